package th.ita.assessment.province;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;
import th.ita.assessment.announcement.StepByStep;
import th.ita.assessment.framework.Framework;
import th.ita.assessment.framework.Frameworks;
import th.ita.assessment.score.SheetClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
@TestProfile(StepByStep.class)
class SummariesTest {

    private static final String RATCHABURI = "70";
    private static final String KANCHANABURI = "71";

    @Inject
    Summaries summaries;

    @Inject
    Frameworks frameworks;

    @Inject
    EntityManager database;

    private Framework framework;

    @BeforeEach
    void givenNoResults() {
        framework = frameworks.find(2564).orElseThrow();
        QuarkusTransaction.requiringNew().run(() -> {
            for (String rows : List.of("NodeScore", "SheetVersion", "Assessment")) {
                database.createQuery("delete from " + rows).executeUpdate();
            }
        });
    }

    @Test
    void aProvinceCountsItsResultsByLevel() {
        result(RATCHABURI, "95.21");
        result(RATCHABURI, "95.00");
        result(RATCHABURI, "84.99");
        result(KANCHANABURI, "60");

        province(RATCHABURI, 2564)
                .statusCode(200)
                .header("Cache-Control", equalTo("public, max-age=30"))
                .body("province.nameTh", equalTo("ราชบุรี"))
                .body("fiscalYear", equalTo(2564))
                .body("fiscalYearCe", equalTo(2021))
                .body("summary.count", equalTo(3))
                .body("summary.mean", equalTo(new BigDecimal("91.73")))
                .body("summary.minimum", equalTo(new BigDecimal("84.99")))
                .body("summary.maximum", equalTo(new BigDecimal("95.21")))
                .body("summary.levels.code", contains("AA", "A", "B", "C", "D", "E", "F"))
                .body("summary.levels.count", contains(2, 0, 1, 0, 0, 0, 0));
    }

    @Test
    void aProvinceWithoutResultsHasNoMeanButAllLevels() {
        province(RATCHABURI, 2564)
                .statusCode(200)
                .body("summary.count", equalTo(0))
                .body("summary.mean", nullValue())
                .body("summary.minimum", nullValue())
                .body("summary.levels.count", everyItem(equalTo(0)));
    }

    @Test
    void anAgencyOfNoProvinceCountsInTheCountryOnly() {
        result(RATCHABURI, "90");
        result(null, "70");

        country(2564)
                .statusCode(200)
                .body("province", nullValue())
                .body("summary.count", equalTo(2))
                .body("summary.mean", equalTo(new BigDecimal("80.00")))
                .body("summary.levels.count", contains(0, 1, 0, 1, 0, 0, 0));
        province(RATCHABURI, 2564).body("summary.count", equalTo(1));

        Summaries.Country country = inTransaction(() -> summaries.ofCountry(framework));
        assertThat(country.provinces()).containsOnlyKeys(RATCHABURI);
        assertThat(country.provinces().get(RATCHABURI).mean()).isEqualTo(new BigDecimal("90.00"));
        assertThat(country.withoutProvince().mean()).isEqualTo(new BigDecimal("70.00"));
    }

    @Test
    void neitherWithdrawnResultsNorThoseWithoutATotalCount() {
        SheetClient withdrawn = result(RATCHABURI, "90");
        withdrawn.withdraw(withdrawn.sheet().header("ETag"), "กรอกผิด").then().statusCode(200);
        SheetClient partial = SheetClient.ofNewAgency(RATCHABURI);
        partial.create(SheetClient.reported(Map.of("9", "90.20"))).then().statusCode(201);

        province(RATCHABURI, 2564).body("summary.count", equalTo(0));
        country(2564).body("summary.count", equalTo(0));
        assertThat(inTransaction(() -> summaries.agenciesOf(RATCHABURI, framework)))
                .extracting(Summaries.AgencyResult::id, Summaries.AgencyResult::total)
                .containsExactly(tuple(partial.agencyId(), null));
        assertThat(inTransaction(summaries::yearsOfCountry)).isEmpty();
    }

