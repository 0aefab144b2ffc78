package th.ita.assessment.analysis;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import th.ita.assessment.framework.NodeKind;
import th.ita.assessment.score.ScoreNode;
import th.ita.assessment.score.ScoreTree;

/**
 * An item that holds now, and what missing it would cost.
 *
 * @param loss points of the total, three decimals
 * @param totalIfLost two decimals, null where the total is not known
 * @param levelIfLost codes of the possible levels then, highest first
 */
public record AtRisk(
        String node,
        String nameTh,
        String nameEn,
        BigDecimal loss,
        @Schema(nullable = true) BigDecimal totalIfLost,
        List<String> levelIfLost) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** All items at 100, the largest loss first. */
    static List<AtRisk> of(ScoreTree tree, LevelReading level) {
        return tree.preorder()
                .filter(node -> node.definition().kind() == NodeKind.ITEM && Gains.isWeighed(node))
                .filter(node -> node.value().compareTo(HUNDRED) == 0)
                .sorted(Comparator.comparing(ScoreNode::weightInTotal, Comparator.reverseOrder()))
                .map(node -> {
                    LevelReading after = level.after(node, HUNDRED.negate());
                    return new AtRisk(
                            node.code(),
                            node.definition().name().th(),
                            node.definition().name().en(),
                            Numbers.gain(node.weightInTotal().multiply(HUNDRED)),
                            after.total() == null
                                    ? null
                                    : Numbers.score(after.total().value()),
                            after.codes());
                })
                .toList();
    }
}
