package th.ita.assessment.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import th.ita.assessment.framework.Level;
import th.ita.assessment.framework.LevelRule;
import th.ita.assessment.framework.NodeKind;

/**
 * The figures of a tree that decide on its level, and the level that they have by a rule.
 *
 * @param total null where not known
 * @param instruments in the framework's order
 */
public record TreeLevel(LevelRule rule, Known total, List<Instrument> instruments) {

    /**
     * @param weight share of the total, 0 to 1; null where not known
     * @param known null where its score is not known
     */
    public record Instrument(String code, BigDecimal weight, Known known) {}

    public TreeLevel {
        instruments = List.copyOf(instruments);
    }

    /** By the rule of the tree's own year, where it has one. */
    public static Optional<TreeLevel> of(ScoreTree tree) {
        return tree.framework().levelRule().map(rule -> of(tree, rule));
    }

    private static TreeLevel of(ScoreTree tree, LevelRule rule) {
        return new TreeLevel(
                rule,
                tree.root().known(),
                tree.preorder()
                        .filter(node -> node.definition().kind() == NodeKind.INSTRUMENT)
                        .map(node -> new Instrument(node.code(), node.weightInTotal(), node.known()))
                        .toList());
    }

    /** Every level that rounded or missing figures leave open, the highest first; none where the total is not known. */
    public List<Level> possible() {
        return rule.possible(
                total == null ? null : range(total),
                instruments.stream()
                        .map(part -> new LevelRule.Part(
                                part.code(), part.weight(), part.known() == null ? null : range(part.known())))
                        .toList());
    }

    /** The level of the figures themselves; empty where a figure that decides is not known. */
    public Optional<Level> current() {
        List<Level> levels = rule.possible(
                total == null ? null : LevelRule.Range.exactly(total.value()),
                instruments.stream()
                        .map(part -> new LevelRule.Part(
                                part.code(),
                                part.weight(),
                                part.known() == null
                                        ? null
                                        : LevelRule.Range.exactly(part.known().value())))
                        .toList());
        return levels.size() == 1 ? Optional.of(levels.getFirst()) : Optional.empty();
    }

    private static LevelRule.Range range(Known known) {
        return new LevelRule.Range(known.low(), known.high());
    }
}
