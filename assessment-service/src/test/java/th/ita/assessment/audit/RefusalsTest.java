package th.ita.assessment.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class RefusalsTest {

    @Inject
    Audit audit;

    @Inject
    DataSource database;

    private Instant now = Instant.parse("2021-10-04T02:00:00Z");

    private static RefusedWrite refused(String path, String account, boolean known, String remote) {
        ProblemCode why = known ? ProblemCode.FORBIDDEN : ProblemCode.UNAUTHENTICATED;
        return new RefusedWrite("PUT", path, why, account, known, remote);
    }

    @Test
    void whoKnocksWithoutEndNeitherFillsTheBooksNorHidesAnybody() throws Exception {
        String path = "/knocking/" + UUID.randomUUID();
        Refusals refusals = new Refusals(audit, clock(), 3, Duration.ofHours(1));
        for (int i = 0; i < 10; i++) {
            refusals.note(refused(path, "mallory-" + i, false, "192.0.2.1"));
        }
        assertThat(written(path)).isEqualTo(3);

        refusals.note(refused(path, "somying", true, "192.0.2.1"));
        refusals.note(refused(path, "mallory-1", false, "192.0.2.2"));
        assertThat(written(path)).isEqualTo(5);

        refusals.settle();
        assertThat(beyond())
                .isEqualTo("null 192.0.2.1 {\"count\":7,\"since\":\"2021-10-04T02:00:00Z\",\"names\":[\"mallory-3\","
                        + "\"mallory-4\",\"mallory-5\",\"mallory-6\",\"mallory-7\",\"mallory-8\",\"mallory-9\"],"
                        + "\"addresses\":[\"192.0.2.1\"]}");

        for (int i = 0; i < 4; i++) {
            refusals.note(refused(path, "somying", true, "192.0.2.1"));
        }
        now = now.plusSeconds(60);
        refusals.settle();
        assertThat(beyond())
                .isEqualTo("somying 192.0.2.1 {\"count\":2,\"since\":\"2021-10-04T02:00:00Z\","
                        + "\"names\":[\"somying\"],\"addresses\":[\"192.0.2.1\"]}");

        refusals.note(refused(path, "mallory", false, "192.0.2.1"));
        assertThat(written(path)).as("in another minute").isEqualTo(8);
    }

    /** An IPv6 network is one party, and there are not more than a hundred at once. */
    @Test
    void whoComesFromEverywhereDoesNotFillTheBooksEither() throws Exception {
        String path = "/everywhere/" + UUID.randomUUID();
        Refusals refusals = new Refusals(audit, clock(), 1, Duration.ofHours(1));
        for (int i = 0; i < 4; i++) {
            refusals.note(refused(path, null, false, "2001:db8::" + i));
        }
        assertThat(written(path)).isEqualTo(1);
        for (int i = 0; i < 150; i++) {
            refusals.note(refused(path, null, false, "192.0.2." + i));
        }
        refusals.note(refused(path, "somying", true, "192.0.2.200"));
        assertThat(written(path))
                .as("a hundred, one for all others, and one who is recognised")
                .isEqualTo(102);
        refusals.settle();
        assertThat(beyond())
                .startsWith(
                        "null null {\"count\":50,\"since\":\"2021-10-04T02:00:00Z\",\"names\":[],\"addresses\":[\"192.0.2.");
    }

    @Test
    void whatWasCountedIsWrittenWhenTheServiceStops() throws Exception {
        Refusals refusals = new Refusals(audit, clock(), 0, Duration.ofHours(1));
        refusals.onStart(null);
        refusals.note(refused("/x", "somsri", true, "192.0.2.9"));
        refusals.onStop(null);
        assertThat(beyond()).startsWith("somsri 192.0.2.9 {\"count\":1,");
    }

    @Test
    void whatTheBooksCannotTakeIsCountedUntilTheyDo() {
        RefusalCounts counts = new RefusalCounts(0);
        counts.hasRoom(refused("/x", null, false, "192.0.2.1"), now);
        assertThatThrownBy(() -> counts.settle(now, beyond -> {
                    throw new IllegalStateException("the books are away");
                }))
                .hasMessage("the books are away");
        List<Integer> taken = new ArrayList<>();
        counts.count(refused("/x", null, false, "192.0.2.1"), now);
        counts.settle(now, beyond -> taken.add(beyond.count()));
        counts.settle(now, beyond -> taken.add(beyond.count()));
        assertThat(taken).containsExactly(2);
    }

    /** The newest row of what was only counted: who, from where and what. */
    private String beyond() throws Exception {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("SELECT account, remote, state_after FROM audit"
                        + " WHERE operation = 'refusals-beyond' ORDER BY id DESC LIMIT 1");
                var row = query.executeQuery()) {
            assertThat(row.next()).isTrue();
            return row.getString(1) + " " + row.getString(2) + " " + row.getString(3);
        }
    }

    @Test
    void aPathIsKeptAsItIsUnderstoodUnlessALineCannotShowIt() {
        assertThat(Refusals.target("/api/v1/agencies/%35584/history")).isEqualTo("/api/v1/agencies/5584/history");
        assertThat(Refusals.target("/api/v1/agencies/5584;a=b/history")).isEqualTo("/api/v1/agencies/5584/history");
        assertThat(Refusals.target("/api/v1/accounts/%E0%B8%AA%E0%B8%A1")).isEqualTo("/api/v1/accounts/สม");
        for (String strange : List.of("/a%0Ab", "/a%00", "/a%20b", "/%zz", "/%C0%AE", "/1%2f..%2F2")) {
            assertThat(Refusals.target(strange)).isEqualTo(strange);
        }
    }

    @Test
    void aPathLongerThanTheColumnIsCut() throws Exception {
        String path = "/" + "x".repeat(300);
        new Refusals(audit, clock(), 1, Duration.ofHours(1)).note(refused(path, "mallory", true, "192.0.2.1"));
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
