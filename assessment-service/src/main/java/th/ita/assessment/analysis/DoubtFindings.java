package th.ita.assessment.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import th.ita.assessment.framework.NodeKind;
import th.ita.assessment.score.Known;
import th.ita.assessment.score.ScoreNode;
import th.ita.assessment.score.ScoreTree;

/** Figures that do not fit each other, or fit suspiciously well. The reported ones stay what counts. */
final class DoubtFindings {

    private static final BigDecimal TOLERATED = new BigDecimal("0.02");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ScoreTree tree;
    private final List<Finding> findings = new ArrayList<>();

    private DoubtFindings(ScoreTree tree) {
        this.tree = tree;
    }

    static List<Finding> of(ScoreTree tree) {
        DoubtFindings about = new DoubtFindings(tree);
        tree.contradictions().forEach(about::contradiction);
        tree.preorder().filter(DoubtFindings::differs).forEach(about::difference);
        Analysis.instruments(tree).forEach(about::equalQuestions);
        return about.findings;
    }

    private void contradiction(ScoreTree.Contradiction contradiction) {
        List<ScoreNode> unknown =
                contradiction.unknown().stream().map(tree::node).toList();
        ScoreNode parent = tree.node(contradiction.parent());
        Known needed = contradiction.needed();
        BigDecimal value = Numbers.score(needed.value());
        boolean item = unknown.size() == 1 && unknown.getFirst().definition().kind() == NodeKind.ITEM;
        List<ScoreNode> nodes = new ArrayList<>(List.of(parent));
        nodes.addAll(unknown);
        findings.add(Finding.warning(
                "contradictory-figures",
                nodes,
                new Numbers()
                        .with("needed", value)
                        .with("low", Numbers.score(needed.low()))
                        .with("high", Numbers.score(needed.high())),
                "คะแนนของ%s ขัดแย้งกับคะแนนอื่นที่ทราบ เพราะ%s จะต้องได้%s %s คะแนน ซึ่งเป็นไปไม่ได้ (%s) ควรตรวจสอบกับรายงานต้นฉบับ"
                        .formatted(
                                Names.th(parent),
                                unknown.size() == 1
                                        ? Names.th(unknown)
                                        : "ข้อที่ยังไม่ทราบคะแนน (" + Names.codesTh(unknown) + ")",
                                unknown.size() == 1 ? "" : "เฉลี่ย",
                                value,
                                item ? "ข้อตรวจได้เพียง 0 หรือ 100 คะแนน" : "คะแนนต้องอยู่ระหว่าง 0 ถึง 100"),
                "The score of %s contradicts the other known ones: %s would have to score %s points%s, which is impossible (%s). Compare them with the report."
                        .formatted(
                                Names.en(parent),
                                unknown.size() == 1
                                        ? Names.en(unknown)
                                        : "what is not known (" + Names.codesEn(unknown) + ")",
                                value,
                                unknown.size() == 1 ? "" : " on average",
                                item ? "an item scores 0 or 100" : "a score is between 0 and 100")));
    }

    /** Whether rounding on the way explains so much between a reported and a computed value. */
    static boolean isTolerated(BigDecimal difference) {
        return difference.abs().compareTo(TOLERATED) <= 0;
    }

    /** Whether the node is reported with a score that does not follow from its parts, by more than rounding explains. */
    static boolean differs(ScoreNode node) {
        return node.reported() != null
                && node.computed() != null
                && !isTolerated(node.reported().value().subtract(node.computed().value()));
    }

    private void difference(ScoreNode node) {
        BigDecimal difference =
                node.reported().value().subtract(node.computed().value()).abs();
        BigDecimal reported = Numbers.score(node.reported().value());
        BigDecimal computed = Numbers.score(node.computed().value());
        BigDecimal shown = Numbers.score(difference);
        findings.add(Finding.warning(
                "reported-differs",
                List.of(node),
                new Numbers()
                        .with("reported", reported)
                        .with("computed", computed)
                        .with("difference", shown),
                "%s มีคะแนนที่รายงาน %s คะแนน แต่คำนวณจากข้อมูลที่ทราบได้ %s คะแนน ต่างกัน %s คะแนน ควรตรวจสอบกับรายงานต้นฉบับ ทั้งนี้ ยังคงใช้คะแนนที่รายงานเป็นหลัก"
                        .formatted(Names.th(node), reported, computed, shown),
                "The reported score of %s is %s points, but %s follow from what is known: a difference of %s. Compare it with the report; the reported score counts."
                        .formatted(Names.en(node), reported, computed, shown)));
    }

    /** Two questions with one value may be chance, or one typed twice. Everybody content, or nobody, is common. */
    private void equalQuestions(ScoreNode instrument) {
        Map<BigDecimal, List<ScoreNode>> byValue = new LinkedHashMap<>();
        instrument
                .preorder()
                .filter(node -> node.definition().kind() == NodeKind.QUESTION && node.reported() != null)
                .filter(node -> node.value().signum() != 0 && node.value().compareTo(HUNDRED) != 0)
                .forEach(node -> byValue.computeIfAbsent(Numbers.score(node.value()), value -> new ArrayList<>())
                        .add(node));
        byValue.forEach((value, nodes) -> {
            if (nodes.size() > 1) {
                findings.add(Finding.warning(
                        "equal-values",
                        nodes,
                        new Numbers().with("value", value).with("questions", nodes.size()),
                        "%s มีคะแนนที่รายงานเท่ากัน คือ %s คะแนน อาจเป็นเรื่องบังเอิญหรือเกิดจากการกรอกซ้ำ ควรตรวจสอบกับรายงานต้นฉบับ"
                                .formatted(Names.th(nodes), value),
                        "%s have the same reported score, %s points. That may be chance, or one typed twice: compare them with the report."
                                .formatted(Names.sentence(Names.en(nodes)), value)));
            }
        });
    }
}
