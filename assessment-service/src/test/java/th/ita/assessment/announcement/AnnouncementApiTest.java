package th.ita.assessment.announcement;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;
import th.ita.assessment.subject.Subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@TestProfile(StepByStep.class)
@QuarkusTestResource(EmbeddedServers.class)
class AnnouncementApiTest {
    @Inject
    Ledger ledger;

    @Inject
    Replicas replicas;

    @BeforeEach
    void nothing() {
        ledger.empty();
    }

    @Test
    void whatIsForAdministratorsIsForNobodyElse() {
        for (String path : new String[] {"announcement", "announcement/epoch", "subjects", "dead-letters"}) {
            Api.anybody().get("/api/v1/" + path).then().statusCode(401).body("code", is("unauthenticated"));
        }
        Api.anybody().post("/api/v1/announcement/epoch").then().statusCode(401);
        Api.anybody()
                .contentType("application/json")
                .body(Map.of("key", "agency/1"))
                .post("/api/v1/subjects/announce")
                .then()
                .statusCode(401);
    }

    @Test
    void anAdministratorSeesHowAnnouncingIsGoing() {
        ledger.subject("agency/1", 2, 1);
        ledger.subject("agency/2", 1, 1);
        Api.administrator()
                .get("/api/v1/announcement")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("epoch", is(1))
                .body("leader", nullValue())
                .body("kafkaReachable", is(true))
                .body("pending", is(1))
                .body("oldestPendingSince", notNullValue())
                .body("unreadable", is(0))
                .body("failed", is(0));

        replicas.leases.take(Announcer.WORK, "somewhere", Duration.ofHours(1));
        Api.administrator()
                .get("/api/v1/announcement")
                .then()
                .body("leader.replica", is("somewhere"))
                .body("leader.here", is(false));
    }

    @Test
    void theEpochIsRaisedByWhoHasReadIt() {
        ledger.subject("agency/1", 3, 3);
        String tag = Api.administrator()
                .get("/api/v1/announcement/epoch")
                .then()
                .statusCode(200)
                .body("epoch", is(1))
                .extract()
                .header("ETag");
        Api.administrator()
                .post("/api/v1/announcement/epoch")
                .then()
                .statusCode(428)
                .body("code", is("precondition-required"));
        Api.administrator()
                .header("If-Match", "\"epoch-7\"")
                .post("/api/v1/announcement/epoch")
                .then()
                .statusCode(412)
                .body("errors[0].header", is("If-Match"));
        assertThat(replicas.announced("agency/1")).isEqualTo(3);

        Api.administrator()
                .header("If-Match", tag)
                .post("/api/v1/announcement/epoch")
                .then()
                .statusCode(200)
                .body("epoch", is(2))
                .body("raisedBy", is("admin"));
        assertThat(replicas.announced("agency/1")).isZero();
        Api.administrator()
                .header("If-Match", tag)
                .post("/api/v1/announcement/epoch")
                .then()
                .statusCode(412);
        Api.administrator()
                .queryParam("target", "announcement/epoch")
                .get("/api/v1/audit")
                .then()
                .body("items.operation", hasItem("raise-epoch"));
    }

    @Test
    void subjectsAreListedByWhereTheyStand() {
        ledger.subject("agency/1", 1, 0);
        ledger.subject("agency/2", 1, 1);
        ledger.subject("agency/3", 4, 4);
        replicas.sql("UPDATE subject SET heard_revision = 4 WHERE subject_key = 'agency/3'");
        replicas.outbox.unreadable(new Subject.Agency(1), "corrupt row");

        Api.administrator()
                .get("/api/v1/subjects")
                .then()
                .body("items.key", is(List.of("agency/1", "agency/2", "agency/3")));
        list("pending").body("items.key", is(List.of("agency/1")));
        list("unheard").body("items.key", is(List.of("agency/2")));
        list("unreadable")
                .body("items.key", is(List.of("agency/1")))
                .body("items[0].reason.message", is("corrupt row"));
        list("failed").body("items", is(List.of()));
        Api.administrator()
                .queryParam("state", "lost")
                .get("/api/v1/subjects")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", is("state"));
    }

    private ValidatableResponse list(String state) {
        return Api.administrator()
                .queryParam("state", state)
                .get("/api/v1/subjects")
                .then()
                .statusCode(200);
    }

    @Test
    void listsOfSubjectsComeInPages() {
        for (int agency = 1; agency <= 5; agency++) {
            ledger.subject("agency/" + agency, 1, 0);
        }
        String next = Api.administrator()
                .queryParam("limit", 2)
                .get("/api/v1/subjects")
                .then()
                .body("items.key", is(List.of("agency/1", "agency/2")))
                .extract()
                .path("next");
        Api.administrator()
                .queryParam("limit", 200)
                .queryParam("after", next)
                .get("/api/v1/subjects")
                .then()
                .body("items.key", is(List.of("agency/3", "agency/4", "agency/5")))
                .body("next", nullValue());
    }

    @Test
    void aSubjectIsSentAgainInItsCurrentState() {
        ledger.subject("agency/1", 3, 3);
        announce("agency/1").statusCode(202).body("revision", is(3));
        assertThat(replicas.number("SELECT revision FROM subject")).isEqualTo(4);
        assertThat(replicas.number("SELECT pending FROM subject")).isEqualTo(1);
        announce("agency/2").statusCode(422).body("errors[0].pointer", is("/key"));
        Api.administrator()
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/subjects/announce")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/key"));
    }

    private ValidatableResponse announce(String key) {
        return Api.administrator()
                .contentType("application/json")
                .body(Map.of("key", key))
                .post("/api/v1/subjects/announce")
                .then();
    }

    @Test
    void theServiceIsReadyWhateverAnnouncingDoes() {
        Api.anybody().get("/q/health/ready").then().statusCode(200);
        Api.anybody()
                .get("/q/health/well")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'Announcing' }.status", is("UP"));
    }

    @Test
    void theAgeOfTheOldestPendingSubjectIsAMetric() {
        assertThat(Api.anybody().get("/q/metrics").asString())
                .contains("# TYPE ita_subjects_oldest_pending_seconds gauge")
                .contains("ita_subjects_pending")
                .contains("ita_subjects_unheard")
                .contains("ita_announcer_leader");
    }
}
