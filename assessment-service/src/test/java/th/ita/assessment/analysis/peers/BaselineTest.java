package th.ita.assessment.analysis.peers;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;
import th.ita.assessment.announcement.StepByStep;
import th.ita.assessment.score.AssessmentReader;
import th.ita.assessment.score.SheetClient;
import th.ita.assessment.subject.Subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** What documents of a year compare with: set, looked at, announced. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
@TestProfile(StepByStep.class)
class BaselineTest {

    private static final String BASELINE = "/api/v1/baselines/2564";
    private static final String VERSIONS = BASELINE + "/versions";

    @Inject
    Register register;

    @Inject
    Baselines baselines;

    @Inject
    BaselineFigures figures;

    @Inject
    AssessmentReader reader;

    @Inject
    Subjects subjects;

    @Inject
    EntityManager database;

    private SheetClient pakChong;

    @BeforeEach
    void givenPakChongAndItsPeers() {
        pakChong = register.pakChongAndItsPeers();
    }

    @Test
    void aDraftIsForAdministratorsOnlyUntilItIsAnnounced() {
        Response set = set();
        set.then()
                .statusCode(201)
                .body("version", is(1))
                .body("state", is("draft"))
                .body("setBy", is("admin"));
        assertThat(set.header("Location")).endsWith(VERSIONS + "/1");
        Api.anybody().get(BASELINE).then().statusCode(404).body("code", is("unknown-version"));
        Api.anybody().get(BASELINE + "?version=1").then().statusCode(404);
        Api.anybody().get(VERSIONS + "/1").then().statusCode(401);
        Api.administrator().get(VERSIONS + "/1").then().statusCode(200).body("scopes[0].n", is(6));

        announce(1).then().statusCode(200).body("state", is("announced")).body("announcedBy", is("admin"));
        Api.anybody()
                .get(BASELINE)
                .then()
                .statusCode(200)
                .body("version", is(1))
                .body("state", is("announced"))
                .body("$", not(hasKey("setBy")));
    }

    @Test
    void itsFiguresAreExactAndScopesOfFewAreLeftOut() {
        set();
        announce(1);
        Response baseline = Api.anybody().get(BASELINE + "?province=70&type=อบต.");

        baseline.then()
                .body("scopes.scope", is(List.of("province", "type", "country")))
                .body("scopes.n", is(List.of(4, 5, 6)))
                .body("scopes[2].nodes.node", is(List.of("TOTAL")));
        assertThat(figures(baseline, 0)).isEqualTo("3 93.47 90.00 90.00 95.21 95.21 95.21");
        assertThat(figures(baseline, 1)).isEqualTo("4 85.11 60.00 60.00 92.61 95.21 95.21");
        assertThat(figures(baseline, 2)).isEqualTo("5 88.08 60.00 90.00 95.21 95.21 99.99");
        Api.anybody()
                .get(BASELINE + "?province=10&type=กรม")
                .then()
                .body("scopes.n", is(List.of(1, 1, 6)))
                .body("scopes[0].leftOut.code", is("too-few"))
                .body("scopes[0].leftOut.en", is("Results counted: 1. A comparison takes 3 at least."))
                .body("scopes[1].nodes", is(List.of()))
                .body("scopes[2].leftOut", nullValue());
    }

    @Test
    void anUnchangedResultStandsWhereTheLiveComparisonPutsIt() {
        set();
        announce(1);
        for (long agency : List.of(5584L, 5585L, 5586L, 6001L, 7001L)) {
            Response live = Api.anybody().get(SheetClient.of(agency).path() + "/comparison");
            BaselineComparison frozen = compared(agency);
            for (int i = 0; i < frozen.scopes().size(); i++) {
                if (frozen.scopes().get(i).leftOut() == null) {
                    BaselineComparison.Node node =
                            frozen.scopes().get(i).nodes().getFirst();
                    assertThat(ComparisonTest.total(live, i))
                            .as("%d in %s", agency, frozen.scopes().get(i).scope())
                            .containsEntry("rank", node.rank().toString())
                            .containsEntry("percentile", node.percentile().toString())
                            .containsEntry("mean", node.mean().toString())
                            .containsEntry("median", node.median().toString())
                            .containsEntry("difference", node.difference().toString());
                }
            }
        }
    }

    @Test
    void oneAgencysCorrectionChangesNoOtherDocument() {
        set();
        announce(1);
        BaselineComparison before = compared(5584);
        correct(5586, "97.00");
        assertThat(compared(5584)).isEqualTo(before);
        assertThat(place(5586, 2)).isEqualTo("2 80.00 8.92");

        correct(5584, "96.00");
        assertThat(place(5584, 2)).as("among the values that were taken").isEqualTo("2 80.00 7.92");
        correct(6001, "10.00");
        assertThat(place(6001, 2)).as("below all of them").isEqualTo("6 0.00 -78.08");
    }

    @Test
    void announcingGivesEveryDocumentOfTheYearItsNextRevisionAndOnlyOnce() {
        set();
        long before = revisions("assessment/%/2564");
        long others = revisions("agency/%");
        subject("assessment/5584/2563");
        announce(1);
        assertThat(revisions("assessment/%/2564")).isEqualTo(before + 7);
        assertThat(revisions("assessment/5584/2563")).isEqualTo(1);
        assertThat(revisions("agency/%")).isEqualTo(others);

        announce(1).then().statusCode(200);
        assertThat(revisions("assessment/%/2564")).as("it counts already").isEqualTo(before + 7);
    }

