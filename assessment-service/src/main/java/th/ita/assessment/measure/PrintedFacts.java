package th.ita.assessment.measure;

import java.math.BigDecimal;
import java.util.List;

import th.ita.assessment.analysis.Analysis;
import th.ita.assessment.framework.NodeKind;
import th.ita.assessment.framework.Precision;
import th.ita.assessment.score.Known;
import th.ita.assessment.score.Origin;
import th.ita.assessment.score.ScoreNode;
import th.ita.assessment.score.ScoreTree;

/**
 * What a signed document prints of a result: names, figures as shown, where they come from and what they weigh, remarks, the
 * level and its edges. All else that it says follows from these.
 *
 * @param levels codes of the possible levels, highest first
 * @param nodes in the framework's order; empty where there is no result any more
 * @param meanings name and meaning of each of {@code levels}; null, like {@code scale} and what a node says below, in facts that
 *     were stored before it was recorded
 * @param scale every level and where it begins, highest first
 */
record PrintedFacts(String agencyTh, List<String> levels, List<Node> nodes, List<String> meanings, List<String> scale) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * @param value two decimals, null where not known
     * @param origin with the interval that rounding leaves open of what is implied
     * @param weight points in the total, four decimals; null where not known
     * @param gain points that the total would win if the node went to 100, three decimals; null where not known
     */
    record Node(
            String code,
            NodeKind kind,
            String nameTh,
            BigDecimal value,
            String remark,
            String origin,
            BigDecimal weight,
            BigDecimal gain) {

        /** Whether it is an item that scored nothing. */
        boolean lost() {
            return kind == NodeKind.ITEM && value != null && value.signum() == 0;
        }
    }

    PrintedFacts {
        levels = List.copyOf(levels);
        nodes = List.copyOf(nodes);
        meanings = meanings == null ? null : List.copyOf(meanings);
        scale = scale == null ? null : List.copyOf(scale);
    }

    /** @param level as the analysis of the result has it */
    static PrintedFacts of(String agencyTh, ScoreTree tree, Analysis.Standing level) {
        return new PrintedFacts(
                agencyTh,
                level.current().stream().map(Analysis.LevelView::code).toList(),
                tree.preorder().map(PrintedFacts::node).toList(),
                level.current().stream()
                        .map(current -> current.nameTh() + ": " + current.meaningTh())
                        .toList(),
                level.scale().stream()
                        .map(band -> band.code() + " " + band.minimum()
                                + (band.instrumentMinimum() == null ? "" : "/" + band.instrumentMinimum()))
                        .toList());
    }

    /** Of an agency whose result was taken back. */
    static PrintedFacts withoutResult(String agencyTh) {
        return new PrintedFacts(agencyTh, List.of(), List.of(), List.of(), List.of());
    }

    /** Whether all that is printed was recorded, as it is now, and not only agency, levels, names, values and remarks. */
    boolean complete() {
        return scale != null;
    }

    private static Node node(ScoreNode node) {
        Known known = node.known();
        BigDecimal weight = node.weightInTotal();
        return new Node(
                node.code(),
                node.definition().kind(),
                node.definition().name().th(),
                known == null ? null : Precision.shown(known.value(), 2),
                node.remark(),
                origin(node.origin(), known),
                weight == null ? null : Precision.shown(weight.movePointRight(2), 4),
                weight == null || known == null
                        ? null
                        : Precision.shown(HUNDRED.subtract(known.value()).multiply(weight), 3));
    }

    private static String origin(Origin origin, Known known) {
        if (origin != Origin.IMPLIED) {
            return origin.json();
        }
        BigDecimal low = Precision.shown(known.low(), 2);
        BigDecimal high = Precision.shown(known.high(), 2);
        return low.equals(high) ? origin.json() : origin.json() + " " + low + "–" + high;
    }
}
