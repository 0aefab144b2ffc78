package th.ita.assessment.framework;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How a result becomes a level. Sealed, because a rule that looks at more than the total also needs other sentences, other
 * distances and other edges: whoever reads a level switches over the rules.
 */
public sealed interface LevelRule {

    /** Name of the rule, such as {@code NACC 2564}. */
    String name();

    /** Every level, the highest first. */
    List<Level> levels();

    /** The level written so, in any case. */
    default Optional<Level> find(String code) {
        return levels().stream()
                .filter(level -> level.code().equalsIgnoreCase(code))
                .findFirst();
    }

    /** The level follows from the total alone (fiscal years 2562–2565). */
    record ByTotal(String name, List<Level> levels) implements LevelRule {

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
    }
}
