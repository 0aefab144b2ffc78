package th.ita.assessment.score;

import java.math.BigDecimal;
import java.util.List;

import th.ita.assessment.framework.Level;
import th.ita.assessment.framework.LevelRule;
import th.ita.assessment.framework.Precision;

/**
 * What lists sort and count by.
 *
 * @param total the effective total, two decimals; null where missing
 * @param level code of the total's level; null where the total is missing
 * @param possibleLevels the levels that the total's interval reaches, highest first
 */
record Figures(BigDecimal total, Origin origin, String level, List<String> possibleLevels) {

    static final Figures NONE = new Figures(null, Origin.MISSING, null, List.of());

    static Figures of(ScoreTree tree) {
        Known total = tree.root().known();
        if (total == null) {
            return NONE;
        }
        return switch (tree.framework().levelRule()) {
            case LevelRule.ByTotal rule ->
                new Figures(
                        Precision.shown(total.value(), 2),
                        tree.root().origin(),
                        rule.of(total.value()).code(),
                        between(rule, total));
        };
    }

    private static List<String> between(LevelRule.ByTotal rule, Known total) {
        List<Level> levels = rule.levels();
        int highest = levels.indexOf(rule.of(total.high()));
        int lowest = levels.indexOf(rule.of(total.low()));
        return levels.subList(highest, lowest + 1).stream().map(Level::code).toList();
    }
}
