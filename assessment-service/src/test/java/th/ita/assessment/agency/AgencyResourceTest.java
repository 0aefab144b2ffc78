package th.ita.assessment.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class AgencyResourceTest {

    private static final String PAK_CHONG = """
            {"nameTh":"องค์การบริหารส่วนตำบลปากช่อง","nameEn":null,"type":"อบต.","district":"จอมบึง","provinceCode":"70",
             "website":"https://www.pakchong-rb.go.th"}""";

    @Inject
    DataSource database;

    /** An id that no other test uses. */
    private static long fresh() {
        return ThreadLocalRandom.current().nextLong(100_000_000, 999_999_999);
    }

    private static ValidatableResponse create(long id, String body) {
        return Api.administrator()
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body(body)
                .put("/api/v1/agencies/" + id)
                .then();
    }

    private static ValidatableResponse change(long id, String etag, String body) {
        return Api.administrator()
                .contentType("application/json")
                .header("If-Match", etag)
                .body(body)
                .put("/api/v1/agencies/" + id)
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
    void anAgencyIsRegisteredReadAndChanged() throws Exception {
        long id = fresh();
        create(id, PAK_CHONG)
                .statusCode(201)
                .header("Location", endsWith("/api/v1/agencies/" + id))
                .header("ETag", "\"" + id + "-1\"")
                .body("provinceNameTh", equalTo("ราชบุรี"));
        assertThat(revision("agency/" + id)).isEqualTo(1);

        Response read = Api.anybody().get("/api/v1/agencies/" + id);
        read.then()
                .statusCode(200)
                .header("ETag", "\"" + id + "-1\"")
                .header("Cache-Control", "public, max-age=30")
                .body("id", equalTo((int) id))
                .body("nameTh", equalTo("องค์การบริหารส่วนตำบลปากช่อง"))
                .body("nameEn", nullValue())
                .body("type", equalTo("อบต."))
                .body("district", equalTo("จอมบึง"))
                .body("provinceCode", equalTo("70"))
                .body("provinceNameEn", equalTo("Ratchaburi"))
                .body("website", equalTo("https://www.pakchong-rb.go.th"));
        Api.anybody()
                .header("If-None-Match", "\"" + id + "-1\"")
                .get("/api/v1/agencies/" + id)
                .then()
                .statusCode(304);

        // What GET gave, as it came, changes nothing.
        change(id, "\"" + id + "-1\"", read.asString()).statusCode(200).header("ETag", "\"" + id + "-1\"");
        assertThat(revision("agency/" + id)).isEqualTo(1);

        change(
                        id,
                        "\"" + id + "-1\"",
                        PAK_CHONG.replace("องค์การบริหารส่วนตำบล", "เทศบาลตำบล").replace("อบต.", "เทศบาลตำบล"))
                .statusCode(200)
                .header("ETag", "\"" + id + "-2\"")
                .body("nameTh", equalTo("เทศบาลตำบลปากช่อง"));
        assertThat(revision("agency/" + id)).isEqualTo(2);

        Api.administrator()
                .get("/api/v1/audit?target=agency/" + id)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("items.operation", contains("put-agency", "put-agency"))
                .body("items.outcome", contains("done", "done"))
                .body("items[0].before.type", equalTo("อบต."))
                .body("items[0].after.type", equalTo("เทศบาลตำบล"))
                .body("items[1].before", nullValue())
                .body("items[0].account", equalTo("admin"))
                .body("items[0].remote", notNullValue())
                .body("items[0].at", containsString("T"));
    }

    @Test
    void anAgencyThatMovesMakesItsOldProvinceAnewToo() throws Exception {
        long id = fresh();
        create(id, PAK_CHONG.replace("\"70\"", "\"94\"")).statusCode(201);
        long before = revision("province/94");
        change(id, "\"" + id + "-1\"", PAK_CHONG.replace("\"70\"", "null"))
                .statusCode(200)
                .body("provinceCode", nullValue())
                .body("provinceNameTh", nullValue());
        assertThat(revision("province/94")).isGreaterThan(before);
    }

    @Test
    void whatHasChangedMeanwhileIsNotOverwritten() throws Exception {
        long id = fresh();
        create(id, PAK_CHONG).statusCode(201);
        create(id, PAK_CHONG)
                .statusCode(412)
                .header("ETag", "\"" + id + "-1\"")
                .body("code", equalTo("stale"))
                .body("errors[0].header", equalTo("If-None-Match"));
        for (String stale : new String[] {"\"" + id + "-2\"", "W/\"" + id + "-1\"", "\"a\",\"b\""}) {
            change(id, stale, PAK_CHONG)
                    .statusCode(412)
                    .body("code", equalTo("stale"))
                    .body("errors[0].header", equalTo("If-Match"))
                    .body("detail", containsString("\"" + id + "-1\""));
        }
        for (String unreadable : new String[] {id + "-1", "\"a", "\"a\" \"b\"", "w/\"a\""}) {
            change(id, unreadable, PAK_CHONG).statusCode(400).body("errors[0].code", equalTo("entity-tag"));
        }
        Api.administrator()
                .contentType("application/json")
                .body(PAK_CHONG)
                .put("/api/v1/agencies/" + id)
                .then()
                .statusCode(428)
                .body("code", equalTo("precondition-required"))
                .body("errors[0].header", equalTo("If-Match"));
        assertThat(revision("agency/" + id)).isEqualTo(1);
        change(id, "*", PAK_CHONG.replace("จอมบึง", "ปากท่อ")).statusCode(200);
        change(id, "\"x\", \"" + id + "-2\"", PAK_CHONG).statusCode(200).header("ETag", "\"" + id + "-3\"");
        change(fresh(), "\"1-1\"", PAK_CHONG).statusCode(412).body("errors[0].header", equalTo("If-Match"));
        Api.administrator()
                .contentType("application/json")
                .body(PAK_CHONG)
                .put("/api/v1/agencies/" + fresh())
                .then()
                .statusCode(428)
                .body("errors[0].header", equalTo("If-None-Match"));
    }

    @Test
    void ofManyWhoRegisterTheSameAgencyAtOnceOneDoesAndTheOthersAreTold() throws Exception {
        long id = fresh();
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(6)) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                answers.add(clients.submit(() -> create(id, PAK_CHONG).extract().statusCode()));
            }
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
        }
        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 412);
        assertThat(revision("agency/" + id)).isEqualTo(1);
    }

    @Test
    void ofManyWhoChangeTheSameVersionAtOnceOneDoesAndTheOthersAreTold() throws Exception {
        long id = fresh();
        create(id, PAK_CHONG).statusCode(201);
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(6)) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                String body = PAK_CHONG.replace("จอมบึง", "อำเภอที่ " + i);
                answers.add(clients.submit(
                        () -> change(id, "\"" + id + "-1\"", body).extract().statusCode()));
            }
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
        }
        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
        assertThat(revision("agency/" + id)).isEqualTo(2);
    }

    @Test
    void theRegisterIsSearchedByNameTypeAndProvinceAndReadInPages() {
        long first = fresh() / 10 * 10;
        for (int i = 0; i < 5; i++) {
            create(first + i, """
                    {"nameTh":"องค์การบริหารส่วนตำบลน้ำพุ%%ที่ %d","nameEn":"Nam Phu 100%% No. %d","type":"กองทุน","provinceCode":"96"}""".formatted(i, i)).statusCode(201);
        }
        Api.anybody()
                .queryParam("query", "ส่วนตำบลน้ำพุ")
                .queryParam("province", "96")
                .queryParam("type", "กองทุน")
                .get("/api/v1/agencies")
                .then()
                .statusCode(200)
                .body("items", hasSize(5))
                .body("items[0].provinceNameTh", equalTo("นราธิวาส"))
                .body("next", nullValue());
        Api.anybody()
                .queryParam("query", "nam phu 100%")
                .get("/api/v1/agencies")
                .then()
                .body("items", hasSize(5));
        Api.anybody()
                .queryParam("query", "nam_phu")
                .get("/api/v1/agencies")
                .then()
                .body("items", empty());
        Api.anybody()
                .queryParam("query", String.valueOf(first + 3))
                .get("/api/v1/agencies")
                .then()
                .body("items.id", contains((int) first + 3));

        String url = "/api/v1/agencies?province=96&type=กองทุน&query=น้ำพุ&limit=2";
        List<Integer> ids = new ArrayList<>();
        int pages = 0;
        while (url != null) {
            Response page = Api.anybody().urlEncodingEnabled(!url.contains("%")).get(url);
            page.then().statusCode(200);
            ids.addAll(page.path("items.id"));
            String link = page.header("Link");
            assertThat(link == null).isEqualTo(page.path("next") == null);
            url = link == null ? null : link.replaceFirst("^<([^>]+)>; *rel=\"next\".*", "$1");
            pages++;
        }
        assertThat(pages).isEqualTo(3);
        assertThat(ids)
                .containsExactly((int) first, (int) first + 1, (int) first + 2, (int) first + 3, (int) first + 4);
    }

    @Test
    void aListThatIsTheSameIsNotSentAgain() {
        String etag = Api.anybody()
                .get("/api/v1/provinces")
                .then()
                .statusCode(200)
                .body("items", hasSize(77))
                .extract()
                .header("ETag");
        Api.anybody()
                .header("If-None-Match", etag)
                .get("/api/v1/provinces")
                .then()
                .statusCode(304);
        Api.anybody().get("/api/v1/provinces/70").then().statusCode(200).body("nameTh", equalTo("ราชบุรี"));
        Api.anybody().get("/api/v1/agency-types").then().statusCode(200).body("items", hasSize(17));

        long id = fresh();
        create(id, PAK_CHONG).statusCode(201);
        String list = "/api/v1/agencies?query=" + id;
        String before = Api.anybody().get(list).header("ETag");
        Api.anybody().header("If-None-Match", before).get(list).then().statusCode(304);
        change(id, "*", PAK_CHONG.replace("จอมบึง", "ปากท่อ")).statusCode(200);
        Api.anybody().header("If-None-Match", before).get(list).then().statusCode(200);
    }
}
