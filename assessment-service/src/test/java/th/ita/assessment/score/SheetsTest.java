package th.ita.assessment.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class SheetsTest {

    @Test
    void aFirstSheetMakesAResult() {
        SheetClient client = SheetClient.ofNewAgency();

        Response created = client.create(SheetClient.total("84.995"));

        created.then()
                .statusCode(201)
                .header("Location", containsString(client.path() + "/sheet"))
                .header("ETag", "\"" + client.agencyId() + "-2564-1\"")
                .body("total", equalTo(new BigDecimal("85.00")))
                .body("totalOrigin", equalTo("reported"))
                .body("levelCode", equalTo("A"))
                .body("levelNameEn", equalTo("Level A"))
                .body("possibleLevels", contains("A"))
                .body("fiscalYearCe", equalTo(2021))
                .body("sheetVersion", equalTo(1));
    }

    @Test
    void whatGetGivesCanBeChangedAndPutBack() {
        SheetClient client = SheetClient.ofNewAgency();
        client.create(Cases.PAKCHONG_2564).then().statusCode(201);

        Response read = client.sheet();
        read.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("entries.size()", equalTo(Cases.PAKCHONG_2564.entries().size()));
        String unchanged = read.asString();
        assertThat(unchanged).contains("\"reported\":95.1}", "\"reported\":97.23", "\"much\":12.58");
        client.replace(read.header("ETag"), unchanged)
                .then()
                .statusCode(200)
                .header("ETag", read.header("ETag"))
                .body("sheetVersion", equalTo(1));

        client.replace(read.header("ETag"), unchanged.replace("\"reported\":95.21", "\"reported\":94.99"))
                .then()
                .statusCode(200)
                .body("sheetVersion", equalTo(2))
                .body("total", equalTo(new BigDecimal("94.99")))
                .body("levelCode", equalTo("A"));
    }

    @Test
    void theTemplateCanBePutAsItIs() {
        SheetClient client = SheetClient.ofNewAgency();

        String template = Api.anybody()
                .get(client.path() + "/sheet/template")
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("agencyId", equalTo((int) client.agencyId()))
                .extract()
                .asString();

        client.create(template)
                .then()
                .statusCode(201)
                .body("total", nullValue())
                .body("totalOrigin", equalTo("missing"))
                .body("levelCode", nullValue())
                .body("possibleLevels", empty());
        client.tree().then().statusCode(200).body("total.value", nullValue()).body("level.code", nullValue());
        client.replace(client.sheet().header("ETag"), client.sheet().asString())
                .then()
                .statusCode(200)
                .body("sheetVersion", equalTo(1));
    }

    @Test
    void theSameSheetWrittenOtherwiseIsNoNewVersion() {
        SheetClient client = SheetClient.ofNewAgency();
        String etag = client.create(SheetClient.total("90.00")).header("ETag");

        client.replace(
                        etag,
                        Map.of(
                                "note",
                                "again",
                                "entries",
                                List.of(
                                        Map.of("code", "9.1"),
                                        Map.of("code", "total", "name", "คะแนนรวม", "reported", 90))))
                .then()
                .statusCode(200)
                .header("ETag", etag)
                .body("sheetVersion", equalTo(1));
        client.versions().then().body("items.size()", equalTo(1));
    }

    @Test
    void everyVersionIsKeptWithWhoAndWhyAndCanBeGivenAgain() {
        SheetClient client = SheetClient.ofNewAgency();
        String first = client.create(
                        Map.of("note", "จากหนังสือแจ้งผล", "entries", List.of(Map.of("code", "TOTAL", "reported", 90))))
                .header("ETag");
        String second = client.replace(first, SheetClient.total("91")).header("ETag");

        Response restored = client.restore(1, second, "ฉบับที่ 2 พิมพ์ผิด");

        restored.then()
                .statusCode(200)
                .body("sheetVersion", equalTo(3))
                .body("total", equalTo(new BigDecimal("90.00")));
        client.versions()
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("items.version", contains(3, 2, 1))
                .body("items.action", contains("restore", "put", "put"))
                .body("items.restoredVersion", contains(1, null, null))
                .body("items.reason", contains("ฉบับที่ 2 พิมพ์ผิด", null, "จากหนังสือแจ้งผล"))
                .body("items.writtenBy", contains("admin", "admin", "admin"))
                .body("items.frameworkVersion", contains("2564.1", "2564.1", "2564.1"))
                .body("next", nullValue());
        Api.administrator()
                .get(client.path() + "/sheet/versions/2")
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("action", equalTo("put"))
                .body("sheet.entries[0].reported", equalTo(91));
        Api.administrator()
                .get(client.path() + "/sheet/versions/4")
                .then()
                .statusCode(404)
                .body("code", equalTo("unknown-version"));
        client.restore(1, restored.header("ETag"), "อีกครั้ง")
                .then()
                .statusCode(200)
                .body("sheetVersion", equalTo(3));
    }

    @Test
    void versionsComeInPages() {
        SheetClient client = SheetClient.ofNewAgency();
        String etag = client.create(SheetClient.total("1")).header("ETag");
        etag = client.replace(etag, SheetClient.total("2")).header("ETag");
        client.replace(etag, SheetClient.total("3")).then().statusCode(200);

        JsonPath page = Api.administrator()
                .queryParam("limit", 2)
                .get(client.path() + "/sheet/versions")
                .then()
                .statusCode(200)
                .header("Link", containsString("rel=\"next\""))
                .body("items.version", contains(3, 2))
                .extract()
                .jsonPath();
        Api.administrator()
                .queryParam("limit", 2)
                .queryParam("after", page.getString("next"))
                .get(client.path() + "/sheet/versions")
                .then()
                .body("items.version", contains(1))
                .body("next", nullValue());
    }

    @Test
    void aWithdrawnResultSaysWhyAndAnotherSheetBringsItBack() {
        SheetClient client = SheetClient.ofNewAgency();
        String etag = client.create(SheetClient.total("90")).header("ETag");

        String withdrawn = client.withdraw(etag, "กรอกผิดหน่วยงาน")
                .then()
                .statusCode(200)
                .body("state", equalTo("withdrawn"))
                .body("total", nullValue())
                .body("levelCode", nullValue())
                .body("withdrawal.reason", equalTo("กรอกผิดหน่วยงาน"))
                .extract()
                .header("ETag");

        for (String path : List.of("", "/analysis")) {
            Api.anybody()
                    .get(client.path() + path)
                    .then()
                    .statusCode(410)
                    .body("code", equalTo("withdrawn"))
                    .body("detail", containsString("กรอกผิดหน่วยงาน"));
        }
        Api.anybody()
                .get("/api/v1/agencies/" + client.agencyId() + "/assessments")
                .then()
                .statusCode(200)
                .body("items.state", contains("withdrawn"))
                .body("items.total", contains(nullValue()))
                .body("items.withdrawal.reason", contains("กรอกผิดหน่วยงาน"));
        client.sheet().then().statusCode(200).header("ETag", withdrawn);
        client.withdraw(withdrawn, "อีกครั้ง").then().statusCode(409).body("code", equalTo("conflict"));

        client.replace(withdrawn, SheetClient.total("90"))
                .then()
                .statusCode(200)
                .body("state", equalTo("current"))
                .body("sheetVersion", equalTo(3))
                .body("withdrawal", nullValue())
                .body("total", equalTo(new BigDecimal("90.00")));
        client.tree().then().statusCode(200);
    }

    @Test
    void aWithdrawnResultCanBeRestored() {
        SheetClient client = SheetClient.ofNewAgency();
        String etag = client.create(SheetClient.total("90")).header("ETag");
        String withdrawn = client.withdraw(etag, "เข้าใจผิด").header("ETag");

        client.restore(1, withdrawn, "ถูกต้องแล้ว")
                .then()
                .statusCode(200)
                .body("state", equalTo("current"))
                .body("sheetVersion", equalTo(3));
    }

    @Test
    void theYearsOfAnAgencyAreListed() {
        SheetClient client = SheetClient.ofNewAgency();
        String years = "/api/v1/agencies/" + client.agencyId() + "/assessments";
        Api.anybody().get(years).then().statusCode(200).body("items", empty()).body("next", nullValue());
        client.create(SheetClient.total("95.21")).then().statusCode(201);

        String etag = Api.anybody()
                .get(years)
                .then()
                .statusCode(200)
                .body("items.fiscalYear", contains(2564))
                .body("items.total", contains(new BigDecimal("95.21")))
                .body("items.levelCode", contains("AA"))
                .body("items.state", contains("current"))
                .extract()
                .header("ETag");

        Api.anybody().header("If-None-Match", etag).get(years).then().statusCode(304);
    }

    @Test
    void figuresThatRoundingLeavesBetweenTwoLevelsNameBoth() {
        SheetClient client = SheetClient.ofNewAgency();

        client.create(SheetClient.reported(Map.of("IIT", "95.00", "EIT", "95.00", "OIT", "94.99")))
                .then()
                .statusCode(201)
                .body("totalOrigin", equalTo("computed"))
                .body("levelCode", equalTo("AA"))
                .body("possibleLevels", contains("AA", "A"));
    }

    @Test
    void answersThatAddUpToALittleMoreThanAHundredAreNotMorePointsThanThereAre() {
        SheetClient client = SheetClient.ofNewAgency();

        client.create(Map.of(
                        "entries",
                        List.of(Map.of(
                                "code",
                                "I1.1",
                                "percent",
                                Map.of("least", 0, "little", 0, "much", 0.02, "most", 100)))))
                .then()
                .statusCode(201);

        assertThat(client.tree().jsonPath().<BigDecimal>get("nodes.find { it.code == 'I1.1' }.value"))
                .isEqualTo(new BigDecimal("100.00"));
    }

    @Test
    void fullPrecisionIsThereForThoseWhoAsk() {
        SheetClient client = SheetClient.ofNewAgency();
        client.create(Cases.PAKCHONG_2564).then().statusCode(201);

        Response full = Api.anybody().queryParam("precision", "full").get(client.path());

        full.then().statusCode(200);
        assertThat(full.jsonPath().<BigDecimal>get("nodes.find { it.code == '9.1' }.value"))
                .isBetween(new BigDecimal("77.77777777"), new BigDecimal("77.77777778"));
        assertThat(full.header("ETag")).isNotEqualTo(client.tree().header("ETag"));
        Api.anybody()
                .queryParam("precision", "most")
                .get(client.path())
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItem("precision"));
    }
}
