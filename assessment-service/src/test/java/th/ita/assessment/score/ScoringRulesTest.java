package th.ita.assessment.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import th.ita.assessment.framework.FrameworkNode;
import th.ita.assessment.framework.NodeKind;
import th.ita.assessment.framework.Precision;
import th.ita.assessment.score.ScoreSheet.Entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static th.ita.assessment.score.Entries.lost;
import static th.ita.assessment.score.Entries.percent;
import static th.ita.assessment.score.Entries.reported;
import static th.ita.assessment.score.Entries.sheet;
import static th.ita.assessment.score.Entries.yesNo;

/** The rules of scoring, each on the smallest sheet that shows it. */
class ScoringRulesTest {

    @Test
    void an_answer_gives_whole_points_not_thirds() {
        ScoreTree tree = score(percent("E2", "0", "0", "100", "0"), percent("I9", "0", "0", "100", "0"));
        assertThat(tree.node("E2").value()).isEqualTo("67");
        assertThat(tree.node("I9").value()).isEqualTo("33");
    }

    @Test
    void percentages_are_taken_as_given_and_not_normalised() {
        assertThat(score(percent("E1.2", "0", "0.66", "12.58", "86.75"))
                        .node("E1.2")
                        .value())
                .isEqualTo("95.3964");
    }

    @Test
    void percentages_that_sum_to_a_little_over_100_give_no_more_than_100() {
        assertThat(score(percent("E2", "0", "0", "0.02", "100")).node("E2").computed())
                .isEqualTo(Known.exactly(new BigDecimal(100)));
    }

    @Test
    void numbers_of_answers_are_shared_by_all_who_answered() {
        assertThat(score(yesNo("E8", 2, 1)).node("E8").value()).isEqualTo("66.666666666666666666666667");
        assertThat(score(yesNo("E4.1", 2, 1)).node("E4.1").value()).isEqualTo("33.333333333333333333333333");
        assertThat(score(yesNo("E8", Integer.MAX_VALUE, Integer.MAX_VALUE))
                        .node("E8")
                        .value())
                .isEqualTo("50");
    }

    @ParameterizedTest
    @CsvSource({
        "9.1, O2 O9, 77.777777777777777777777778",
        "9.2, O15, 87.5",
        "9.3, O24, 85.714285714285714285714286",
        "9.4, '', 100",
        "10.2, O42, 50"
    })
    void a_sub_indicator_is_the_mean_of_its_items(String code, String lostItems, String expected) {
        ScoreTree tree = Scoring.score(Cases.NACC_2564, items(lostItems));
        assertThat(tree.node(code).value()).isEqualTo(expected);
    }

    @Test
    void an_indicator_is_the_mean_of_its_sub_indicators_not_of_all_their_items() {
        ScoreTree tree = Scoring.score(Cases.NACC_2564, items("O2 O9 O15 O24"));
        assertThat(shown(tree.node("9").value())).isEqualTo("90.20");
        assertThat(shown(new BigDecimal(2900).divide(new BigDecimal(33), Precision.CARRIED)))
                .isEqualTo("87.88");
    }

    @ParameterizedTest
    @CsvSource({
        "O1, 0.444",
        "O10, 0.500",
        "O18, 0.571",
        "O25, 1.000",
        "O29, 0.800",
        "O34, 1.250",
        "O42, 5.000",
        "O43, 5.000",
        "I1, 1.000",
        "E1, 2.000"
    })
    void a_node_is_worth_that_much_of_the_total(String code, String points) {
        BigDecimal weight = score().node(code).weightInTotal();
        assertThat(Precision.shown(weight.movePointRight(2), 3)).isEqualTo(points);
    }

    @Test
    void a_total_at_the_edge_is_not_lost_to_thirds() {
        ScoreTree tree = score(
                reported("IIT", "95"),
                reported("6", "95"),
                reported("7", "95"),
                reported("8", "94.95"),
                reported("OIT", "95"));
        assertThat(tree.node("EIT").value()).isEqualTo("94.983333333333333333333333");
        assertThat(tree.root().value()).isEqualTo("94.995");
        assertThat(shown(tree.root().value())).isEqualTo("95.00");
    }

    @Test
    void thirds_that_make_a_whole_make_exactly_a_whole() {
        ScoreTree tree = score(
                yesNo("E8", 1, 2),
                yesNo("E10", 2, 1),
                reported("E6", "50"),
                reported("E7", "50"),
                reported("E9", "50"));
        assertThat(tree.node("E8").value()).isEqualTo("33.333333333333333333333333");
        assertThat(tree.node("E10").value()).isEqualTo("66.666666666666666666666667");
        assertThat(tree.node("7").value()).isEqualTo("50");
    }

