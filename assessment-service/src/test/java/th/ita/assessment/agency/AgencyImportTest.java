package th.ita.assessment.agency;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class AgencyImportTest {

    private static final String HEADINGS = "รหัสหน่วยงาน,ชื่อหน่วยงาน,ประเภท,อำเภอ,จังหวัด,เว็บไซต์,ใช้ตั้งแต่วันที่\n";

    @Inject
    DataSource database;

    /** Two ids that no other test uses, and their neighbours. */
    private final long id = ThreadLocalRandom.current().nextLong(100_000_000, 999_000_000);

    private static Response send(byte[] file, String query, String digest) {
        var request = Api.administrator().contentType("text/csv").body(file);
        return (digest == null ? request : request.header("If-Match", digest)).post("/api/v1/agencies/import" + query);
    }

    private static Response tried(String file) {
        return send(file.getBytes(StandardCharsets.UTF_8), "?dryRun=true", null);
    }

    private static Response imported(String file, String query, String digest) {
        return send(file.getBytes(StandardCharsets.UTF_8), query, digest);
    }

    private long count(String sql) throws Exception {
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void aTableIsTriedImportedAndHarmlessTheSecondTime() throws Exception {
        String file = HEADINGS + id + ",องค์การบริหารส่วนตำบลน้ำพุ,อบต.,เมือง,ราชบุรี,,\n"
                + id + ",เทศบาลตำบลน้ำพุ,เทศบาลตำบล,เมือง,ราชบุรี,,1 พ.ค. 2564\n"
                + (id + 1) + ",กรมตัวอย่าง,กรม,,-,https://example.go.th,\n";
        Response trial = tried(file);
        trial.then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("registered", equalTo(2))
                .body("changed", equalTo(1))
                .body("rows.row", contains(2, 3, 4))
                .body("rows.outcome", contains("registered", "changed", "registered"))
                .body("rows[1].changes.member", contains("nameTh", "type", "validFrom"))
                .body("rows[1].changes[0].from", equalTo("องค์การบริหารส่วนตำบลน้ำพุ"))
                .body("rows[1].changes[0].to", equalTo("เทศบาลตำบลน้ำพุ"))
                .body("rows[1].changes[2].to", equalTo("2021-05-01"));
        Api.anybody().get("/api/v1/agencies/" + id).then().statusCode(404);

        String digest = trial.header("ETag");
        assertThat(digest).isEqualTo("\"" + trial.path("digest") + "\"");
        imported(file, "", digest)
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(false))
                .body("registered", equalTo(2));
        Api.anybody()
                .get("/api/v1/agencies/" + id)
                .then()
                .body("nameTh", equalTo("เทศบาลตำบลน้ำพุ"))
                .body("provinceCode", equalTo("70"))
                .body("history.type", contains("อบต.", "เทศบาลตำบล"));
        Api.anybody()
                .get("/api/v1/agencies/" + (id + 1))
                .then()
                .body("provinceCode", nullValue())
                .body("website", equalTo("https://example.go.th"));

        long audited = count("SELECT COUNT(*) FROM audit WHERE target = 'agency/" + id + "'");
        long revision = count("SELECT revision FROM subject WHERE subject_key = 'agency/" + id + "'");
        imported(file, "", digest)
                .then()
                .statusCode(200)
                .body("unchanged", equalTo(3))
                .body("rows[2].changes", empty());
        assertThat(count("SELECT COUNT(*) FROM audit WHERE target = 'agency/" + id + "'"))
                .isEqualTo(audited);
        assertThat(count("SELECT revision FROM subject WHERE subject_key = 'agency/" + id + "'"))
                .isEqualTo(revision);
    }

    @Test
    void theTemplateIsReadBackAsItIs() {
        for (String format : new String[] {"csv", "xlsx"}) {
            Response template = Api.anybody().queryParam("format", format).get("/api/v1/agencies/import/template");
            template.then().statusCode(200);
            Api.administrator()
                    .contentType("application/octet-stream")
                    .body(template.asByteArray())
                    .queryParam("dryRun", true)
                    .post("/api/v1/agencies/import")
                    .then()
                    .statusCode(200)
                    .body("rows", hasSize(1))
                    .body("rows[0].agencyId", equalTo(5584))
                    .body("refused", equalTo(0));
        }
    }

    @Test
    void columnsThatAreNotThereStayAndEmptyCellsAreEmptied() {
        String first = HEADINGS + id + ",องค์การบริหารส่วนตำบลน้ำพุ,อบต.,เมือง,ราชบุรี,https://nampu.go.th,\n";
        imported(first, "", tried(first).header("ETag")).then().statusCode(200);
        byte[] second = ("id;website;district\n" + id + ";;จอมบึง\n").getBytes(Charset.forName("x-windows-874"));
        Response trial = send(second, "?dryRun=true", null);
        trial.then().statusCode(200).body("rows[0].changes.member", contains("district", "website"));
        send(second, "", trial.header("ETag")).then().statusCode(200);
        Api.anybody()
                .get("/api/v1/agencies/" + id)
                .then()
                .body("nameTh", equalTo("องค์การบริหารส่วนตำบลน้ำพุ"))
                .body("provinceCode", equalTo("70"))
                .body("district", equalTo("จอมบึง"))
                .body("website", nullValue());
    }

    @Test
    void oneRefusedRowKeepsAllOutOrOnlyItsAgency() {
        String file = HEADINGS + id + ",ก,อบต.,,ราชบุรี,,\n"
                + (id + 1) + ",ข,ราชวัง,,เมืองลับแล,ftp://x,\n"
                + "หก,ค,อบต.,,,,\n"
                + id + ",ง,อบต.,,,,\n"
                + (id + 2) + ",จ,อบต.,,,,31/2/2564\n";
        Response trial = tried(file);
        trial.then()
                .statusCode(200)
                .body("refused", equalTo(4))
                .body("rows[1].reasons.cell", contains("C3", "E3", "F3"))
                .body("rows[1].reasons.code", contains("unknown-type", "unknown-province", "not-a-website"))
                .body("rows[2].reasons[0].cell", equalTo("A4"))
                .body("rows[3].reasons[0].code", equalTo("duplicate-row"))
                .body("rows[4].reasons[0].cell", equalTo("G6"));
        imported(file, "", trial.header("ETag"))
                .then()
                .statusCode(422)
                .body("errors.cell", contains("C3", "E3", "F3", "A4", "A5", "G6"));
        Api.anybody().get("/api/v1/agencies/" + id).then().statusCode(404);

        String other = HEADINGS + id + ",ก,อบต.,,ราชบุรี,,\n" + (id + 1) + ",ข,ราชวัง,,,,\n";
        imported(other, "?mode=row-by-row", tried(other).header("ETag"))
                .then()
                .statusCode(200)
                .body("registered", equalTo(1))
                .body("refused", equalTo(1));
        Api.anybody().get("/api/v1/agencies/" + id).then().statusCode(200);
        Api.anybody().get("/api/v1/agencies/" + (id + 1)).then().statusCode(404);
    }

    @Test
    void anImportOfWhatHasMovedIsStale() {
        String file = HEADINGS + id + ",ก,อบต.,,ราชบุรี,,\n";
        String digest = tried(file).header("ETag");
        imported(file, "", null).then().statusCode(428);
        imported(file, "", "\"0000\"").then().statusCode(412);
        imported(file, "", digest).then().statusCode(200);
        String renamed = HEADINGS + id + ",ข,อบต.,,ราชบุรี,,\n";
        String before = tried(renamed).header("ETag");
        String meanwhile = HEADINGS + id + ",ค,อบต.,,ราชบุรี,,\n";
        imported(meanwhile, "", tried(meanwhile).header("ETag")).then().statusCode(200);
        for (String mode : new String[] {"all-or-nothing", "row-by-row"}) {
            imported(renamed, "?mode=" + mode, before).then().statusCode(412).body("code", equalTo("stale"));
        }
    }

    @Test
    void aWholeProvinceOfAgenciesGoesThroughInBatches() throws Exception {
        String file = HEADINGS
                + IntStream.range(0, 500)
                        .mapToObj(i -> (id + i) + ",องค์การบริหารส่วนตำบล " + i + ",อบต.,,ราชบุรี,,\n")
                        .collect(joining());
        imported(file, "", tried(file).header("ETag")).then().statusCode(200).body("registered", equalTo(500));
        String range = " BETWEEN " + id + " AND " + (id + 499);
        assertThat(count("SELECT COUNT(*) FROM agency WHERE id" + range)).isEqualTo(500);
        assertThat(count("SELECT COUNT(*) FROM agency_name WHERE agency_id" + range))
                .isEqualTo(500);
    }

    @Test
    void aTableThatIsNoneIsRefusedWithItsCell() {
        tried("id,nameTh,ขนาด\n1,a,b\n")
                .then()
                .statusCode(422)
                .body("code", equalTo("unreadable-table"))
                .body("errors[0].cell", equalTo("C1"))
                .body("errors[0].code", equalTo("unknown-heading"));
        tried("nameTh,type\na,b\n").then().statusCode(422).body("errors[0].code", equalTo("missing-heading"));
        tried("id,nameTh\n1,=1+1\n")
                .then()
                .statusCode(422)
                .body("code", equalTo("unreadable-table"))
                .body("errors[0].cell", equalTo("B2"));
    }
}
