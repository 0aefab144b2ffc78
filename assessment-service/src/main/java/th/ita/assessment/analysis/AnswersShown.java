package th.ita.assessment.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import th.ita.assessment.framework.NodeKind;
import th.ita.assessment.framework.Precision;
import th.ita.assessment.score.AnswerDistributions.Distribution;
import th.ita.assessment.score.ScoreNode;

/** Which answers of a result the public may see, and which figures would give the others away. */
final class AnswersShown {

    /** Of a result without answers. */
    static final AnswersShown NONE = new AnswersShown(List.of());

    private final Map<String, Distribution> byCode;

    /** @param gated every distribution of a sheet, as the gate lets it through */
    AnswersShown(List<Distribution> gated) {
        this.byCode = gated.stream()
                .collect(Collectors.toMap(distribution -> distribution.node().code(), Function.identity()));
    }

    /** How a leaf was answered, or why that is withheld; empty where it has no answers. */
    Optional<Distribution> of(ScoreNode leaf) {
        return Optional.ofNullable(byCode.get(leaf.code()));
    }

    /**
     * The node's score as far as it may be told and reckoned with: with two decimals where it follows from withheld answers,
     * since whoever can try scores at will could find out the others. Instruments and the total sum up too much to tell.
     */
    BigDecimal score(ScoreNode node) {
        boolean high =
                node.definition().kind() == NodeKind.TOTAL || node.definition().kind() == NodeKind.INSTRUMENT;
        return !high && node.reported() == null && followsFromWithheld(node)
                ? Precision.shown(node.value(), 2)
                : node.value();
    }

    /** Whether what the node says to its parent follows from withheld answers. */
    boolean followsFromWithheld(ScoreNode node) {
        if (node.computed() == null) {
            return false;
        }
        return node.children().isEmpty()
                ? of(node).filter(distribution -> distribution.withheld() != null)
                        .isPresent()
                : node.children().stream().anyMatch(this::followsFromWithheld);
    }
}
