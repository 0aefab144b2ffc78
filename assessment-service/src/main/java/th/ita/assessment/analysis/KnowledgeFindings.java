package th.ita.assessment.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import th.ita.assessment.framework.NodeKind;
import th.ita.assessment.score.Known;
import th.ita.assessment.score.Origin;
import th.ita.assessment.score.ScoreNode;
import th.ita.assessment.score.ScoreTree;

/** What nobody stated: what follows all the same, and what stays unknown. */
final class KnowledgeFindings {

    /** Parts of a question are not missed: whoever has them has the question. */
    private static final List<NodeKind> MISSED =
            List.of(NodeKind.INDICATOR, NodeKind.SUB_INDICATOR, NodeKind.QUESTION, NodeKind.ITEM);

    private final List<Finding> findings = new ArrayList<>();

    private KnowledgeFindings() {}

    static List<Finding> of(ScoreTree tree) {
        KnowledgeFindings about = new KnowledgeFindings();
        tree.preorder().filter(node -> node.origin() == Origin.IMPLIED).forEach(about::implied);
        about.missing(null, NodeKind.INSTRUMENT, Analysis.instruments(tree).toList());
        Analysis.instruments(tree)
                .forEach(instrument -> MISSED.forEach(kind -> about.missing(
                        instrument,
                        kind,
                        instrument
                                .preorder()
                                .filter(node -> node.definition().kind() == kind)
                                .toList())));
        return about.findings;
    }

    private void implied(ScoreNode node) {
        Known known = node.known();
        BigDecimal value = Numbers.score(known.value());
        BigDecimal low = Numbers.score(known.low());
        BigDecimal high = Numbers.score(known.high());
        boolean open = !low.equals(high);
        findings.add(Finding.information(
                "implied",
                List.of(node),
                new Numbers().with("value", value).with("low", low).with("high", high),
                "ไม่มีคะแนนที่รายงานของ%s แต่คำนวณย้อนจากคะแนนอื่นได้ %s คะแนน%s"
                        .formatted(
                                Names.th(node),
                                value,
                                open ? " (อยู่ระหว่าง %s ถึง %s คะแนน)".formatted(low, high) : ""),
                "No score of %s is reported; the other scores imply %s points%s."
                        .formatted(Names.en(node), value, open ? " (between %s and %s)".formatted(low, high) : "")));
    }

    private void missing(ScoreNode instrument, NodeKind kind, List<ScoreNode> all) {
        List<ScoreNode> missing =
                all.stream().filter(node -> node.origin() == Origin.MISSING).toList();
        if (missing.isEmpty()) {
            return;
        }
        String unit = Names.unit(kind);
        boolean none = missing.size() == all.size();
        findings.add(Finding.information(
                "missing",
                missing,
                new Numbers().with("missing", missing.size()).with("of", all.size()),
                "ไม่ทราบคะแนนราย%s%s %s (%s)"
                        .formatted(
                                Names.th(kind),
                                instrument == null ? "" : "ของ" + Names.th(instrument),
                                none
                                        ? "ทั้ง %d %s".formatted(all.size(), unit)
                                        : "%d จาก %d %s".formatted(missing.size(), all.size(), unit),
                                Names.codesTh(missing)),
                "The scores of %s %s%s are not known (%s)."
                        .formatted(
                                none
                                        ? "all %d".formatted(all.size())
                                        : "%d of %d".formatted(missing.size(), all.size()),
                                Names.en(kind, all.size()),
                                instrument == null ? "" : " of " + Names.en(instrument),
                                Names.codesEn(missing))));
    }
}
