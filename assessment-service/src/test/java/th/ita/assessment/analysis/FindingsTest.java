package th.ita.assessment.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import th.ita.assessment.analysis.Finding.Severity;
import th.ita.assessment.framework.NodeKind;
import th.ita.assessment.score.Cases;
import th.ita.assessment.score.Entries;
import th.ita.assessment.score.Origin;
import th.ita.assessment.score.ScoreSheet;
import th.ita.assessment.score.ScoreSheet.Entry;
import th.ita.assessment.score.Scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static th.ita.assessment.score.Entries.lost;
import static th.ita.assessment.score.Entries.reported;

/** Each kind of finding on the smallest sheet that calls for it. */
class FindingsTest {

    @Test
    void a_total_below_the_highest_level_is_told_how_far_the_next_one_is() {
        Analysis analysis = analysis(reported("TOTAL", "84.99"));
        assertThat(analysis.level().next())
                .isEqualTo(new Analysis.Next(
                        "A", "ระดับ A", "Level A", new BigDecimal("85.00"), new BigDecimal("0.01"), null));
        assertThat(analysis.level().margin())
                .isEqualTo(new Analysis.Margin(new BigDecimal("75.00"), new BigDecimal("9.99"), null));
        Finding finding = one(analysis, "next-level");
        assertThat(finding.th())
                .isEqualTo("คะแนนรวมต้องเพิ่มขึ้นอีก 0.01 คะแนน จึงจะถึงระดับ A ซึ่งเริ่มที่ 85.00 คะแนน");
        assertThat(finding.en()).isEqualTo("The total needs 0.01 points more for Level A, which begins at 85.00.");
        assertThat(codes(analysis)).doesNotContain("level-margin");
    }

    @Test
    void every_level_is_told_with_its_own_meaning() {
        Map.of(
                        "100", "AA",
                        "94.99", "A",
                        "80", "B",
                        "70", "C",
                        "60", "D",
                        "54.99", "E",
                        "0", "F")
                .forEach((total, code) -> {
                    Analysis analysis = analysis(reported("TOTAL", total));
                    Analysis.LevelView level = analysis.level().current().getFirst();
                    assertThat(level.code()).isEqualTo(code);
                    assertThat(one(analysis, "level").th())
                            .endsWith("อยู่ในระดับ " + code + " กล่าวคือ " + level.meaningTh());
                });
    }

