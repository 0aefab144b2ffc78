package th.ita.assessment.score.bulk;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;
import th.ita.assessment.score.Cases;
import th.ita.assessment.score.SheetClient;

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
class ImportTest {

    @Test
    void aTrialAnswersEveryRowAndChangesNothing() {
        SheetClient agency = SheetClient.ofNewAgency();
        agency.create(SheetClient.reported(Map.of("TOTAL", "90", "IIT", "91")))
                .then()
                .statusCode(201);

        Response trial = ImportClient.tryOut(ImportClient.nodes(
                agency.agencyId() + ",2564,TOTAL,90.5,",
                agency.agencyId() + ",2564,IIT,91.00,",
                agency.agencyId() + ",2564,O24,0,ไม่พบแผน",
                agency.agencyId() + ",2564,EIT,,"));

        trial.then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .header("Location", containsString("/api/v1/imports/"))
                .header("Cache-Control", "no-store")
                .body("job.state", equalTo("done"))
                .body("job.dryRun", equalTo(true))
                .body("job.shape", equalTo("nodes"))
                .body("job.counts.rowsRead", equalTo(4))
                .body("job.counts.rowsAccepted", equalTo(2))
                .body("job.counts.rowsUnchanged", equalTo(2))
                .body("job.counts.sheetsChanged", equalTo(1))
                .body("job.counts.sheetsWritten", equalTo(0))
                .body("rows.row", contains(2, 3, 4, 5))
                .body("rows.outcome", contains("accepted", "unchanged", "accepted", "unchanged"))
                .body("rows[0].changes[0].cell", equalTo("D2"))
                .body("rows[0].changes[0].node", equalTo("TOTAL"))
                .body("rows[0].changes[0].from", equalTo(90))
                .body("rows[0].changes[0].to", equalTo(new BigDecimal("90.5")))
                .body("rows[2].changes.cell", contains("D4", "E4"))
                .body("rows[2].changes.member", contains("reported", "remark"))
                .body("rows[2].changes[0].from", nullValue())
                .body("next", nullValue());
        agency.versions().then().body("items", hasSize(1));
        agency.tree().then().body("total.value", equalTo(new BigDecimal("90.00")));
    }

    @Test
    void anImportWritesWhatWasTriedAndTheSecondTimeNothing() {
        SheetClient agency = SheetClient.ofNewAgency();
        String table = ImportClient.nodes(
                agency.agencyId() + ",2564,total,95.21,", agency.agencyId() + ",๒๕๖๔,o-24,๐,ไม่พบแผน");
        String etag = ImportClient.tryOut(table).header("ETag");

        ImportClient.importIt(table, etag)
                .then()
                .statusCode(200)
                .body("job.state", equalTo("done"))
                .body("job.dryRun", equalTo(false))
                .body("job.counts.sheetsWritten", equalTo(1))
                .body("rows.outcome", contains("accepted", "accepted"));
        agency.tree()
                .then()
                .body("total.value", equalTo(new BigDecimal("95.21")))
                .body("nodes.find { it.code == 'O24' }.remark", equalTo("ไม่พบแผน"));

        ImportClient.importIt(table)
                .then()
                .statusCode(200)
                .body("job.counts.sheetsWritten", equalTo(0))
                .body("job.counts.sheetsUnchanged", equalTo(1))
                .body("rows.outcome", contains("unchanged", "unchanged"));
        agency.versions().then().body("items.version", contains(1));
        Api.administrator()
                .get("/api/v1/audit?target=assessment/" + agency.agencyId())
                .then()
                .body("items.operation", contains("put-sheet"))
                .body("items[0].account", equalTo("admin"))
                .body("items[0].remote", equalTo("127.0.0.1"))
                .body("items[0].before", nullValue())
                .body("items[0].after.levelCode", equalTo("AA"));
    }

