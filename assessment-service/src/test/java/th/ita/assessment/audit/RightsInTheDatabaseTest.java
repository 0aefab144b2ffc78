package th.ita.assessment.audit;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

import th.ita.assessment.EmbeddedServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** With the rights that the README gives the service's user, the books can be written and sealed, and not changed. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
@TestProfile(Sealed.class)
class RightsInTheDatabaseTest {

    private static final String PASSWORD = "only-in-this-test";

    /**
     * ER_TABLEACCESS_DENIED_ERROR, ER_COLUMNACCESS_DENIED_ERROR, and as MySQL, which keeps a binary log by default, refuses triggers
     * first: ER_BINLOG_CREATE_ROUTINE_NEED_SUPER.
     */
    private static final Set<Integer> DENIED = Set.of(1142, 1143, 1419);

    @Inject
    Books books;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    private final String user = "u" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void givenAUserWithTheRightsOfTheReadme() throws Exception {
        books.empty();
        Matcher block = Pattern.compile("(?s)```sql\n(.*?)```").matcher(Files.readString(Path.of("README.md")));
        assertThat(block.find()).isTrue();
        try (Connection owner = books.database.getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("CREATE USER '" + user + "'@'%' IDENTIFIED BY '" + PASSWORD + "'");
            String schema = owner.getCatalog();
            for (String sql : block.group(1).split(";\n")) {
                String here = sql.replace("'ita'@", "'" + user + "'@")
                        .replace("''ita''@", "''" + user + "''@")
                        .replace("ita.", "`" + schema + "`.")
                        .replace("'ita'", "'" + schema + "'");
                List<String> made = new ArrayList<>();
                if (statement.execute(here)) {
                    try (ResultSet rows = statement.getResultSet()) {
                        while (rows.next()) {
                            made.add(rows.getString(1).replaceAll(";$", ""));
                        }
                    }
                    assertThat(made).isNotEmpty();
                }
                for (String each : made) {
                    statement.execute(each);
                }
            }
        }
    }

    @AfterEach
    void nobodyKeepsThem() {
        books.sql("DROP USER '" + user + "'@'%'");
    }

    @Test
    void theBooksAreWrittenAndSealedButNotChanged() throws Exception {
        DataSource limited = connections(() -> DriverManager.getConnection(url, user, PASSWORD));
        Clock clock = Clock.fixed(Books.NOON, ZoneOffset.UTC);
        new Audit(null, limited, books.json, clock, null, null)
                .recordAll("somsri", "192.0.2.1", List.of(new Audit.Change("put-sheet", "x", null, Map.of("v", 1))));
        Seals seals = new Seals(limited);
        Seal seal = seals.next(0, 10, Books.NOON).orElseThrow().seal();
        assertThat(seals.unsent(10)).containsExactly(seal);
        seals.sent(seal, Books.NOON);
        assertThat(seals.unsent(10)).isEmpty();
        assertThat(seals.sendAllAgain()).isEqualTo(1);
        assertThat(seals.floor(Books.NOON.plusSeconds(60), Duration.ofSeconds(1)))
                .isPositive();

        try (Connection connection = limited.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("DELETE FROM subject WHERE subject_key = 'no such one'"))
                    .as("other tables are changed")
                    .isZero();
            for (String change : List.of(
                    "UPDATE audit SET account = 'nobody'",
                    "DELETE FROM audit",
                    "TRUNCATE TABLE audit",
                    "DROP TABLE audit",
                    "UPDATE audit_sealed SET digest = ''",
                    "DELETE FROM audit_sealed",
                    "UPDATE audit_seal SET head = ''",
                    "DELETE FROM audit_seal",
                    "ALTER TABLE audit ADD COLUMN x INT",
                    "CREATE TRIGGER t BEFORE INSERT ON audit FOR EACH ROW SET NEW.account = 'nobody'")) {
                assertThatThrownBy(() -> statement.execute(change))
                        .as(change)
                        .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getErrorCode())
                                .isIn(DENIED));
            }
        }
    }

    /** Opens one. */
    private interface Connections {
        Connection get() throws SQLException;
    }

    private static DataSource connections(Connections connections) {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("getConnection");
                    return connections.get();
                });
    }
}
