package th.ita.assessment.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;
import th.ita.assessment.account.People;
import th.ita.assessment.score.Cases;
import th.ita.assessment.score.SheetClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Why a warning is left as it is can be said until publication: nobody signs it, and no document prints it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class MeasureWaiversTest {

    private static final AtomicLong NEXT = new AtomicLong(745_000);
    private static final Map<String, Object> SILENT =
            Map.of("rule", "opinion-blank", "reason", "ปลัดลงนามผ่านเรื่องตามระเบียบ");

    private SheetClient sheet;
    private MeasureClient measures;

    @BeforeEach
    void givenADraft() {
        sheet = SheetClient.ofAgency(NEXT.incrementAndGet(), "องค์การบริหารส่วนตำบลทดสอบ", "70");
        sheet.create(Cases.PAKCHONG_2564).then().statusCode(201);
        measures = MeasureClient.of(sheet.agencyId());
        measures.draft();
    }

    /** The second of the chain says nothing. */
    private void approve() {
        measures.act("submit", null);
        measures.act("endorse", MeasureClient.signature(0));
        Map<String, Object> silent = new HashMap<>(MeasureClient.signature(1));
        silent.put("opinion", null);
        measures.act("endorse", silent);
        measures.act("endorse", MeasureClient.signature(2));
        measures.act("register", Map.of("number", "รบ 72901/12", "date", "2022-03-21"));
    }

    /** What was read, with one waiver more, and these members. */
    private Response waive(Map<String, Object> changes) {
        Response read = measures.read();
        Map<String, Object> set = new HashMap<>(read.jsonPath().getMap("$"));
        List<Object> waivers = new ArrayList<>(read.jsonPath().getList("waivers"));
        waivers.add(SILENT);
        set.put("waivers", waivers);
        set.putAll(changes);
        return People.officer(sheet.agencyId())
                .contentType(ContentType.JSON)
                .header("If-Match", read.header("ETag"))
                .body(set)
                .put(measures.path());
    }

    private static void isWaived(Response answer, String state, int signatures) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        JsonPath set = answer.jsonPath();
        assertThat(set.getInt("version")).isEqualTo(1);
        assertThat(set.getString("state")).isEqualTo(state);
        assertThat(set.getList("endorsements")).hasSize(signatures);
        assertThat(set.getList("waivers.rule")).containsExactly("equal-values", "implied-indicator", "opinion-blank");
    }

    private List<String> events() {
        return Api.administrator()
                .get(measures.path() + "/versions/1")
                .jsonPath()
                .getList("events.event");
    }

    @Test
    void aDeputyWhoSaidNothingIsWaivedAfterApprovalAndTheSignaturesStay() {
        approve();
        Response refused = measures.tryTo("publish", null);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getList("errors.code")).containsExactly("opinion-blank");
        assertThat(refused.jsonPath().getList("errors.pointer")).containsExactly("/endorsements/1/opinion");

        Response waived = waive(Map.of());
        isWaived(waived, "approved", 3);
        assertThat(waived.jsonPath().getString("waivers[2].by")).startsWith("test-");
        assertThat(waived.jsonPath().getString("waivers[2].at")).isNotNull();

        Response published = measures.act("publish", null);
        assertThat(published.jsonPath().getInt("version")).isEqualTo(1);
        assertThat(published.jsonPath().getList("endorsements")).hasSize(3);
        assertThat(events()).endsWith("endorse", "register", "waive", "publish");
        JsonPath audit = Api.administrator()
                .queryParam("target", "measures/" + sheet.agencyId() + "/2564/v1")
                .get("/api/v1/audit")
                .jsonPath();
        assertThat(audit.getString("items[1].operation")).isEqualTo("waive-measures");
        assertThat(audit.getList("items[1].before.waivers.rule")).containsExactly("equal-values", "implied-indicator");
        assertThat(audit.getList("items[1].after.waivers.rule"))
                .containsExactly("equal-values", "implied-indicator", "opinion-blank");

        assertThat(waive(Map.of()).statusCode()).as("published").isEqualTo(409);
    }

    @Test
    void onItsWayAndAsADraftThereIsNoNewVersionEither() {
        isWaived(waive(Map.of()), "draft", 0);
        assertThat(events()).containsExactly("create", "write", "waive");
        measures.act("submit", null);
        measures.act("endorse", MeasureClient.signature(0));
        Response fewer = Api.administrator()
                .contentType(ContentType.JSON)
                .header("If-Match", measures.read().header("ETag"))
                .body(withoutTheLast())
                .put(measures.path());
        assertThat(fewer.jsonPath().getList("waivers")).hasSize(2);
        isWaived(waive(Map.of()), "endorsed", 1);
        measures.act("return", Map.of("reason", "ขาดงบประมาณ"));
        assertThat(Api.administrator()
                        .contentType(ContentType.JSON)
                        .header("If-Match", measures.read().header("ETag"))
                        .body(withoutTheLast())
                        .put(measures.path())
                        .jsonPath()
                        .getInt("version"))
                .isEqualTo(1);
    }

    private Map<String, Object> withoutTheLast() {
        JsonPath read = measures.read().jsonPath();
        Map<String, Object> set = new HashMap<>(read.getMap("$"));
        set.put("waivers", read.getList("waivers").subList(0, 2));
        return set;
    }

    @Test
    void whatIsSignedIsNotChangedAlongWithIt() {
        approve();
        Response refused = waive(Map.of("author", Map.of("name", "คนอื่น")));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(measures.read().jsonPath().getList("waivers")).hasSize(2);
    }

    @Test
    void aWithdrawnResultDoesNotStopIt() {
        approve();
        sheet.withdraw(sheet.sheet().header("ETag"), "คะแนนของหน่วยงานอื่น")
                .then()
                .statusCode(200);
        measures.act("keep", Map.of("reason", "ลงนามแล้ว"));
        isWaived(waive(Map.of()), "approved", 3);
        measures.act("publish", null);
    }
}