    @Test
    void rowsChangeTheirNodesAndLeaveTheOthers() {
        SheetClient agency = SheetClient.ofNewAgency();
        agency.create(Cases.PAKCHONG_2564).then().statusCode(201);
        List<Map<String, Object>> before = agency.sheet().jsonPath().getList("entries");

        ImportClient.importIt(ImportClient.nodes(agency.agencyId() + ",2564,O24,100,"))
                .then()
                .statusCode(200)
                .body("rows[0].changes.member", contains("reported", "remark"))
                .body("rows[0].changes[1].to", nullValue());

        List<Map<String, Object>> after = agency.sheet().jsonPath().getList("entries");
        assertThat(after).hasSameSizeAs(before);
        for (int i = 0; i < before.size(); i++) {
            if (before.get(i).get("code").equals("O24")) {
                assertThat(after.get(i)).containsEntry("reported", 100).containsEntry("remark", null);
            } else {
                assertThat(after.get(i)).isEqualTo(before.get(i));
            }
        }
        agency.sheet().then().body("reportedLevel", equalTo("AA"));
    }

    @Test
    void aWholeSheetIsWhatTheFileSaysAndNothingElse() {
        SheetClient agency = SheetClient.ofNewAgency();
        agency.create(SheetClient.reported(Map.of("TOTAL", "90", "IIT", "91")))
                .then()
                .statusCode(201);
        String table = ImportClient.nodes(agency.agencyId() + ",2564,EIT,92,");

        Response trial = ImportClient.csv(table)
                .queryParam("dryRun", true)
                .queryParam("replace", true)
                .post("/api/v1/assessments/import");
        assertThat(trial.jsonPath().<String>getList("rows[0].changes.node"))
                .containsExactlyInAnyOrder("EIT", "TOTAL", "IIT");
        // What was tried as an addition is not what was tried as a replacement.
        ImportClient.importIt(table, trial.header("ETag")).then().statusCode(412);
        ImportClient.csv(table)
                .queryParam("replace", true)
                .header("If-Match", trial.header("ETag"))
                .post("/api/v1/assessments/import")
                .then()
                .statusCode(200);

        agency.sheet().then().body("entries.code", contains("EIT"));
    }

    @Test
    void oneRefusedRowAndNothingIsWritten() {
        SheetClient good = SheetClient.ofNewAgency();
        SheetClient bad = SheetClient.ofNewAgency();
        String table = ImportClient.nodes(
                good.agencyId() + ",2564,TOTAL,90,",
                bad.agencyId() + ",2564,TOTAL,101,",
                bad.agencyId() + ",2564,IIT,91,");

        Response trial = ImportClient.tryOut(table);
        trial.then()
                .statusCode(200)
                .body("rows.outcome", contains("accepted", "refused", "refused"))
                .body("rows[1].reasons[0].cell", equalTo("D3"))
                .body("rows[1].reasons[0].code", equalTo("out-of-range"))
                .body("rows[2].reasons[0].code", equalTo("other-row"));
        ImportClient.importIt(table, trial.header("ETag"))
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid"))
                .body("errors", hasSize(1))
                .body("errors[0].cell", equalTo("D3"))
                .body("errors[0].detail", containsString("101"))
                .header("Location", containsString("/api/v1/imports/"));

        good.tree().then().statusCode(404);
        bad.tree().then().statusCode(404);
    }

