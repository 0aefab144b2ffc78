package th.ita.assessment.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import th.ita.assessment.framework.Precision;
import th.ita.assessment.score.Known;
import th.ita.assessment.score.ScoreNode;

/** Equations with their numbers, as one would write them on paper beside the report. */
final class Formula {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Formula() {}

    /** What a node says to its parent and its siblings, or null: the computed value, else the reported one. */
    static Known evidence(ScoreNode node) {
        return node.computed() != null ? node.computed() : node.reported();
    }

    static boolean areWeighted(List<ScoreNode> siblings) {
        return siblings.stream().allMatch(node -> node.definition().weight() != null);
    }

    /** Whether all count the same, so that their mean is a plain one. */
    static boolean countTheSame(List<ScoreNode> siblings) {
        BigDecimal first = siblings.getFirst().definition().weight();
        return siblings.stream()
                .allMatch(node ->
                        node.definition().weight().subtract(first).abs().compareTo(new BigDecimal("1E-12")) < 0);
    }

    /** {@code (77.78+87.50+85.71+100+100)/5 = 90.20} or {@code 0.30×96.24+0.30×94.32+0.40×95.10 = 95.21}. */
    static String mean(List<ScoreNode> parts, BigDecimal result) {
        String left;
        if (countTheSame(parts)) {
            left = parts.size() == 1
                    ? shown(evidence(parts.getFirst()).value(), 2)
                    : sum(parts, 2) + "/" + parts.size();
        } else {
            left = parts.stream()
                    .map(part -> weight(part) + "×" + shown(evidence(part).value(), 2))
                    .collect(Collectors.joining("+"));
        }
        return left + " = " + shown(result, 2);
    }

    /**
     * The mean solved for the one child that is not known, {@code 5×96.2444−(97.23+93.80+97.30+97.30) = 95.59}. Figures that
     * go on have four decimals here, since what is left over magnifies their rounding.
     *
     * @param raw what the equation gives, before it is put into 0 to 100 or, for an item, to one of the two
     */
    static String implied(
            BigDecimal whole, List<ScoreNode> siblings, ScoreNode unknown, BigDecimal raw, AnswersShown answers) {
        String left;
        if (countTheSame(with(siblings, unknown))) {
            left = (siblings.size() + 1) + "×" + shown(whole, 4)
                    + (siblings.isEmpty() ? "" : "−" + left(siblings, answers));
        } else {
            left = "(" + shown(whole, 4)
                    + siblings.stream()
                            .map(node -> "−" + weight(node) + "×" + told(node, answers))
                            .collect(Collectors.joining())
                    + ")/" + weight(unknown);
        }
        return left + " = " + shown(raw, 2);
    }

    /** What the unknown child has to be for the mean to be true; full precision, not bounded. */
    static BigDecimal needed(BigDecimal whole, List<ScoreNode> siblings, ScoreNode unknown) {
        BigDecimal rest = whole;
        for (ScoreNode sibling : siblings) {
            rest = rest.subtract(
                    sibling.definition().weight().multiply(evidence(sibling).value()));
        }
        return rest.divide(unknown.definition().weight(), Precision.CARRIED);
    }

    /** A number with two decimals, or more where asked and it goes on; a plain 0 or 100 where it is exactly that. */
    static String shown(BigDecimal figure, int decimals) {
        if (figure.signum() == 0 || figure.compareTo(HUNDRED) == 0) {
            return figure.setScale(0).toPlainString();
        }
        BigDecimal two = Precision.shown(figure, 2);
        boolean goesOn = two.subtract(figure).abs().compareTo(new BigDecimal("1E-12")) > 0;
        return (goesOn ? Precision.shown(figure, decimals) : two).toPlainString();
    }

    private static List<ScoreNode> with(List<ScoreNode> siblings, ScoreNode unknown) {
        return Stream.concat(siblings.stream(), Stream.of(unknown)).toList();
    }

    private static String left(List<ScoreNode> siblings, AnswersShown answers) {
        String sum = siblings.stream().map(node -> told(node, answers)).collect(Collectors.joining("+"));
        return siblings.size() == 1 ? sum : "(" + sum + ")";
    }

    private static String told(ScoreNode node, AnswersShown answers) {
        return shown(evidence(node).value(), answers.followsFromWithheld(node) ? 2 : 4);
    }

    private static String sum(List<ScoreNode> nodes, int decimals) {
        return nodes.stream()
                .map(node -> shown(evidence(node).value(), decimals))
                .collect(Collectors.joining("+", "(", ")"));
    }

    private static String weight(ScoreNode node) {
        BigDecimal weight = Precision.shown(node.definition().weight(), 4).stripTrailingZeros();
        return (weight.scale() < 2 ? weight.setScale(2) : weight).toPlainString();
    }
}
