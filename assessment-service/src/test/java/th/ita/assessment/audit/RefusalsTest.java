package th.ita.assessment.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import th.ita.assessment.EmbeddedServers;
import th.ita.assessment.http.ProblemCode;
import th.ita.assessment.http.RefusedWrite;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class RefusalsTest {

    @Inject
    Audit audit;

    @Inject
    DataSource database;

    private Instant now = Instant.parse("2021-10-04T02:00:00Z");

    @Test
    void whoKnocksWithoutEndDoesNotFillTheBooks() throws Exception {
        String path = "/knocking/" + UUID.randomUUID();
        Refusals refusals = new Refusals(audit, clock(), 3);
        for (int i = 0; i < 10; i++) {
            refusals.note(new RefusedWrite("PUT", path, ProblemCode.UNAUTHENTICATED, "mallory", "192.0.2.1"));
        }
        assertThat(written(path)).isEqualTo(3);

        now = now.plusSeconds(60);
        refusals.note(new RefusedWrite("PUT", path, ProblemCode.UNAUTHENTICATED, null, null));
        assertThat(written(path)).isEqualTo(4);
        try (var connection = database.getConnection();
                var query =
                        connection.prepareStatement("SELECT state_after FROM audit WHERE operation = 'refusals-beyond'"
                                + " ORDER BY id DESC LIMIT 1");
                var row = query.executeQuery()) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).contains("\"count\":7", "\"minute\":\"2021-10-04T02:00:00Z\"");
        }
    }

    @Test
    void aPathIsKeptAsItIsUnderstoodUnlessALineCannotShowIt() {
        assertThat(Refusals.target("/api/v1/agencies/%35584/history")).isEqualTo("/api/v1/agencies/5584/history");
        assertThat(Refusals.target("/api/v1/agencies/5584;a=b/history")).isEqualTo("/api/v1/agencies/5584/history");
        assertThat(Refusals.target("/api/v1/accounts/%E0%B8%AA%E0%B8%A1")).isEqualTo("/api/v1/accounts/สม");
        for (String strange : List.of("/a%0Ab", "/a%00", "/a%20b", "/%zz", "/%C0%AE")) {
            assertThat(Refusals.target(strange)).isEqualTo(strange);
        }
    }

    @Test
    void aPathLongerThanTheColumnIsCut() throws Exception {
        String path = "/" + "x".repeat(300);
        new Refusals(audit, clock(), 1)
                .note(new RefusedWrite("PUT", path, ProblemCode.FORBIDDEN, "mallory", "192.0.2.1"));
        assertThat(written(path.substring(0, 200))).isEqualTo(1);
    }

    private int written(String target) throws Exception {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("SELECT COUNT(*) FROM audit WHERE target = ? AND refused")) {
            query.setString(1, target);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    /** A clock that this test sets. */
    private Clock clock() {
        InstantSource source = () -> now;
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return source.instant();
            }
        };
    }
}