    @Test
    void rowByRowTheGoodAgenciesAreWrittenAndNoSheetIsHalfChanged() {
        SheetClient good = SheetClient.ofNewAgency();
        SheetClient bad = SheetClient.ofNewAgency();
        String table = ImportClient.nodes(
                bad.agencyId() + ",2564,IIT,91,",
                good.agencyId() + ",2564,TOTAL,90,",
                bad.agencyId() + ",2564,TOTAL,เก้าสิบ,",
                "ไม่มีรหัส,2564,TOTAL,90,",
                "999999999,2564,TOTAL,90,");

        Response done = ImportClient.rowByRow(table, ImportClient.tryOut(table).header("ETag"));

        done.then()
                .statusCode(200)
                .body("job.counts.sheetsWritten", equalTo(1))
                .body("job.counts.sheetsRefused", equalTo(2))
                .body("rows.row", contains(5, 3, 2, 4, 6))
                .body("rows.outcome", contains("refused", "accepted", "refused", "refused", "refused"))
                .body("rows[0].agencyId", nullValue())
                .body("rows[0].reasons[0].cell", equalTo("A5"))
                .body("rows[2].reasons[0].code", equalTo("other-row"))
                .body("rows[3].reasons[0].cell", equalTo("D4"))
                .body("rows[3].reasons[0].code", equalTo("not-a-number"))
                .body("rows[4].reasons[0].code", equalTo("unknown-agency"));
        good.tree().then().statusCode(200);
        bad.tree().then().statusCode(404);
    }

    @Test
    void aFileThatIsImportedMustHaveBeenTriedAndTheDataMustNotHaveMoved() {
        SheetClient agency = SheetClient.ofNewAgency();
        String table = ImportClient.nodes(agency.agencyId() + ",2564,TOTAL,90,");
        String etag = ImportClient.tryOut(table).header("ETag");

        ImportClient.csv(table)
                .post("/api/v1/assessments/import")
                .then()
                .statusCode(428)
                .body("errors[0].header", equalTo("If-Match"));
        ImportClient.importIt(ImportClient.nodes(agency.agencyId() + ",2564,TOTAL,91,"), etag)
                .then()
                .statusCode(412)
                .body("detail", containsString("another file"));
        agency.create(SheetClient.total("80")).then().statusCode(201);
        Response moved = ImportClient.importIt(table, etag);
        moved.then().statusCode(412).body("detail", containsString("has changed since it was tried"));

        ImportClient.importIt(table, moved.header("ETag")).then().statusCode(200);
        agency.tree().then().body("total.value", equalTo(new BigDecimal("90.00")));
    }

    @Test
    void aWithdrawnResultIsNotBroughtBack() {
        SheetClient agency = SheetClient.ofNewAgency();
        agency.withdraw(agency.create(SheetClient.total("80")).header("ETag"), "กรอกผิดหน่วยงาน")
                .then()
                .statusCode(200);

        ImportClient.tryOut(ImportClient.nodes(agency.agencyId() + ",2564,TOTAL,90,"))
                .then()
                .body("rows[0].outcome", equalTo("refused"))
                .body("rows[0].reasons[0].code", equalTo("withdrawn"));
    }

    @Test
    void oneRowPerAgencyHasItsNodesInColumns() {
        SheetClient one = SheetClient.ofNewAgency();
        SheetClient other = SheetClient.ofNewAgency();
        String table = "ลำดับ,รหัสหน่วยงาน,ชื่อหน่วยงาน,ปี,ระดับ,คะแนนรวม,IIT,ตัวชี้วัดที่ 9,10 การป้องกันการทุจริต\n"
                + "1,%d,อบต. ก,2564,AA,95.21,,90.2,100\n2,%d,อบต. ข,2564,,\"80\",81.5,,\n"
                        .formatted(one.agencyId(), other.agencyId());

        ImportClient.importIt(table)
                .then()
                .statusCode(200)
                .body("job.shape", equalTo("agencies"))
                .body("rows.outcome", contains("accepted", "accepted"))
                .body("rows[0].changes.cell", contains("F2", "H2", "I2", "E2"))
                .body("rows[0].changes.node", contains("TOTAL", "9", "10", null));
        one.tree().then().body("nodes.find { it.code == '10' }.value", equalTo(new BigDecimal("100.00")));
        other.sheet().then().body("entries.code", contains("TOTAL", "IIT")).body("reportedLevel", nullValue());
    }

