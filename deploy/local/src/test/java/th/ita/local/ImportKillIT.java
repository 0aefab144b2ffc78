package th.ita.local;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** SIGKILL of the service in the midst of an import: nothing is there, or whole agencies; importing again completes it. */
class ImportKillIT {

    private static final int AGENCIES = 250;
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    private static Installation installation;
    private static CountryTable country;
    private static Path table;

    private Installation.Service service;

    @BeforeAll
    static void start() throws SQLException {
        installation = Installation.in(folder);
        Installation.Service first = Installation.ready(installation.startService("first service"));
        country = CountryTable.of(first.api(), AGENCIES);
        try (Connection connection = connect()) {
            country.register(connection);
        }
        table = folder.resolve("country.csv");
        country.write(table, 1);
        installation.kill(first);
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @BeforeEach
    void startService() {
        service = Installation.ready(installation.startService("service"));
    }

    @AfterEach
    void clear() throws SQLException {
        installation.kill(service);
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String rows : new String[] {"node_score", "sheet_version", "assessment", "subject"}) {
                statement.executeUpdate("DELETE FROM " + rows);
            }
        }
    }

    @Test
    void everythingOrNothingIsNothing() throws SQLException {
        String id;
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            // Its last step needs the subjects, the first of which somebody holds.
            statement.executeUpdate(
                    "INSERT INTO subject (subject_key, is_aggregate, revision, announced_revision, heard_revision, revised_at,"
                            + " pending_since, due_at) VALUES ('agency/100001', 0, 1, 1, 1, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))");
            connection.setAutoCommit(false);
            statement.executeQuery("SELECT revision FROM subject WHERE subject_key = 'agency/100001' FOR UPDATE");
            id = start("mode=all-or-nothing");
            await().atMost(LONG).until(ImportKillIT::somebodyWaitsForALock);
            service.program().kill();
            connection.rollback();
        }

        await().atMost(LONG)
                .untilAsserted(() -> assertThat(count("sheet_version")).isZero());
        assertThat(count("assessment")).isZero();
        assertThat(count("node_score")).isZero();
        completes(id, "mode=all-or-nothing");
    }

    @Test
    void rowByRowAreWholeAgencies() throws SQLException {
        String id = start("mode=row-by-row");
        await().atMost(LONG).pollInterval(Duration.ofMillis(5)).until(() -> count("assessment") > 0);
        service.program().kill();

        await().atMost(LONG).until(() -> !somebodyWrites());
        long written = count("assessment");
        assertThat(written).isPositive().isLessThan(AGENCIES);
        assertThat(count("sheet_version")).isEqualTo(written);
        assertThat(count("node_score WHERE node_code = 'TOTAL'")).isEqualTo(written);
        assertThat(count("(SELECT agency_id FROM node_score GROUP BY agency_id HAVING COUNT(*) >= " + country.nodes()
                        + ") AS whole"))
                .isEqualTo(written);
        assertThat(count("subject WHERE subject_key LIKE 'assessment/%'")).isEqualTo(written);
        completes(id, "mode=row-by-row");
        assertThat(count("sheet_version WHERE version > 1")).isZero();
    }

    private String start(String query) {
        return service.api()
                .importScores(table, query, "*")
                .expect("Importing", 202)
                .body()
                .path("job")
                .path("id")
                .asText();
    }

    private void completes(String interrupted, String query) throws SQLException {
        service = Installation.ready(installation.startService("service afterwards"));
        await().atMost(LONG).until(() -> state(interrupted).equals("interrupted"));
        JsonNode trial = ended(service.api()
                .importScores(table, "dryRun=true", null)
                .expect("Trying", 200, 202)
                .body()
                .path("job"));
        String etag = '"' + trial.path("digest").asText() + '"';
        JsonNode job = ended(service.api()
                .importScores(table, query, etag)
                .expect("Importing", 200, 202)
                .body()
                .path("job"));
        assertThat(job.path("state").asText()).isEqualTo("done");
        assertThat(count("assessment")).isEqualTo(AGENCIES);
        assertThat(count("sheet_version")).isEqualTo(AGENCIES);
    }

    private JsonNode ended(JsonNode job) {
        String id = job.path("id").asText();
        await().atMost(LONG).until(() -> !state(id).matches("queued|running"));
        return service.api().get("imports/" + id).body();
    }

    private String state(String id) {
        return service.api().get("imports/" + id).body().path("state").asText();
    }

    private static boolean somebodyWaitsForALock() throws SQLException {
        return count("information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'") > 0;
    }

    private static boolean somebodyWrites() throws SQLException {
        return count("information_schema.innodb_trx WHERE trx_rows_modified > 0") > 0;
    }

    private static long count(String what) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM " + what)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(
                installation.database().databaseUrl(), installation.database().databaseUser(), "");
    }
}
