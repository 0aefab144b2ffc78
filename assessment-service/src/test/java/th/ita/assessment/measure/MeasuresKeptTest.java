package th.ita.assessment.measure;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;
import th.ita.assessment.file.SampleFiles;
import th.ita.assessment.score.Cases;
import th.ita.assessment.score.SheetClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What was approved and then kept, although the result has changed, is published as it was signed. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class MeasuresKeptTest {

    private static final AtomicLong NEXT = new AtomicLong(740_000);

    private SheetClient sheet;
    private MeasureClient measures;

    @BeforeEach
    void givenApprovedMeasures() {
        sheet = SheetClient.ofAgency(NEXT.incrementAndGet(), "องค์การบริหารส่วนตำบลทดสอบ", "70");
        sheet.create(Cases.PAKCHONG_2564).then().statusCode(201);
        measures = MeasureClient.of(sheet.agencyId());
        measures.approve();
    }

    private void givenAnotherResult() {
        sheet.replace(sheet.sheet().header("ETag"), SheetClient.total("90.00"))
                .then()
                .statusCode(200);
    }

    private void givenNoResult() {
        sheet.withdraw(sheet.sheet().header("ETag"), "คะแนนของหน่วยงานอื่น")
                .then()
                .statusCode(200);
    }

    private Response check() {
        return Api.administrator().get(measures.path() + "/check");
    }

    private void registerAndScan() {
        measures.act("register", Map.of("number", "รบ 72901/99", "date", "2022-03-21"));
        Api.administrator()
                .contentType("application/pdf")
                .header("If-Match", measures.read().header("ETag"))
                .body(SampleFiles.pdf("signed"))
                .put(measures.path() + "/scan")
                .then()
                .statusCode(200);
    }

    private void saysWhatWasSigned() {
        JsonPath version =
                Api.administrator().get(measures.path() + "/versions/1").jsonPath();
        assertThat(version.getString("set.state")).isEqualTo("published");
        assertThat(version.getString("frozen.tree.nodes[0].value")).isEqualTo("95.21");
        assertThat(version.getString("frozen.memorandum.facts")).contains("95.21");
        assertThat(version.getString("frozen.memorandum.number")).isEqualTo("รบ 72901/99");
        assertThat(version.getList("events.event"))
                .endsWith("become-stale", "keep", "register", "attach-scan", "publish");
    }

    @Test
    void afterACorrectedScore() {
        givenAnotherResult();
        assertThat(check().jsonPath().getList("contradictions.rule")).contains("other-figure");
        assertThat(measures.tryTo("publish", null).statusCode()).isEqualTo(409);
        measures.act("keep", Map.of("reason", "ไม่กระทบมาตรการ"));
        assertThat(check().jsonPath().getList("contradictions")).isEmpty();
        registerAndScan();
        measures.act("publish", null);
        saysWhatWasSigned();
    }

    @Test
    void afterTheResultWasTakenBack() {
        givenNoResult();
        assertThat(check().statusCode()).isEqualTo(410);
        assertThat(measures.tryTo("publish", null).statusCode()).isEqualTo(409);
        measures.act("keep", Map.of("reason", "ลงนามแล้ว"));
        assertThat(check().jsonPath().getBoolean("blocked")).isFalse();
        registerAndScan();
        measures.act("publish", null);
        saysWhatWasSigned();
    }

    @Test
    void butNotAfterYetAnotherChange() {
        givenAnotherResult();
        measures.act("keep", Map.of("reason", "ไม่กระทบมาตรการ"));
        givenNoResult();
        assertThat(measures.tryTo("publish", null).statusCode()).isEqualTo(409);
    }

    @Test
    void whatSignaturesAndRegistrationLackIsStillAsked() {
        measures.act("new-version", Map.of("reason", "ลงนามใหม่"));
        measures.act("submit", null);
        for (int step = 0; step < MeasureClient.CHAIN.size(); step++) {
            measures.act("endorse-on-paper", MeasureClient.signature(step));
        }
        givenAnotherResult();
        measures.act("keep", Map.of("reason", "ไม่กระทบมาตรการ"));
        List<String> missing = List.of("not-registered", "not-registered", "scan-missing");
        assertThat(check().jsonPath().getList("contradictions.rule", String.class))
                .containsExactlyElementsOf(missing);
        Response refused = measures.tryTo("publish", null);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getList("errors.code", String.class)).containsExactlyElementsOf(missing);
    }
}
