package th.ita.assessment.analysis;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

import th.ita.assessment.framework.NodeKind;
import th.ita.assessment.framework.Precision;
import th.ita.assessment.score.ScoreNode;
import th.ita.assessment.score.ScoreTree;

/**
 * The items that scored 0 and what mending them would win, the largest gain first. "Lowest score first" is not "most points
 * to gain first": an item weighs by the number of its siblings.
 */
record LostItems(LevelReading level, List<ScoreNode> nodes) {

    static LostItems of(ScoreTree tree, LevelReading level) {
        return new LostItems(
                level,
                tree.preorder()
                        .filter(node -> node.definition().kind() == NodeKind.ITEM)
                        .filter(node -> node.value() != null && node.value().signum() == 0)
                        .sorted(Comparator.comparing(LostItems::gain, Comparator.nullsLast(Comparator.reverseOrder())))
                        .toList());
    }

    /** Points of the total in full precision, or null. */
    static BigDecimal gain(ScoreNode item) {
        return item.weightInTotal() == null ? null : item.weightInTotal().movePointRight(2);
    }

    List<Analysis.LostItem> each() {
        return nodes.stream()
                .map(node -> {
                    Analysis.Together fixed = fixed(gain(node));
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
        if (nodes.isEmpty()) {
            return null;
        }
        boolean weighted = nodes.stream().allMatch(node -> gain(node) != null);
        return fixed(weighted ? nodes.stream().map(LostItems::gain).reduce(BigDecimal.ZERO, BigDecimal::add) : null);
    }

    private Analysis.Together fixed(BigDecimal gain) {
        if (gain == null) {
            return new Analysis.Together(null, null, List.of());
        }
        if (level.total() == null) {
            return new Analysis.Together(Numbers.gain(gain), null, List.of());
        }
        LevelReading after = level.after(gain);
        return new Analysis.Together(
                Numbers.gain(gain), Precision.shown(after.total().value(), 2), after.codes());
    }
}
