package th.ita.assessment.followup;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;
import th.ita.assessment.account.People;
import th.ita.assessment.measure.MeasureClient;
import th.ita.assessment.score.Cases;
import th.ita.assessment.score.SheetClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static th.ita.assessment.followup.FollowUpClient.entry;
import static th.ita.assessment.followup.FollowUpClient.item;

/** The pack that proves the items of a year, from the remarks of the year before. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class EvidenceTest {

    private static final String PAGE = "https://www.pakchong.example.go.th/executives";

    private SheetClient sheet;
    private FollowUpClient followUp;

    @BeforeEach
    void givenTheResultOfTheYearBefore() {
        sheet = SheetClient.ofNewAgency();
        sheet.create(Cases.PAKCHONG_2564).then().statusCode(201);
        followUp = FollowUpClient.of(sheet.agencyId());
    }

    @Test
    void aYearToComeHasItsItemsWithLastYearsRemarks() {
        Response pack = followUp.evidence(2565);
        assertThat(pack.jsonPath().getList("items")).hasSize(43);
        assertThat(pack.jsonPath().getString(of("O24") + "lastYear.remark"))
                .isEqualTo("ไม่พบรายงานผลการจัดซื้อจัดจ้างประจำปีที่มีการวิเคราะห์");
        assertThat(pack.jsonPath().getString(of("O24") + "section.code")).isEqualTo("9.3");
        assertThat(pack.jsonPath().getMap(of("O34") + "lastYear"))
                .as("another item under an old code")
                .isNull();
        assertThat(pack.jsonPath().getInt("summary.lostLastYear")).isEqualTo(4);
        Response later = followUp.evidence(2566);
        assertThat(later.jsonPath().getList("items.lastYear"))
                .as("nothing is known of 2565")
                .containsOnlyNulls();
    }

    @Test
    void whatWasWrittenIsReadBackAndOnlyOfficersSeeItUntilItIsPublished() {
        Response written = followUp.putEvidence(2565, Map.of("items", List.of(item("o2", PAGE, "ครบทุกตำแหน่งแล้ว"))));
        written.then().statusCode(200);
        assertThat(written.jsonPath().getString(of("O2") + "url")).isEqualTo(PAGE);
        followUp.publishedEvidence(2565).then().statusCode(404).body("code", is("unknown-evidence"));
        assertThat(People.officer(SheetClient.ofNewAgency().agencyId())
                        .get("/api/v1/agencies/" + sheet.agencyId() + "/assessments/2565/evidence")
                        .statusCode())
                .isEqualTo(403);

        Map<String, Object> whole = written.jsonPath().getMap("");
        whole.put("published", true);
        Response same = followUp.putEvidence(2565, whole);
        same.then().statusCode(200);
        Response seen = followUp.publishedEvidence(2565);
        assertThat(seen.jsonPath().getString(of("O2") + "done")).isEqualTo("ครบทุกตำแหน่งแล้ว");
        assertThat(seen.jsonPath().getInt("summary.answered")).isEqualTo(1);
        assertThat(seen.asString()).doesNotContain("changedBy", "proposedUrl");

        followUp.putEvidence(2565, Map.of("published", false))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/withdrawalReason"));
        followUp.putEvidence(2565, Map.of("published", false, "withdrawalReason", "ย้ายเว็บไซต์"))
                .then()
                .statusCode(200)
                .body("withdrawalReason", is("ย้ายเว็บไซต์"));
        followUp.publishedEvidence(2565).then().statusCode(404);
    }

    @Test
    void theMeasuresThatAnswerAnItemStandBesideItWithTheirState() {
        MeasureClient.of(sheet.agencyId()).publish();
        String o2 = followUp.measureOn("O2");
        followUp.add(entry(o2, "2022-04-20", "done", "ครบทุกตำแหน่งแล้ว"))
                .then()
                .statusCode(201);
        Response pack = followUp.evidence(2565);
        assertThat(pack.jsonPath().getString(of("O2") + "measures[0].id")).isEqualTo(o2);
        assertThat(pack.jsonPath().getString(of("O2") + "measures[0].state")).isEqualTo("done");
        assertThat(pack.jsonPath().getList(of("O1") + "measures")).isEmpty();
    }

    @Test
    void whereAnItemWasFoundIsProposedFromTheYearsOwnSheetElseFromTheYearBefore() {
        SheetClient agency = SheetClient.ofNewAgency();
        agency.create(Map.of(
                        "entries",
                        List.of(
                                Map.of("code", "O2", "reported", 0, "remark", "ไม่ครบ", "evidenceUrls", List.of(PAGE)),
                                Map.of("code", "O34", "reported", 100, "evidenceUrls", List.of(PAGE + "/old")))))
                .then()
                .statusCode(201);
        FollowUpClient client = FollowUpClient.of(agency.agencyId());
        assertThat(client.evidence(2565).jsonPath().getString(of("O2") + "proposedUrl"))
                .isEqualTo(PAGE);
        assertThat(client.evidence(2565).jsonPath().getString(of("O34") + "proposedUrl"))
                .as("another item under an old code")
                .isNull();
        assertThat(client.evidence(2564).jsonPath().getString(of("O34") + "proposedUrl"))
                .isEqualTo(PAGE + "/old");
    }

    @Test
    void whatMakesNoSenseIsRefusedAtItsPlace() {
        refused(item("O99", PAGE, null), "/items/0/code", "unknown-item");
        refused(item("9.1", PAGE, null), "/items/0/code", "unknown-item");
        refused(item("O2", "javascript:alert(1)", null), "/items/0/url", "web-address");
        refused(item("O2", "https://admin:geheim@example.go.th", null), "/items/0/url", "web-address");
        refused(item("O2", "https://example.go.th/\r\nSet-Cookie: a=b", null), "/items/0/url", "web-address");
        refused(item("O2", "https://example.go.th/" + "a".repeat(500), null), "/items/0/url", "too-long");
        refused(item("O2", null, "ก\u0007"), "/items/0/done", "control-character");
        followUp.putEvidence(2565, Map.of("items", List.of(item("O2", PAGE, null), item("o2", PAGE, null))))
                .then()
                .statusCode(422)
                .body("errors[0].code", is("twice"));
        Api.administrator()
                .contentType("application/json")
                .body("{\"items\":[]}")
                .put("/api/v1/agencies/" + sheet.agencyId() + "/assessments/2565/evidence")
                .then()
                .statusCode(428);
    }

    @Test
    void textsOfWhateverKindAreTextsAndNothingElse() {
        String hostile = "=cmd|'/c calc'!A1 <svg onload=alert(1)> \"';--";
        followUp.putEvidence(2565, Map.of("published", true, "items", List.of(item("O2", null, hostile))))
                .then()
                .statusCode(200);
        Response seen = followUp.publishedEvidence(2565);
        assertThat(seen.contentType()).startsWith("application/json");
        assertThat(seen.jsonPath().getString(of("O2") + "done")).isEqualTo(hostile);
    }

    private void refused(Map<String, Object> item, String pointer, String code) {
        followUp.putEvidence(2565, Map.of("items", List.of(item)))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is(pointer))
                .body("errors[0].code", is(code));
    }

    private static String of(String item) {
        return "items.find { it.code == '" + item + "' }.";
    }
}
