package th.ita.assessment.province;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

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
import th.ita.assessment.analysis.peers.Register;
import th.ita.assessment.announcement.Ledger;
import th.ita.assessment.announcement.StepByStep;
import th.ita.assessment.score.Cases;
import th.ita.assessment.score.SheetClient;
import th.ita.assessment.table.CsvFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

/** What a provincial dashboard reads: who stands where, how it went over the years, and everything in one file. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
@TestProfile(StepByStep.class)
class DashboardsTest {

    private static final String RANKING = "/api/v1/provinces/70/ranking?fiscalYear=2564";
    private static final String EXPORT = "/api/v1/exports/assessments?fiscalYear=2564";

    @Inject
    Register register;

    @Inject
    Ledger ledger;

    @Inject
    SessionFactory sessions;

    @BeforeEach
    void givenPakChongAndItsPeers() {
        register.pakChongAndItsPeers();
    }

    @Test
    void equalTotalsShareARankAndTheNextIsAsManyFurtherOn() {
        Api.anybody()
                .get(RANKING)
                .then()
                .statusCode(200)
                .body("items.agencyId", is(List.of(5584, 5585, 5586)))
                .body("items.rank", is(List.of(1, 1, 3)))
                .body("items[0].total", is(new BigDecimal("95.21")))
                .body("items[0].levelCode", is("AA"))
                .body("next", nullValue());
    }

    @Test
    void aRankingIsReadPageByPageAndACorrectionMovesNobodyOutOfIt() {
        Response first = Api.anybody().get(RANKING + "&limit=1");
        assertThat(first.jsonPath().getList("items.agencyId")).containsExactly(5584);
        assertThat(first.header("Link")).contains("rel=\"next\"");
        correct(5584, "80.00");

        List<Object> rest = new ArrayList<>();
        String next = first.jsonPath().getString("next");
        while (next != null) {
            Response page = Api.anybody().queryParam("after", next).get(RANKING + "&limit=1");
            rest.addAll(page.jsonPath().getList("items.agencyId"));
            next = page.jsonPath().getString("next");
        }
        assertThat(rest).containsExactly(5585, 5586, 5584);
    }

    @Test
    void aProvinceWithoutResultsHasNobodyRanked() {
        Api.anybody().get("/api/v1/provinces/11/ranking?fiscalYear=2564").then().body("items", is(List.of()));
    }

    @Test
    void aRankingAndATrendAreOneQueryEachBesideTheOneForTheFrameworkInUse() {
        Statistics statistics = sessions.getStatistics();
        statistics.clear();
        Api.anybody().get(RANKING).then().statusCode(200);
        assertThat(statistics.getPrepareStatementCount()).isEqualTo(2);
        Api.anybody().get("/api/v1/provinces/70/trend").then().statusCode(200);
        Api.anybody().get("/api/v1/country/trend").then().statusCode(200);
        assertThat(statistics.getPrepareStatementCount()).isEqualTo(6);
    }

    @Test
    void aTrendTellsEachYearByItsOwnLevels() {
        Api.anybody()
                .get("/api/v1/provinces/70/trend")
                .then()
                .statusCode(200)
                .body("province.nameTh", is("ราชบุรี"))
                .body("years.fiscalYear", is(List.of(2564)))
                .body("years[0].summary.count", is(3))
                .body("years[0].summary.mean", is(new BigDecimal("93.47")))
                .body("years[0].summary.levels.find { it.code == 'AA' }.count", is(2));
        Api.anybody()
                .get("/api/v1/country/trend")
                .then()
                .body("province", nullValue())
                .body("years[0].summary.count", is(5));
    }

    @Test
    void theFileHasEveryResultThatCountsAndAByteOrderMark() {
        Response csv = Api.anybody().get(EXPORT);
        csv.then().statusCode(200);
        assertThat(csv.contentType()).isEqualTo("text/csv;charset=UTF-8;header=present");
        assertThat(csv.header("Content-Disposition")).isEqualTo("attachment; filename=\"ita-2564.csv\"");
        assertThat(csv.asByteArray()).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(lines(csv)).hasSize(7);
        assertThat(lines(csv).get(1))
                .isEqualTo("5584,หน่วยงานที่ 5584,อบต.,,70,ราชบุรี,2564,reported,AA,1,95.21,,,,,,,,,,,,,");
        assertThat(lines(csv).get(6)).startsWith("7001,หน่วยงานที่ 7001,กรม,,,,2564,reported,AA,1,99.99,");
        assertThat(lines(Api.anybody().get(EXPORT + "&province=10"))).hasSize(2);
    }

    @Test
    void aLineOfJsonHasTheSame() {
        for (Response ndjson : List.of(
                Api.anybody().accept("application/x-ndjson").get(EXPORT),
                Api.anybody().get(EXPORT + "&format=ndjson"))) {
            assertThat(ndjson.contentType()).startsWith("application/x-ndjson");
            assertThat(lines(ndjson)).hasSize(6);
            assertThat(lines(ndjson).getFirst()).contains("\"agencyId\":5584", "\"TOTAL\":95.21", "\"IIT\":null");
        }
    }

    @Test
    void aNameThatASpreadsheetWouldCarryOutIsAText() {
        SheetClient.ofAgency(4000, "=HYPERLINK(\"http://x\",\"ก\")", "70")
                .create(SheetClient.total("50.00"))
                .then()
                .statusCode(201);
        assertThat(lines(Api.anybody().get(EXPORT)).get(1))
                .startsWith("4000,\"'=HYPERLINK(\"\"http://x\"\",\"\"ก\"\")\",อบต.,");
    }

    @Test
    void whoHasTheFileOfAYearInWhichNothingChangedIsToldSo() {
        String etag = Api.anybody().get(EXPORT).header("ETag");
        Api.anybody().header("If-None-Match", etag).get(EXPORT).then().statusCode(304);
        Api.anybody()
                .header("If-None-Match", etag)
                .get(EXPORT + "&format=ndjson")
                .then()
                .statusCode(200);
        correct(5584, "80.00");
        Api.anybody().header("If-None-Match", etag).get(EXPORT).then().statusCode(200);
    }

    @Test
    void whatTheDocumentShowsIsTheFirstLinesOfTheCase() {
        register.empty();
        ledger.registerPakchong();
        SheetClient.of(5584).create(Cases.PAKCHONG_2564).then().statusCode(201);
        assertThat(text(Api.anybody().get(EXPORT))).isEqualTo(CsvFile.BYTE_ORDER_MARK + ExportExamples.CSV);
        assertThat(text(Api.anybody().get(EXPORT + "&format=ndjson"))).isEqualTo(ExportExamples.NDJSON);
    }

    @Test
    void moreThanOnePortionIsTheSameFile() {
        register.manyAgencies(1201, 2564);
        Statistics statistics = sessions.getStatistics();
        statistics.clear();
        List<String> lines = lines(Api.anybody().get(EXPORT));
        assertThat(lines).hasSize(1202).doesNotHaveDuplicates();
        assertThat(lines.getLast()).startsWith("11201,");
        assertThat(statistics.getPrepareStatementCount())
                .as("the framework in use, the year's state, and three portions of two queries")
                .isEqualTo(8);
    }

    @Test
    void aFormatThatIsNoneIsRefused() {
        Api.anybody().get(EXPORT + "&format=xlsx").then().statusCode(400).body("errors.parameter", hasItem("format"));
        Api.anybody().get(EXPORT + "&province=78").then().statusCode(400).body("errors.parameter", hasItem("province"));
        Api.anybody().accept("image/png").get(EXPORT).then().statusCode(406);
    }

    private static void correct(long agency, String total) {
        SheetClient client = SheetClient.of(agency);
        client.replace(client.sheet().header("ETag"), SheetClient.total(total))
                .then()
                .statusCode(200);
    }

    private static String text(Response response) {
        return new String(response.asByteArray(), StandardCharsets.UTF_8);
    }

    private static List<String> lines(Response response) {
        return text(response).lines().toList();
    }
}
