package th.ita.assessment.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import th.ita.assessment.framework.Framework;
import th.ita.assessment.framework.Lineage;
import th.ita.assessment.framework.Relation;
import th.ita.assessment.score.Cases;
import th.ita.assessment.score.Entries;
import th.ita.assessment.score.ScoreSheet;
import th.ita.assessment.score.Scoring;

import static org.assertj.core.api.Assertions.assertThat;

/** A result beside that of the year before, which is the case's year again with another number. */
class YearOnYearTest {

    private static final Framework BEFORE = new Framework(
            Cases.NACC_2564.family(),
            2563,
            "2563.1",
            Cases.NACC_2564.name(),
            true,
            null,
            Cases.NACC_2564.root(),
            Cases.NACC_2564.scales(),
            Cases.NACC_2564.levelRule());

    @Test
    void without_a_year_before_there_is_nothing_beside() {
        Analysis analysis = Analysis.of(AnalysisInput.of(Scoring.score(Cases.NACC_2564, Cases.PAKCHONG_2564), "AA"));
        assertThat(analysis.previousYear()).isNull();
        assertThat(codes(analysis)).doesNotContain("year-on-year");
    }

    @Test
    void what_moved_and_what_did_not() {
        Analysis analysis = beside(Map.of("TOTAL", "94.00", "9", "85.71", "10", "100"), Map.of());
        PreviousYear previous = analysis.previousYear();
        assertThat(previous.fiscalYear()).isEqualTo(2563);
        assertThat(previous.total()).isEqualTo(new BigDecimal("94.00"));
        assertThat(previous.change()).isEqualTo(new BigDecimal("1.21"));
        assertThat(previous.comparable()).isTrue();
        assertThat(node(previous, "9"))
                .isEqualTo(new PreviousYear.Node(
                        "9",
                        "same",
                        List.of("9"),
                        new BigDecimal("90.20"),
                        new BigDecimal("85.71"),
                        new BigDecimal("4.49"),
                        PreviousYear.State.MOVED,
                        null,
                        null));
        assertThat(node(previous, "10").state()).isEqualTo(PreviousYear.State.UNCHANGED);
        assertThat(one(analysis, "year-on-year").th())
                .isEqualTo("คะแนนรวมเพิ่มขึ้นจากปีก่อน 1.21 คะแนน (ปี 2563 ได้ 94.00 คะแนน ปีนี้ได้ 95.21 คะแนน)");
        assertThat(one(analysis, "year-on-year").en())
                .isEqualTo("The total rose by 1.21 points (94.00 in 2563, 95.21 now).");
    }

    @Test
    void a_node_that_means_something_else_is_not_compared_whatever_its_code() {
        PreviousYear previous = beside(
                        Map.of("O24", "100", "O15", "100", "O2", "0"),
                        Map.of(
                                "O24", relation(Relation.Kind.NEW, List.of(), "O24"),
                                "O15", relation(Relation.Kind.MERGED, List.of("O14", "O15"), "O15"),
                                "O2", relation(Relation.Kind.UNKNOWN, List.of(), "O2")))
                .previousYear();
        assertThat(node(previous, "O24").state()).isEqualTo(PreviousYear.State.NOT_COMPARABLE);
        assertThat(node(previous, "O24").reasonTh()).isEqualTo("เป็นข้อใหม่ ปีก่อนไม่มี");
        assertThat(node(previous, "O15").reasonEn()).isEqualTo("Merged or regrouped from O14, O15 of the year before.");
        assertThat(node(previous, "O15").previousValue()).isNull();
        assertThat(node(previous, "O2").reasonTh()).isEqualTo("ยังไม่ทราบว่าตรงกับข้อใดของปีก่อน");
    }

    @Test
    void a_node_of_another_code_is_met_through_the_lineage() {
        PreviousYear previous = beside(
                        Map.of("O31", "0"), Map.of("O24", relation(Relation.Kind.RENAMED, List.of("O31"), "O24")))
                .previousYear();
        assertThat(node(previous, "O24").previousNodes()).containsExactly("O31");
        assertThat(node(previous, "O24").state()).isEqualTo(PreviousYear.State.UNCHANGED);
    }