    @Test
    void a_computed_total_whose_interval_crosses_an_edge_may_be_of_two_levels() {
        Analysis analysis = analysis(reported("IIT", "94.99"), reported("EIT", "95"), reported("OIT", "95"));
        assertThat(analysis.total())
                .isEqualTo(new Analysis.Total(
                        new BigDecimal("95.00"), Origin.COMPUTED, new BigDecimal("94.99"), new BigDecimal("95.00")));
        assertThat(analysis.level().current())
                .extracting(Analysis.LevelView::code)
                .containsExactly("AA", "A");
        Finding finding = one(analysis, "level-between");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.th())
                .isEqualTo(
                        "คะแนนรวมที่คำนวณได้คือ 95.00 คะแนน แต่คะแนนที่นำมาคำนวณเป็นคะแนนที่ปัดเศษแล้ว คะแนนรวมที่แท้จริงจึงอยู่ระหว่าง 94.99 ถึง 95.00 คะแนน และอาจอยู่ในระดับ AA หรือระดับ A");
        assertThat(finding.en())
                .isEqualTo(
                        "The computed total is 95.00 points, but it rests on rounded scores: the true one is between 94.99 and 95.00, and the level may be Level AA or Level A.");
    }

    @Test
    void a_reported_total_has_one_level_however_near_the_edge() {
        Analysis analysis = analysis(reported("TOTAL", "95"));
        assertThat(analysis.level().current())
                .extracting(Analysis.LevelView::code)
                .containsExactly("AA");
        assertThat(one(analysis, "level-margin").th())
                .isEqualTo("คะแนนรวมสูงกว่าเกณฑ์ขั้นต่ำของระดับ AA (95.00 คะแนน) อยู่ 0.00 คะแนน");
    }

    @Test
    void without_a_total_there_is_no_level() {
        Analysis analysis = analysis(reported("9", "90"));
        assertThat(analysis.total()).isEqualTo(new Analysis.Total(null, Origin.MISSING, null, null));
        assertThat(analysis.level().current()).isEmpty();
        assertThat(analysis.level().next()).isNull();
        assertThat(analysis.level().margin()).isNull();
        assertThat(analysis.level().scale()).hasSize(7);
        assertThat(one(analysis, "level-unknown").th())
                .isEqualTo("ยังไม่ทราบคะแนนรวม จึงยังระบุระดับผลการประเมินไม่ได้");
    }

    @Test
    void a_reported_level_that_the_rule_does_not_give_is_doubted() {
        Analysis analysis = Analysis.of(
                AnalysisInput.of(Scoring.score(Cases.NACC_2564, Entries.sheet(reported("TOTAL", "95.21"))), "b"));
        assertThat(analysis.level().reported()).isEqualTo("B");
        assertThat(one(analysis, "reported-level-differs").th())
                .isEqualTo(
                        "รายงานระบุผลการประเมินเป็นระดับ B แต่คะแนนรวม 95.21 คะแนน อยู่ในระดับ AA ตามเกณฑ์ NACC 2564 ควรตรวจสอบกับรายงานต้นฉบับ");
        assertThat(codes(Analysis.of(AnalysisInput.of(
                        Scoring.score(Cases.NACC_2564, Entries.sheet(reported("TOTAL", "95.21"))), "aa"))))
                .doesNotContain("reported-level-differs");
    }

    @Test
    void the_lowest_of_some_known_indicators_says_how_many_are_known_and_names_ties() {
        Analysis analysis = analysis(reported("1", "90"), reported("2", "80.001"), reported("6", "80.00"));
        assertThat(analysis.lowestIndicators())
                .extracting(Analysis.NodeValue::node)
                .containsExactly("2", "6");
        Finding finding = one(analysis, "lowest-indicator");
        assertThat(finding.nodes()).containsExactly("2", "6");
        assertThat(finding.numbers()).containsEntry("known", 3).containsEntry("of", 10);
        assertThat(finding.th())
                .isEqualTo(
                        "ตัวชี้วัดที่ได้คะแนนต่ำสุดจาก 3 ตัวชี้วัดที่ทราบคะแนน (ทั้งหมดมี 10 ตัวชี้วัด) คือ ตัวชี้วัดที่ 2 การใช้งบประมาณ และตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน ได้ 80.00 คะแนนเท่ากัน");
        assertThat(finding.en())
                .isEqualTo(
                        "The lowest of the 3 known of 10 indicators are indicator 2 (Budget Misallocation) and indicator 6 (Service Quality) with 80.00 points each.");
    }

    @Test
    void one_known_indicator_or_equal_ones_have_no_lowest() {
        assertThat(codes(analysis(reported("1", "90")))).doesNotContain("lowest-indicator", "weakest-nodes");
        assertThat(codes(analysis(reported("1", "90"), reported("2", "90"))))
                .doesNotContain("lowest-indicator", "weakest-nodes");
    }

    @Test
    void a_lost_item_without_a_total_tells_its_gain_only() {
        Analysis analysis = analysis(lost("O42", null));
        assertThat(analysis.lostItems())
                .extracting(Analysis.LostItem::gain, Analysis.LostItem::totalIfFixed, Analysis.LostItem::levelIfFixed)
                .containsExactly(tuple(new BigDecimal("5.000"), null, List.of()));
        assertThat(one(analysis, "lost-item").th())
                .isEqualTo(
                        "ข้อตรวจ O42 มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ไม่ได้คะแนน หากแก้ไขได้ คะแนนรวมจะเพิ่มขึ้น 5.000 คะแนน");
        assertThat(codes(analysis)).doesNotContain("lost-items");
    }

    @Test
    void mending_an_item_may_reach_another_level_but_never_more_than_full_marks() {
        assertThat(analysis(reported("TOTAL", "90.21"), lost("O42", null)).lostItems())
                .extracting(Analysis.LostItem::totalIfFixed, Analysis.LostItem::levelIfFixed)
                .containsExactly(tuple(new BigDecimal("95.21"), List.of("AA")));
        assertThat(analysis(reported("TOTAL", "99"), lost("O42", null)).lostItems())
                .extracting(Analysis.LostItem::totalIfFixed)
                .containsExactly(new BigDecimal("100.00"));
    }

    @Test
    void an_item_that_must_have_lost_is_lost() {
        List<Entry> entries = new ArrayList<>(subIndicator("9.3"));
        entries.removeIf(entry -> entry.code().equals("O24"));
        entries.add(reported("9.3", "85.71"));
        Analysis analysis = analysis(entries.toArray(Entry[]::new));
        assertThat(analysis.lostItems())
                .extracting(Analysis.LostItem::node, Analysis.LostItem::gain)
                .containsExactly(tuple("O24", new BigDecimal("0.571")));
        assertThat(one(analysis, "implied").th())
                .isEqualTo(
                        "ไม่มีคะแนนที่รายงานของข้อตรวจ O24 รายงานผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุประจำปี แต่คำนวณย้อนจากคะแนนอื่นได้ 0.00 คะแนน");
    }

    @Test
    void a_loss_of_which_the_item_is_not_known_is_told() {
        Analysis analysis = analysis(reported("9.1", "77.78"), lost("O2", null));
        Finding finding = one(analysis, "loss-at-unknown-item");
        assertThat(finding.node()).isEqualTo("9.1");
        assertThat(finding.numbers())
                .containsEntry("loss", new BigDecimal("11.11"))
                .containsEntry("gain", new BigDecimal("0.444"))
                .containsEntry("unknown", 8);
        assertThat(finding.th())
                .isEqualTo(
                        "ตัวชี้วัดย่อยที่ 9.1 ข้อมูลพื้นฐาน ได้ 77.78 คะแนน โดยมีคะแนนที่เสียไป 11.11 คะแนน ซึ่งยังไม่ทราบว่าเสียที่ข้อใด (ยังไม่ทราบคะแนนของ O1, O3, O4, O5, O6 และอีก 3 ข้อ) คิดเป็น 0.444 คะแนนของคะแนนรวม");
        assertThat(codes(analysis(reported("9.1", "88.89"), lost("O2", null)))).doesNotContain("loss-at-unknown-item");
        assertThat(codes(analysis(reported("9.1", "100")))).doesNotContain("loss-at-unknown-item");
        assertThat(codes(analysis(reported("TOTAL", "90")))).doesNotContain("loss-at-unknown-item");
        assertThat(one(analysis(reported("OIT", "90")), "loss-at-unknown-item").node())
                .isEqualTo("OIT");
    }

    @Test
    void figures_that_exclude_each_other_are_told() {
        Finding finding =
                one(analysis(reported("EIT", "99"), reported("6", "90"), reported("7", "90")), "contradictory-figures");
        assertThat(finding.nodes()).containsExactly("EIT", "8");
        assertThat(finding.th())
                .isEqualTo(
                        "คะแนนของเครื่องมือ EIT ขัดแย้งกับคะแนนอื่นที่ทราบ เพราะตัวชี้วัดที่ 8 การปรับปรุงการทำงาน จะต้องได้ 117.00 คะแนน ซึ่งเป็นไปไม่ได้ (คะแนนต้องอยู่ระหว่าง 0 ถึง 100) ควรตรวจสอบกับรายงานต้นฉบับ");
        assertThat(one(analysis(reported("9.1", "100"), lost("O2", null)), "contradictory-figures")
                        .en())
                .isEqualTo(
                        "The score of sub-indicator 9.1 (Basic information) contradicts the other known ones: what is not known (O1, O3, O4, O5, O6 and 3 more) would have to score 112.50 points on average, which is impossible (a score is between 0 and 100). Compare them with the report.");
    }

    @Test
    void a_reported_value_far_from_the_computed_one_is_told_and_still_counts() {
        List<Entry> entries = new ArrayList<>(subIndicator("9.3"));
        entries.add(reported("9.3", "99.98"));
        assertThat(codes(analysis(entries.toArray(Entry[]::new)))).doesNotContain("reported-differs");
        entries.removeLast();
        entries.add(reported("9.3", "99.9799"));
        assertThat(codes(analysis(entries.toArray(Entry[]::new)))).contains("reported-differs");
        entries.removeLast();
        entries.add(reported("9.3", "87.88"));
        assertThat(one(analysis(entries.toArray(Entry[]::new)), "reported-differs")
                        .th())
                .isEqualTo(
                        "ตัวชี้วัดย่อยที่ 9.3 การบริหารเงินงบประมาณ มีคะแนนที่รายงาน 87.88 คะแนน แต่คำนวณจากข้อมูลที่ทราบได้ 100.00 คะแนน ต่างกัน 12.12 คะแนน ควรตรวจสอบกับรายงานต้นฉบับ ทั้งนี้ ยังคงใช้คะแนนที่รายงานเป็นหลัก");
    }

    @Test
    void equal_values_of_two_questions_are_doubted_but_not_of_full_marks_or_of_different_instruments() {
        assertThat(one(
                                analysis(reported("E2", "92.57"), reported("E7", "92.570"), reported("I2", "92.57")),
                                "equal-values")
                        .nodes())
                .containsExactly("E2", "E7");
        assertThat(codes(analysis(reported("E2", "100"), reported("E7", "100"))))
                .doesNotContain("equal-values");
        assertThat(codes(analysis(reported("6", "92.57"), reported("7", "92.57"))))
                .doesNotContain("equal-values");
    }

    @Test
    void what_is_missing_is_told_by_instrument_and_depth() {
        Analysis analysis = analysis(reported("TOTAL", "90"), reported("IIT", "90"), reported("1", "90"));
        assertThat(analysis.findings())
                .filteredOn(finding -> finding.code().equals("missing"))
                .extracting(Finding::th)
                .containsExactly(
                        "ไม่ทราบคะแนนรายเครื่องมือ 2 จาก 3 เครื่องมือ (EIT และ OIT)",
                        "ไม่ทราบคะแนนรายตัวชี้วัดของเครื่องมือ IIT 4 จาก 5 ตัวชี้วัด (2, 3, 4 และ 5)",
                        "ไม่ทราบคะแนนรายข้อคำถามของเครื่องมือ IIT ทั้ง 30 ข้อ (I1, I2, I3, I4, I5 และอีก 25 ข้อ)",
                        "ไม่ทราบคะแนนรายตัวชี้วัดของเครื่องมือ EIT ทั้ง 3 ตัวชี้วัด (6, 7 และ 8)",
                        "ไม่ทราบคะแนนรายข้อคำถามของเครื่องมือ EIT ทั้ง 15 ข้อ (E1, E2, E3, E4, E5 และอีก 10 ข้อ)",
                        "ไม่ทราบคะแนนรายตัวชี้วัดของเครื่องมือ OIT ทั้ง 2 ตัวชี้วัด (9 และ 10)",
                        "ไม่ทราบคะแนนรายตัวชี้วัดย่อยของเครื่องมือ OIT ทั้ง 7 ตัวชี้วัดย่อย (9.1, 9.2, 9.3, 9.4, 9.5 และอีก 2 ตัวชี้วัดย่อย)",
                        "ไม่ทราบคะแนนรายข้อตรวจของเครื่องมือ OIT ทั้ง 43 ข้อ (O1, O2, O3, O4, O5 และอีก 38 ข้อ)");
    }

    @Test
    void an_empty_sheet_and_a_framework_without_weights_can_be_analysed() {
        assertThat(analysis().lostItemsTogether()).isNull();
        Analysis analysis = Analysis.of(
                AnalysisInput.of(Scoring.score(Cases.NACC_2564_WITHOUT_WEIGHTS, Cases.PAKCHONG_2564), "AA"));
        assertThat(analysis.lostItems())
                .extracting(Analysis.LostItem::node, Analysis.LostItem::gain)
                .containsExactly(tuple("O2", null), tuple("O9", null), tuple("O15", null), tuple("O24", null));
        assertThat(analysis.lostItemsTogether()).isEqualTo(new Analysis.Together(null, null, List.of()));
        assertThat(one(analysis, "lost-items").th()).isEqualTo("ข้อตรวจที่ไม่ได้คะแนนมี 4 ข้อ คือ O2, O9, O15 และ O24");
    }

    private static List<Entry> subIndicator(String code) {
        return Cases.NACC_2564.find(code).orElseThrow().children().stream()
                .filter(node -> node.kind() == NodeKind.ITEM)
                .map(node -> reported(node.code(), "100"))
                .toList();
    }

    private static Analysis analysis(Entry... entries) {
        return Analysis.of(
                AnalysisInput.of(Scoring.score(Cases.NACC_2564, new ScoreSheet(null, List.of(entries))), null));
    }

    private static List<String> codes(Analysis analysis) {
        return analysis.findings().stream().map(Finding::code).toList();
    }

    private static Finding one(Analysis analysis, String code) {
        List<Finding> found = analysis.findings().stream()
                .filter(finding -> finding.code().equals(code))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
