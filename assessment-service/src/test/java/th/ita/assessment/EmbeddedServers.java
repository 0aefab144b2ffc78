package th.ita.assessment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import th.ita.embedded.EmbeddedProcess;

/**
 * A real database and a real broker for {@code @QuarkusTest}s: started once per JVM, stopped with it. Every start of the
 * application gets a schema of its own and an administrator with a password of its own.
 *
 * <p>{@code ITA_TEST_DATABASE_URL}, {@code _USER} and {@code _PASSWORD} name another server to test on, such as a MySQL; the
 * broker stays ours.
 */
public class EmbeddedServers implements QuarkusTestResourceLifecycleManager {

    // System properties, since Quarkus loads this class once per application, each time with statics of its own.
    private static final String DATABASE = "ita.test.started.database";
    private static final String BROKER = "ita.test.started.broker";
    private static final String USER = "ita.test.started.user";
    private static final String PASSWORD = "ita.test.started.password";

    private String schema;

    @Override
    public Map<String, String> start() {
        startServers();
        schema = "ita_" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
        sql("CREATE DATABASE " + schema + " CHARACTER SET utf8mb4");
        Map<String, String> config = new HashMap<>();
        config.put("quarkus.datasource.jdbc.url", inSchema(System.getProperty(DATABASE), schema));
        config.put("quarkus.datasource.username", System.getProperty(USER));
        if (!System.getProperty(PASSWORD).isEmpty()) {
            config.put("quarkus.datasource.password", System.getProperty(PASSWORD));
        }
        config.put("kafka.bootstrap.servers", System.getProperty(BROKER));
        config.put("ita.administrator.name", "admin");
        config.put("ita.administrator.password", UUID.randomUUID().toString());
        return config;
    }

    @Override
    public void stop() {
        if (schema != null) {
            sql("DROP DATABASE " + schema);
        }
    }

    /** {@code jdbc:mysql://host:port/any?options} with this schema instead of any. */
    static String inSchema(String url, String schema) {
        return url.replaceFirst("^(jdbc:\\w+://[^/?]+)(/[^?]*)?", "$1/" + schema);
    }

    private static synchronized void startServers() {
        if (System.getProperty(BROKER) != null) {
            return;
        }
        String elsewhere = System.getenv("ITA_TEST_DATABASE_URL");
        EmbeddedProcess.Launch launch = EmbeddedProcess.in(temporaryFolder()).broker();
        EmbeddedProcess servers = (elsewhere == null ? launch.database() : launch).start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            servers.stop();
            delete(servers.data());
        }));
        System.setProperty(DATABASE, elsewhere == null ? servers.databaseUrl() : elsewhere);
        System.setProperty(USER, elsewhere == null ? servers.databaseUser() : environment("ITA_TEST_DATABASE_USER"));
        System.setProperty(PASSWORD, elsewhere == null ? "" : environment("ITA_TEST_DATABASE_PASSWORD"));
        System.setProperty(BROKER, servers.bootstrapServers());
    }

    private static String environment(String name) {
        String value = System.getenv(name);
        return value == null ? "" : value;
    }

    private static void sql(String statement) {
        String url = inSchema(System.getProperty(DATABASE), "");
        String options = url.contains("?") ? "&" : "?";
        try (Connection connection = DriverManager.getConnection(
                        url + options + "allowPublicKeyRetrieval=true",
                        System.getProperty(USER),
                        System.getProperty(PASSWORD));
                Statement execution = connection.createStatement()) {
            execution.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("ita-test-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        } catch (IOException | UncheckedIOException e) {
            // the system empties its temporary folder anyway
        }
    }
}
