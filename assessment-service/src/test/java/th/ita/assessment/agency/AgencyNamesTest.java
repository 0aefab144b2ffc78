package th.ita.assessment.agency;

import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** An อบต. becomes a เทศบาลตำบล on 1 May 2021, in fiscal year 2564. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class AgencyNamesTest {

    private static final String SHEET = "{\"entries\":[{\"code\":\"TOTAL\",\"reported\":95.21}]}";

    @Inject
    DataSource database;

    private final long id = ThreadLocalRandom.current().nextLong(100_000_000, 999_999_999);
    private final String agency = "/api/v1/agencies/" + id;

    private static String entry(String nameTh, String type, String validFrom) {
        return "{\"nameTh\":\"" + nameTh + "\",\"type\":\"" + type + "\",\"provinceCode\":\"70\",\"validFrom\":"
                + (validFrom == null ? "null" : "\"" + validFrom + "\"") + "}";
    }

    private String register() {
        String etag = Api.administrator()
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body(entry("องค์การบริหารส่วนตำบลน้ำพุ", "อบต.", null))
                .put(agency)
                .then()
                .statusCode(201)
                .extract()
                .header("ETag");
        Api.administrator()
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body(SHEET)
                .put(agency + "/assessments/2564/sheet")
                .then()
                .statusCode(201);
        return etag;
    }

    private ValidatableResponse put(String path, String etag, String body) {
        return Api.administrator()
                .contentType("application/json")
                .header("If-Match", etag)
                .body(body)
                .put(agency + path)
                .then();
    }

    private long revision(String subject) throws Exception {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("SELECT revision FROM subject WHERE subject_key = ?")) {
            query.setString(1, subject);
            try (var rows = query.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        }
    }

    @Test
    void aYearShowsTheNameThatItEndedWith() throws Exception {
        String etag = register();
        long before = revision("assessment/" + id + "/2564");

        etag = put("", etag, entry("เทศบาลตำบลน้ำพุ", "เทศบาลตำบล", "2021-10-01"))
                .statusCode(200)
                .body("nameTh", equalTo("เทศบาลตำบลน้ำพุ"))
                .body("validFrom", equalTo("2021-10-01"))
                .body("history.nameTh", contains("องค์การบริหารส่วนตำบลน้ำพุ", "เทศบาลตำบลน้ำพุ"))
                .body("history.validFrom", contains(nullValue(), equalTo("2021-10-01")))
                .extract()
                .header("ETag");
        assertThat(revision("assessment/" + id + "/2564"))
                .as("2564 had ended: its page says what it said")
                .isEqualTo(before);
        Api.anybody()
                .get(agency + "/assessments/2564")
                .then()
                .statusCode(200)
                .body("agency.nameTh", equalTo("องค์การบริหารส่วนตำบลน้ำพุ"))
                .body("agency.type", equalTo("อบต."));
        Api.anybody()
                .queryParam("query", String.valueOf(id))
                .queryParam("type", "เทศบาลตำบล")
                .get("/api/v1/agencies")
                .then()
                .body("items", hasSize(1))
                .body("items[0].nameTh", equalTo("เทศบาลตำบลน้ำพุ"));

        String history = "{\"names\":[{\"validFrom\":null,\"nameTh\":\"องค์การบริหารส่วนตำบลน้ำพุ\",\"type\":\"อบต.\"},"
                + "{\"validFrom\":\"2021-05-01\",\"nameTh\":\"เทศบาลตำบลน้ำพุ\",\"type\":\"เทศบาลตำบล\"}]}";
        put("/history", etag, history).statusCode(200).body("names[1].validFrom", equalTo("2021-05-01"));
        assertThat(revision("assessment/" + id + "/2564"))
                .as("the past was corrected: 2564 ended as a municipality")
                .isEqualTo(before + 1);
        Api.anybody()
                .get(agency + "/assessments/2564")
                .then()
                .body("agency.nameTh", equalTo("เทศบาลตำบลน้ำพุ"))
                .body("agency.type", equalTo("เทศบาลตำบล"));
        Api.administrator()
                .queryParam("target", "agency/" + id)
                .get("/api/v1/audit")
                .then()
                .body("items.operation", hasItem("put-agency-history"));
    }

    @Test
    void whatWasReadCanBePutAndChangesNothing() {
        String etag = register();
        etag = put("", etag, entry("เทศบาลตำบลน้ำพุ", "เทศบาลตำบล", "2021-05-01"))
                .extract()
                .header("ETag");
        put("", etag, Api.anybody().get(agency).asString()).statusCode(200).header("ETag", etag);
        put("/history", etag, Api.anybody().get(agency + "/history").asString())
                .statusCode(200)
                .header("ETag", etag);
    }

    @Test
    void withoutANewDayThePresentNameIsCorrected() {
        String etag = register();
        etag = put("", etag, entry("เทศบาลตำบลน้ำผุ", "เทศบาลตำบล", "2021-05-01"))
                .extract()
                .header("ETag");
        put("", etag, entry("เทศบาลตำบลน้ำพุ", "เทศบาลตำบล", null))
                .statusCode(200)
                .body("history.nameTh", contains("องค์การบริหารส่วนตำบลน้ำพุ", "เทศบาลตำบลน้ำพุ"))
                .header("ETag", not(etag));
    }

    @Test
    void noNameBeginsInTheFutureOrBeforeThePresentOne() {
        String etag = register();
        put("", etag, entry("เทศบาลตำบลน้ำพุ", "เทศบาลตำบล", "2599-01-01"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/validFrom"))
                .body("errors[0].code", equalTo("day"));
        etag = put("", etag, entry("เทศบาลตำบลน้ำพุ", "เทศบาลตำบล", "2021-05-01"))
                .extract()
                .header("ETag");
        put("", etag, entry("สภาตำบลน้ำพุ", "อบต.", "1997-01-01"))
                .statusCode(422)
                .body("errors[0].code", equalTo("before-present-name"));
        put("/history", etag, "{\"names\":[]}").statusCode(422).body("errors[0].code", equalTo("count"));
        put("/history", "\"stale\"", "{\"names\":[]}").statusCode(412);
    }
}
