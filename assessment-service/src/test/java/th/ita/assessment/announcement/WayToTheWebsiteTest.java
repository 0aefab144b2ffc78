package th.ita.assessment.announcement;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
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
import th.ita.assessment.http.WorkedExamples;
import th.ita.assessment.publication.Reports;
import th.ita.assessment.score.Cases;
import th.ita.assessment.score.SheetClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

/**
 * The real case from its sheet to its documents, as administrators and everybody see it on the way. What the API answers is
 * the worked example of each operation; {@code -Dsnap=true} writes them anew.
 */
@QuarkusTest
@TestProfile(StepByStep.class)
@QuarkusTestResource(EmbeddedServers.class)
class WayToTheWebsiteTest {
    private static final String ASSESSMENT = "assessment/5584/2564";
    private static final String DOCUMENTS = "/api/v1/agencies/5584/assessments/2564/documents";

    @Inject
    Replicas replicas;

    @Inject
    Ledger ledger;

    @Inject
    Contents contents;

    @Inject
    Reports reports;

    private final WorkedExamples examples = new WorkedExamples();

    @BeforeEach
    void theCaseAndNothingElse() {
        ledger.emptyWithScores();
        ledger.registerPakchong();
        SheetClient.of(5584).create(Cases.PAKCHONG_2564).then().statusCode(201);
    }

    @Test
    void fromTheSheetToTheDocuments() throws IOException {
        AnnouncementConfig settings = Replicas.settings();
        assertThat(state()).isEqualTo("pending");
        try (Announcer announcer = replicas.replica(settings, contents)) {
            announcer.turn();
            assertThat(state()).isEqualTo("announced");

            reports.tell("publication-failed", 1);
            assertThat(state()).isEqualTo("failed");
            answers("listDeadLetters", Api.administrator().get("/api/v1/dead-letters"));
            Api.anybody().get(DOCUMENTS).then().body("failure.code", is("render-failed"));

            answers("announceSubject", announce());
            assertThat(state()).isEqualTo("pending");
            announcer.turn();
            reports.tell("publication-published", 2);
            answers("getDocuments", Api.anybody().get(DOCUMENTS));
            replicas.sql("UPDATE lease SET holder = '4711@server-1/0e5c1a2b' WHERE work = 'announcer'");
            answers("getAnnouncement", Api.administrator().get("/api/v1/announcement"));
            replicas.letLeaseRunOut();
        }
        Api.administrator().get("/api/v1/dead-letters").then().body("items", is(List.of()));
        answers("listSubjects", Api.administrator().get("/api/v1/subjects"));
        String etag = Api.administrator().get("/api/v1/announcement/epoch").header("ETag");
        answers("raiseEpoch", Api.administrator().header("If-Match", etag).post("/api/v1/announcement/epoch"));
        answers("getEpoch", Api.administrator().get("/api/v1/announcement/epoch"));
        assertThat(state()).isEqualTo("pending");
        examples.assertAll();
    }

    @Test
    void documentsAreAskedForAgainCheaply() {
        String etag =
                Api.anybody().get(DOCUMENTS).then().statusCode(200).extract().header("ETag");
        Api.anybody().header("If-None-Match", etag).get(DOCUMENTS).then().statusCode(304);
        replicas.bump(ASSESSMENT);
        Api.anybody().header("If-None-Match", etag).get(DOCUMENTS).then().statusCode(200);
    }

    @Test
    void documentsOfWhatIsNotThereAreAProblem() {
        Api.anybody()
                .get("/api/v1/agencies/5584/assessments/2563/documents")
                .then()
                .statusCode(404)
                .body("code", is("unknown-assessment"));
        Api.anybody()
                .get("/api/v1/agencies/5585/assessments/2564/documents")
                .then()
                .statusCode(404)
                .body("code", is("unknown-agency"));
        Api.anybody()
                .get("/api/v1/agencies/5584/assessments/2021/documents")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", is("fiscalYear"));
    }

    private Response announce() throws IOException {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("key", ASSESSMENT));
        examples.request("announceSubject", replicas.json.valueToTree(body));
        return Api.administrator().contentType("application/json").body(body).post("/api/v1/subjects/announce");
    }

    private static String state() {
        return Api.anybody().get(DOCUMENTS).then().statusCode(200).extract().path("state");
    }

    private void answers(String operation, Response response) throws IOException {
        assertThat(response.statusCode())
                .as(operation + ": " + response.asString())
                .isBetween(200, 202);
        examples.answer(operation, replicas.json.readTree(response.asByteArray()));
    }
}
