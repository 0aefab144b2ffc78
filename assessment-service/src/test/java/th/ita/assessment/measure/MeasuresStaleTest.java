package th.ita.assessment.measure;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;
import th.ita.assessment.score.Cases;
import th.ita.assessment.score.FrameworkUploadTest;
import th.ita.assessment.score.SheetClient;

import static org.assertj.core.api.Assertions.assertThat;

/** An approved document says what it prints otherwise than it would today, whether scores, remarks or the framework changed. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
@TestProfile(FrameworkUploadTest.Alone.class)
class MeasuresStaleTest {

    private static final AtomicLong NEXT = new AtomicLong(735_000);
    private static final String YAML = "application/yaml";
    private static final String DEFINITION = "/api/v1/frameworks/2564/definition";

    private SheetClient sheet;
    private MeasureClient measures;

    @BeforeEach
    void givenApprovedMeasures() {
        sheet = SheetClient.ofAgency(NEXT.incrementAndGet(), "องค์การบริหารส่วนตำบลทดสอบ", "70");
        sheet.create(Cases.PAKCHONG_2564).then().statusCode(201);
        measures = MeasureClient.of(sheet.agencyId());
        measures.approve();
    }

    private JsonPath stale() {
        JsonPath set = measures.read().jsonPath();
        assertThat(set.getString("state")).isEqualTo("approved");
        return set;
    }

    /** Uploads the framework of 2564 as a newer version with this change, and recomputes every result by it. */
    private static void correctFramework(UnaryOperator<String> change) {
        Response read = Api.anybody().accept(YAML).get(DEFINITION);
        String version = Api.anybody().get("/api/v1/frameworks/2564").jsonPath().getString("version");
        String next = "2564." + (Integer.parseInt(version.substring(5)) + 1);
        String corrected = change.apply(read.asString());
        assertThat(corrected).isNotEqualTo(read.asString());
        Api.administrator()
                .contentType(YAML)
                .header("If-Match", read.header("ETag"))
                .body(corrected
                        .replace("\"" + version + "\"", "\"" + next + "\"")
                        .getBytes(StandardCharsets.UTF_8))
                .put(DEFINITION)
                .then()
                .statusCode(200);
        Response recomputed = Api.administrator().header("If-Match", "*").post("/api/v1/frameworks/2564/recompute");
        assertThat(recomputed.statusCode()).isEqualTo(200);
        assertThat(recomputed.jsonPath().getInt("changed"))
                .as(recomputed.asString())
                .isPositive();
    }

    @Test
    void aRemarkThatChanged() {
        Map<String, Object> given = sheet.sheet().jsonPath().getMap("$");
        List<Map<String, Object>> entries = sheet.sheet().jsonPath().getList("entries");
        Map<String, Object> remarked = entries.stream()
                .filter(entry -> entry.get("code").equals("O24"))
                .findFirst()
                .orElseThrow();
        String before = (String) remarked.put("remark", "รายงานไม่ครบทุกไตรมาส");
        given.put("entries", entries);
        sheet.replace(sheet.sheet().header("ETag"), given).then().statusCode(200);
        JsonPath set = stale();
        assertThat(set.getList("stale.changes")).hasSize(1);
        assertThat(set.getMap("stale.changes[0]"))
                .containsEntry("node", "O24")
                .containsEntry("what", "remark")
                .containsEntry("before", before)
                .containsEntry("after", "รายงานไม่ครบทุกไตรมาส");
    }

    @Test
    void aNodeThatTheFrameworkNamesOtherwise() {
        correctFramework(yaml -> yaml.replaceFirst("(code: O24, name: \\{ th: )([^,]+)", "$1$2 (ฉบับแก้ไข)"));
        JsonPath set = stale();
        assertThat(set.getList("stale.changes")).hasSize(1);
        assertThat(set.getString("stale.changes[0].node")).isEqualTo("O24");
        assertThat(set.getString("stale.changes[0].what")).isEqualTo("name");
        assertThat(set.getString("stale.changes[0].after"))
                .isEqualTo(set.getString("stale.changes[0].before") + " (ฉบับแก้ไข)");
    }

    @Test
    void weightsThatWereCorrectedThoughEveryReportedFigureStays() {
        correctFramework(
                yaml -> yaml.replaceFirst("weight: 40", "weight: 38").replaceFirst("weight: 30", "weight: 32"));
        JsonPath set = stale();
        assertThat(set.getList("stale.changes.findAll { it.what in ['value', 'origin'] }.node", String.class))
                .as("what only follows from the others")
                .containsExactly("IIT", "IIT", "5", "5");
        assertThat(set.getString("stale.changes.find { it.node == '5' && it.what == 'origin' }.after"))
                .matches("implied \\d+\\.\\d\\d–\\d+\\.\\d\\d");
        assertThat(set.getList("stale.changes.what", String.class)).containsOnly("value", "origin", "weight", "gain");
        assertThat(set.getString("stale.changes.find { it.node == 'OIT' && it.what == 'weight' }.before"))
                .isEqualTo("40.0000");
        assertThat(set.getString("stale.changes.find { it.node == 'OIT' && it.what == 'weight' }.after"))
                .isEqualTo("38.0000");
        assertThat(set.getString("stale.changes.find { it.node == 'O24' && it.what == 'gain' }.before"))
                .isNotEqualTo(set.getString("stale.changes.find { it.node == 'O24' && it.what == 'gain' }.after"));
    }

    @Test
    void whereALevelBeginsAndWhatItIsCalled() {
        correctFramework(yaml ->
                yaml.replaceFirst("minimum: 95", "minimum: 94").replaceFirst("th: ระดับ AA,", "th: ระดับดีเยี่ยม,"));
        JsonPath set = stale();
        assertThat(set.getList("stale.changes.what", String.class)).containsExactly("meaning", "scale");
        assertThat(set.getString("stale.changes[0].before")).startsWith("ระดับ AA: ");
        assertThat(set.getString("stale.changes[0].after")).startsWith("ระดับดีเยี่ยม: ");
        assertThat(set.getString("stale.changes[1].before")).startsWith("AA 95.00, ");
        assertThat(set.getString("stale.changes[1].after")).startsWith("AA 94.00, ");
    }

    @Test
    void nothingWhereWhatItPrintsIsTheSame() {
        correctFramework(yaml -> yaml.replaceFirst("(code: O24,.* en: )([^,}]+?) }", "$1$2 (amended) }"));
        assertThat(stale().getString("stale")).isNull();
    }
}
