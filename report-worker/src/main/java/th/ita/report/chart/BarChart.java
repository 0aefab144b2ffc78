package th.ita.report.chart;

import java.math.BigDecimal;
import java.util.List;

/**
 * Horizontal bars on one scale from 0 to {@code maximum}, drawn alike as SVG and in the PDF.
 *
 * @param maximum the right end of the scale, 100 for scores
 * @param bars from top to bottom
 * @param marks vertical lines with a label, e.g. the target of 85
 */
public record BarChart(BigDecimal maximum, List<Bar> bars, List<Mark> marks) {

    public BarChart {
        bars = List.copyOf(bars);
        marks = List.copyOf(marks);
    }

    /**
     * @param value null when unknown: the row then says so instead of showing a bar
     * @param valueText as printed at the bar's end, e.g. "95.24" or "ไม่ทราบ"
     * @param tone whether the bar stands out
     */
    public record Bar(String label, BigDecimal value, String valueText, Tone tone) {}

    public enum Tone {
        /** A reported or computed figure. */
        PLAIN,
        /** The weakest of its group. */
        WEAKEST,
        /** Inferred, not reported: drawn hatched or lighter. */
        IMPLIED
    }

    public record Mark(BigDecimal value, String label) {}
}
