package th.ita.assessment.analysis.peers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;
import th.ita.assessment.announcement.StepByStep;
import th.ita.assessment.score.SheetClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

/** A result among those of its province, of its type and of the country. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
@TestProfile(StepByStep.class)
class ComparisonTest {

    @Inject
    Register register;

    @Inject
    SessionFactory sessions;

    private SheetClient pakChong;
    private Statistics statistics;

    @BeforeEach
    void givenPakChongAndItsPeers() {
        pakChong = register.pakChongAndItsPeers();
        statistics = sessions.getStatistics();
        statistics.clear();
    }

    @Test
    void theNarrowestScopeComesFirstAndSaysHowManyHaveAResult() {
        comparison(pakChong, "")
                .then()
                .statusCode(200)
                .body("scopes.scope", is(List.of("province", "type", "country")))
                .body("scopes.nameTh", is(List.of("ราชบุรี", "องค์การบริหารส่วนตำบล", "ทั้งประเทศ")))
                .body("scopes.n", is(List.of(4, 5, 6)))
                .body("scopes.missing", is(List.of(2, 2, 2)))
                .body(
                        "scopes[0].nodes.node",
                        is(List.of("TOTAL", "IIT", "1", "2", "3", "4", "5", "EIT", "6", "7", "8", "OIT", "9", "10")));
    }

    @Test
    void rankPercentileMeanAndMedianAreExact() {
        Response comparison = comparison(pakChong, "");

        assertThat(total(comparison, 0))
                .containsAllEntriesOf(figures(3, 3, "1", "33.33", "93.47", "95.21", "90.00", "95.21", "1.74"));
        assertThat(total(comparison, 1))
                .containsAllEntriesOf(figures(4, 3, "1", "50.00", "85.11", "92.61", "60.00", "95.21", "10.10"));
        assertThat(total(comparison, 2))
                .containsAllEntriesOf(figures(5, 3, "2", "40.00", "88.08", "95.21", "60.00", "99.99", "7.13"));
    }

    @Test
    void whoIsShownAlikeSharesARank() {
        assertThat(total(comparison(SheetClient.of(5585), ""), 2))
                .containsEntry("rank", "2")
                .containsEntry("percentile", "40.00");
        assertThat(total(comparison(SheetClient.of(5586), ""), 2))
                .containsEntry("rank", "4")
                .containsEntry("percentile", "20.00");
        assertThat(total(comparison(SheetClient.of(6001), ""), 2))
                .containsEntry("rank", "5")
                .containsEntry("percentile", "0.00");
    }

    @Test
    void whatAnAgencyDoesNotKnowHasNoRankThoughOthersHaveIt() {
        comparison(pakChong, "?node=9&node=o24")
                .then()
                .body("scopes[0].nodes.node", is(List.of("9", "O24")))
                .body("scopes[0].nodes[0].value", is((Object) null))
                .body("scopes[0].nodes[0].rank", is((Object) null))
                .body("scopes[0].nodes[0].n", is(1))
                .body("scopes[0].nodes[0].mean", is(new BigDecimal("50.00")))
                .body("scopes[0].nodes[1].n", is(0))
                .body("scopes[0].nodes[1].mean", is((Object) null));
    }

    @Test
    void anAgencyOfNoProvinceIsComparedInItsTypeAndInTheCountry() {
        comparison(SheetClient.of(7001), "")
                .then()
                .body("scopes.scope", is(List.of("type", "country")))
                .body("scopes[0].code", is("กรม"))
                .body("scopes[0].nodes[0].rank", is(1))
                .body("scopes[0].nodes[0].percentile", is(new BigDecimal("0.00")));
    }

    @Test
    void aCorrectionAMoveAndAWithdrawalAreSeenAtOnce() {
        Response before = comparison(pakChong, "");
        SheetClient better = SheetClient.of(5586);
        better.replace(better.sheet().header("ETag"), SheetClient.total("97.00"))
                .then()
                .statusCode(200);
        Response corrected = again(before);
        assertThat(total(corrected, 0)).containsEntry("rank", "2").containsEntry("mean", "95.81");

        move(better.agencyId(), "10");
        Response moved = again(corrected);
        assertThat(total(moved, 0)).containsEntry("rank", "1").containsEntry("n", "2");

        better.withdraw(better.sheet().header("ETag"), "ซ้ำ").then().statusCode(200);
        assertThat(total(again(moved), 2)).containsEntry("rank", "2").containsEntry("n", "4");
    }

    @Test
    void whoHasItAlreadyIsToldSo() {
        String etag = comparison(pakChong, "").header("ETag");
        statistics.clear();

        Api.anybody()
                .header("If-None-Match", etag)
                .get(pakChong.path() + "/comparison")
                .then()
                .statusCode(304);

        assertThat(statistics.getPrepareStatementCount()).isEqualTo(2);
    }

    @Test
    void itIsAHandfulOfQueriesHoweverManyAgenciesThereAre() {
        comparison(pakChong, "").then().statusCode(200);
        assertThat(statistics.getPrepareStatementCount())
                .as("result, state of the year, own values, ranks, and three scopes")
                .isLessThanOrEqualTo(7);
        for (int id = 8001; id <= 8020; id++) {
            register.agency(id, "70", "70.00");
        }
        statistics.clear();
        comparison(pakChong, "").then().body("scopes[2].nodes[0].n", is(25));
        assertThat(statistics.getPrepareStatementCount()).isEqualTo(7);

        statistics.clear();
        comparison(SheetClient.of(8001), "").then().statusCode(200);
        assertThat(statistics.getPrepareStatementCount())
                .as("the scopes are remembered as long as nothing changes")
                .isEqualTo(4);
    }

    @Test
    void aNodeThatDoesNotExistIsRefused() {
        comparison(pakChong, "?node=O99").then().statusCode(400).body("errors.parameter", hasItem("node"));
    }

    private Response again(Response before) {
        Response now =
                Api.anybody().header("If-None-Match", before.header("ETag")).get(pakChong.path() + "/comparison");
        now.then().statusCode(200);
        return now;
    }

    private static void move(long agencyId, String province) {
        Response agency = Api.anybody().get("/api/v1/agencies/" + agencyId);
        Map<String, Object> entry = agency.jsonPath().getMap("");
        entry.put("provinceCode", province);
        SheetClient.writing()
                .header("If-Match", agency.header("ETag"))
                .body(entry)
                .put("/api/v1/agencies/" + agencyId)
                .then()
                .statusCode(200);
    }

    private static Response comparison(SheetClient client, String query) {
        return Api.anybody().get(client.path() + "/comparison" + query);
    }

    /** What a scope says of the total, every figure as it is written. */
    static Map<String, String> total(Response comparison, int scope) {
        Map<String, Object> node = comparison.jsonPath().getMap("scopes[" + scope + "].nodes[0]");
        Map<String, String> written = new java.util.HashMap<>();
        node.forEach((name, value) -> written.put(name, String.valueOf(value)));
        return written;
    }

    private static Map<String, String> figures(
            int n,
            int missing,
            String rank,
            String percentile,
            String mean,
            String median,
            String minimum,
            String maximum,
            String difference) {
        return Map.of(
                "n", String.valueOf(n),
                "missing", String.valueOf(missing),
                "rank", rank,
                "percentile", percentile,
                "mean", mean,
                "median", median,
                "minimum", minimum,
                "maximum", maximum,
                "difference", difference,
                "node", "TOTAL");
    }
}
