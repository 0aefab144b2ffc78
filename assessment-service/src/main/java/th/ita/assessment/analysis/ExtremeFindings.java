package th.ita.assessment.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import th.ita.assessment.framework.NodeKind;
import th.ita.assessment.score.ScoreNode;
import th.ita.assessment.score.ScoreTree;

/** Where the result is lowest and highest: among all indicators, and in each instrument at each depth. */
final class ExtremeFindings {

    private final List<Finding> findings = new ArrayList<>();

    private ExtremeFindings() {}

    static List<Finding> of(ScoreTree tree) {
        ExtremeFindings about = new ExtremeFindings();
        about.both("lowest-indicator", "highest-indicator", null, Extremes.below(tree.root(), NodeKind.INDICATOR));
        Analysis.instruments(tree)
                .forEach(instrument -> Findings.DEPTHS.forEach(kind ->
                        about.both("weakest-nodes", "strongest-nodes", instrument, Extremes.below(instrument, kind))));
        return about.findings;
    }

    private void both(String lowest, String highest, ScoreNode instrument, Extremes extremes) {
        if (extremes.differ()) {
            findings.add(one(lowest, "ต่ำสุด", "lowest", instrument, extremes, extremes.lowest()));
            findings.add(one(highest, "สูงสุด", "highest", instrument, extremes, extremes.highest()));
        }
    }

    private static Finding one(
            String code, String mostTh, String mostEn, ScoreNode instrument, Extremes among, List<ScoreNode> nodes) {
        BigDecimal value = Numbers.score(nodes.getFirst().value());
        String th = "%sที่ได้คะแนน%s%s%s คือ %s ได้ %s คะแนน%s%s"
                .formatted(
                        Names.th(among.kind()),
                        mostTh,
                        instrument == null ? "" : "ของ" + Names.th(instrument) + " ",
                        scopeTh(among),
                        Names.th(nodes),
                        value,
                        nodes.size() == 1 ? "" : "เท่ากัน",
                        impliedTh(among.implied()));
        String en = "The %s of %s%s %s %s with %s points%s.%s"
                .formatted(
                        mostEn,
                        scopeEn(among),
                        instrument == null ? "" : " of " + Names.en(instrument),
                        nodes.size() == 1 ? "is" : "are",
                        Names.en(nodes),
                        value,
                        nodes.size() == 1 ? "" : " each",
                        impliedEn(among.implied()));
        Numbers numbers = new Numbers()
                .with("value", value)
                .with("known", among.known().size())
                .with("of", among.of());
        return Finding.information(code, nodes, numbers, th, en);
    }

    private static String scopeTh(Extremes among) {
        String unit = Names.unit(among.kind());
        return among.known().size() == among.of()
                ? "จากทั้ง %d %s".formatted(among.of(), unit)
                : "จาก %d %sที่ทราบคะแนน (ทั้งหมดมี %d %s)"
                        .formatted(among.known().size(), unit, among.of(), unit);
    }

    private static String scopeEn(Extremes among) {
        String unit = Names.en(among.kind(), among.of());
        return among.known().size() == among.of()
                ? "all %d %s".formatted(among.of(), unit)
                : "the %d known of %d %s".formatted(among.known().size(), among.of(), unit);
    }

    private static String impliedTh(List<ScoreNode> implied) {
        return implied.isEmpty() ? "" : " ทั้งนี้ คะแนนของ%s ได้จากการคำนวณย้อน".formatted(Names.th(implied));
    }

    private static String impliedEn(List<ScoreNode> implied) {
        return implied.isEmpty()
                ? ""
                : " The %s of %s %s implied."
                        .formatted(
                                implied.size() == 1 ? "score" : "scores",
                                Names.en(implied),
                                implied.size() == 1 ? "is" : "are");
    }
}