    @Test
    void a_computed_child_feeds_its_parent_even_where_one_is_reported() {
        ScoreTree tree = score(
                percent("E1.1", "0", "0", "12.58", "87.42"),
                new Entry(
                        "E1.2",
                        null,
                        new BigDecimal("95.40"),
                        percent("E1.2", "0", "0.66", "12.58", "86.75").percent(),
                        null,
                        null,
                        null));
        assertThat(tree.node("E1.2").value()).isEqualTo("95.40");
        assertThat(tree.node("E1").computed()).isEqualTo(Known.exactly(new BigDecimal("95.6225")));
    }

    @Test
    void a_reported_child_may_be_off_by_its_rounding_however_it_is_written() {
        ScoreTree tree = score(reported("6", "95.2"), reported("7", "95.20"), reported("8", "95.2000"));
        assertThat(tree.node("EIT").computed())
                .isEqualTo(new Known(new BigDecimal("95.2"), new BigDecimal("95.195"), new BigDecimal("95.205")));
        assertThat(tree.node("6").known()).isEqualTo(Known.exactly(new BigDecimal("95.2")));
    }

    @Test
    void the_ends_of_a_computed_interval_stay_within_0_and_100() {
        ScoreTree tree = score(reported("6", "100"), reported("7", "100"), reported("8", "100"));
        assertThat(tree.node("EIT").computed().high()).isEqualByComparingTo("100");
        assertThat(tree.node("EIT").computed().low()).isEqualByComparingTo("99.995");
    }

    @Test
    void the_only_unknown_is_implied_through_all_levels_downwards() {
        ScoreTree tree = score(
                reported("TOTAL", "90"),
                reported("EIT", "90"),
                reported("OIT", "90"),
                reported("1", "90"),
                reported("2", "90"),
                reported("3", "90"),
                reported("4", "90"),
                reported("I25", "90"),
                reported("I26", "90"),
                reported("I27", "90"),
                reported("I28", "90"),
                reported("I29", "90"),
                reported("I30.1", "90"),
                reported("I30.2", "90"),
                reported("I30.3", "90"));
        for (String code : List.of("IIT", "5", "I30", "I30.4")) {
            assertThat(tree.node(code).origin()).isEqualTo(Origin.IMPLIED);
            assertThat(tree.node(code).value()).isEqualByComparingTo("90");
        }
        // (0.005 + 0.7·0.005)/0.3 for IIT, and then five times that and four roundings more.
        assertThat(tree.node("IIT").implied().high()).isEqualTo("90.028333333333333333333333");
        assertThat(tree.node("5").implied().high()).isEqualTo("90.161666666666666666666667");
        assertThat(tree.node("5").implied().low()).isEqualTo("89.838333333333333333333333");
    }

    @Test
    void two_unknowns_are_both_missing() {
        ScoreTree tree = score(reported("TOTAL", "90"), reported("EIT", "90"));
        assertThat(tree.node("IIT").origin()).isEqualTo(Origin.MISSING);
        assertThat(tree.node("OIT").origin()).isEqualTo(Origin.MISSING);
        tree = score(reported("TOTAL", "90"), reported("EIT", "90"), reported("OIT", "90"), reported("1", "90"));
        assertThat(tree.node("IIT").origin()).isEqualTo(Origin.IMPLIED);
        assertThat(tree.node("2").origin()).isEqualTo(Origin.MISSING);
    }

    @Test
    void an_unknown_below_an_unknown_parent_is_missing() {
        ScoreTree tree = score(reported("6", "90"), reported("7", "90"));
        assertThat(tree.node("8").origin()).isEqualTo(Origin.MISSING);
        assertThat(tree.node("EIT").origin()).isEqualTo(Origin.MISSING);
    }

    @Test
    void nothing_implied_is_computed_with() {
        ScoreTree tree = score(reported("EIT", "90"), reported("6", "90"), reported("7", "90"));
        assertThat(tree.node("8").origin()).isEqualTo(Origin.IMPLIED);
        assertThat(tree.node("EIT").computed()).isNull();
    }

    @Test
    void a_value_that_would_be_impossible_is_not_implied_but_a_contradiction() {
        ScoreTree tree = score(reported("EIT", "99"), reported("6", "90"), reported("7", "90"));
        assertThat(tree.node("8").origin()).isEqualTo(Origin.MISSING);
        assertThat(tree.contradictions())
                .extracting(
                        ScoreTree.Contradiction::parent,
                        ScoreTree.Contradiction::unknown,
                        contradiction -> contradiction.needed().value())
                .containsExactly(tuple("EIT", List.of("8"), new BigDecimal("117")));
    }

