package th.ita.assessment.analysis;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import th.ita.assessment.framework.NodeKind;
import th.ita.assessment.framework.Precision;
import th.ita.assessment.score.Known;
import th.ita.assessment.score.ScoreNode;
import th.ita.assessment.score.ScoreTree;
import th.ita.assessment.score.TreeLevel;

/**
 * What a level is read from: the total and the instruments, as they are or as they would be. A node that wins a point moves
 * its instrument and the total by its weight, starting from what counts there: from the reported value where there is one.
 */
final class Position {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Map<String, ScoreNode> instrumentOf;
    private final Known total;
    private final Map<String, Known> instruments;

    private Position(Map<String, ScoreNode> instrumentOf, Known total, Map<String, Known> instruments) {
        this.instrumentOf = instrumentOf;
        this.total = total;
        this.instruments = instruments;
    }

    /** Where a result is. */
    static Position of(ScoreTree tree) {
        Map<String, ScoreNode> instrumentOf = new LinkedHashMap<>();
        Map<String, Known> instruments = new LinkedHashMap<>();
        tree.preorder()
                .filter(node -> node.definition().kind() == NodeKind.INSTRUMENT)
                .forEach(instrument -> {
                    instruments.put(instrument.code(), instrument.known());
                    instrument.preorder().forEach(node -> instrumentOf.put(node.code(), instrument));
                });
        return new Position(instrumentOf, tree.root().known(), instruments);
    }

    /** The effective total, null where not known. */
    Known total() {
        return total;
    }

    /** The instruments in the framework's order; one that is not known is null. */
    Map<String, Known> instruments() {
        return instruments;
    }

    /** The instruments with their weights, as a level rule looks at them. */
    List<TreeLevel.Instrument> parts() {
        return instruments.entrySet().stream()
                .map(part -> new TreeLevel.Instrument(
                        part.getKey(), instrumentOf.get(part.getKey()).weightInTotal(), part.getValue()))
                .toList();
    }

    /** The instrument that the node is or lies below; null for the total. */
    ScoreNode instrumentOf(ScoreNode node) {
        return instrumentOf.get(node.code());
    }

    /**
     * The same after the node has won so many points of its own score, or lost them when negative. Scores stay within 0 and
     * 100, which only matters where figures contradict each other.
     */
    Position moved(ScoreNode node, BigDecimal points) {
        ScoreNode instrument = instrumentOf(node);
        Map<String, Known> moved = new LinkedHashMap<>(instruments);
        if (instrument != null) {
            moved.computeIfPresent(
                    instrument.code(),
                    (code, known) -> moved(known, points.multiply(share(node, instrument), Precision.CARRIED)));
        }
        return new Position(instrumentOf, moved(total, points.multiply(node.weightInTotal())), moved);
    }

    /** What part of the instrument the node is, 0 to 1. */
    static BigDecimal share(ScoreNode node, ScoreNode instrument) {
        return node.weightInTotal().divide(instrument.weightInTotal(), Precision.CARRIED);
    }

    private static Known moved(Known known, BigDecimal points) {
        return known == null
                ? null
                : new Known(
                        bounded(known.value().add(points)),
                        bounded(known.low().add(points)),
                        bounded(known.high().add(points)));
    }

    private static BigDecimal bounded(BigDecimal score) {
        return score.max(BigDecimal.ZERO).min(HUNDRED);
    }
}
