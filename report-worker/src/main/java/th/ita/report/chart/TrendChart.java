package th.ita.report.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;

/**
 * One figure over the years: a dot for each year that has it, joined to the next year's. Drawn alike as SVG and in the PDF
 * (see {@link TrendChartLayout}).
 *
 * @param minimum lower end of the scale, which need not be 0: what rises and falls is what it shows
 * @param maximum upper end
 * @param points one for each year from the first to the last, those without the figure included
 */
public record TrendChart(BigDecimal minimum, BigDecimal maximum, List<Point> points) implements Chart {

    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final BigDecimal FULL = new BigDecimal("100");
    private static final BigDecimal LEAST_SPAN = new BigDecimal("20");

    public TrendChart {
        points = List.copyOf(points);
    }

    /**
     * @param label e.g. the year
     * @param value null where there is none: the line is interrupted
     * @param valueText as printed beside the dot
     */
    public record Point(String label, BigDecimal value, String valueText) {}

    /** Scores on a scale of whole tens that holds them all. */
    public static TrendChart ofScores(List<Point> points) {
        BigDecimal low = points.stream()
                .map(Point::value)
                .filter(Objects::nonNull)
                .min(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        BigDecimal high = points.stream()
                .map(Point::value)
                .filter(Objects::nonNull)
                .max(BigDecimal::compareTo)
                .orElse(FULL);
        BigDecimal maximum = tens(high, RoundingMode.CEILING).max(LEAST_SPAN);
        BigDecimal minimum =
                tens(low, RoundingMode.FLOOR).min(maximum.subtract(LEAST_SPAN)).max(BigDecimal.ZERO);
        return new TrendChart(minimum, maximum, points);
    }

    private static BigDecimal tens(BigDecimal value, RoundingMode rounding) {
        return value.divide(TEN, 0, rounding).multiply(TEN);
    }
}
