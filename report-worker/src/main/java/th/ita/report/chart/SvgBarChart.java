package th.ita.report.chart;

import java.math.BigDecimal;
import java.util.function.UnaryOperator;

/**
 * A bar chart as SVG inside a page. It has no view box: across it is measured in percent and down in the size of the text,
 * so that on a phone the bars shrink and the letters don't. Colours are in the drawing itself; it needs no style sheet.
 */
public final class SvgBarChart {

    private static final String INK = "#1b2a30";
    private static final String FAINT_INK = "#4c5d64";
    private static final String TRACK = "#e9eff1";
    private static final String BAR = "#5f94a3";
    private static final String WEAKEST = "#0b4a5a";
    private static final String RULE = "#c9d5d9";
    private static final BigDecimal OVERHANG = new BigDecimal("0.2");

    private final StringBuilder svg = new StringBuilder();
    private final UnaryOperator<String> escape;
    private final String id;

    private SvgBarChart(String id, UnaryOperator<String> escape) {
        this.id = id;
        this.escape = escape;
    }

    /**
     * @param id unique on the page; those inside begin with it
     * @param escape text to markup
     * @param title the figure's name
     * @param description the same facts in words
     * @return the element, ending in a line feed; the same arguments give the same text
     */
    public static String draw(
            BarChart chart, String id, UnaryOperator<String> escape, String title, String description) {
        return new SvgBarChart(id, escape).draw(BarChartLayout.of(chart), title, description);
    }

    private String draw(BarChartLayout layout, String title, String description) {
        line(
                "<svg class=\"chart\" role=\"img\" aria-labelledby=\"%s-title %s-desc\" width=\"100%%\" height=\"%sem\" fill=\"%s\">"
                        .formatted(id, id, layout.height().toPlainString(), INK));
        line("<title id=\"" + id + "-title\">" + escape.apply(title) + "</title>");
        line("<desc id=\"" + id + "-desc\">" + escape.apply(description) + "</desc>");
        hatch("plain", BAR);
        hatch("weakest", WEAKEST);
        layout.rows().forEach(row -> row(row, layout));
        layout.marks()
                .forEach(mark ->
                        text(mark.at(), mark.labelBaseline(), anchor(mark.at()), FAINT_INK, false, mark.label()));
        layout.ticks()
                .forEach(tick ->
                        text(tick.at(), layout.tickBaseline(), anchor(tick.at()), FAINT_INK, false, tick.label()));
        line("</svg>");
        return svg.toString();
    }

    private void hatch(String name, String colour) {
        line(("<pattern id=\"%s-%s\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\""
                        + " patternTransform=\"rotate(45)\"><rect width=\"6\" height=\"6\" fill=\"#fff\"/>"
                        + "<rect width=\"3\" height=\"6\" fill=\"%s\"/></pattern>")
                .formatted(id, name, colour));
    }

    private void row(BarChartLayout.Row row, BarChartLayout layout) {
        if (row.ruleAbove() != null) {
            line("<rect x=\"0\" y=\"%sem\" width=\"100%%\" height=\"1\" fill=\"%s\"/>"
                    .formatted(plain(row.ruleAbove()), RULE));
        }
        BarChart.Bar bar = row.bar();
        boolean strong = bar.is(BarChart.Trait.GROUP) || bar.is(BarChart.Trait.WEAKEST);
        text(BigDecimal.ZERO, row.labelBaseline(), "start", INK, bar.is(BarChart.Trait.GROUP), row.label());
        text(BigDecimal.ONE, row.labelBaseline(), "end", INK, strong, bar.valueText());
        rect(row.barTop(), "100%", row.barHeight(), TRACK, "");
        if (row.barLength().signum() > 0) {
            bar(row);
        }
        layout.marks()
                .forEach(mark ->
                        line("<line x1=\"%s\" x2=\"%s\" y1=\"%sem\" y2=\"%sem\" stroke=\"%s\" stroke-width=\"2\"/>"
                                .formatted(
                                        percent(mark.at()),
                                        percent(mark.at()),
                                        plain(row.barTop().subtract(OVERHANG)),
                                        plain(row.barTop().add(row.barHeight()).add(OVERHANG)),
                                        INK)));
    }

    private void bar(BarChartLayout.Row row) {
        boolean weakest = row.bar().is(BarChart.Trait.WEAKEST);
        String colour = weakest ? WEAKEST : BAR;
        if (row.bar().is(BarChart.Trait.IMPLIED)) {
            String fill = "url(#" + id + "-" + (weakest ? "weakest" : "plain") + ")";
            rect(row.barTop(), percent(row.barLength()), row.barHeight(), fill, " stroke=\"" + colour + "\"");
        } else {
            rect(row.barTop(), percent(row.barLength()), row.barHeight(), colour, "");
        }
    }

    private void rect(BigDecimal y, String width, BigDecimal height, String fill, String more) {
        line("<rect x=\"0\" y=\"%sem\" width=\"%s\" height=\"%sem\" fill=\"%s\"%s/>"
                .formatted(plain(y), width, plain(height), fill, more));
    }

    private void text(BigDecimal x, BigDecimal y, String anchor, String colour, boolean strong, String content) {
        String end = "start".equals(anchor) ? "" : " text-anchor=\"" + anchor + "\"";
        line("<text x=\"%s\" y=\"%sem\"%s fill=\"%s\"%s>%s</text>"
                .formatted(
                        percent(x),
                        plain(y),
                        end,
                        colour,
                        strong ? " font-weight=\"700\"" : "",
                        escape.apply(content)));
    }

    /** At the chart's edges a label would stick out if it were centred. */
    private static String anchor(BigDecimal at) {
        if (at.signum() == 0) {
            return "start";
        }
        return at.compareTo(BigDecimal.ONE) == 0 ? "end" : "middle";
    }

    private static String percent(BigDecimal share) {
        return share.signum() == 0 ? "0" : plain(share.movePointRight(2)) + "%";
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private void line(String line) {
        svg.append(line).append('\n');
    }
}
