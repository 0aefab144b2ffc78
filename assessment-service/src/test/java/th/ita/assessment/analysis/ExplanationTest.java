package th.ita.assessment.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import th.ita.assessment.framework.Framework;
import th.ita.assessment.http.Language;
import th.ita.assessment.score.AnswerDistributions;
import th.ita.assessment.score.Cases;
import th.ita.assessment.score.Origin;
import th.ita.assessment.score.ScoreSheet;
import th.ita.assessment.score.ScoreTree;
import th.ita.assessment.score.Scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static th.ita.assessment.score.Entries.lost;
import static th.ita.assessment.score.Entries.reported;

/** Where scores come from, on the figures of the case and on small sheets. */
class ExplanationTest {

    private static final ScoreTree CASE = Scoring.score(Cases.NACC_2564, Cases.PAKCHONG_2564);

    /** Nobody says how many people answered in the case. */
    private static final AnswersShown CASE_ANSWERS = new AnswersShown(Stream.of("E1.1", "E1.2", "I1.1", "I1.2")
            .map(code -> new AnswerDistributions.Distribution(
                    Cases.NACC_2564.find(code).orElseThrow(),
                    List.of(),
                    new AnswerDistributions.Withheld("unknown-respondents", "ไม่เปิดเผย", "withheld")))
            .toList());

    @Test
    void indicator_9_is_the_mean_of_its_five_sub_indicators_and_not_of_its_33_items() {
        Explanation nine = explain("9");
        assertThat(nine.formula()).isEqualTo("(77.78+87.50+85.71+100+100)/5 = 90.20");
        assertThat(nine.terms()).extracting(Explanation.Term::node).containsExactly("9.1", "9.2", "9.3", "9.4", "9.5");
        assertThat(nine.terms().getFirst())
                .extracting(
                        Explanation.Term::role,
                        Explanation.Term::weight,
                        Explanation.Term::value,
                        Explanation.Term::origin,
                        Explanation.Term::contribution)
                .containsExactly(
                        Explanation.Role.PART,
                        new BigDecimal("0.2000"),
                        new BigDecimal("77.7778"),
                        Origin.COMPUTED,
                        new BigDecimal("15.5556"));
        assertThat(nine.textTh())
                .containsExactly(
                        "ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล: 90.20 คะแนน (คะแนนที่รายงาน)",
                        "ค่าเฉลี่ยของ 5 ตัวชี้วัดย่อย: (77.78+87.50+85.71+100+100)/5 = 90.20",
                        "ตรงกับคะแนนที่รายงาน");
        assertThat(nine.textEn())
                .containsExactly(
                        "Indicator 9 (Open Data): 90.20 points (reported)",
                        "Mean of 5 sub-indicators: (77.78+87.50+85.71+100+100)/5 = 90.20",
                        "It agrees with the reported score.");
    }

    @Test
    void a_formula_goes_down_to_the_items_and_their_remarks() {
        Explanation first = explain("9").terms().getFirst().explanation();
        assertThat(first.formula()).isEqualTo("(100+0+100+100+100+100+100+100+0)/9 = 77.78");
        Explanation o2 = first.terms().get(1).explanation();
        assertThat(o2.textTh())
                .containsExactly(
                        "ข้อตรวจ O2 ข้อมูลผู้บริหาร: 0 คะแนน (คะแนนที่รายงาน)",
                        "ผู้ประเมินให้เหตุผลว่า “ไม่พบข้อมูลผู้บริหารครบทุกตำแหน่ง (ชื่อ ตำแหน่ง รูปถ่าย ช่องทางติดต่อ)”");
        assertThat(o2.terms()).isEmpty();
    }

    @Test
    void an_implied_score_is_explained_by_the_equation_that_gives_it_with_its_interval() {
        Explanation iit = explain("IIT");
        assertThat(iit.formula()).isEqualTo("(95.21−0.30×94.3233−0.40×95.0992)/0.30 = 96.24");
        assertThat(iit.terms()).extracting(Explanation.Term::node).containsExactly("TOTAL", "EIT", "OIT");
        assertThat(iit.terms().getFirst().role()).isEqualTo(Explanation.Role.WHOLE);
        assertThat(iit.terms().getFirst().explanation().terms()).isEmpty();
        assertThat(iit.terms().get(2).explanation().formula()).isEqualTo("(90.20+100)/2 = 95.10");

        Explanation five = explain("5");
        assertThat(five.formula()).isEqualTo("5×96.2444−(97.23+93.80+97.30+97.30) = 95.59");
        assertThat(five.textTh())
                .containsExactly(
                        "ตัวชี้วัดที่ 5 การแก้ไขปัญหาการทุจริต: 95.59 คะแนน (คะแนนที่คำนวณย้อน)",
                        "ไม่มีคะแนนที่รายงาน จึงคำนวณย้อนจากคะแนนของเครื่องมือ IIT และตัวชี้วัดอื่นที่ทราบ: 5×96.2444−(97.23+93.80+97.30+97.30) = 95.59 (อยู่ระหว่าง 95.46 ถึง 95.72 คะแนน)");
        assertThat(five.terms().getFirst().explanation().formula())
                .as("which is implied itself")
                .isEqualTo(iit.formula());
    }

