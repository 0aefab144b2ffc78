package th.ita.assessment.score.bulk;

import java.nio.charset.StandardCharsets;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import th.ita.assessment.Api;

/** Files as an administrator imports them. */
final class ImportClient {

    private static final String IMPORT = "/api/v1/assessments/import";
    private static final String NODES = "รหัสหน่วยงาน,ปีงบประมาณ,รหัส,คะแนน,หมายเหตุ\n";

    private ImportClient() {}

    /** A table with one row per node, of 2564. */
    static String nodes(String... rows) {
        return NODES + String.join("\n", rows) + "\n";
    }

    static RequestSpecification csv(String table) {
        return Api.administrator().contentType("text/csv").body(table.getBytes(StandardCharsets.UTF_8));
    }

    static Response tryOut(String table) {
        return csv(table).queryParam("dryRun", true).post(IMPORT);
    }

    static Response importIt(String table, String etag) {
        return csv(table).header("If-Match", etag).post(IMPORT);
    }

    static Response rowByRow(String table, String etag) {
        return csv(table)
                .header("If-Match", etag)
                .queryParam("mode", "row-by-row")
                .post(IMPORT);
    }

    /** Tried, and then imported as tried. */
    static Response importIt(String table) {
        return importIt(table, tryOut(table).header("ETag"));
    }

    static Response rows(String id) {
        return Api.administrator().get("/api/v1/imports/" + id + "/rows");
    }

    static Response get(String id) {
        return Api.administrator().get("/api/v1/imports/" + id);
    }
}
