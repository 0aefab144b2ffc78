package th.ita.assessment.analysis;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import th.ita.assessment.framework.NodeKind;
import th.ita.assessment.score.Origin;
import th.ita.assessment.score.ScoreNode;

/**
 * The lowest and the highest of all nodes of a kind below one node. Values that are shown the same are the same: a reader
 * cannot tell them apart.
 *
 * @param known those with a value, in the framework's order
 * @param of how many there are
 * @param lowest several when equal, none when nothing is known
 * @param highest several when equal
 */
record Extremes(NodeKind kind, List<ScoreNode> known, int of, List<ScoreNode> lowest, List<ScoreNode> highest) {

    static Extremes below(ScoreNode top, NodeKind kind) {
        List<ScoreNode> all =
                top.preorder().filter(node -> node.definition().kind() == kind).toList();
        List<ScoreNode> known =
                all.stream().filter(node -> node.value() != null).toList();
        return new Extremes(
                kind,
                known,
                all.size(),
                equalTo(known, shown(known).min(Comparator.naturalOrder()).orElse(null)),
                equalTo(known, shown(known).max(Comparator.naturalOrder()).orElse(null)));
    }

    private static Stream<BigDecimal> shown(List<ScoreNode> nodes) {
        return nodes.stream().map(node -> Numbers.score(node.value()));
    }

    private static List<ScoreNode> equalTo(List<ScoreNode> nodes, BigDecimal value) {
        return nodes.stream()
                .filter(node -> Numbers.score(node.value()).equals(value))
                .toList();
    }

    /** Whether one is lower than another: with one known, or all equal, there is no weakest. */
    boolean differ() {
        return !lowest.isEmpty() && !lowest.equals(highest);
    }

    List<ScoreNode> implied() {
        return known.stream().filter(node -> node.origin() == Origin.IMPLIED).toList();
    }

    static List<Analysis.NodeValue> values(List<ScoreNode> nodes) {
        return nodes.stream()
                .map(node -> new Analysis.NodeValue(node.code(), Numbers.score(node.value())))
                .toList();
    }
}
