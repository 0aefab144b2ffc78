package th.ita.assessment.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import th.ita.assessment.framework.Framework;
import th.ita.assessment.framework.NodeKind;
import th.ita.assessment.score.Cases;
import th.ita.assessment.score.Entries;
import th.ita.assessment.score.ScoreSheet;
import th.ita.assessment.score.ScoreTree;
import th.ita.assessment.score.Scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static th.ita.assessment.score.Entries.lost;
import static th.ita.assessment.score.Entries.reported;

/** The cheapest way to the next level, on the case and on sheets whose answer can be worked out by hand. */
class NextLevelsTest {

    @Test
    void the_case_is_at_the_highest_level_of_its_year() {
        NextLevel way = ways(Cases.PAKCHONG_2564).getFirst();
        assertThat(way.rule()).isEqualTo("NACC 2564");
        assertThat(way.ofThisYear()).isTrue();
        assertThat(way.current()).containsExactly("AA");
        assertThat(way.next()).isNull();
        assertThat(way.steps()).isEmpty();
        assertThat(way.reachable()).isNull();
        assertThat(way.th()).isEqualTo("ตามเกณฑ์ NACC 2564 ผลการประเมินอยู่ในระดับ AA ซึ่งเป็นระดับสูงสุดแล้ว");
    }

    @Test
    void by_the_rule_of_2566_the_case_is_good_and_indicator_8_keeps_it_from_excellent() {
        NextLevel way = ways(Cases.PAKCHONG_2564).getLast();
        assertThat(way.fiscalYear()).isEqualTo(2566);
        assertThat(way.ofThisYear()).isFalse();
        assertThat(way.current()).containsExactly("ผ่านดี");
        assertThat(way.next().code()).isEqualTo("ผ่านดีเยี่ยม");
        assertThat(way.reachable()).isTrue();
        assertThat(way.steps())
                .containsExactly(new NextLevel.Step(
                        "8", new BigDecimal("92.48"), new BigDecimal("94.50"), new BigDecimal("0.202")));
        assertThat(way.totalAfter()).isEqualTo(new BigDecimal("95.41"));
        assertThat(way.th())
                .isEqualTo(
                        "ตามเกณฑ์ NACC 2566 ผลการประเมินอยู่ในระดับผ่านดี จะถึงระดับผ่านดีเยี่ยม เมื่อตัวชี้วัดที่ 8 การปรับปรุงการทำงาน เพิ่มจาก 92.48 เป็น 94.50 คะแนน คะแนนรวมจะเป็น 95.41 คะแนน");
        assertThat(way.en())
                .isEqualTo(
                        "By the rule NACC 2566 the result is Level ผ่านดี; it reaches Level ผ่านดีเยี่ยม when indicator 8 (Procedure Improvement) rises from 92.48 to 94.50. The total is then 95.41.");
    }

    @Test
    void one_hundredth_less_would_leave_the_instrument_at_94_99() {
        ScoreTree tree = Scoring.score(Cases.NACC_2564, Cases.PAKCHONG_2564);
        LevelReading reading = LevelReading.of(LevelRules.OF_2566.rule(), Position.of(tree));
        BigDecimal from = tree.node("8").value();
        assertThat(reading.after(tree.node("8"), new BigDecimal("94.50").subtract(from))
                        .codes())
                .containsExactly("ผ่านดีเยี่ยม", "ผ่านดี");
        assertThat(reading.after(tree.node("8"), new BigDecimal("94.50").subtract(from))
                        .current()
                        .code())
                .isEqualTo("ผ่านดีเยี่ยม");
        assertThat(reading.after(tree.node("8"), new BigDecimal("94.49").subtract(from))
                        .current()
                        .code())
                .isEqualTo("ผ่านดี");
    }

    @Test
    void an_item_that_is_enough_comes_before_any_questionnaire() {
        NextLevel way = ways(with(
                        List.of("O2", "O24"), reported("TOTAL", "94.50"), reported("IIT", "96"), reported("EIT", "90")))
                .getFirst();
        assertThat(way.steps()).extracting(NextLevel.Step::node).containsExactly("O24");
        assertThat(way.totalAfter()).isEqualTo(new BigDecimal("95.07"));
        assertThat(way.en())
                .isEqualTo(
                        "By the rule NACC 2564 the result is Level A; it reaches Level AA when O24 is mended. The total is then 95.07.");
    }

    @Test
    void of_several_items_the_fewest_are_taken() {
        NextLevel way = ways(with(
                        List.of("O2", "O9", "O15", "O24"),
                        reported("TOTAL", "94.00"),
                        reported("IIT", "96"),
                        reported("EIT", "90")))
                .getFirst();
        assertThat(way.steps())
                .extracting(NextLevel.Step::node, NextLevel.Step::gain)
                .containsExactly(tuple("O24", new BigDecimal("0.571")), tuple("O15", new BigDecimal("0.500")));
    }

    @Test
    void where_items_are_not_enough_the_fewest_nodes_are_raised_and_the_heaviest_of_them_the_least() {
        NextLevel way = ways(Entries.sheet(
                        reported("TOTAL", "84.00"),
                        reported("1", "80"),
                        reported("2", "80"),
                        reported("3", "80"),
                        reported("4", "80"),
                        reported("5", "80"),
                        reported("6", "80"),
                        reported("7", "70"),
                        reported("8", "80"),
                        reported("OIT", "90")))
                .getFirst();
        assertThat(way.steps())
                .as("EIT's indicators weigh 10 points, IIT's 6; 7 is the weakest; 84.995 is shown as 85.00")
                .containsExactly(new NextLevel.Step(
                        "OIT", new BigDecimal("90.00"), new BigDecimal("92.49"), new BigDecimal("0.996")));
    }

