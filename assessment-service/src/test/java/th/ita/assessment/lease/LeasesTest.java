package th.ita.assessment.lease;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import th.ita.assessment.EmbeddedServers;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class LeasesTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    Leases leases;

    @Inject
    DataSource database;

    /** A work that no other test does. */
    private final String work = "test-" + UUID.randomUUID().toString().substring(0, 8);

    private void letItRunOut() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement end =
                        connection.prepareStatement("UPDATE lease SET expires_at = UTC_TIMESTAMP(6) WHERE work = ?")) {
            end.setString(1, work);
            end.executeUpdate();
        }
    }

    private Leases.Holding holding() {
        return leases.holding(work).orElseThrow();
    }

    @Test
    void itIsHeldByOneUntilItHasRunOut() throws Exception {
        assertThat(leases.take(work, "a", HOUR)).isTrue();
        assertThat(leases.take(work, "b", HOUR)).isFalse();
        assertThat(leases.take(work, "a", HOUR)).as("renewed").isTrue();
        assertThat(holding().holder()).isEqualTo("a");

        letItRunOut();
        assertThat(leases.holding(work)).isEmpty();
        assertThat(leases.take(work, "b", HOUR)).isTrue();
        assertThat(leases.take(work, "a", HOUR)).isFalse();
    }

    @Test
    void itIsCountedByTheDatabasesClock() {
        assertThat(leases.take(work, "a", Duration.ofSeconds(10))).isTrue();
        assertThat(Duration.between(holding().since(), holding().until())).isEqualTo(Duration.ofSeconds(10));

        Instant since = holding().since();
        assertThat(leases.take(work, "a", Duration.ofSeconds(10))).isTrue();
        assertThat(holding().since()).as("a renewal does not begin anew").isEqualTo(since);
    }

    @Test
    void oneWorkIsNoOthers() {
        assertThat(leases.take(work, "a", HOUR)).isTrue();
        assertThat(leases.take(work + "-too", "b", HOUR)).isTrue();
        assertThat(holding().holder()).isEqualTo("a");
    }

    @Test
    void itCanBeGivenBackByItsHolderOnly() {
        leases.take(work, "a", HOUR);
        leases.release(work, "b");
        assertThat(leases.take(work, "b", HOUR)).isFalse();
        leases.release(work, "a");
        assertThat(leases.take(work, "b", HOUR)).isTrue();
    }

    @Test
    void ofManyWhoReachForItOneGetsIt() throws Exception {
        int replicaCount = 8;
        CyclicBarrier together = new CyclicBarrier(replicaCount);
        List<Callable<Boolean>> reaching = IntStream.range(0, replicaCount)
                .<Callable<Boolean>>mapToObj(replica -> () -> {
                    together.await();
                    return leases.take(work, "replica-" + replica, HOUR);
                })
                .toList();
        int taken = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(replicaCount)) {
            for (Future<Boolean> took : threads.invokeAll(reaching)) {
                taken += took.get() ? 1 : 0;
            }
        }
        assertThat(taken).isEqualTo(1);
    }
}
