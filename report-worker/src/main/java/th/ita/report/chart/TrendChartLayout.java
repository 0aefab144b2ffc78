package th.ita.report.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Where everything in a trend goes, for every renderer alike. Horizontally a unit is the chart's whole width (0 to 1, six
 * decimals); vertically it is the size of the text, from the top down, as in {@link BarChartLayout}.
 *
 * @param height of the whole chart
 * @param rules of the scale, from the lowest up
 * @param segments of the line
 * @param dots from left to right
 * @param labelBaseline of the labels below
 */
public record TrendChartLayout(
        BigDecimal height, List<Rule> rules, List<Segment> segments, List<Dot> dots, BigDecimal labelBaseline) {

    private static final BigDecimal TOP = new BigDecimal("1.6");
    private static final BigDecimal PLOT = new BigDecimal("8");
    private static final BigDecimal LABELS = new BigDecimal("1.7");
    private static final BigDecimal FOOT = new BigDecimal("2.2");
    private static final BigDecimal ABOVE = new BigDecimal("-0.75");
    private static final BigDecimal BELOW = new BigDecimal("1.45");
    private static final BigDecimal SCALE_LABEL_ABOVE = new BigDecimal("0.3");

    /** Left of it stand the scale's labels. */
    private static final BigDecimal LEFT = new BigDecimal("0.15");

    private static final BigDecimal RIGHT = new BigDecimal("0.93");
    private static final int STEP = 10;
    private static final int MOST_RULES = 6;

    /** More points than these have no room on a phone for a text each. */
    private static final int SPACIOUS = 6;

    /** A thin line across, with its value at the left edge. */
    public record Rule(String label, BigDecimal y, BigDecimal labelBaseline) {}

    public record Segment(BigDecimal fromX, BigDecimal fromY, BigDecimal toX, BigDecimal toY) {}

    /**
     * @param y null where there is no value, and so no dot
     * @param label null where there is no room for it
     * @param value null where there is no room for it, or none
     * @param valueBaseline above the dot or below it, away from the line
     */
    public record Dot(BigDecimal x, BigDecimal y, String label, String value, BigDecimal valueBaseline) {}

    public static TrendChartLayout of(TrendChart chart) {
        List<TrendChart.Point> points = chart.points();
        List<Dot> dots = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            TrendChart.Point point = points.get(i);
            BigDecimal y = y(chart, point.value());
            boolean told = points.size() <= SPACIOUS || (points.size() - 1 - i) % 2 == 0;
            dots.add(new Dot(
                    x(i, points.size()),
                    y,
                    told ? point.label() : null,
                    told && y != null ? point.valueText() : null,
                    y == null ? null : y.add(isValley(points, i) ? BELOW : ABOVE)));
        }
        List<Segment> segments = new ArrayList<>();
        for (int i = 1; i < dots.size(); i++) {
            Dot from = dots.get(i - 1);
            Dot to = dots.get(i);
            if (from.y() != null && to.y() != null) {
                segments.add(new Segment(from.x(), from.y(), to.x(), to.y()));
            }
        }
        BigDecimal bottom = TOP.add(PLOT);
        return new TrendChartLayout(
                bottom.add(FOOT), rules(chart), List.copyOf(segments), List.copyOf(dots), bottom.add(LABELS));
    }

    /** Lower than the years beside it: a text above would stand in the line. */
    private static boolean isValley(List<TrendChart.Point> points, int i) {
        BigDecimal value = points.get(i).value();
        BigDecimal before = i == 0 ? null : points.get(i - 1).value();
        BigDecimal after = i == points.size() - 1 ? null : points.get(i + 1).value();
        boolean above = before != null && before.compareTo(value) > 0 || after != null && after.compareTo(value) > 0;
        boolean below = before != null && before.compareTo(value) < 0 || after != null && after.compareTo(value) < 0;
        return above && !below;
    }

    private static List<Rule> rules(TrendChart chart) {
        int from = chart.minimum().intValueExact();
        int to = chart.maximum().intValueExact();
        int step = STEP;
        while ((to - from) / step >= MOST_RULES) {
            step += STEP;
        }
        List<Rule> rules = new ArrayList<>();
        for (int value = from; value <= to; value += step) {
            BigDecimal y = y(chart, BigDecimal.valueOf(value));
            rules.add(new Rule(Integer.toString(value), y, y.subtract(SCALE_LABEL_ABOVE)));
        }
        return List.copyOf(rules);
    }

    private static BigDecimal x(int index, int count) {
        if (count == 1) {
            return LEFT.add(RIGHT).divide(BigDecimal.TWO);
        }
        return RIGHT.subtract(LEFT)
                .multiply(BigDecimal.valueOf(index))
                .divide(BigDecimal.valueOf(count - 1L), 6, RoundingMode.HALF_UP)
                .add(LEFT);
    }

    private static BigDecimal y(TrendChart chart, BigDecimal value) {
        if (value == null) {
            return null;
        }
        BigDecimal share = chart.maximum()
                .subtract(value)
                .divide(chart.maximum().subtract(chart.minimum()), 6, RoundingMode.HALF_UP)
                .max(BigDecimal.ZERO)
                .min(BigDecimal.ONE);
        return TOP.add(PLOT.multiply(share));
    }
}
