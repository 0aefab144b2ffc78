package th.ita.assessment.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;
import th.ita.assessment.account.Binding;
import th.ita.assessment.account.People;
import th.ita.assessment.http.ThaiDay;
import th.ita.assessment.measure.MeasureClient;
import th.ita.assessment.score.Cases;
import th.ita.assessment.score.SheetClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static th.ita.assessment.followup.FollowUpClient.entry;
import static th.ita.assessment.followup.FollowUpClient.with;

/** What officers write of published measures, and what everybody reads of it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class ProgressTest {

    @Inject
    Clock clock;

    private SheetClient sheet;
    private MeasureClient measures;
    private FollowUpClient followUp;
    private String o2;

    @BeforeEach
    void givenPublishedMeasures() {
        sheet = SheetClient.ofNewAgency();
        sheet.create(Cases.PAKCHONG_2564).then().statusCode(201);
        measures = MeasureClient.of(sheet.agencyId());
        measures.publish();
        followUp = FollowUpClient.of(sheet.agencyId());
        o2 = followUp.measureOn("O2");
    }

    @Test
    void theNewestEntryByItsDayIsTheStateOfTheMeasure() {
        add(entry(o2, "2022-04-20", "done", "ครบทุกตำแหน่งแล้ว"));
        add(entry(o2, "2022-03-28", "under-way", "รวบรวมข้อมูลแล้ว"));
        Response seen = followUp.published();
        assertThat(seen.jsonPath().getString(of(o2) + "state")).isEqualTo("done");
        assertThat(seen.jsonPath().getList(of(o2) + "entries.date")).containsExactly("2022-03-28", "2022-04-20");
        assertThat(seen.jsonPath().getMap("summary"))
                .containsEntry("measures", 9)
                .containsEntry("done", 1)
                .containsEntry("notStarted", 8);
        Api.anybody()
                .header("If-None-Match", seen.header("ETag"))
                .get(followUp.path())
                .then()
                .statusCode(304);
    }

    @Test
    void whatIsNotPublishedIsForOfficersOnlyAndMayBeDeleted() {
        int id = add(with(entry(o2, "2022-03-28", "under-way", "ยังไม่ให้ใครเห็น"), "published", false));
        assertThat(followUp.published().asString()).doesNotContain("ยังไม่ให้ใครเห็น");
        assertThat(People.officer(sheet.agencyId())
                        .get(followUp.path() + "/entries")
                        .asString())
                .contains("ยังไม่ให้ใครเห็น");
        assertThat(People.officer(SheetClient.ofNewAgency().agencyId())
                        .get(followUp.path() + "/entries")
                        .statusCode())
                .isEqualTo(403);
        followUp.delete(id).then().statusCode(204);
        assertThat(followUp.entries().jsonPath().getList("items")).isEmpty();
        followUp.delete(id).then().statusCode(404).body("code", is("unknown-entry"));
    }

    @Test
    void whatIsPublishedIsCorrectedInTheOpenAndTheAuditKeepsWhatItSaid() {
        Map<String, Object> first = entry(o2, "2022-04-20", "done", "เผยแพร่ครบ 5 ตำแหน่ง");
        int id = add(first);
        followUp.published().then().body(of(o2) + "entries[0].correctedAt", nullValue());
        followUp.put(id, with(first, "text", "เผยแพร่ครบ 6 ตำแหน่ง")).then().statusCode(200);
        Response seen = followUp.published();
        assertThat(seen.jsonPath().getString(of(o2) + "entries[0].text")).isEqualTo("เผยแพร่ครบ 6 ตำแหน่ง");
        assertThat(seen.jsonPath().getString(of(o2) + "entries[0].correctedAt")).isNotNull();
        Api.administrator()
                .queryParam("target", "progress/" + sheet.agencyId() + "/2564/entries/" + id)
                .get("/api/v1/audit")
                .then()
                .body("items.operation", contains("correct-progress", "add-progress"))
                .body("items[0].before.text", is("เผยแพร่ครบ 5 ตำแหน่ง"))
                .body("items[0].after.text", is("เผยแพร่ครบ 6 ตำแหน่ง"));

        followUp.delete(id).then().statusCode(409).body("code", is("conflict"));
        followUp.put(id, with(first, "published", false))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/published"))
                .body("errors[0].code", is("published-stays"));
    }

    @Test
    void anEntryThatIsReadIsWrittenBackAsItIsAndChangesNothing() {
        int id = add(entry(o2, "2022-04-20", "done", "ครบทุกตำแหน่งแล้ว"));
        Response read = followUp.entries();
        SheetClient.writing()
                .header("If-Match", read.header("ETag"))
                .body(read.jsonPath().getMap("items[0]"))
                .put(followUp.path() + "/entries/" + id)
                .then()
                .statusCode(200)
                .header("ETag", read.header("ETag"));
    }

    @Test
    void ofTwoWritersOneIsToldAndADoubleClickWritesOnce() {
        String etag = followUp.entries().header("ETag");
        for (int status : List.of(201, 412)) {
            SheetClient.writing()
                    .header("If-Match", etag)
                    .body(entry(o2, "2022-04-20", "done", "ครบแล้ว"))
                    .post(followUp.path() + "/entries")
                    .then()
                    .statusCode(status);
        }
        SheetClient.writing()
                .body(entry(o2, "2022-04-20", "done", "ครบแล้ว"))
                .post(followUp.path() + "/entries")
                .then()
                .statusCode(428);
        assertThat(followUp.entries().jsonPath().getList("items")).hasSize(1);
    }

    @Test
    void aDayLiesBetweenTheLastSignatureAndToday() {
        // The last of the chain signed on the 23rd.
        refused(entry(o2, "2022-03-22", "done", "ก่อนเห็นชอบ"), "/date", "before-approval");
        add(entry(o2, "2022-03-23", "under-way", "วันเดียวกัน"));
        LocalDate today = ThaiDay.today(clock);
        refused(entry(o2, today.plusDays(1).toString(), "done", "พรุ่งนี้"), "/date", "future");
        add(entry(o2, today.toString(), "done", "วันนี้"));
    }

    @Test
    void whatMakesNoSenseIsRefusedAtItsPlace() {
        Map<String, Object> right = entry(o2, "2022-04-20", "done", "ครบแล้ว");
        refused(with(right, "measure", "m99"), "/measure", "unknown-measure");
        refused(with(right, "state", null), "/state", "required");
        refused(with(right, "text", " "), "/text", "required");
        refused(with(right, "text", "ก\u0000ข"), "/text", "control-character");
        refused(with(right, "text", "ก".repeat(4001)), "/text", "too-long");
        refused(with(right, "enteredBy", "somebody-else"), "/enteredBy", "read-only");
        for (String url : List.of(
                "javascript:alert(1)",
                "data:text/html,<script>",
                "ftp://example.go.th/a",
                "//example.go.th",
                "https://user:secret@example.go.th/",
                "https://example.go.th@evil.example/",
                "https://example.go.th/\"onmouseover=alert(1)",
                "http:///etc/passwd",
                "https://" + "a".repeat(500) + ".example")) {
            refused(with(right, "links", List.of(Map.of("url", url))), "/links/0/url", null);
        }
        refused(
                with(right, "links", Collections.nCopies(9, Map.of("url", "https://example.go.th/"))),
                "/links",
                "too-many");
    }

    @Test
    void textsOfWhateverKindAreTextsAndNothingElse() {
        String hostile = "=HYPERLINK(\"http://evil\")<script>alert(1)</script>\r\nBcc: x@y.example";
        add(with(
                entry(o2, "2022-04-20", "done", hostile.replace("\r", "")),
                "links",
                List.of(Map.of("url", "https://example.go.th/?a=1&b=2", "title", "<img src=x onerror=alert(1)>"))));
        Response seen = followUp.published();
        assertThat(seen.contentType()).startsWith("application/json");
        assertThat(seen.jsonPath().getString(of(o2) + "entries[0].text")).isEqualTo(hostile.replace("\r", ""));
        assertThat(seen.jsonPath().getString(of(o2) + "entries[0].links[0].title"))
                .isEqualTo("<img src=x onerror=alert(1)>");
        refused(entry(o2, "2022-04-21", "done", hostile), "/text", "control-character");
    }

    @Test
    void onlyMeasuresInForceAreFollowed() {
        measures.act("withdraw", Map.of("reason", "เผยแพร่ผิดไฟล์"));
        followUp.published().then().statusCode(404).body("code", is("unknown-measures"));
        Api.administrator().get(followUp.path() + "/entries").then().statusCode(404);
        Api.anybody()
                .get(SheetClient.ofNewAgency().path() + "/progress")
                .then()
                .statusCode(404)
                .body("code", is("unknown-measures"));
    }

    @Test
    void whatWasPublishedOfAMeasureStaysWhenALaterVersionDropsIt() {
        add(entry(o2, "2022-04-20", "done", "ครบทุกตำแหน่งแล้ว"));
        measures.act("new-version", Map.of("reason", "ปรับแผน"));
        Response draft = measures.read();
        Map<String, Object> set = draft.jsonPath().getMap("");
        ((List<?>) set.get("measures"))
                .removeIf(measure -> ((Map<?, ?>) measure).get("id").equals(o2));
        set.put("reasons", List.of(Map.of("node", "O2", "reason", "ทำครบแล้ว")));
        SheetClient.writing()
                .header("If-Match", draft.header("ETag"))
                .body(set)
                .put(measures.path())
                .then()
                .statusCode(200);
        measures.act("submit", null);
        for (int step = 0; step < 3; step++) {
            measures.act("endorse", MeasureClient.signature(step));
        }
        measures.act("register", Map.of("number", "รบ 72901/13", "date", "2022-03-21"));
        measures.act("publish", null);
        Response seen = followUp.published();
        assertThat(seen.jsonPath().getBoolean(of(o2) + "dropped")).isTrue();
        assertThat(seen.jsonPath().getString(of(o2) + "entries[0].text")).isEqualTo("ครบทุกตำแหน่งแล้ว");
        assertThat(seen.jsonPath().getInt("summary.measures")).isEqualTo(8);
        assertThat(seen.jsonPath().getInt("version")).isEqualTo(2);
    }

    @Test
    void theEffectIsWhatTheScoresDidThroughTheLineage() {
        followUp.published().then().body("effect", nullValue());
        followUp.resultOf2565(Map.of("E2", "92.00", "E7", "92.58", "O2", "100", "O9", "0"))
                .then()
                .statusCode(201);
        Response effect = followUp.published();
        assertThat(effect.jsonPath().getInt("effect.fiscalYear")).isEqualTo(2565);
        assertThat(effect.jsonPath().getInt("effect.moved")).isEqualTo(2);
        assertThat(effect.jsonPath().getInt("effect.notMoved")).isEqualTo(2);
        assertThat(effect.jsonPath().getInt("effect.notComparable")).isEqualTo(5);
        String e2 = "effect.nodes.find { it.node == 'E2' }.";
        assertThat(effect.jsonPath().getString(e2 + "result")).isEqualTo("not-moved");
        assertThat(effect.jsonPath().getString(e2 + "difference")).isEqualTo("-0.57");
        assertThat(effect.jsonPath().getString(e2 + "en")).isEqualTo("Down by 0.57, from 92.57 to 92.00.");
        String e7 = "effect.nodes.find { it.node == 'E7' }.";
        assertThat(effect.jsonPath().getString(e7 + "result")).isEqualTo("moved");
        assertThat(effect.jsonPath().getString("effect.nodes.find { it.node == 'O15' }.th"))
                .isEqualTo("ไม่ทราบคะแนนของปี 2565");
    }

    @Test
    void remindersAreForThoseWhoSeeToTheAgency() {
        String path = "/api/v1/agencies/" + sheet.agencyId() + "/reminders";
        Response due =
                People.officer(sheet.agencyId()).queryParam("due", "2022-09-15").get(path);
        assertThat(due.jsonPath().getList("items.what")).contains("year-end-report", "end");
        assertThat(People.with(Binding.province("70"))
                        .queryParam("due", "2022-09-15")
                        .get(path)
                        .statusCode())
                .isEqualTo(200);
        assertThat(Api.administrator().get(path).jsonPath().getList("items"))
                .as("years later")
                .isEmpty();

        assertThat(all(People.officer(sheet.agencyId()).queryParam("due", "2022-09-15")))
                .containsExactly(sheet.agencyId());
        assertThat(all(People.officer(SheetClient.ofNewAgency().agencyId()).queryParam("due", "2022-09-15")))
                .isEmpty();
        assertThat(all(People.with(Binding.province("10")).queryParam("due", "2022-09-15")))
                .doesNotContain(sheet.agencyId());
        assertThat(all(People.with(Binding.province("70")).queryParam("due", "2022-09-15")))
                .contains(sheet.agencyId());
    }

    @Test
    void theListOfRemindersGoesOnWhereItsPageEnded() {
        SheetClient other = SheetClient.ofNewAgency();
        other.create(Cases.PAKCHONG_2564).then().statusCode(201);
        MeasureClient.of(other.agencyId()).publish();
        Response first = People.with(Binding.province("70"))
                .queryParam("due", "2022-09-15")
                .queryParam("limit", 1)
                .get("/api/v1/reminders");
        assertThat(first.jsonPath().getList("items")).hasSize(1);
        Response second = People.with(Binding.province("70"))
                .queryParam("due", "2022-09-15")
                .queryParam("limit", 1)
                .queryParam("after", first.jsonPath().getString("next"))
                .get("/api/v1/reminders");
        assertThat(second.jsonPath().getLong("items[0].agencyId"))
                .isGreaterThan(first.jsonPath().getLong("items[0].agencyId"));
        Api.administrator()
                .queryParam("after", "ZzZ")
                .get("/api/v1/reminders")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", is("after"));
        Api.administrator()
                .queryParam("due", "พรุ่งนี้")
                .get("/api/v1/reminders")
                .then()
                .statusCode(400)
                .body("detail", containsString("2022-03-31"));
    }

    private static List<Long> all(RequestSpecification caller) {
        Response page = caller.queryParam("limit", 200).get("/api/v1/reminders");
        assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
        return page.jsonPath().getList("items.agencyId", Long.class);
    }

    private int add(Map<String, Object> entry) {
        Response added = followUp.add(entry);
        assertThat(added.statusCode()).as(added.asString()).isEqualTo(201);
        return added.jsonPath().getInt("id");
    }

    /** @param code null for whichever */
    private void refused(Map<String, Object> entry, String pointer, String code) {
        Response refused = followUp.add(entry);
        assertThat(refused.statusCode()).as(entry + ": " + refused.asString()).isEqualTo(422);
        assertThat(refused.jsonPath().getString("errors[0].pointer")).isEqualTo(pointer);
        if (code != null) {
            assertThat(refused.jsonPath().getString("errors[0].code")).isEqualTo(code);
        }
    }

    private static String of(String measure) {
        return "measures.find { it.id == '" + measure + "' }.";
    }
}