    @Test
    void a_reported_score_has_beside_it_what_cannot_be_computed_and_why() {
        Explanation total = explain("TOTAL");
        assertThat(total.formula()).isNull();
        assertThat(total.textTh())
                .containsExactly(
                        "คะแนนรวม: 95.21 คะแนน (คะแนนที่รายงาน)",
                        "ไม่มีคะแนนที่รายงานหรือคำนวณได้ของ IIT จึงคำนวณเทียบไม่ได้ (คะแนนของ IIT คำนวณย้อนจากคะแนนนี้)");
        assertThat(explain("E1").textTh())
                .containsExactly(
                        "ข้อคำถาม E1 ปฏิบัติงานตามขั้นตอนและเวลาที่กำหนด: 95.63 คะแนน (คะแนนที่รายงาน)",
                        "ค่าเฉลี่ยของ 2 ข้อคำถามย่อย: (95.85+95.40)/2 = 95.62",
                        "ต่างจากคะแนนที่รายงาน 0.01 คะแนน ซึ่งอธิบายได้ด้วยการปัดเศษ ทั้งนี้ ใช้คะแนนที่รายงานเป็นหลัก");
    }

    @Test
    void how_questions_were_answered_is_withheld() {
        Explanation part = explain("E1").terms().getFirst().explanation();
        assertThat(part.answers().options()).isEmpty();
        assertThat(part.answers().withheld().code()).isEqualTo("unknown-respondents");
        assertThat(part.textTh()).contains("ไม่เปิดเผย");
        assertThat(explain("E1").terms().getFirst().value())
                .as("95.8486, were it not for how that comes about")
                .isEqualTo(new BigDecimal("95.8500"));
        assertThat(part.computed()).isEqualTo(new BigDecimal("95.85"));
        assertThat(ExplanationText.of(explain("EIT"), Language.TH)).doesNotContain("12.58", "87.42", "86.75");
    }

    @Test
    void a_difference_that_rounding_does_not_explain_is_said() {
        Explanation oit =
                explain(Cases.NACC_2564, "OIT", reported("OIT", "96"), reported("9", "90"), reported("10", "100"));
        assertThat(oit.textTh().getLast())
                .isEqualTo(
                        "ต่างจากคะแนนที่รายงาน 1.00 คะแนน ซึ่งมากกว่าที่การปัดเศษจะอธิบายได้ ควรตรวจสอบกับรายงานต้นฉบับ ทั้งนี้ ใช้คะแนนที่รายงานเป็นหลัก");
    }

    @Test
    void a_weighted_mean_shows_its_weights() {
        Explanation total = explain(
                Cases.NACC_2564, "TOTAL", reported("IIT", "96.24"), reported("EIT", "94.32"), reported("OIT", "95.10"));
        assertThat(total.formula()).isEqualTo("0.30×96.24+0.30×94.32+0.40×95.10 = 95.21");
        assertThat(total.textEn().get(1))
                .isEqualTo(
                        "Weighted mean of 3 instruments: 0.30×96.24+0.30×94.32+0.40×95.10 = 95.21 (between 95.20 and 95.21)");
    }

    @Test
    void an_implied_item_is_0_or_100() {
        Explanation item = explain(Cases.NACC_2564, "O42", reported("10.2", "50"), lost("O43", "ไม่พบ"));
        assertThat(item.value()).isEqualTo(new BigDecimal("100.00"));
        assertThat(item.formula()).isEqualTo("2×50.00−0 = 100");
        assertThat(item.textEn().getLast())
                .isEqualTo(
                        "Nothing is reported; it follows from sub-indicator 10.2 (Internal measures to prevent corruption) and the other items: 2×50.00−0 = 100; an item scores 0 or 100, so it is 100");
    }

    @Test
    void what_is_missing_says_what_it_lacks() {
        assertThat(explain("3").textEn().getLast())
                .isEqualTo(
                        "It cannot be computed for comparison: no score of I13, I14, I15, I16, I17 and 1 more is reported or computed.");
        assertThat(explain("I13").textTh())
                .containsExactly(
                        "ข้อคำถาม I13 มอบหมายงานเป็นธรรม: ยังไม่ทราบคะแนน", "ไม่มีคะแนนที่รายงานและไม่มีคำตอบ");
        assertThat(explain(Cases.NACC_2564_WITHOUT_WEIGHTS, "TOTAL", reported("IIT", "96"))
                        .textTh()
                        .getLast())
                .isEqualTo("กรอบการประเมินของปีนี้ยังไม่ทราบน้ำหนักของเครื่องมือ จึงคำนวณไม่ได้");
    }

    @Test
    void the_text_is_the_whole_chain_indented_and_without_what_nobody_knows() {
        assertThat(ExplanationText.of(explain("9.3"), Language.EN)).isEqualTo("""
                Sub-indicator 9.3 (Budget management): 85.71 points (computed)
                  Mean of 7 items: (100+100+100+100+100+100+0)/7 = 85.71
                  Item O18 (Yearly spending plan): 100 points (reported)
                  Item O19 (Six-month progress report on spending): 100 points (reported)
                  Item O20 (Yearly report on spending): 100 points (reported)
                  Item O21 (Procurement or supply plan): 100 points (reported)
                  Item O22 (Procurement or supply announcements): 100 points (reported)
                  Item O23 (Monthly summary of procurement or supply): 100 points (reported)
                  Item O24 (Yearly report on procurement or supply): 0 points (reported)
                    The assessor's remark: “ไม่พบรายงานผลการจัดซื้อจัดจ้างประจำปีที่มีการวิเคราะห์”
                """);
        assertThat(ExplanationText.of(explain("1"), Language.TH))
                .doesNotContain("I3 ", "I4 ")
                .contains("I2 ");
    }

    private static Explanation explain(String code) {
        return Explaining.explain(CASE, code, CASE_ANSWERS);
    }

    private static Explanation explain(Framework framework, String code, ScoreSheet.Entry... entries) {
        ScoreTree tree = Scoring.score(framework, new ScoreSheet(null, List.of(entries)));
        return Explaining.explain(tree, code, AnswersShown.NONE);
    }
}