    @Test
    void instruments_that_lack_points_are_raised_each_by_its_own() {
        NextLevel way = ways(with(
                        List.of("O42"),
                        reported("1", "96"),
                        reported("2", "96"),
                        reported("3", "90"),
                        reported("4", "96"),
                        reported("5", "96"),
                        reported("6", "97"),
                        reported("7", "97"),
                        reported("8", "97")))
                .getLast();
        assertThat(way.current()).containsExactly("ผ่านดี");
        assertThat(way.steps())
                .extracting(NextLevel.Step::node, NextLevel.Step::to)
                .containsExactly(tuple("O42", new BigDecimal("100.00")), tuple("3", new BigDecimal("90.98")));
    }

    @ParameterizedTest
    @CsvSource({"94.9949, 95.01", "94.9925, 95.01", "94.992, 95.01", "94.99, 95.02", "94.98, 95.04"})
    void a_hair_below_the_edge_is_reached_by_a_hair(String total, BigDecimal to) {
        ScoreTree tree = Scoring.score(
                Cases.NACC_2564,
                Entries.sheet(
                        reported("TOTAL", total), reported("IIT", "95"), reported("EIT", "95"), reported("OIT", "95")));
        NextLevel way = NextLevels.of(tree, null).getFirst();
        assertThat(way.steps()).singleElement().satisfies(step -> {
            assertThat(step.node()).isEqualTo("OIT");
            assertThat(step.to()).isEqualTo(to);
        });
    }

    @Test
    void without_a_total_nothing_is_said_but_why() {
        NextLevel way = ways(Entries.sheet(reported("9", "90"))).getFirst();
        assertThat(way.reachable()).isNull();
        assertThat(way.th()).isEqualTo("ตามเกณฑ์ NACC 2564 ยังระบุระดับไม่ได้ เพราะยังไม่ทราบคะแนนรวม");
    }

    @Test
    void a_rule_over_instruments_needs_to_know_them() {
        NextLevel way = ways(Entries.sheet(reported("TOTAL", "90"))).getLast();
        assertThat(way.current()).containsExactly("ผ่านดี", "ผ่าน");
        assertThat(way.next()).isNull();
        assertThat(way.reachable()).isNull();
        assertThat(way.en())
                .isEqualTo("By the rule NACC 2566 the level is not known, since the score of IIT, EIT, OIT is not.");
    }

    @Test
    void without_weights_no_way_can_be_worked_out() {
        NextLevel way = ways(Cases.NACC_2564_WITHOUT_WEIGHTS, Entries.sheet(reported("TOTAL", "80")))
                .getFirst();
        assertThat(way.next().code()).isEqualTo("A");
        assertThat(way.reachable()).isNull();
        assertThat(way.th())
                .isEqualTo(
                        "ตามเกณฑ์ NACC 2564 ยังบอกไม่ได้ว่าต้องปรับข้อใดจึงจะถึงระดับ A เพราะยังไม่ทราบน้ำหนักคะแนนของปีนี้");
    }

    @Test
    void what_is_known_may_not_be_enough() {
        NextLevel way = ways(Entries.sheet(reported("TOTAL", "60"), reported("OIT", "95")))
                .getFirst();
        assertThat(way.reachable()).isFalse();
        assertThat(way.steps()).isEmpty();
        assertThat(way.th())
                .isEqualTo(
                        "ตามเกณฑ์ NACC 2564 ข้อที่ทราบคะแนนไม่เพียงพอที่จะถึงระดับ C แม้ทุกข้อได้คะแนนเต็ม และยังไม่ทราบคะแนนของ IIT และ EIT");
        NextLevel contradictory = ways(Entries.sheet(
                        reported("TOTAL", "80"),
                        reported("IIT", "100"),
                        reported("EIT", "100"),
                        reported("OIT", "100")))
                .getFirst();
        assertThat(contradictory.reachable()).isFalse();
        assertThat(contradictory.en())
                .isEqualTo(
                        "By the rule NACC 2564 what is known would not reach Level A even if all of it went to 100, for the reported figures contradict each other: compare them with the report.");
    }

    @Test
    void a_rule_that_judges_alike_is_told_once() {
        ScoreTree tree = Scoring.score(Cases.NACC_2564, Cases.PAKCHONG_2564);
        assertThat(NextLevels.of(
                        tree,
                        new AnalysisInput.NewestRule(
                                2565, Cases.NACC_2564.levelRule().orElseThrow())))
                .hasSize(1);
    }

    private static List<NextLevel> ways(ScoreSheet sheet) {
        return ways(Cases.NACC_2564, sheet);
    }

    private static List<NextLevel> ways(Framework framework, ScoreSheet sheet) {
        return NextLevels.of(Scoring.score(framework, sheet), LevelRules.OF_2566);
    }

    /** Every item at 100 but these. */
    private static ScoreSheet with(List<String> lost, ScoreSheet.Entry... more) {
        List<ScoreSheet.Entry> entries = new ArrayList<>(List.of(more));
        Cases.NACC_2564
                .preorder()
                .filter(node -> node.kind() == NodeKind.ITEM)
                .forEach(node -> entries.add(
                        lost.contains(node.code()) ? lost(node.code(), "ไม่พบ") : reported(node.code(), "100")));
        return new ScoreSheet(null, entries);
    }
}
