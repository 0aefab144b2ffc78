package th.ita.assessment.score;

import java.math.BigDecimal;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;

import th.ita.assessment.framework.Precision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** The figures that the case file expects of the tree. */
class ScoringOfTheCaseTest {

    private static final JsonNode EXPECTED = Cases.PAKCHONG_2564_FILE.get("expected");

    private final ScoreTree tree = Scoring.score(Cases.NACC_2564, Cases.PAKCHONG_2564);

    static Stream<Arguments> computed() {
        return EXPECTED.get("computed").properties().stream()
                .map(figure -> arguments(figure.getKey(), figure.getValue().decimalValue()));
    }

    @ParameterizedTest
    @MethodSource("computed")
    void computed_figures_are_the_expected_ones(String code, BigDecimal expected) {
        assertThat(shown(tree.node(code).computed().value())).isEqualTo(expected);
    }

    static Stream<Arguments> implied() {
        return EXPECTED.get("implied").properties().stream()
                .map(figure -> arguments(figure.getKey(), figure.getValue()));
    }

    @ParameterizedTest
    @MethodSource("implied")
    void implied_figures_are_the_expected_ones(String code, JsonNode expected) {
        ScoreNode node = tree.node(code);
        assertThat(node.origin()).isEqualTo(Origin.IMPLIED);
        if (expected.isNumber()) {
            assertThat(shown(node.value())).isEqualTo(expected.decimalValue());
        } else {
            assertThat(shown(node.value())).isEqualTo(expected.get("value").decimalValue());
            assertThat(shown(node.known().low())).isEqualTo(expected.get("low").decimalValue());
            assertThat(shown(node.known().high()))
                    .isEqualTo(expected.get("high").decimalValue());
        }
    }

    @Test
    void the_reported_value_counts_and_the_computed_one_stands_beside_it() {
        ScoreNode e1 = tree.node("E1");
        assertThat(e1.origin()).isEqualTo(Origin.REPORTED);
        assertThat(e1.value()).isEqualTo("95.63");
        assertThat(e1.computed().value()).isEqualTo("95.6225");
        assertThat(tree.node("E1.1").computed().value()).isEqualTo("95.8486");
        assertThat(tree.node("E1.2").computed().value()).isEqualTo("95.3964");
        assertThat(tree.node("EIT").origin()).isEqualTo(Origin.COMPUTED);
    }

    @Test
    void sevenths_and_ninths_keep_their_digits() {
        assertThat(tree.node("9.1").computed().value()).isEqualTo("77.777777777777777777777778");
        assertThat(tree.node("9.3").computed().value()).isEqualTo("85.714285714285714285714286");
        assertThat(tree.node("9").computed().value()).isEqualTo("90.198412698412698412698413");
        assertThat(tree.node("OIT").computed().value()).isEqualTo("95.099206349206349206349206");
        assertThat(tree.node("EIT").computed().value()).isEqualTo("94.323333333333333333333333");
    }

    @Test
    void what_nobody_states_is_missing_and_nothing_implied_is_computed_with() {
        assertThat(tree.node("I3").origin()).isEqualTo(Origin.MISSING);
        assertThat(tree.node("I25").origin()).isEqualTo(Origin.MISSING);
        assertThat(tree.node("E3").value()).isNull();
        assertThat(tree.node("IIT").computed()).isNull();
        assertThat(tree.node("TOTAL").computed()).isNull();
        assertThat(tree.contradictions()).isEmpty();
    }

    @Test
    void the_remark_stays_with_its_item() {
        assertThat(tree.node("o15").remark()).isEqualTo("ไม่พบสถิติการให้บริการ (สถิติการเข้าชมเว็บไซต์ไม่นับ)");
        assertThat(tree.node("O1").remark()).isNull();
    }

    private static BigDecimal shown(BigDecimal figure) {
        return Precision.shown(figure, 2);
    }
}
