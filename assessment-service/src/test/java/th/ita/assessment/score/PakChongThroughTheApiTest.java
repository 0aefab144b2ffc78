package th.ita.assessment.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import com.fasterxml.jackson.databind.JsonNode;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;

import static org.assertj.core.api.Assertions.assertThat;

/** Every figure of the real case that the case file expects comes out of the API; the rule of 2566 is another year's. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PakChongThroughTheApiTest {

    private static final JsonNode EXPECTED = Cases.PAKCHONG_2564_FILE.get("expected");

    private JsonPath tree;
    private JsonPath analysis;

    @BeforeEach
    void givenTheCase() {
        if (tree != null) {
            return;
        }
        SheetClient client = SheetClient.ofNewAgency();
        client.create(Cases.PAKCHONG_2564).then().statusCode(201);
        tree = client.tree().then().statusCode(200).extract().jsonPath();
        analysis = Api.anybody()
                .get(client.path() + "/analysis")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void everythingThatIsExpectedIsAskedForHere() {
        assertThat(EXPECTED.fieldNames())
                .toIterable()
                .containsExactly("computed", "implied", "level", "lowestIndicator", "pointsToGain", "totalIfFixed");
    }

    @Test
    void computedValues() {
        EXPECTED.get("computed").properties().forEach(expected -> assertThat(figure(expected.getKey(), "computed"))
                .as(expected.getKey())
                .isEqualByComparingTo(expected.getValue().decimalValue()));
    }

    @Test
    void impliedValuesAndWhatRoundingLeavesOpen() {
        JsonNode expected = EXPECTED.get("implied");
        assertThat(figure("IIT", "implied"))
                .isEqualByComparingTo(expected.get("IIT").decimalValue());
        assertThat(node("IIT")).containsEntry("origin", "implied");
        assertThat(figure("5", "implied"))
                .isEqualByComparingTo(expected.get("5").get("value").decimalValue());
        assertThat(figure("5", "low"))
                .isEqualByComparingTo(expected.get("5").get("low").decimalValue());
        assertThat(figure("5", "high"))
                .isEqualByComparingTo(expected.get("5").get("high").decimalValue());
    }

    @Test
    void totalAndLevel() {
        String level = EXPECTED.get("level").get("NACC 2564").asText();
        assertThat(tree.<BigDecimal>get("total.value")).isEqualByComparingTo("95.21");
        assertThat(tree.getString("total.origin")).isEqualTo("reported");
        assertThat(tree.getString("level.code")).isEqualTo(level);
        assertThat(tree.getList("level.possible")).isEqualTo(List.of(level));
        assertThat(tree.getString("level.reported")).isEqualTo("AA");
        assertThat(analysis.getString("level.rule")).isEqualTo("NACC 2564");
        assertThat(analysis.getList("level.current.code")).isEqualTo(List.of(level));
    }

    @Test
    void lowestIndicator() {
        assertThat(analysis.getList("lowestIndicators.node"))
                .isEqualTo(List.of(EXPECTED.get("lowestIndicator").asText()));
    }

    @Test
    void pointsToGain() {
        assertThat(analysis.getList("lostItems.node")).isEqualTo(List.of("O24", "O15", "O2", "O9"));
        EXPECTED.get("pointsToGain").properties().forEach(expected -> assertThat(ifFixed(expected.getKey(), "gain"))
                .as(expected.getKey())
                .isEqualByComparingTo(expected.getValue().decimalValue()));
    }

    @Test
    void totalIfFixed() {
        EXPECTED.get("totalIfFixed").properties().forEach(expected -> assertThat(
                        ifFixed(expected.getKey(), "totalIfFixed"))
                .as(expected.getKey())
                .isEqualByComparingTo(expected.getValue().decimalValue()));
    }

    @Test
    void scoresHaveTwoDecimals() {
        assertThat(figure("9", "computed")).isEqualTo(new BigDecimal("90.20"));
        assertThat(figure("10", "value")).isEqualTo(new BigDecimal("100.00"));
    }

    @Test
    void remarksAreShownAndAnswersNever() {
        assertThat(node("O24"))
                .containsEntry(
                        "remark", Cases.PAKCHONG_2564_FILE.at("/items/zero/O24").asText());
        assertThat(tree.prettify()).doesNotContain("percent", "12.58", "87.42");
        assertThat(analysis.prettify()).doesNotContain("12.58", "87.42");
    }

    private BigDecimal ifFixed(String which, String figure) {
        return which.equals("all four")
                ? analysis.get("lostItemsTogether." + figure)
                : analysis.get("lostItems.find { it.node == '" + which + "' }." + figure);
    }

    private BigDecimal figure(String code, String figure) {
        return (BigDecimal) node(code).get(figure);
    }

    private Map<String, Object> node(String code) {
        return tree.getMap("nodes.find { it.code == '" + code + "' }");
    }
}
