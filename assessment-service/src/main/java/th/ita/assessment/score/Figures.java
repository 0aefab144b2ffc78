package th.ita.assessment.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import th.ita.assessment.framework.Level;
import th.ita.assessment.framework.Precision;

/**
 * What lists sort and count by.
 *
 * @param total the effective total, two decimals; null where missing
 * @param level code of the result's level; null where the total or an instrument that decides is missing, and where the year
 *     has no level rule
 * @param possibleLevels the levels that rounded or missing figures leave open, highest first
 */
record Figures(BigDecimal total, Origin origin, String level, List<String> possibleLevels) {

    static final Figures NONE = new Figures(null, Origin.MISSING, null, List.of());

    static Figures of(ScoreTree tree) {
        Known total = tree.root().known();
        if (total == null) {
            return NONE;
        }
        Optional<TreeLevel> level = TreeLevel.of(tree);
        return new Figures(
                Precision.shown(total.value(), 2),
                tree.root().origin(),
                level.flatMap(TreeLevel::current).map(Level::code).orElse(null),
                level.map(known -> known.possible().stream().map(Level::code).toList())
                        .orElse(List.of()));
    }
}
