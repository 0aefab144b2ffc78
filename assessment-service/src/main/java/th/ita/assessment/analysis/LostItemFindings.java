package th.ita.assessment.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import th.ita.assessment.framework.LevelRule;
import th.ita.assessment.framework.NodeKind;
import th.ita.assessment.score.ScoreNode;
import th.ita.assessment.score.ScoreTree;

/** The items that scored nothing: why, what mending them would win, and losses of which the item is not known. */
final class LostItemFindings {

    /** A parent's loss and its children's may differ by this from rounding alone; one item makes far more. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.01");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ScoreTree tree;
    private final Optional<LevelRule> rule;
    private final List<Finding> findings = new ArrayList<>();

    private LostItemFindings(ScoreTree tree) {
        this.tree = tree;
        this.rule = tree.framework().levelRule();
    }

    static List<Finding> of(ScoreTree tree, LostItems lost) {
        LostItemFindings about = new LostItemFindings(tree);
        List<Analysis.LostItem> each = lost.each();
        for (int i = 0; i < each.size(); i++) {
            about.item(lost.nodes().get(i), each.get(i));
        }
        if (each.size() > 1) {
            about.together(lost.nodes(), lost.together());
        }
        tree.preorder().filter(about::hidesALoss).forEach(about::hidden);
        return about.findings;
    }

    private void item(ScoreNode node, Analysis.LostItem item) {
        String remarkTh = item.remark() == null ? "" : " เนื่องจาก “" + item.remark() + "”";
        String remarkEn = item.remark() == null ? "" : ": “" + item.remark() + "”";
        Analysis.Together fixed = new Analysis.Together(item.gain(), item.totalIfFixed(), item.levelIfFixed());
        findings.add(Finding.information(
                "lost-item",
                List.of(node),
                numbers(fixed),
                "%s ไม่ได้คะแนน%s%s".formatted(Names.th(node), remarkTh, gainTh("หากแก้ไขได้", fixed)),
                "%s scored nothing%s.%s"
                        .formatted(Names.sentence(Names.en(node)), remarkEn, gainEn("Mending it", fixed))));
    }

    private void together(List<ScoreNode> nodes, Analysis.Together fixed) {
        findings.add(Finding.information(
                "lost-items",
                nodes,
                numbers(fixed).with("items", nodes.size()),
                "ข้อตรวจที่ไม่ได้คะแนนมี %d ข้อ คือ %s%s"
                        .formatted(nodes.size(), Names.codesTh(nodes), gainTh("หากแก้ไขได้ครบทุกข้อ", fixed)),
                "%d items scored nothing: %s.%s"
                        .formatted(nodes.size(), Names.codesEn(nodes), gainEn("Mending all of them", fixed))));
    }

    private static Numbers numbers(Analysis.Together fixed) {
        return new Numbers().with("gain", fixed.gain()).with("totalIfFixed", fixed.totalIfFixed());
    }

    private String gainTh(String condition, Analysis.Together fixed) {
        if (fixed.gain() == null) {
            return "";
        }
        String total = fixed.totalIfFixed() == null
                ? ""
                : " เป็น %s คะแนน%s".formatted(fixed.totalIfFixed(), levels(fixed, " หรือ", true));
        return " %s คะแนนรวมจะเพิ่มขึ้น %s คะแนน%s".formatted(condition, fixed.gain(), total);
    }

    private String gainEn(String doing, Analysis.Together fixed) {
        if (fixed.gain() == null) {
            return "";
        }
        String total = fixed.totalIfFixed() == null
                ? ""
                : ", up to %s%s".formatted(fixed.totalIfFixed(), levels(fixed, " or ", false));
        return " %s would add %s points to the total%s.".formatted(doing, fixed.gain(), total);
    }

    /** In brackets; nothing where the year has no level rule. */
    private String levels(Analysis.Together fixed, String or, boolean thai) {
        return fixed.levelIfFixed().isEmpty() ? "" : " (" + names(fixed, or, thai) + ")";
    }

    private String names(Analysis.Together fixed, String or, boolean thai) {
        return fixed.levelIfFixed().stream()
                .map(code ->
                        rule.flatMap(known -> known.find(code)).orElseThrow().name())
                .map(name -> thai ? name.th() : name.en())
                .collect(Collectors.joining(or));
    }

    /** Whether the node lost more than its children with a value account for, and only items can have lost the rest. */
    private boolean hidesALoss(ScoreNode node) {
        return node.value() != null
                && node.children().stream().anyMatch(child -> child.value() == null)
                && node.children().stream().allMatch(child -> child.definition().weight() != null)
                && node.children().stream()
                        .filter(child -> child.value() == null)
                        .flatMap(ScoreNode::preorder)
                        .filter(below -> below.children().isEmpty())
                        .allMatch(leaf -> leaf.definition().kind() == NodeKind.ITEM)
                && tree.contradictions().stream()
                        .noneMatch(contradiction -> contradiction.parent().equals(node.code()))
                && unexplained(node).compareTo(ROUNDING) > 0;
    }

    /** Points of the node's own score that nothing known accounts for. */
    private static BigDecimal unexplained(ScoreNode node) {
        BigDecimal explained = node.children().stream()
                .filter(child -> child.value() != null)
                .map(child -> HUNDRED.subtract(child.value())
                        .multiply(child.definition().weight()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return HUNDRED.subtract(node.value()).subtract(explained);
    }

    private void hidden(ScoreNode node) {
        List<ScoreNode> unknown =
                node.children().stream().filter(child -> child.value() == null).toList();
        BigDecimal loss = Numbers.score(unexplained(node));
        BigDecimal gain = node.weightInTotal() == null
                ? null
                : Numbers.gain(unexplained(node).multiply(node.weightInTotal()));
        findings.add(Finding.warning(
                "loss-at-unknown-item",
                List.of(node),
                new Numbers()
                        .with("value", Numbers.score(node.value()))
                        .with("loss", loss)
                        .with("gain", gain)
                        .with("unknown", unknown.size()),
                "%s ได้ %s คะแนน โดยมีคะแนนที่เสียไป %s คะแนน ซึ่งยังไม่ทราบว่าเสียที่ข้อใด (ยังไม่ทราบคะแนนของ %s)%s"
                        .formatted(
                                Names.th(node),
                                Numbers.score(node.value()),
                                loss,
                                Names.codesTh(unknown),
                                gain == null ? "" : " คิดเป็น %s คะแนนของคะแนนรวม".formatted(gain)),
                "%s scored %s points, and it is not known where %s of the points lost went (no score is known of %s)%s."
                        .formatted(
                                Names.sentence(Names.en(node)),
                                Numbers.score(node.value()),
                                loss,
                                Names.codesEn(unknown),
                                gain == null ? "" : "; they are %s points of the total".formatted(gain))));
    }
}
