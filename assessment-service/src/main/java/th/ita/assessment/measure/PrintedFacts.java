package th.ita.assessment.measure;

import java.math.BigDecimal;
import java.util.List;

import th.ita.assessment.framework.LocalizedText;
import th.ita.assessment.framework.NodeKind;
import th.ita.assessment.framework.Precision;
import th.ita.assessment.score.CurrentAssessment;
import th.ita.assessment.score.ScoreNode;

/**
 * What a signed document prints of a result: names, figures as shown, remarks, the level. Two that are equal print the same.
 *
 * @param levels codes of the possible levels, highest first
 * @param nodes in the framework's order; empty where there is no result any more
 */
record PrintedFacts(String agencyTh, List<String> levels, List<Node> nodes) {

    /** @param value two decimals, null where not known */
    record Node(String code, NodeKind kind, String nameTh, BigDecimal value, String remark) {

        /** Whether it is an item that scored nothing. */
        boolean lost() {
            return kind == NodeKind.ITEM && value != null && value.signum() == 0;
        }
    }

    PrintedFacts {
        levels = List.copyOf(levels);
        nodes = List.copyOf(nodes);
    }

    /** @param levels as the analysis of the result has them */
    static PrintedFacts of(CurrentAssessment result, List<String> levels) {
        return new PrintedFacts(
                result.head().agency().nameTh(),
                levels,
                result.tree().preorder().map(PrintedFacts::node).toList());
    }

    /** Of an agency whose result was taken back. */
    static PrintedFacts withoutResult(String agencyTh) {
        return new PrintedFacts(agencyTh, List.of(), List.of());
    }

    static Node node(ScoreNode node) {
        LocalizedText name = node.definition().name();
        return new Node(
                node.code(),
                node.definition().kind(),
                name.th(),
                node.value() == null ? null : Precision.shown(node.value(), 2),
                node.remark());
    }
}
