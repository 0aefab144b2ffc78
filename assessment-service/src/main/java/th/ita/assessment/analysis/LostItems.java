package th.ita.assessment.analysis;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

import th.ita.assessment.framework.NodeKind;
import th.ita.assessment.score.ScoreNode;
import th.ita.assessment.score.ScoreTree;

/**
 * The items that scored 0 and what mending them would win, the largest gain first. "Lowest score first" is not "most points
 * to gain first": an item weighs by the number of its siblings.
 */
record LostItems(LevelReading level, List<ScoreNode> nodes) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static LostItems of(ScoreTree tree, LevelReading level) {
        return new LostItems(
                level,
                tree.preorder()
                        .filter(node -> node.definition().kind() == NodeKind.ITEM)
                        .filter(node -> node.value() != null && node.value().signum() == 0)
                        .sorted(Comparator.comparing(
                                ScoreNode::weightInTotal, Comparator.nullsLast(Comparator.reverseOrder())))
                        .toList());
    }

    List<Analysis.LostItem> each() {
        return nodes.stream()
                .map(node -> {
                    Analysis.Together fixed = fixed(List.of(node));
                    return new Analysis.LostItem(
                            node.code(),
                            node.definition().name().th(),
                            node.definition().name().en(),
                            node.remark(),
                            node.evidenceUrls(),
                            fixed.gain(),
                            fixed.totalIfFixed(),
                            fixed.levelIfFixed());
                })
                .toList();
    }

    /** All of them, or null if there is none. */
    Analysis.Together together() {
        return nodes.isEmpty() ? null : fixed(nodes);
    }

    private Analysis.Together fixed(List<ScoreNode> items) {
        if (items.stream().anyMatch(item -> item.weightInTotal() == null)) {
            return new Analysis.Together(null, null, List.of());
        }
        BigDecimal gain = items.stream().map(Gains::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        LevelReading after = level;
        for (ScoreNode item : items) {
            after = after.after(item, HUNDRED);
        }
        return new Analysis.Together(
                Numbers.gain(gain),
                after.total() == null ? null : Numbers.score(after.total().value()),
                after.codes());
    }
}
