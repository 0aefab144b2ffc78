package th.ita.assessment.score;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
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

import static org.assertj.core.api.Assertions.assertThat;

/** How often the database is asked, however large a tree or a province is. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
@TestProfile(StepByStep.class)
class QueriesTest {

    @Inject
    SessionFactory sessions;

    @Inject
    EntityManager database;

    private Statistics statistics;
    private SheetClient client;

    @BeforeEach
    void givenTheCase() {
        client = SheetClient.ofNewAgency();
        client.create(Cases.PAKCHONG_2564).then().statusCode(201);
        // Each framework is read once for as long as the program runs, the newest rule's among them.
        trial(client);
        statistics = sessions.getStatistics();
        statistics.clear();
    }

    @Test
    void aTreeIsTwoQueries() {
        client.tree().then().statusCode(200);

        assertThat(statistics.getPrepareStatementCount()).isEqualTo(2);
    }

    @Test
    void anExplanationIsTwoQueriesAndATrialThreeHoweverManyAgenciesThereAre() {
        assertThat(queriesOf(() -> explanation(client))).isEqualTo(2);
        assertThat(queriesOf(() -> trial(client))).isEqualTo(3);
        twentyMoreAgencies();
        assertThat(queriesOf(() -> explanation(client))).isEqualTo(2);
        assertThat(queriesOf(() -> trial(client))).isEqualTo(3);
    }

    private static void twentyMoreAgencies() {
        for (int i = 0; i < 20; i++) {
            SheetClient.ofNewAgency().create(Cases.PAKCHONG_2564).then().statusCode(201);
        }
    }

    private static void explanation(SheetClient client) {
        Api.anybody().get(client.path() + "/explanation/TOTAL").then().statusCode(200);
    }

    private static void trial(SheetClient client) {
        Api.anybody()
                .contentType("application/json")
                .body("{\"changes\":[{\"code\":\"O24\",\"value\":100}]}")
                .post(client.path() + "/what-if")
                .then()
                .statusCode(200);
    }

    private long queriesOf(Runnable request) {
        statistics.clear();
        request.run();
        return statistics.getPrepareStatementCount();
    }

    @Test
    void anAnalysisIsFourQueriesAndFiveWithTheYearBeforeHoweverManyAgenciesThereAre() {
        // result, newest level rule, year before, sheet, and that year's sheet
        assertThat(queriesOf(() -> analysis(client.path()))).isEqualTo(4);
        String next = client.path().replace("2564", "2565");
        SheetClient.writing()
                .header("If-None-Match", "*")
                .body(SheetClient.total("92.50"))
                .put(next + "/sheet")
                .then()
                .statusCode(201);
        assertThat(queriesOf(() -> analysis(next))).isEqualTo(5);
        twentyMoreAgencies();
        assertThat(queriesOf(() -> analysis(client.path()))).isEqualTo(4);
        assertThat(queriesOf(() -> analysis(next))).isEqualTo(5);
    }

    private static void analysis(String path) {
        Api.anybody().get(path + "/analysis").then().statusCode(200);
    }

    @Test
    void whoHasTheTreeAlreadyCostsOneQueryAndNoSheet() {
        Response tree = client.tree();
        Response analysis = Api.anybody().get(client.path() + "/analysis");
        spoilTheSheet();
        statistics.clear();

        Api.anybody()
                .header("If-None-Match", tree.header("ETag"))
                .get(client.path())
                .then()
                .statusCode(304);
        assertThat(statistics.getPrepareStatementCount()).isEqualTo(1);

        Api.anybody()
                .header("If-None-Match", analysis.header("ETag"))
                .get(client.path() + "/analysis")
                .then()
                .statusCode(304);
        assertThat(statistics.getPrepareStatementCount()).isEqualTo(4);
    }

    @Test
    void anotherNameOfTheAgencyIsAnotherTree() {
        String etag = client.tree().header("ETag");

        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("UPDATE agency SET version = version + 1 WHERE id = :agency")
                        .setParameter("agency", client.agencyId())
                        .executeUpdate());

        Api.anybody().header("If-None-Match", etag).get(client.path()).then().statusCode(200);
    }

    @Test
    void theYearsOfAnAgencyAreOneQuery() {
        Api.anybody()
                .get("/api/v1/agencies/" + client.agencyId() + "/assessments")
                .then()
                .statusCode(200);

        assertThat(statistics.getPrepareStatementCount()).isEqualTo(1);
    }

    @Test
    void aSummaryIsOneQueryBesideTheOneForTheFrameworkInUse() {
        Api.anybody().get("/api/v1/provinces/70/summary?fiscalYear=2564").then().statusCode(200);
        assertThat(statistics.getPrepareStatementCount()).isEqualTo(2);

        Api.anybody().get("/api/v1/country/summary?fiscalYear=2564").then().statusCode(200);
        assertThat(statistics.getPrepareStatementCount()).isEqualTo(4);
    }

    @Test
    void theRowsOfATreeAreWrittenInBatches() {
        SheetClient another = SheetClient.ofNewAgency();
        statistics.clear();

        another.create(Cases.PAKCHONG_2564).then().statusCode(201);

        // account and its failed attempts, framework in use, agency's lock, current sheet, assessment, version, node
        // rows, audit, next year, measures that were signed, progress of measures, evidence packs
        assertThat(statistics.getPrepareStatementCount()).isLessThanOrEqualTo(13);
        assertThat(statistics.getEntityInsertCount()).isGreaterThan(50);
    }

    private void spoilTheSheet() {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                        "UPDATE sheet_version SET sheet = 'nobody can read this' WHERE agency_id = :agency")
                .setParameter("agency", client.agencyId())
                .executeUpdate());
    }
}
