package th.ita.report.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Where everything in a bar chart goes, for every renderer alike. The label stands above its bar, with the value at the
 * end of the same line: so no text has to be measured, and the chart fits a phone as well as a printed page.
 *
 * <p>Horizontally a unit is the chart's whole width (0 to 1, six decimals); vertically it is the size of the text, from
 * the top down.
 *
 * @param height of the whole chart
 * @param rows one for each bar, in their order
 * @param marks from the chart's marks, in their order
 * @param ticks of the scale below the bars, from 0 to the maximum
 * @param tickBaseline of the ticks' labels
 */
public record BarChartLayout(
        BigDecimal height, List<Row> rows, List<MarkLine> marks, List<Tick> ticks, BigDecimal tickBaseline) {

    private static final BigDecimal MARK_LABEL_BASELINE = em("1.0");
    private static final BigDecimal HEAD = em("1.6");
    private static final BigDecimal LABEL_BASELINE = em("1.15");
    private static final BigDecimal BAR_TOP = em("1.7");
    private static final BigDecimal BAR_HEIGHT = em("0.7");
    private static final BigDecimal COMPARED_HEIGHT = em("0.22");
    private static final BigDecimal COMPARED_GAP = em("0.12");
    private static final BigDecimal ROW_HEIGHT = em("3.0");
    private static final BigDecimal BEFORE_GROUP = em("0.9");
    private static final BigDecimal TICK_BASELINE = em("1.2");
    private static final BigDecimal FOOT = em("1.7");
    private static final int TICKS = 4;

    /** So many halves of a letter (Thai marks above and below don't count) stand side by side at 320 px. */
    private static final int LINE = 66;

    /** Half as wide as a letter. */
    private static final String NARROW = " .,:()";

    /**
     * @param label the bar's, cut short where it would run into the value on a phone
     * @param labelBaseline of the label, at the left edge, and of the value's text, which ends at the right edge
     * @param barTop upper edge of the bar and of the pale track behind it, which is as long as the chart is wide
     * @param barLength share of the width; 0 when the value is unknown
     * @param comparedTop upper edge of the thin bar of what it is compared with, right below its own
     * @param comparedLength share of the width; 0 when it is compared with nothing
     * @param ruleAbove where to draw a thin rule across, above a group; null if none
     */
    public record Row(
            BarChart.Bar bar,
            String label,
            BigDecimal labelBaseline,
            BigDecimal barTop,
            BigDecimal barHeight,
            BigDecimal barLength,
            BigDecimal comparedTop,
            BigDecimal comparedHeight,
            BigDecimal comparedLength,
            BigDecimal ruleAbove) {}

    /** A vertical line over each bar ({@code Row.barTop} minus and plus a little), not through the labels. */
    public record MarkLine(String label, BigDecimal at, BigDecimal labelBaseline) {}

    public record Tick(String label, BigDecimal at) {}

    public static BarChartLayout of(BarChart chart) {
        BigDecimal y = chart.marks().isEmpty() ? BigDecimal.ZERO : HEAD;
        List<Row> rows = new ArrayList<>();
        for (BarChart.Bar bar : chart.bars()) {
            BigDecimal rule = null;
            if (bar.is(BarChart.Trait.GROUP) && !rows.isEmpty()) {
                rule = y.add(BEFORE_GROUP.divide(BigDecimal.TWO));
                y = y.add(BEFORE_GROUP);
            }
            rows.add(new Row(
                    bar,
                    shortened(bar),
                    y.add(LABEL_BASELINE),
                    y.add(BAR_TOP),
                    BAR_HEIGHT,
                    share(bar.value(), chart.maximum()),
                    y.add(BAR_TOP).add(BAR_HEIGHT).add(COMPARED_GAP),
                    COMPARED_HEIGHT,
                    share(bar.compared(), chart.maximum()),
                    rule));
            y = y.add(ROW_HEIGHT);
        }
        List<MarkLine> marks = chart.marks().stream()
                .map(mark -> new MarkLine(mark.label(), share(mark.value(), chart.maximum()), MARK_LABEL_BASELINE))
                .toList();
        return new BarChartLayout(y.add(FOOT), List.copyOf(rows), marks, ticks(chart.maximum()), y.add(TICK_BASELINE));
    }

    private static String shortened(BarChart.Bar bar) {
        int room = LINE - width(bar.valueText());
        if (width(bar.label()) <= room) {
            return bar.label();
        }
        StringBuilder kept = new StringBuilder();
        bar.label()
                .codePoints()
                .takeWhile(c -> isMark(c) || width(kept.toString()) < room - 2)
                .forEach(kept::appendCodePoint);
        return kept.toString().stripTrailing() + "…";
    }

    /** In halves of a letter. */
    private static int width(String text) {
        return text.codePoints()
                .filter(c -> !isMark(c))
                .map(c -> NARROW.indexOf(c) < 0 ? 2 : 1)
                .sum();
    }

    private static boolean isMark(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static List<Tick> ticks(BigDecimal maximum) {
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i <= TICKS; i++) {
            BigDecimal value = maximum.multiply(BigDecimal.valueOf(i)).divide(BigDecimal.valueOf(TICKS));
            ticks.add(new Tick(value.stripTrailingZeros().toPlainString(), share(value, maximum)));
        }
        return List.copyOf(ticks);
    }

    private static BigDecimal share(BigDecimal value, BigDecimal maximum) {
        if (value == null || maximum.signum() == 0) {
            return BigDecimal.ZERO;
        }
        return value.divide(maximum, 6, RoundingMode.HALF_UP)
                .max(BigDecimal.ZERO)
                .min(BigDecimal.ONE);
    }

    private static BigDecimal em(String size) {
        return new BigDecimal(size);
    }
}
