package th.ita.report.chart;

import java.math.BigDecimal;

/** A bar chart as SVG: see {@link SvgChart}. */
final class SvgBarChart {

    private static final String TRACK = "#e9eff1";
    private static final String BAR = "#5f94a3";
    private static final String WEAKEST = "#0b4a5a";
    private static final BigDecimal OVERHANG = new BigDecimal("0.2");

    private final Svg svg;
    private final BarChartLayout layout;

    private SvgBarChart(Svg svg, BarChartLayout layout) {
        this.svg = svg;
        this.layout = layout;
    }

    static void draw(BarChart chart, Svg svg, String title, String description) {
        new SvgBarChart(svg, BarChartLayout.of(chart)).draw(title, description);
    }

    private void draw(String title, String description) {
        svg.open(layout.height(), title, description);
        hatch("plain", BAR);
        hatch("weakest", WEAKEST);
        layout.rows().forEach(this::row);
        layout.marks()
                .forEach(mark -> svg.text(
                        mark.at(), mark.labelBaseline(), anchor(mark.at()), Svg.FAINT_INK, false, mark.label()));
        layout.ticks()
                .forEach(tick -> svg.text(
                        tick.at(), layout.tickBaseline(), anchor(tick.at()), Svg.FAINT_INK, false, tick.label()));
        svg.close();
    }

    private void hatch(String name, String colour) {
        svg.line(("<pattern id=\"%s-%s\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\""
                        + " patternTransform=\"rotate(45)\"><rect width=\"6\" height=\"6\" fill=\"#fff\"/>"
                        + "<rect width=\"3\" height=\"6\" fill=\"%s\"/></pattern>")
                .formatted(svg.id(), name, colour));
    }

    private void row(BarChartLayout.Row row) {
        if (row.ruleAbove() != null) {
            svg.rule(row.ruleAbove());
        }
        BarChart.Bar bar = row.bar();
        boolean strong = bar.is(BarChart.Trait.GROUP) || bar.is(BarChart.Trait.WEAKEST);
        svg.text(
                BigDecimal.ZERO,
                row.labelBaseline(),
                Svg.Anchor.START,
                Svg.INK,
                bar.is(BarChart.Trait.GROUP),
                row.label());
        svg.text(BigDecimal.ONE, row.labelBaseline(), Svg.Anchor.END, Svg.INK, strong, bar.valueText());
        svg.rect(row.barTop(), "100%", row.barHeight(), TRACK, "");
        if (row.barLength().signum() > 0) {
            bar(row);
        }
        if (row.comparedLength().signum() > 0) {
            svg.rect(row.comparedTop(), Svg.percent(row.comparedLength()), row.comparedHeight(), Svg.FAINT_INK, "");
        }
        layout.marks()
                .forEach(mark ->
                        svg.line("<line x1=\"%s\" x2=\"%s\" y1=\"%sem\" y2=\"%sem\" stroke=\"%s\" stroke-width=\"2\"/>"
                                .formatted(
                                        Svg.percent(mark.at()),
                                        Svg.percent(mark.at()),
                                        Svg.plain(row.barTop().subtract(OVERHANG)),
                                        Svg.plain(row.barTop()
                                                .add(row.barHeight())
                                                .add(OVERHANG)),
                                        Svg.INK)));
    }

    private void bar(BarChartLayout.Row row) {
        boolean weakest = row.bar().is(BarChart.Trait.WEAKEST);
        String colour = weakest ? WEAKEST : BAR;
        if (row.bar().is(BarChart.Trait.IMPLIED)) {
            String fill = "url(#" + svg.id() + "-" + (weakest ? "weakest" : "plain") + ")";
            svg.rect(row.barTop(), Svg.percent(row.barLength()), row.barHeight(), fill, " stroke=\"" + colour + "\"");
        } else {
            svg.rect(row.barTop(), Svg.percent(row.barLength()), row.barHeight(), colour, "");
        }
    }

    /** At the chart's edges a label would stick out if it were centred. */
    private static Svg.Anchor anchor(BigDecimal at) {
        if (at.signum() == 0) {
            return Svg.Anchor.START;
        }
        return at.compareTo(BigDecimal.ONE) == 0 ? Svg.Anchor.END : Svg.Anchor.MIDDLE;
    }
}