    @Test
    void aColumnThatNobodyKnowsIsRefusedNotOverlooked() {
        ImportClient.tryOut("รหัสหน่วยงาน,ปี,คะแนนรวม,คะแนนพิเศษ\n5584,2564,90,1\n")
                .then()
                .statusCode(422)
                .body("code", equalTo("unreadable-table"))
                .body("errors[0].cell", equalTo("D1"))
                .body("errors[0].code", equalTo("unknown-column"));
        ImportClient.tryOut("รหัสหน่วยงาน,คะแนนรวม\n5584,90\n")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("missing-column"));
    }

    @Test
    void anImportCanBeAskedForWithItsRowsPageByPageOrAllAtOnce() {
        SheetClient agency = SheetClient.ofNewAgency();
        String id = ImportClient.tryOut(ImportClient.nodes(
                        agency.agencyId() + ",2564,TOTAL,90,",
                        agency.agencyId() + ",2564,IIT,91,",
                        "999999998,2564,TOTAL,90,"))
                .jsonPath()
                .getString("job.id");

        ImportClient.get(id)
                .then()
                .statusCode(200)
                .body("state", equalTo("done"))
                .body("counts.rowsRead", equalTo(3));
        Response page = Api.administrator().get("/api/v1/imports/" + id + "/rows?limit=2");
        page.then().statusCode(200).body("items.row", contains(2, 3));
        Api.administrator()
                .get("/api/v1/imports/" + id + "/rows?limit=2&after="
                        + page.jsonPath().getString("next"))
                .then()
                .body("items.row", contains(4))
                .body("next", nullValue());
        Api.administrator()
                .get("/api/v1/imports/" + id + "/rows?outcome=refused")
                .then()
                .body("items.row", contains(4));
        assertThat(Api.administrator()
                        .accept("application/x-ndjson")
                        .get("/api/v1/imports/" + id + "/rows")
                        .then()
                        .contentType("application/x-ndjson")
                        .extract()
                        .asString()
                        .lines())
                .hasSize(3)
                .first()
                .asString()
                .startsWith("{\"row\":2,");
        assertThat(Api.administrator()
                        .accept("text/csv")
                        .get("/api/v1/imports/" + id + "/rows")
                        .asString()
                        .lines())
                .hasSize(4)
                .element(1)
                .asString()
                .isEqualTo("2," + agency.agencyId() + ",2564,accepted,D2,TOTAL,reported,,90,,,");
        Api.administrator()
                .get("/api/v1/imports?limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items.id", contains(notNullValue()));
        Api.administrator()
                .get("/api/v1/imports/nobodys")
                .then()
                .statusCode(404)
                .body("code", equalTo("unknown-import"));
        Api.administrator()
                .contentType("application/json")
                .post("/api/v1/imports/" + id + "/cancel")
                .then()
                .statusCode(409);
    }

    @Test
    void whatTheImportWritesIsWhatAPutWrites() {
        SheetClient put = SheetClient.ofNewAgency();
        SheetClient imported = SheetClient.ofNewAgency();
        put.create(SheetClient.reported(Map.of("TOTAL", "95.21", "9", "90.2")))
                .then()
                .statusCode(201);
        ImportClient.importIt(ImportClient.nodes(
                        imported.agencyId() + ",2564,9,90.2,", imported.agencyId() + ",2564,TOTAL,95.21,"))
                .then()
                .statusCode(200);

        assertThat(imported.tree().jsonPath().<List<?>>get("nodes"))
                .isEqualTo(put.tree().jsonPath().get("nodes"));
        imported.sheet().then().header("ETag", endsWith("-2564-1\""));
        imported.versions()
                .then()
                .body("items.action", contains("put"))
                .body("items.writtenBy", contains("admin"))
                .body("items.reason", contains(nullValue()));
        assertThat(imported.sheet().jsonPath().<List<?>>get("entries")).isNotEqualTo(empty());
    }
}
