package th.ita.assessment.analysis;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import th.ita.assessment.framework.LocalizedText;
import th.ita.assessment.framework.Precision;
import th.ita.assessment.score.AnswerDistributions;
import th.ita.assessment.score.Known;
import th.ita.assessment.score.Origin;
import th.ita.assessment.score.ScoreNode;
import th.ita.assessment.score.ScoreTree;

/**
 * Explains nodes of one tree. A value that follows from the children is explained by them; an implied one by the parent and
 * the siblings, upwards to the reported score it begins with. Both ways end: downwards at the leaves, upwards at the total.
 */
final class Explaining {

    private final Map<String, ScoreNode> parents = new HashMap<>();

    private final AnswersShown answers;

    private Explaining(ScoreTree tree, AnswersShown answers) {
        this.answers = answers;
        tree.preorder().forEach(parent -> parent.children().forEach(child -> parents.put(child.code(), parent)));
    }

    static Explanation explain(ScoreTree tree, String code, AnswersShown answers) {
        return new Explaining(tree, answers).explain(tree.node(code));
    }

    private Explanation explain(ScoreNode node) {
        return node.origin() == Origin.IMPLIED ? implied(node) : fromParts(node);
    }

    private Explanation fromParts(ScoreNode node) {
        List<ScoreNode> parts = node.children();
        String formula = node.computed() == null || parts.isEmpty()
                ? null
                : Formula.mean(parts, node.computed().value());
        return explanation(
                node,
                formula,
                parts.stream()
                        .map(part -> term(Explanation.Role.PART, part, Formula.evidence(part), explain(part)))
                        .toList(),
                ExplanationSentences.ofParts(node, formula, answers.of(node)));
    }

    private Explanation implied(ScoreNode node) {
        ScoreNode whole = parents.get(node.code());
        List<ScoreNode> siblings =
                whole.children().stream().filter(child -> child != node).toList();
        BigDecimal raw = Formula.needed(whole.value(), siblings, node);
        String formula = Formula.implied(whole.value(), siblings, node, raw, answers);
        Explanation.Term above = new Explanation.Term(
                whole.code(),
                Explanation.Role.WHOLE,
                null,
                four(whole.value()),
                whole.origin(),
                null,
                whole.origin() == Origin.IMPLIED ? implied(whole) : stated(whole));
        List<Explanation.Term> terms = Stream.concat(
                        Stream.of(above),
                        siblings.stream()
                                .map(sibling -> term(
                                        Explanation.Role.SIBLING,
                                        sibling,
                                        Formula.evidence(sibling),
                                        explain(sibling))))
                .toList();
        return explanation(node, formula, terms, ExplanationSentences.ofImplied(node, whole, siblings, formula));
    }

    /** A reported score that is only named, since what lies below it is being explained by it. */
    private Explanation stated(ScoreNode node) {
        return explanation(node, null, List.of(), ExplanationSentences.ofStated(node));
    }

    private Explanation.Term term(Explanation.Role role, ScoreNode node, Known evidence, Explanation explanation) {
        BigDecimal weight = node.definition().weight();
        BigDecimal value = evidence == null ? null : told(node, evidence);
        return new Explanation.Term(
                node.code(),
                role,
                weight == null ? null : four(weight),
                value == null ? null : four(value),
                origin(node),
                weight == null || value == null ? null : four(weight.multiply(value)),
                explanation);
    }

    private BigDecimal told(ScoreNode node, Known evidence) {
        return answers.followsFromWithheld(node) ? Precision.shown(evidence.value(), 2) : evidence.value();
    }

    private static Explanation.Answers answers(AnswerDistributions.Distribution distribution) {
        return new Explanation.Answers(
                distribution.answers().stream()
                        .map(answer -> new Explanation.Option(
                                answer.option().code(),
                                answer.option().name().th(),
                                answer.option().name().en(),
                                answer.option().points(),
                                answer.percent()))
                        .toList(),
                distribution.withheld());
    }

    private static Origin origin(ScoreNode node) {
        if (node.computed() != null) {
            return Origin.COMPUTED;
        }
        return node.reported() != null ? Origin.REPORTED : Origin.MISSING;
    }

    private Explanation explanation(
            ScoreNode node, String formula, List<Explanation.Term> terms, List<LocalizedText> text) {
        Known known = node.known();
        return new Explanation(
                node.code(),
                node.definition().kind().json(),
                node.definition().name().th(),
                node.definition().name().en(),
                known == null ? null : Numbers.score(known.value()),
                node.origin(),
                known == null ? null : Numbers.score(known.low()),
                known == null ? null : Numbers.score(known.high()),
                value(node.reported()),
                value(node.computed()),
                value(node.implied()),
                formula,
                answers.of(node).map(Explaining::answers).orElse(null),
                terms,
                text.stream().map(LocalizedText::th).toList(),
                text.stream().map(LocalizedText::en).toList());
    }

    private static BigDecimal value(Known known) {
        return known == null ? null : Numbers.score(known.value());
    }

    private static BigDecimal four(BigDecimal figure) {
        return Precision.shown(figure, 4);
    }
}