    @Test
    void revisionsAndAnnouncementAreOneTransaction() {
        set();
        long before = revisions("assessment/%/2564");
        QuarkusTransaction.begin();
        assertThat(subjects.bumpAssessments(2564)).isEqualTo(7);
        QuarkusTransaction.rollback();
        assertThat(revisions("assessment/%/2564")).isEqualTo(before);
    }

    @Test
    void anEarlierOneCanBeAnnouncedAgainAndStaysReadable() {
        set();
        announce(1);
        correct(5586, "97.00");
        set().then().statusCode(201).body("version", is(2));
        announce(2);
        Api.anybody()
                .get(BASELINE)
                .then()
                .body("version", is(2))
                .body("scopes[0].nodes[0].mean.toString()", is("89.48"));
        Api.anybody()
                .get(BASELINE + "?version=1")
                .then()
                .body("state", is("replaced"))
                .body("scopes[0].nodes[0].mean.toString()", is("88.08"));
        announce(1).then().statusCode(200);
        assertThat(compared(5584).version()).isEqualTo(1);
        Api.administrator()
                .get(VERSIONS)
                .then()
                .body("items.version", is(List.of(2, 1)))
                .body("items.state", is(List.of("replaced", "announced")));
    }

    @Test
    void nobodySetsOrAnnouncesWhatTheyHaveNotSeen() {
        SheetClient.writing().body(Map.of()).post(VERSIONS).then().statusCode(428);
        String first = Api.administrator().get(VERSIONS).header("ETag");
        SheetClient.writing()
                .header("If-Match", first)
                .body(Map.of("note", "ผลประกาศวันที่ 10 สิงหาคม"))
                .post(VERSIONS)
                .then()
                .statusCode(201);
        SheetClient.writing()
                .header("If-Match", first)
                .body(Map.of())
                .post(VERSIONS)
                .then()
                .statusCode(412);
        Api.administrator()
                .header("If-Match", first)
                .post(VERSIONS + "/1/announce")
                .then()
                .statusCode(412);
        Api.administrator()
                .header("If-Match", "*")
                .post(VERSIONS + "/2/announce")
                .then()
                .statusCode(404)
                .body("detail", containsString("2564"));
        Api.administrator()
                .get("/api/v1/audit?target=baseline/2564/1")
                .then()
                .body("items[0].operation", is("set-baseline"));
    }

    @Test
    void whoeverWritesASheetMeanwhileDoesNotWait() {
        QuarkusTransaction.begin();
        figures.letOthersWrite();
        database.createNativeQuery("INSERT INTO baseline (fiscal_year, version, framework_version, set_by, set_at)"
                        + " VALUES (2564, 1, '2564.1', 'admin', UTC_TIMESTAMP(6))")
                .executeUpdate();
        figures.take(new Baseline.Key(2564, 1), List.of("TOTAL"));
        try {
            correct(5586, "97.00");
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void withoutAnyThereIsNothingToCompareWith() {
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> baselines.compare(reader.read(reader.current(pakChong.agencyId(), 2564)))))
                .isEmpty();
    }

    private BaselineComparison compared(long agency) {
        return QuarkusTransaction.requiringNew()
                .call(() -> baselines.compare(reader.read(reader.current(agency, 2564))))
                .orElseThrow();
    }

    private String place(long agency, int scope) {
        BaselineComparison.Node node =
                compared(agency).scopes().get(scope).nodes().getFirst();
        return node.rank() + " " + node.percentile() + " " + node.difference();
    }

    private static String figures(Response baseline, int scope) {
        String node = "scopes[" + scope + "].nodes[0].";
        return String.join(
                " ",
                Stream.of("n", "mean", "minimum", "lowerQuartile", "median", "upperQuartile", "maximum")
                        .map(name -> String.valueOf(baseline.jsonPath().<Object>get(node + name)))
                        .toList());
    }

    private static Response set() {
        return SheetClient.writing()
                .header("If-Match", Api.administrator().get(VERSIONS).header("ETag"))
                .body(Map.of())
                .post(VERSIONS);
    }

    private static Response announce(int version) {
        String read = Api.administrator().get(VERSIONS + "/" + version).header("ETag");
        return Api.administrator().header("If-Match", read).post(VERSIONS + "/" + version + "/announce");
    }

    private static void correct(long agency, String total) {
        SheetClient client = SheetClient.of(agency);
        client.replace(client.sheet().header("ETag"), SheetClient.total(total))
                .then()
                .statusCode(200);
    }

    private void subject(String key) {
        QuarkusTransaction.requiringNew().run(() -> subjects.bump(key));
    }

    private long revisions(String pattern) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) database.createNativeQuery(
                                "SELECT COALESCE(SUM(revision), 0) FROM subject WHERE subject_key LIKE :pattern")
                        .setParameter("pattern", pattern)
                        .getSingleResult())
                .longValue());
    }
}