    @Test
    void theAgenciesOfAProvinceComeByTotalAndThoseWithoutOneLast() {
        SheetClient second = result(RATCHABURI, "90");
        SheetClient first = result(RATCHABURI, "95");
        SheetClient last = SheetClient.ofNewAgency(RATCHABURI);
        last.create(SheetClient.reported(Map.of("9", "90.20"))).then().statusCode(201);
        SheetClient third = result(RATCHABURI, "90");
        SheetClient none = result(null, "99");

        assertThat(inTransaction(() -> summaries.agenciesOf(RATCHABURI, framework)))
                .extracting(
                        Summaries.AgencyResult::id,
                        Summaries.AgencyResult::levelCode,
                        Summaries.AgencyResult::levelNameTh)
                .containsExactly(
                        tuple(first.agencyId(), "AA", "ระดับ AA"),
                        tuple(second.agencyId(), "A", "ระดับ A"),
                        tuple(third.agencyId(), "A", "ระดับ A"),
                        tuple(last.agencyId(), null, null));
        assertThat(inTransaction(() -> summaries.agenciesWithoutProvince(framework)))
                .extracting(Summaries.AgencyResult::id)
                .containsExactly(none.agencyId());
    }

    @Test
    void theYearsOfProvinceAndCountryAreThoseWithResults() {
        result(RATCHABURI, "90");

        assertThat(inTransaction(() -> summaries.yearsOfProvince(RATCHABURI)))
                .extracting(Summaries.Year::fiscalYear, year -> year.summary().count())
                .containsExactly(tuple(2564, 1L));
        assertThat(inTransaction(() -> summaries.yearsOfProvince(KANCHANABURI))).isEmpty();
        assertThat(inTransaction(summaries::yearsOfCountry))
                .extracting(Summaries.Year::fiscalYearCe)
                .containsExactly(2021);
    }

    @Test
    void aSummaryThatIsStillTheSameIsNotSentAgain() {
        SheetClient client = result(RATCHABURI, "90");
        String etag = province(RATCHABURI, 2564).extract().header("ETag");

        Api.anybody()
                .header("If-None-Match", etag)
                .get("/api/v1/provinces/70/summary?fiscalYear=2564")
                .then()
                .statusCode(304);

        client.replace(client.sheet().header("ETag"), SheetClient.total("91"))
                .then()
                .statusCode(200);
        Api.anybody()
                .header("If-None-Match", etag)
                .get("/api/v1/provinces/70/summary?fiscalYear=2564")
                .then()
                .statusCode(200);
    }

    @Test
    void anUnknownProvinceOrYearIsAProblemThatNamesIt() {
        province("99", 2564)
                .statusCode(404)
                .body("code", equalTo("unknown-province"))
                .body("errors.parameter", hasItem("provinceCode"));
        province(RATCHABURI, 2599)
                .statusCode(404)
                .body("code", equalTo("unknown-fiscal-year"))
                .body("errors.parameter", hasItem("fiscalYear"));
        country(2021).statusCode(400).body("errors.parameter", hasItem("fiscalYear"));
        Api.anybody()
                .get("/api/v1/country/summary")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItem("fiscalYear"));
    }

    private static SheetClient result(String province, String total) {
        SheetClient client = SheetClient.ofNewAgency(province);
        client.create(SheetClient.total(total)).then().statusCode(201);
        return client;
    }

    private static <T> T inTransaction(Callable<T> read) {
        return QuarkusTransaction.requiringNew().call(read);
    }

    private static ValidatableResponse province(String code, int year) {
        return Api.anybody()
                .queryParam("fiscalYear", year)
                .get("/api/v1/provinces/{code}/summary", code)
                .then();
    }

    private static ValidatableResponse country(int year) {
        return Api.anybody()
                .queryParam("fiscalYear", year)
                .get("/api/v1/country/summary")
                .then();
    }
}
