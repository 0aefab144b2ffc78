package th.ita.assessment.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

import th.ita.assessment.analysis.PreviousYear.State;
import th.ita.assessment.framework.NodeKind;
import th.ita.assessment.score.ScoreNode;
import th.ita.assessment.score.ScoreTree;

/** What the year before adds: how the total moved, and what became of its items. */
final class YearFindings {

    /** Fewer equal indicators may be chance. */
    private static final int SUSPICIOUS = 3;

    private static final BigDecimal HUNDRED = new BigDecimal("100.00");

    private final ScoreTree tree;
    private final PreviousYear previous;
    private final List<Finding> findings = new ArrayList<>();

    private YearFindings(ScoreTree tree, PreviousYear previous) {
        this.tree = tree;
        this.previous = previous;
    }

    static List<Finding> of(ScoreTree tree, PreviousYear previous) {
        if (previous == null) {
            return List.of();
        }
        YearFindings about = new YearFindings(tree, previous);
        about.total();
        about.items(
                "lost-again",
                (now, before) -> now.signum() == 0 && before.signum() == 0,
                "ไม่ได้คะแนนทั้งในปี %d และปีนี้",
                "scored nothing in %d, and nothing again");
        about.items(
                "newly-lost",
                (now, before) -> now.signum() == 0 && before.compareTo(HUNDRED) == 0,
                "ได้คะแนนในปี %d แต่ไม่ได้คะแนนในปีนี้",
                "held in %d; nothing was scored now");
        about.items(
                "regained",
                (now, before) -> now.compareTo(HUNDRED) == 0 && before.signum() == 0,
                "ไม่ได้คะแนนในปี %d แต่ได้คะแนนในปีนี้",
                "scored nothing in %d; full marks now");
        about.copied();
        return about.findings;
    }

    private void total() {
        if (previous.change() == null) {
            return;
        }
        BigDecimal value = Numbers.score(tree.root().value());
        int direction = previous.change().signum();
        BigDecimal by = previous.change().abs();
        findings.add(Finding.information(
                "year-on-year",
                List.of(tree.root()),
                new Numbers()
                        .with("value", value)
                        .with("previous", previous.total())
                        .with("change", previous.change()),
                "คะแนนรวม%s (ปี %d ได้ %s คะแนน ปีนี้ได้ %s คะแนน)"
                        .formatted(
                                direction == 0
                                        ? "เท่ากับปีก่อน"
                                        : "%sจากปีก่อน %s คะแนน".formatted(direction > 0 ? "เพิ่มขึ้น" : "ลดลง", by),
                                previous.fiscalYear(),
                                previous.total(),
                                value),
                "The total %s (%s in %d, %s now)."
                        .formatted(
                                direction == 0
                                        ? "is that of the year before"
                                        : "%s by %s points".formatted(direction > 0 ? "rose" : "fell", by),
                                previous.total(),
                                previous.fiscalYear(),
                                value)));
    }

    private void items(String code, BiPredicate<BigDecimal, BigDecimal> fits, String th, String en) {
        List<ScoreNode> items = compared(NodeKind.ITEM).stream()
                .filter(node -> fits.test(node.value(), node.previousValue()))
                .map(node -> tree.node(node.node()))
                .toList();
        if (!items.isEmpty()) {
            findings.add(Finding.information(
                    code,
                    items,
                    new Numbers().with("items", items.size()).with("previousYear", previous.fiscalYear()),
                    "ข้อตรวจ %s %s".formatted(Names.codesTh(items), th.formatted(previous.fiscalYear())),
                    "%s %s.".formatted(Names.codesEn(items), en.formatted(previous.fiscalYear()))));
        }
    }

    /** Every indicator to the hundredth as in the year before: its sheet was probably entered again. */
    private void copied() {
        List<PreviousYear.Node> indicators = compared(NodeKind.INDICATOR).stream()
                .filter(node -> node.value().signum() != 0 && node.value().compareTo(HUNDRED) != 0)
                .toList();
        if (indicators.size() >= SUSPICIOUS && indicators.stream().allMatch(node -> node.state() == State.UNCHANGED)) {
            List<ScoreNode> nodes =
                    indicators.stream().map(node -> tree.node(node.node())).toList();
            findings.add(Finding.warning(
                    "same-as-previous-year",
                    nodes,
                    new Numbers().with("indicators", nodes.size()).with("previousYear", previous.fiscalYear()),
                    "คะแนนของตัวชี้วัดทั้ง %d ตัวที่เปรียบเทียบได้เท่ากับปี %d ทุกตัว อาจเป็นการกรอกคะแนนของปีก่อนซ้ำ ควรตรวจสอบกับรายงานต้นฉบับ"
                            .formatted(nodes.size(), previous.fiscalYear()),
                    "All %d indicators that can be compared have the scores of %d. Perhaps that year's were entered again: compare them with the report."
                            .formatted(nodes.size(), previous.fiscalYear())));
        }
    }

    private List<PreviousYear.Node> compared(NodeKind kind) {
        return previous.nodes().stream()
                .filter(node -> node.state() == State.MOVED || node.state() == State.UNCHANGED)
                .filter(node -> tree.node(node.node()).definition().kind() == kind)
                .toList();
    }
}
