package th.ita.assessment.analysis;

import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;
import th.ita.assessment.announcement.Ledger;
import th.ita.assessment.announcement.StepByStep;
import th.ita.assessment.score.SheetClient;
import th.ita.assessment.subject.SubjectKeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** A year is shown beside the one before, so a change of that one is a change of its page too. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
@TestProfile(StepByStep.class)
class NextYearTest {

    @Inject
    Ledger ledger;

    private SheetClient client;
    private String etag;

    @BeforeEach
    void givenTwoYears() {
        client = SheetClient.ofNewAgency();
        etag = client.create(SheetClient.reported(Map.of("TOTAL", "90.00", "9", "85.00")))
                .header("ETag");
        SheetClient.writing()
                .header("If-None-Match", "*")
                .body(SheetClient.reported(Map.of("TOTAL", "92.50", "9", "85.00")))
                .put(nextYear() + "/sheet")
                .then()
                .statusCode(201);
    }

    @Test
    void theYearBeforeIsBesideAndEachOfItsCorrectionsBumpsThePage() {
        long before = revision();
        Response analysis = Api.anybody().get(nextYear() + "/analysis");
        analysis.then()
                .body("previousYear.fiscalYear", equalTo(2564))
                .body("previousYear.change.toString()", equalTo("2.50"))
                .body("previousYear.nodes.find { it.node == '9' }.state", equalTo("unchanged"));

        etag = client.replace(etag, SheetClient.total("91.00")).header("ETag");
        assertThat(revision()).isEqualTo(before + 1);
        Api.anybody()
                .header("If-None-Match", analysis.header("ETag"))
                .get(nextYear() + "/analysis")
                .then()
                .statusCode(200)
                .body("previousYear.change.toString()", equalTo("1.50"));
    }

    @Test
    void aWithdrawnYearIsNotBesideAndComesBackWhenRestored() {
        long before = revision();
        etag = client.withdraw(etag, "กรอกผิด").header("ETag");
        assertThat(revision()).isEqualTo(before + 1);
        Api.anybody().get(nextYear() + "/analysis").then().body("previousYear", nullValue());

        client.restore(1, etag, "ถูกแล้ว").then().statusCode(200);
        assertThat(revision()).isEqualTo(before + 2);
        Api.anybody().get(nextYear() + "/analysis").then().body("previousYear.total.toString()", equalTo("90.00"));
    }

    @Test
    void aChangeThatIsRefusedOrChangesNothingBumpsNothing() {
        long before = revision();
        client.replace("\"stale\"", SheetClient.total("91.00")).then().statusCode(412);
        client.replace(etag, SheetClient.reported(Map.of("TOTAL", "90", "9", "85")))
                .then()
                .statusCode(200);
        assertThat(revision()).isEqualTo(before);
    }

    @Test
    void theFirstSheetOfTheYearBeforeBumpsThePageToo() {
        long before = revision();
        SheetClient.writing()
                .header("If-None-Match", "*")
                .body(SheetClient.total("80.00"))
                .put("/api/v1/agencies/" + client.agencyId() + "/assessments/2563/sheet")
                .then()
                .statusCode(201);
        assertThat(ledger.number("SELECT revision FROM subject WHERE subject_key = '"
                        + SubjectKeys.assessment(client.agencyId(), 2564) + "'"))
                .isEqualTo(2);
        assertThat(revision()).as("two years later").isEqualTo(before);
    }

    private String nextYear() {
        return "/api/v1/agencies/" + client.agencyId() + "/assessments/2565";
    }

    private long revision() {
        return ledger.number("SELECT revision FROM subject WHERE subject_key = '"
                + SubjectKeys.assessment(client.agencyId(), 2565) + "'");
    }
}
