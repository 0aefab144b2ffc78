package th.ita.assessment.analysis;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import th.ita.assessment.framework.NodeKind;
import th.ita.assessment.framework.Precision;
import th.ita.assessment.score.ScoreNode;
import th.ita.assessment.score.ScoreTree;

/**
 * Points to gain: how much of the total each node would win if it alone went to 100, the largest gain first. "Lowest score
 * first" is another order: what counts is how far a node is from 100 and how much it weighs. Nodes without a value or
 * without a known weight are left out.
 *
 * @param items those below 100
 * @param questions all that are known
 * @param indicators all that are known
 */
public record Gains(List<Gain> items, List<Gain> questions, List<Gain> indicators) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * @param value two decimals
     * @param gain points of the total, three decimals
     * @param totalIfFull two decimals, null where the total is not known
     * @param levelIfFull codes of the possible levels by the year's rule, highest first
     */
    public record Gain(
            String node,
            String nameTh,
            String nameEn,
            BigDecimal value,
            BigDecimal gain,
            @Schema(nullable = true) BigDecimal totalIfFull,
            List<String> levelIfFull) {}

    static Gains of(ScoreTree tree, LevelReading level) {
        return new Gains(
                of(tree, level, NodeKind.ITEM).stream()
                        .filter(gain -> gain.value().compareTo(HUNDRED) < 0)
                        .toList(),
                of(tree, level, NodeKind.QUESTION),
                of(tree, level, NodeKind.INDICATOR));
    }

    private static List<Gain> of(ScoreTree tree, LevelReading level, NodeKind kind) {
        return tree.preorder()
                .filter(node -> node.definition().kind() == kind && isWeighed(node))
                .sorted(Comparator.comparing(Gains::points, Comparator.reverseOrder()))
                .map(node -> gain(node, level))
                .toList();
    }

    /** Whether value and weight are known, so that a change of the node says something of the total. */
    static boolean isWeighed(ScoreNode node) {
        return node.value() != null && node.weightInTotal() != null;
    }

    /** Points of the total in full precision that the node is away from 100. */
    static BigDecimal points(ScoreNode node) {
        return HUNDRED.subtract(node.value()).multiply(node.weightInTotal());
    }

    private static Gain gain(ScoreNode node, LevelReading level) {
        LevelReading after = level.after(node, HUNDRED.subtract(node.value()));
        return new Gain(
                node.code(),
                node.definition().name().th(),
                node.definition().name().en(),
                Numbers.score(node.value()),
                Numbers.gain(points(node)),
                after.total() == null ? null : Precision.shown(after.total().value(), 2),
                after.codes());
    }
}
