package th.ita.assessment.score.bulk;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

import jakarta.inject.Inject;

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
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
@TestProfile(StepByStep.class)
class ImportJobsTest {

    private static final List<String> TABLES = List.of("assessment", "sheet_version", "node_score", "audit", "subject");

    @Inject
    DataSource database;

    @Inject
    ImportJobs jobs;

    @Inject
    Spool spool;

    @Test
    void aLongImportIsAnsweredWithWhereToAskAndCanBeCancelled() throws SQLException {
        SheetClient agency = SheetClient.ofNewAgency();
        try (Connection connection = database.getConnection();
                Statement other = connection.createStatement()) {
            connection.setAutoCommit(false);
            other.executeQuery("SELECT id FROM agency WHERE id = " + agency.agencyId() + " FOR UPDATE");
            Response accepted = waiting(agency);
            accepted.then().statusCode(202).header("Location", containsString("/api/v1/imports/"));
            String id = accepted.jsonPath().getString("job.id");
            await().until(() -> ImportClient.get(id).jsonPath().getString("digest") != null);

            Api.administrator()
                    .post("/api/v1/imports/" + id + "/cancel")
                    .then()
                    .statusCode(202)
                    .body("state", equalTo("running"));
            connection.rollback();

            await().until(() ->
                    ImportClient.get(id).jsonPath().getString("state").equals("cancelled"));
        }
        agency.tree().then().statusCode(404);
    }

    @Test
    void anImportWhoseReplicaHasStoppedIsInterruptedForEverybodyAndCannotBeWrittenAnyMore() {
        ImportOrder order =
                new ImportOrder(null, false, ImportMode.ALL_OR_NOTHING, false, "*", null, "admin", "127.0.0.1");
        Spool.Received file = spool.receive(new ByteArrayInputStream("a,b\n".getBytes(StandardCharsets.UTF_8)));
        String id = jobs.create(order, file, "a replica that is gone", Duration.ZERO);
        file.delete();

        ImportClient.get(id).then().statusCode(200).body("state", equalTo("interrupted"));

        assertThat(jobs.start(id)).isFalse();
        assertThat(jobs.wrote(id, 1)).isFalse();
        assertThat(jobs.renew(id, ImportCounts.NONE, Duration.ofSeconds(10))).isFalse();
    }

    @Test
    void whatIsWrittenOfAnAgencyIsWhatASinglePutWrites() throws SQLException {
        SheetClient put = SheetClient.ofNewAgency();
        SheetClient imported = SheetClient.ofNewAgency();
        String etag = put.create(SheetClient.reported(Map.of("TOTAL", "90.00"))).header("ETag");
        put.replace(
                        etag,
                        Map.of(
                                "note",
                                "ตามหนังสือแจ้งผล",
                                "entries",
                                List.of(
                                        Map.of("code", "TOTAL", "reported", 95.21),
                                        Map.of("code", "9", "reported", 90.2),
                                        Map.of("code", "O24", "reported", 0, "remark", "ไม่พบแผน"))))
                .then()
                .statusCode(200);

        noted(ImportClient.nodes(imported.agencyId() + ",2564,TOTAL,90.00,"), "");
        noted(
                ImportClient.nodes(
                        imported.agencyId() + ",2564,O24,0,ไม่พบแผน",
                        imported.agencyId() + ",2564,TOTAL,95.21,",
                        imported.agencyId() + ",2564,9,90.2,"),
                "ตามหนังสือแจ้งผล");

        assertThat(rows(imported)).isEqualTo(rows(put));
    }

    private void noted(String table, String note) {
        String etag = ImportClient.tryOut(table).header("ETag");
        ImportClient.csv(table)
                .queryParam("note", note)
                .header("If-Match", etag)
                .post("/api/v1/assessments/import")
                .then()
                .statusCode(200);
    }

    /** All rows about the agency, with what differs for good (its id, moments, the order of a sheet's entries) left out. */
    private Map<String, List<String>> rows(SheetClient agency) throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        String id = String.valueOf(agency.agencyId());
        for (String table : TABLES) {
            List<String> found = new java.util.ArrayList<>();
            String which =
                    switch (table) {
                        case "audit" -> "target LIKE 'assessment/" + id + "/%'";
                        case "subject" -> "subject_key LIKE '%/" + id + "/%'";
                        default -> "agency_id = " + id;
                    };
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT * FROM " + table + " WHERE " + which)) {
                while (row.next()) {
                    StringBuilder text = new StringBuilder();
                    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                        String name = row.getMetaData().getColumnName(column);
                        if (!name.matches("(?i).*_at|id|pending_since|sheet")) {
                            text.append(name)
                                    .append('=')
                                    .append(row.getString(column))
                                    .append(' ');
                        }
                    }
                    found.add(text.toString()
                            .replace(id, "ID")
                            .replaceAll("\"changedAt\":\"[^\"]*\"", "\"changedAt\":\"\""));
                }
            }
            found.sort(null);
            rows.put(table, found);
        }
        return rows;
    }

    private static Response waiting(SheetClient agency) {
        return ImportClient.csv(ImportClient.nodes(agency.agencyId() + ",2564,TOTAL,90,"))
                .header("If-Match", "*")
                .header("Prefer", "respond-async")
                .post("/api/v1/assessments/import");
    }
}
