package th.ita.assessment.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import th.ita.assessment.framework.NodeKind;
import th.ita.assessment.score.Cases;
import th.ita.assessment.score.Entries;
import th.ita.assessment.score.ScoreSheet;
import th.ita.assessment.score.ScoreTree;
import th.ita.assessment.score.Scoring;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said of gains and implied scores that rest on figures which do not agree. */
class ReadingFindingsTest {

    @Test
    void the_case_agrees_with_itself() {
        assertThat(codes(Cases.PAKCHONG_2564)).doesNotContain("gains-on-doubtful-score", "implied-from-disagreeing");
    }

    @Test
    void gains_are_counted_from_a_reported_score_that_its_items_do_not_explain() {
        Finding finding = one(changed(Map.of("9", "85.00")), "gains-on-doubtful-score");
        assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
        assertThat(finding.nodes()).containsExactly("9", "O24", "O15", "O2", "O9");
        assertThat(finding.th())
                .isEqualTo(
                        "คะแนนที่จะเพิ่มขึ้นจากการแก้ไข O24, O15, O2 และ O9 นับต่อจากคะแนนที่รายงานของตัวชี้วัดที่ 9 การเปิดเผยข้อมูล (85.00 คะแนน) ซึ่งไม่ตรงกับที่คำนวณได้ (90.20 คะแนน) หากคะแนนที่รายงานคลาดเคลื่อน คะแนนที่ได้จริงเมื่อแก้ไขแล้วจะต่างจากที่แสดงไว้");
        assertThat(finding.en())
                .isEqualTo(
                        "What mending O24, O15, O2 and O9 wins is counted from the reported score of indicator 9 (Open Data) (85.00 points), which is not what follows from its parts (90.20 points). If that score is wrong, the result after mending will be another one than shown.");
    }

    @Test
    void gains_below_a_contradiction_are_doubtful_too() {
        ScoreSheet sheet = Entries.sheet(
                Entries.reported("10.2", "80"), Entries.lost("O42", "ไม่พบ"), Entries.reported("TOTAL", "80"));
        assertThat(one(sheet, "gains-on-doubtful-score").th())
                .contains("ของตัวชี้วัดย่อยที่ 10.2", "ซึ่งขัดแย้งกับคะแนนอื่นที่ทราบ");
    }

    @Test
    void a_score_implied_from_a_corrected_item_below_an_old_total_is_not_to_be_trusted() {
        // O24 was mended in the sheet, and total and OIT are still those of the report.
        ScoreSheet sheet = changed(Map.of("O24", "100"));
        ScoreTree tree = Scoring.score(Cases.NACC_2564, sheet);
        assertThat(Numbers.score(tree.node("IIT").value())).isEqualTo(new BigDecimal("94.34"));

        List<Finding> findings = all(sheet, "implied-from-disagreeing");
        assertThat(findings).extracting(Finding::node).containsExactly("IIT", "5");
        assertThat(findings.getFirst().nodes()).containsExactly("IIT", "OIT", "9");
        assertThat(findings.getFirst().numbers().get("fromReported")).isEqualTo(new BigDecimal("96.24"));
        assertThat(findings.getFirst().th())
                .isEqualTo(
                        "คะแนนที่คำนวณย้อนของเครื่องมือ IIT (94.34 คะแนน) ยังเชื่อถือไม่ได้ เพราะอาศัยคะแนนที่คำนวณได้ของ OIT และ 9 ซึ่งไม่ตรงกับคะแนนที่รายงาน หากใช้คะแนนที่รายงานแทนจะได้ 96.24 คะแนน ควรตรวจสอบกับรายงานต้นฉบับก่อนนำไปใช้");
        assertThat(findings.getLast().numbers().get("fromReported"))
                .as("indicator 5 is implied from the implied IIT")
                .isEqualTo(new BigDecimal("95.59"));
    }

    @Test
    void a_disagreement_that_has_nothing_to_do_with_an_implied_score_leaves_it_alone() {
        ScoreSheet sheet = Entries.sheet(
                Entries.reported("IIT", "96"),
                Entries.reported("1", "96"),
                Entries.reported("2", "96"),
                Entries.reported("3", "96"),
                Entries.reported("4", "96"),
                Entries.reported("10", "60"),
                Entries.reported("10.1", "100"),
                Entries.reported("10.2", "100"));
        assertThat(codes(sheet)).contains("reported-differs").doesNotContain("implied-from-disagreeing");
    }

    /** The case, with some of its figures changed. */
    private static ScoreSheet changed(Map<String, String> figures) {
        List<ScoreSheet.Entry> entries = new ArrayList<>(Cases.PAKCHONG_2564.entries());
        entries.removeIf(entry -> figures.containsKey(entry.code()));
        figures.forEach((code, value) -> entries.add(Entries.reported(code, value)));
        assertThat(figures.keySet())
                .allMatch(code -> Cases.NACC_2564.find(code).orElseThrow().kind() != NodeKind.TOTAL);
        return new ScoreSheet("AA", entries);
    }

    private static List<String> codes(ScoreSheet sheet) {
        return analysis(sheet).findings().stream().map(Finding::code).toList();
    }

    private static List<Finding> all(ScoreSheet sheet, String code) {
        return analysis(sheet).findings().stream()
                .filter(finding -> finding.code().equals(code))
                .toList();
    }

    private static Finding one(ScoreSheet sheet, String code) {
        assertThat(all(sheet, code)).hasSize(1);
        return all(sheet, code).getFirst();
    }

    private static Analysis analysis(ScoreSheet sheet) {
        return Analysis.of(AnalysisInput.of(Scoring.score(Cases.NACC_2564, sheet), sheet.reportedLevel()));
    }
}