    @Test
    void several_unknowns_can_be_impossible_too() {
        ScoreTree tree = score(reported("9.1", "100"), lost("O2", null), reported("9.2", "87.5"), lost("O15", null));
        assertThat(tree.contradictions())
                .extracting(
                        ScoreTree.Contradiction::parent,
                        contradiction -> contradiction.unknown().size(),
                        contradiction -> Precision.shown(contradiction.needed().value(), 2))
                .containsExactly(tuple("9.1", 8, new BigDecimal("112.50")));
    }

    @Test
    void a_value_that_rounding_explains_is_implied_within_bounds() {
        ScoreTree tree = score(reported("EIT", "96.67"), reported("6", "95"), reported("7", "95"));
        assertThat(tree.node("8").implied())
                .isEqualTo(new Known(new BigDecimal("100"), new BigDecimal("99.985"), new BigDecimal("100")));
        assertThat(tree.contradictions()).isEmpty();
    }

    @Test
    void an_implied_item_is_0_or_100_or_a_contradiction() {
        List<Entry> entries = new ArrayList<>(items("O2 O9").entries());
        entries.removeIf(entry -> entry.code().equals("O5"));
        entries.add(reported("9.1", "77.78"));
        ScoreTree tree = Scoring.score(Cases.NACC_2564, new ScoreSheet(null, entries));
        assertThat(tree.node("O5").implied()).isEqualTo(Known.exactly(new BigDecimal(100)));

        entries.removeLast();
        entries.add(reported("9.1", "66.67"));
        tree = Scoring.score(Cases.NACC_2564, new ScoreSheet(null, entries));
        assertThat(tree.node("O5").implied()).isEqualTo(Known.exactly(BigDecimal.ZERO));

        entries.removeLast();
        entries.add(reported("9.1", "70"));
        tree = Scoring.score(Cases.NACC_2564, new ScoreSheet(null, entries));
        assertThat(tree.node("O5").origin()).isEqualTo(Origin.MISSING);
        assertThat(tree.contradictions().getFirst().unknown()).containsExactly("O5");
    }

    @Test
    void without_known_weights_only_what_is_reported_is_there() {
        ScoreTree tree = Scoring.score(Cases.NACC_2564_WITHOUT_WEIGHTS, Cases.PAKCHONG_2564);
        assertThat(tree.root().value()).isEqualTo("95.21");
        assertThat(tree.node("9").value()).isEqualTo("90.20");
        assertThat(tree.node("E1.1").computed().value()).isEqualTo("95.8486");
        assertThat(tree.preorder())
                .filteredOn(node -> !node.children().isEmpty())
                .allMatch(node -> node.computed() == null && node.implied() == null);
        assertThat(tree.node("O24").weightInTotal()).isNull();
    }

    @Test
    void a_sheet_that_the_check_refuses_is_not_scored() {
        assertThatThrownBy(() -> score(reported("O50", "100"))).hasMessage("no node O50");
        assertThatThrownBy(() -> score(reported("E2", "1"), reported("e2.1", "2")))
                .hasMessage("two entries for E2");
        assertThatThrownBy(() -> score(percent("E8", "0", "0", "0", "100"))).hasMessageStartingWith("no option ");
    }

    @Test
    void the_order_of_entries_does_not_matter() {
        List<Entry> entries = new ArrayList<>(Cases.PAKCHONG_2564.entries());
        TreeView inOrder = TreeView.inFullPrecision(Scoring.score(Cases.NACC_2564, Cases.PAKCHONG_2564));
        Collections.reverse(entries);
        assertThat(TreeView.inFullPrecision(Scoring.score(Cases.NACC_2564, new ScoreSheet("AA", entries))))
                .isEqualTo(inOrder);
    }

    private static ScoreTree score(Entry... entries) {
        return Scoring.score(Cases.NACC_2564, sheet(entries));
    }

    /** Every item at 100, but those. */
    private static ScoreSheet items(String lostItems) {
        List<String> zero = List.of(lostItems.split(" "));
        return new ScoreSheet(
                null,
                Cases.NACC_2564
                        .preorder()
                        .filter(node -> node.kind() == NodeKind.ITEM)
                        .map(FrameworkNode::code)
                        .map(code -> zero.contains(code) ? lost(code, null) : reported(code, "100"))
                        .toList());
    }

    private static BigDecimal shown(BigDecimal figure) {
        return Precision.shown(figure, 2);
    }
}