    @Test
    void a_score_that_is_not_known_in_one_of_the_years_is_said_so() {
        PreviousYear previous = beside(Map.of("9", "90"), Map.of()).previousYear();
        assertThat(node(previous, "10").state()).isEqualTo(PreviousYear.State.UNKNOWN);
        assertThat(node(previous, "10").reasonTh()).isEqualTo("ไม่ทราบคะแนนของปี 2563");
        assertThat(previous.total()).isNull();
        assertThat(previous.change()).isNull();
        assertThat(previous.nodes()).extracting(PreviousYear.Node::node).doesNotContain("I13");
    }

    @Test
    void less_than_rounding_leaves_open_is_no_change() {
        PreviousYear previous = beside(Map.of("IIT", "96.25"), Map.of()).previousYear();
        assertThat(node(previous, "IIT").state()).isEqualTo(PreviousYear.State.UNKNOWN);
        assertThat(node(previous, "IIT").change()).isNull();
        assertThat(node(previous, "IIT").reasonEn())
                .isEqualTo(
                        "They differ by 0.01, less than rounding leaves open: it cannot be said whether it rose or fell.");
    }

    @Test
    void items_lost_again_newly_lost_and_regained_are_told() {
        Analysis analysis = beside(Map.of("O2", "0", "O9", "100", "O1", "0"), Map.of());
        assertThat(one(analysis, "lost-again").th()).isEqualTo("ข้อตรวจ O2 ไม่ได้คะแนนทั้งในปี 2563 และปีนี้");
        assertThat(one(analysis, "newly-lost").th()).isEqualTo("ข้อตรวจ O9 ได้คะแนนในปี 2563 แต่ไม่ได้คะแนนในปีนี้");
        assertThat(one(analysis, "regained").en()).isEqualTo("O1 scored nothing in 2563; full marks now.");
    }

    @Test
    void all_indicators_as_the_year_before_look_like_its_sheet_once_more() {
        Analysis analysis = beside(Map.of("1", "97.23", "2", "93.80", "8", "92.48"), Map.of());
        Finding copied = one(analysis, "same-as-previous-year");
        assertThat(copied.severity()).isEqualTo(Finding.Severity.WARNING);
        assertThat(copied.nodes()).containsExactly("1", "2", "8");
        assertThat(codes(beside(Map.of("1", "97.23", "2", "93.80", "8", "92.47"), Map.of())))
                .doesNotContain("same-as-previous-year");
    }

    private static Relation relation(Relation.Kind kind, List<String> from, String to) {
        return new Relation(kind, from, List.of(to), true, null);
    }

    /** The case beside a year of these figures; every node is the same, but for those relations. */
    private static Analysis beside(Map<String, String> before, Map<String, Relation> changed) {
        List<ScoreSheet.Entry> entries = new TreeMap<>(before)
                .entrySet().stream()
                        .map(entry -> Entries.reported(entry.getKey(), entry.getValue()))
                        .toList();
        List<Relation> relations = new ArrayList<>(changed.values());
        BEFORE.preorder()
                .filter(node -> !changed.containsKey(node.code()))
                .forEach(node -> relations.add(relation(Relation.Kind.SAME, List.of(node.code()), node.code())));
        return Analysis.of(new AnalysisInput(
                Scoring.score(Cases.NACC_2564, Cases.PAKCHONG_2564),
                "AA",
                null,
                new AnalysisInput.Previous(
                        Scoring.score(BEFORE, new ScoreSheet(null, entries)),
                        new Lineage(BEFORE, Cases.NACC_2564, relations))));
    }

    private static PreviousYear.Node node(PreviousYear previous, String code) {
        return previous.nodes().stream()
                .filter(node -> node.node().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(Analysis analysis) {
        return analysis.findings().stream().map(Finding::code).toList();
    }

    private static Finding one(Analysis analysis, String code) {
        List<Finding> found = analysis.findings().stream()
                .filter(finding -> finding.code().equals(code))
                .toList();
        assertThat(found).as(code).hasSize(1);
        return found.getFirst();
    }
}
