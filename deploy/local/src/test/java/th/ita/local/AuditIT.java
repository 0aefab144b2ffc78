package th.ita.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** An auditor with the packaged program, a head copied from the log, and somebody who owns the database. */
class AuditIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Pattern HEAD = Pattern.compile("has the head ([0-9a-f]{64})");

    @TempDir
    static Path folder;

    private static Installation installation;
    private static Installation.Service service;

    @BeforeAll
    static void start() {
        installation = Installation.in(folder);
        service = Installation.ready(installation.startService("service"));
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    private record Ended(int exit, String said) {}

    private static Ended verifyAudit(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-jar",
                Programs.checkout()
                        .resolve("assessment-service/target/quarkus-app/quarkus-run.jar")
                        .toString(),
                "verify-audit"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("ITA_DATABASE_URL", installation.database().databaseUrl());
        builder.environment().put("ITA_DATABASE_USER", "root");
        builder.environment()
                .put("KAFKA_BOOTSTRAP_SERVERS", installation.broker().bootstrapServers());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes());
        return new Ended(process.waitFor(), said);
    }

    private static void sql(String statement) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(installation.database().databaseUrl(), "root", "");
                Statement execution = connection.createStatement()) {
            execution.execute(statement);
        }
    }

    @Test
    void theCommandTellsWhetherTheBooksAreAsTheyWereSealed() throws Exception {
        new CorrectedAgency(installation, 401).register(service.api());
        await().atMost(PATIENCE).until(() -> {
            JsonNode now = service.api().get("audit/verification").body();
            return now.at("/entries").asInt() > 0
                    && now.at("/unsealed/count").asInt() == 0
                    && now.at("/kafka/newest").asLong() == now.at("/lastSeal").asLong();
        });
        Matcher head = HEAD.matcher(Files.readString(folder.resolve("logs/service.log")));
        assertThat(head.find()).isTrue();

        Ended intact = verifyAudit("--head", head.group(1));
        assertThat(intact.said())
                .startsWith(service.api().get("audit/verification").body().get("entries") + " entries in ")
                .endsWith("Nothing is wrong with what was looked at\n");
        assertThat(intact.exit()).isZero();

        sql(
                "UPDATE audit SET account = 'somebody-else' WHERE id = (SELECT entry FROM (SELECT MIN(id) entry FROM audit) a)");
        Ended changed = verifyAudit();
        assertThat(changed.said()).startsWith("Entries were changed after they were sealed (seal 1, entries ");
        assertThat(changed.exit()).isEqualTo(1);

        installation.stopBroker();
        Ended alone = verifyAudit("--head", "0".repeat(64));
        assertThat(alone.said())
                .contains("No seal has the head that was given", "Kafka cannot be reached: not compared");
        assertThat(alone.exit()).isEqualTo(1);
    }
}
