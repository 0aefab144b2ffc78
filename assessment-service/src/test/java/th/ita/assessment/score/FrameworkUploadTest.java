package th.ita.assessment.score;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** An administrator corrects frameworks, and results follow when they are told to. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
@TestProfile(FrameworkUploadTest.Alone.class)
public class FrameworkUploadTest {

    /** An application whose frameworks nobody else corrects. */
    public static class Alone implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("ita.announcement.enabled", "false", "ita.publication.enabled", "false");
        }
    }

    private static final String YAML = "application/yaml";

    @Inject
    EntityManager database;

    @Test
    void aMadeUpYearIsOneFileAndIsScoredGradedAndAnalysed() throws IOException {
        upload(resource("made-up/frameworks/nacc-2570.yaml"))
                .header("If-None-Match", "*")
                .put("/api/v1/frameworks/2570/definition")
                .then()
                .statusCode(201)
                .body("version", equalTo("2570.1"))
                .body("versionBefore", nullValue());

        Api.anybody().get("/api/v1/frameworks").then().statusCode(200).body("items.fiscalYear", hasItem(2570));
        SheetClient client = SheetClient.ofNewAgency();
        String result = "/api/v1/agencies/" + client.agencyId() + "/assessments/2570";
        Api.administrator()
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body(Map.of(
                        "entries",
                        List.of(
                                Map.of("code", "W1", "reported", 100),
                                Map.of("code", "W2", "reported", 100),
                                Map.of("code", "W3", "reported", 0),
                                Map.of("code", "Q1", "percent", Map.of("no", 0, "half", 50, "yes", 50)))))
                .put(result + "/sheet")
                .then()
                .statusCode(201)
                .body("total", equalTo(new BigDecimal("68.75")))
                .body("levelCode", equalTo("เงิน"));
        Api.anybody()
                .get(result + "/analysis")
                .then()
                .statusCode(200)
                .body("level.rule", equalTo("Made up"))
                .body("level.current.code", contains("เงิน"))
                .body("level.next.code", equalTo("ทอง"))
                .body("level.next.lacking.node", contains("TOTAL", "PUB", "ASK"))
                .body("lostItems[0].node", equalTo("W3"))
                .body("lostItems[0].gain", equalTo(new BigDecimal("25.000")))
                .body("lostItems[0].totalIfFixed", equalTo(new BigDecimal("93.75")))
                .body("lostItems[0].levelIfFixed", contains("เงิน"));
        Api.anybody()
                .get("/api/v1/country/summary?fiscalYear=2570")
                .then()
                .body("summary.levels.code", contains("ทอง", "เงิน", "ทองแดง"))
                .body("summary.levels.count", contains(0, 1, 0));
        Api.anybody()
                .get("/api/v1/frameworks/2570/lineage?to=2569")
                .then()
                .statusCode(200)
                .body("relations.find { it.from.code == ['W1'] }.kind", equalTo("unknown"));
    }

    @Test
    void aResultKeepsTheVersionItWasComputedWithUntilItIsRecomputed() {
        SheetClient client = SheetClient.ofNewAgency();
        String result = "/api/v1/agencies/" + client.agencyId() + "/assessments/2563";
        Api.administrator()
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body("""
                        {"entries":[{"code":"IIT","reported":90},{"code":"EIT","reported":80},{"code":"OIT","reported":96}]}""")
                .put(result + "/sheet")
                .then()
                .statusCode(201);
        String before = Api.anybody().get(result).asString();
        String etagBefore = Api.anybody().get(result).header("ETag");

        Response read = Api.anybody().accept(YAML).get("/api/v1/frameworks/2563/definition");
        String corrected = read.asString()
                .replace("\"2563.1\"", "\"2563.2\"")
                .replaceFirst("weight: 30", "weight: 20")
                .replaceFirst("weight: 40", "weight: 50");
        upload(corrected)
                .queryParam("dryRun", true)
                .put("/api/v1/frameworks/2563/definition")
                .then()
                .statusCode(200)
                .body("unchanged", equalTo(false))
                .body("differences.find { it.node == 'IIT' }.members", contains("weight"));
        Api.anybody().get("/api/v1/frameworks/2563").then().body("version", equalTo("2563.1"));
        upload(corrected)
                .header("If-Match", read.header("ETag"))
                .put("/api/v1/frameworks/2563/definition")
                .then()
                .statusCode(200)
                .body("version", equalTo("2563.2"));

        Api.anybody().get("/api/v1/frameworks/2563").then().body("version", equalTo("2563.2"));
        assertThat(Api.anybody().get(result).asString()).isEqualTo(before);
        Api.anybody()
                .get(result)
                .then()
                .body("framework.version", equalTo("2563.1"))
                .body("total.value", equalTo(new BigDecimal("89.40")));

        Response preview = Api.administrator().queryParam("dryRun", true).post("/api/v1/frameworks/2563/recompute");
        preview.then()
                .statusCode(200)
                .body("computed", equalTo(1))
                .body("changed", equalTo(1))
                .body("figuresChanged", equalTo(1))
                .body("changes[0].totalBefore", equalTo(new BigDecimal("89.40")))
                .body("changes[0].totalAfter", equalTo(new BigDecimal("90.00")))
                .body("next", nullValue());
        assertThat(Api.anybody().get(result).header("ETag")).isEqualTo(etagBefore);
        long revision = revision(client.agencyId());

        Api.administrator().post("/api/v1/frameworks/2563/recompute").then().statusCode(428);
        Api.administrator()
                .header("If-Match", "\"2563.1\"")
                .post("/api/v1/frameworks/2563/recompute")
                .then()
                .statusCode(412);
        Api.administrator()
                .header("If-Match", preview.header("ETag"))
                .post("/api/v1/frameworks/2563/recompute")
                .then()
                .statusCode(200)
                .body("changed", equalTo(1));

        Api.anybody()
                .get(result)
                .then()
                .body("framework.version", equalTo("2563.2"))
                .body("total.value", equalTo(new BigDecimal("90.00")))
                .body("sheetVersion", equalTo(1));
        assertThat(Api.anybody().get(result).header("ETag")).isNotEqualTo(etagBefore);
        assertThat(nodeScore(client.agencyId())).isEqualTo("90.000000");
        assertThat(revision(client.agencyId())).isEqualTo(revision + 1);
        Api.administrator()
                .get("/api/v1/audit")
                .then()
                .body("items.operation", hasItem("recompute-assessment"))
                .body("items.operation", hasItem("put-framework"));
        Api.administrator()
                .header("If-Match", preview.header("ETag"))
                .post("/api/v1/frameworks/2563/recompute")
                .then()
                .body("computed", equalTo(0));
    }

    @Test
    void aResultThatTheNewVersionCannotTakeKeepsTheOldOne() {
        SheetClient client = SheetClient.ofNewAgency();
        Api.administrator()
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body("{\"entries\":[{\"code\":\"O1\",\"reported\":100}]}")
                .put("/api/v1/agencies/" + client.agencyId() + "/assessments/2569/sheet")
                .then()
                .statusCode(201);
        Response read = Api.anybody().accept(YAML).get("/api/v1/frameworks/2569/definition");
        upload(read.asString().replace("\"2569.1\"", "\"2569.2\"").replace("code: O1,", "code: O9,"))
                .header("If-Match", read.header("ETag"))
                .put("/api/v1/frameworks/2569/definition")
                .then()
                .statusCode(200)
                .body("differences.find { it.node == 'O1' }.change", equalTo("removed"))
                .body("differences.find { it.node == 'O9' }.change", equalTo("added"));
        Api.administrator()
                .header("If-Match", "*")
                .post("/api/v1/frameworks/2569/recompute")
                .then()
                .statusCode(200)
                .body("refused", equalTo(1))
                .body("refusals[0].agencyId", equalTo((int) client.agencyId()));
        Api.anybody()
                .get("/api/v1/agencies/" + client.agencyId() + "/assessments/2569")
                .then()
                .body("framework.version", equalTo("2569.1"));
        Api.anybody()
                .get("/api/v1/frameworks/2569/versions")
                .then()
                .body("items.version", contains("2569.2", "2569.1"))
                .body("items.origin", contains("upload", "file"))
                .body("items.inUse", contains(true, false));
        Api.anybody()
                .get("/api/v1/frameworks/2569/versions/2569.1")
                .then()
                .statusCode(200)
                .body("nodes.find { it.code == 'O1' }.kind", equalTo("item"));
        Api.anybody().get("/api/v1/frameworks/2569/versions/2569.7").then().statusCode(404);
    }

    @Test
    void aWrongFrameworkIsRefusedWithThePathOfEachKey() {
        Response read = Api.anybody().accept(YAML).get("/api/v1/frameworks/2562/definition");
        String wrong = read.asString()
                .replace("\"2562.1\"", "\"2562.2\"")
                .replaceFirst("weight: 40", "weight: 39")
                .replaceFirst("minimum: 85", "minimum: 99");
        upload(wrong)
                .header("If-Match", read.header("ETag"))
                .put("/api/v1/frameworks/2562/definition")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/levelRule/levels/1/minimum", "/instruments/2/weight"));
        upload(wrong)
                .header("Accept-Language", "th")
                .put("/api/v1/frameworks/2562/definition?dryRun=true")
                .then()
                .statusCode(422)
                .body("errors", hasSize(2));
        upload(read.asString().replaceFirst("weight: 40", "weight: heavy"))
                .put("/api/v1/frameworks/2562/definition?dryRun=true")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/instruments/2/weight"));
        upload(read.asString().replaceFirst("weight: 40", "weight: 1e-999999999"))
                .put("/api/v1/frameworks/2562/definition?dryRun=true")
                .then()
                .statusCode(422);
        Api.anybody().get("/api/v1/frameworks/2562").then().body("version", equalTo("2562.1"));
    }

    @Test
    void aVersionSaysOneThingOnly() {
        Response read = Api.anybody().accept(YAML).get("/api/v1/frameworks/2566/definition");
        upload(read.asString())
                .header("If-Match", read.header("ETag"))
                .put("/api/v1/frameworks/2566/definition")
                .then()
                .statusCode(200)
                .body("unchanged", equalTo(true));
        upload(read.asString().replaceFirst("en: Total score", "en: Sum"))
                .header("If-Match", read.header("ETag"))
                .put("/api/v1/frameworks/2566/definition")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/version"))
                .body("detail", equalTo("Version 2566.1 was given to another content already; use 2566.2."));
        upload(read.asString()).put("/api/v1/frameworks/2566/definition").then().statusCode(428);
        upload(read.asString())
                .put("/api/v1/frameworks/2567/definition?dryRun=true")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/fiscalYear"));
        Response json = Api.anybody().accept("application/json").get("/api/v1/frameworks/2566/definition");
        Api.administrator()
                .contentType("application/json")
                .header("If-Match", json.header("ETag"))
                .body(json.asString())
                .put("/api/v1/frameworks/2566/definition")
                .then()
                .statusCode(200)
                .body("unchanged", equalTo(true));
    }

    private long revision(long agency) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number)
                        database.createNativeQuery("SELECT revision FROM subject WHERE subject_key = :key")
                                .setParameter("key", "assessment/" + agency + "/2563")
                                .getSingleResult())
                .longValue());
    }

    private String nodeScore(long agency) {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                        "SELECT value FROM node_score WHERE agency_id = :agency AND node_code = 'TOTAL'")
                .setParameter("agency", agency)
                .getSingleResult()
                .toString());
    }

    private static RequestSpecification upload(String yaml) {
        return Api.administrator().contentType(YAML).body(yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static String resource(String path) throws IOException {
        try (var file = FrameworkUploadTest.class.getClassLoader().getResourceAsStream(path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
