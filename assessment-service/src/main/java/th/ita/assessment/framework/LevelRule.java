package th.ita.assessment.framework;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How a result becomes a level. Sealed, because a rule that looks at more than the total also needs other sentences, other
 * distances and other edges: whoever words a level switches over the rules. Whoever only asks for levels need not.
 */
public sealed interface LevelRule permits LevelRule.ByTotal, ByTotalAndInstruments {

    /** Name of the rule, such as {@code NACC 2564}. */
    String name();

    /** Whether its levels and edges were read in a public source. */
    boolean confirmed();

    /** Every level, the highest first. */
    List<Level> levels();

    /**
     * The levels that a result may have, the highest first: one where everything is known well enough, none where the total
     * is not known.
     *
     * @param total null where not known
     * @param instruments those of the framework, in any order; their range is null where not known
     */
    List<Level> possible(Range total, List<Part> instruments);

    /** The level written so, in any case. */
    default Optional<Level> find(String code) {
        return levels().stream()
                .filter(level -> level.code().equalsIgnoreCase(code))
                .findFirst();
    }

    /** Whether both turn every result into the same level, whatever they are called. */
    default boolean judgesLike(LevelRule other) {
        return levels().size() == other.levels().size()
                && IntStream.range(0, levels().size())
                        .allMatch(i -> sameEdges(levels().get(i), other.levels().get(i)));
    }

    private static boolean sameEdges(Level one, Level other) {
        return one.code().equals(other.code())
                && one.minimum().compareTo(other.minimum()) == 0
                && Objects.equals(one.instrumentMinimum(), other.instrumentMinimum());
    }

    /** Where a figure lies for certain, in full precision. */
    record Range(BigDecimal low, BigDecimal high) {

        public static Range exactly(BigDecimal figure) {
            return new Range(figure, figure);
        }
    }

    /**
     * An instrument's part in a result.
     *
     * @param weight its share of the total, 0 to 1; null where not known
     * @param range null where its score is not known
     */
    record Part(String code, BigDecimal weight, Range range) {}

    /** The level follows from the total alone (fiscal years up to 2565). */
    record ByTotal(String name, boolean confirmed, List<Level> levels) implements LevelRule {

        public ByTotal {
            levels = List.copyOf(levels);
        }

        /** The level of a total, which is rounded half up to two decimals first: 94.995 counts as 95.00. */
        public Level of(BigDecimal total) {
            BigDecimal rounded = Precision.shown(total, 2);
            return levels.stream()
                    .filter(level -> rounded.compareTo(level.minimum()) >= 0)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("below every level: " + total));
        }

        @Override
        public List<Level> possible(Range total, List<Part> instruments) {
            return total == null
                    ? List.of()
                    : levels.subList(levels.indexOf(of(total.high())), levels.indexOf(of(total.low())) + 1);
        }
    }
}
