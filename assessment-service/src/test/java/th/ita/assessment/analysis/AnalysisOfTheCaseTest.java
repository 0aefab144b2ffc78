package th.ita.assessment.analysis;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;

import th.ita.assessment.score.Cases;
import th.ita.assessment.score.Scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** The figures that the case file expects of the analysis, and the whole analysis as a golden file. */
class AnalysisOfTheCaseTest {

    private static final JsonNode EXPECTED = Cases.PAKCHONG_2564_FILE.get("expected");
    private static final Path GOLDEN = Path.of("src/test/resources/golden/pakchong-2564-analysis.json");

    private final Analysis analysis = Analysis.of(
            AnalysisInput.of(Scoring.score(Cases.NACC_2564, Cases.PAKCHONG_2564), Cases.PAKCHONG_2564.reportedLevel()));

    @Test
    void the_level_is_the_expected_one_by_the_rule_of_its_year() {
        assertThat(analysis.level().rule()).isEqualTo("NACC 2564");
        assertThat(analysis.level().current())
                .extracting(Analysis.LevelView::code)
                .containsExactly(EXPECTED.get("level").get("NACC 2564").asText());
        assertThat(analysis.level().next()).isNull();
        assertThat(analysis.level().margin())
                .isEqualTo(new Analysis.Margin(new BigDecimal("95.00"), new BigDecimal("0.21"), null));
    }

    @Test
    void the_lowest_indicator_is_the_expected_one() {
        assertThat(analysis.lowestIndicators())
                .containsExactly(
                        new Analysis.NodeValue(EXPECTED.get("lowestIndicator").asText(), new BigDecimal("90.20")));
        assertThat(analysis.knownIndicators()).isEqualTo(10);
    }

    static Stream<Arguments> gains() {
        return ofItems("pointsToGain");
    }

    @ParameterizedTest
    @MethodSource("gains")
    void mending_an_item_wins_the_expected_points(String code, BigDecimal expected) {
        assertThat(lost(code).gain()).isEqualTo(expected);
    }

    static Stream<Arguments> totals() {
        return ofItems("totalIfFixed");
    }

    @ParameterizedTest
    @MethodSource("totals")
    void mending_an_item_gives_the_expected_total(String code, BigDecimal expected) {
        assertThat(lost(code).totalIfFixed()).isEqualTo(expected);
        assertThat(lost(code).levelIfFixed()).containsExactly("AA");
    }

    private static Stream<Arguments> ofItems(String figures) {
        return EXPECTED.get(figures).properties().stream()
                .filter(figure -> !figure.getKey().equals("all four"))
                .map(figure -> arguments(figure.getKey(), figure.getValue().decimalValue()));
    }

    private Analysis.LostItem lost(String code) {
        return analysis.lostItems().stream()
                .filter(item -> item.node().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void mending_all_of_them_wins_the_expected_points() {
        assertThat(analysis.lostItemsTogether())
                .isEqualTo(new Analysis.Together(
                        EXPECTED.get("pointsToGain").get("all four").decimalValue(),
                        EXPECTED.get("totalIfFixed").get("all four").decimalValue(),
                        List.of("AA")));
    }

    @Test
    void the_most_points_to_gain_come_first() {
        assertThat(analysis.lostItems()).extracting(Analysis.LostItem::node).containsExactly("O24", "O15", "O2", "O9");
    }

    /** Refreshed by {@code -Dsnap}. */
    @Test
    void the_whole_analysis_reads_as_it_was_read_by_a_person() throws IOException {
        ObjectWriter writer = JsonMapper.builder().build().writerWithDefaultPrettyPrinter();
        String json = writer.writeValueAsString(analysis) + "\n";
        if (System.getProperty("snap") != null) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, json);
        }
        assertThat(json).isEqualTo(Files.readString(GOLDEN));
        assertThat(json).contains("\"value\" : 95.10,").contains("\"gain\" : 0.500,");
    }
}
