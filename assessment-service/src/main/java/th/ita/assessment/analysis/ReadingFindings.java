package th.ita.assessment.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import th.ita.assessment.framework.Precision;
import th.ita.assessment.score.Origin;
import th.ita.assessment.score.ScoreNode;
import th.ita.assessment.score.ScoreTree;

/**
 * How far figures that rest on doubtful ones can be trusted. What is reported counts, so gains are added to it and implied
 * scores follow from it; where the report does not agree with itself, both may be off.
 */
final class ReadingFindings {

    private final ScoreTree tree;
    private final Map<String, ScoreNode> parents = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private ReadingFindings(ScoreTree tree) {
        this.tree = tree;
        tree.preorder().forEach(parent -> parent.children().forEach(child -> parents.put(child.code(), parent)));
    }

    static List<Finding> of(ScoreTree tree, LostItems lost) {
        ReadingFindings about = new ReadingFindings(tree);
        about.gains(lost.nodes());
        tree.preorder().filter(node -> node.origin() == Origin.IMPLIED).forEach(about::implied);
        return about.findings;
    }

    /** Each node above lost items whose reported score the items do not explain. */
    private void gains(List<ScoreNode> lost) {
        Set<String> contradictory = tree.contradictions().stream()
                .map(ScoreTree.Contradiction::parent)
                .collect(Collectors.toSet());
        tree.preorder()
                .filter(node -> node.reported() != null)
                .filter(node -> DoubtFindings.differs(node) || contradictory.contains(node.code()))
                .forEach(node -> {
                    List<ScoreNode> below =
                            lost.stream().filter(item -> isBelow(item, node)).toList();
                    if (!below.isEmpty()) {
                        gains(node, below);
                    }
                });
    }

    private boolean isBelow(ScoreNode item, ScoreNode node) {
        for (ScoreNode above = parents.get(item.code()); above != null; above = parents.get(above.code())) {
            if (above == node) {
                return true;
            }
        }
        return false;
    }

    private void gains(ScoreNode node, List<ScoreNode> items) {
        BigDecimal reported = Numbers.score(node.reported().value());
        BigDecimal computed =
                node.computed() == null ? null : Numbers.score(node.computed().value());
        List<ScoreNode> nodes = new ArrayList<>(List.of(node));
        nodes.addAll(items);
        findings.add(Finding.warning(
                "gains-on-doubtful-score",
                nodes,
                new Numbers().with("reported", reported).with("computed", computed),
                "คะแนนที่จะเพิ่มขึ้นจากการแก้ไข %s นับต่อจากคะแนนที่รายงานของ%s (%s คะแนน) ซึ่ง%s หากคะแนนที่รายงานคลาดเคลื่อน คะแนนที่ได้จริงเมื่อแก้ไขแล้วจะต่างจากที่แสดงไว้"
                        .formatted(
                                Names.codesTh(items),
                                Names.th(node),
                                reported,
                                computed == null
                                        ? "ขัดแย้งกับคะแนนอื่นที่ทราบ"
                                        : "ไม่ตรงกับที่คำนวณได้ (%s คะแนน)".formatted(computed)),
                "What mending %s wins is counted from the reported score of %s (%s points), which %s. If that score is wrong, the result after mending will be another one than shown."
                        .formatted(
                                Names.codesEn(items),
                                Names.en(node),
                                reported,
                                computed == null
                                        ? "contradicts other known scores"
                                        : "is not what follows from its parts (%s points)".formatted(computed))));
    }

    /** An implied score for which a reported and a computed score of the same node were both at hand, and disagree. */
    private void implied(ScoreNode node) {
        List<ScoreNode> disagreeing = disagreeing(node);
        if (disagreeing.isEmpty()) {
            return;
        }
        BigDecimal value = Numbers.score(node.value());
        BigDecimal reported = asReported(node);
        BigDecimal otherwise = reported == null ? null : Numbers.score(reported);
        List<ScoreNode> nodes = new ArrayList<>(List.of(node));
        nodes.addAll(disagreeing);
        findings.add(Finding.warning(
                "implied-from-disagreeing",
                nodes,
                new Numbers().with("value", value).with("fromReported", otherwise),
                "คะแนนที่คำนวณย้อนของ%s (%s คะแนน) ยังเชื่อถือไม่ได้ เพราะอาศัยคะแนนที่คำนวณได้ของ %s ซึ่งไม่ตรงกับคะแนนที่รายงาน%s ควรตรวจสอบกับรายงานต้นฉบับก่อนนำไปใช้"
                        .formatted(
                                Names.th(node),
                                value,
                                Names.codesTh(disagreeing),
                                otherwise == null ? "" : " หากใช้คะแนนที่รายงานแทนจะได้ %s คะแนน".formatted(otherwise)),
                "The implied score of %s (%s points) is not to be trusted: it rests on the computed score of %s, which is not the reported one.%s Compare them with the report before using it."
                        .formatted(
                                Names.en(node),
                                value,
                                Names.codesEn(disagreeing),
                                otherwise == null
                                        ? ""
                                        : " With the reported one it would be %s points.".formatted(otherwise))));
    }

    /** Nodes beside an implied one, or beside those above it that are implied too, whose two scores differ. */
    private List<ScoreNode> disagreeing(ScoreNode implied) {
        List<ScoreNode> found = new ArrayList<>();
        for (ScoreNode node = implied;
                node != null && node.origin() == Origin.IMPLIED;
                node = parents.get(node.code())) {
            for (ScoreNode sibling : siblings(node)) {
                sibling.preorder().filter(DoubtFindings::differs).forEach(found::add);
            }
        }
        return found;
    }

    private List<ScoreNode> siblings(ScoreNode node) {
        return parents.get(node.code()).children().stream()
                .filter(child -> child != node)
                .toList();
    }

    /** The implied score if reported scores were taken before computed ones; null where a part has neither. */
    private BigDecimal asReported(ScoreNode implied) {
        ScoreNode parent = parents.get(implied.code());
        BigDecimal rest = parent.origin() == Origin.IMPLIED ? asReported(parent) : parent.value();
        for (ScoreNode sibling : siblings(implied)) {
            BigDecimal value = reportedFirst(sibling);
            if (rest == null || value == null) {
                return null;
            }
            rest = rest.subtract(value.multiply(sibling.definition().weight()));
        }
        return rest.divide(implied.definition().weight(), Precision.CARRIED);
    }

    private static BigDecimal reportedFirst(ScoreNode node) {
        if (node.reported() != null
                || node.computed() == null
                || node.children().isEmpty()) {
            return node.value();
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (ScoreNode child : node.children()) {
            sum = sum.add(reportedFirst(child).multiply(child.definition().weight()));
        }
        return sum;
    }
}
