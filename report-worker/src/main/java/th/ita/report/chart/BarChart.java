package th.ita.report.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * Horizontal bars on one scale from 0 to {@code maximum}, drawn alike as SVG and in the PDF (see {@link BarChartLayout}).
 *
 * @param maximum the right end of the scale, 100 for scores
 * @param bars from top to bottom
 * @param marks vertical lines with a label, e.g. the target of 85
 */
public record BarChart(BigDecimal maximum, List<Bar> bars, List<Mark> marks) implements Chart {

    public BarChart {
        bars = List.copyOf(bars);
        marks = List.copyOf(marks);
    }

    /**
     * @param value null when unknown: the row then says so instead of showing a bar
     * @param valueText as printed at the row's end; says in words what the traits show by tone, e.g. "92.48 ต่ำสุด"
     * @param traits what sets the bar apart, each shown and said
     * @param compared what the value is compared with, such as last year's: a thin dark bar below; null if with nothing
     */
    public record Bar(String label, BigDecimal value, String valueText, Set<Trait> traits, BigDecimal compared) {
        public Bar {
            traits = Set.copyOf(traits);
        }

        /** A bar that is compared with nothing. */
        public Bar(String label, BigDecimal value, String valueText, Set<Trait> traits) {
            this(label, value, valueText, traits, null);
        }

        public boolean is(Trait trait) {
            return traits.contains(trait);
        }
    }

    public enum Trait {
        /** The figure of a group, whose members follow: set apart from the group before, label in bold. */
        GROUP,
        /** The weakest of its group. */
        WEAKEST,
        /** Inferred, not reported: drawn hatched. */
        IMPLIED
    }

    public record Mark(BigDecimal value, String label) {}
}
