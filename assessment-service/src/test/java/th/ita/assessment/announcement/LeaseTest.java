package th.ita.assessment.announcement;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

import th.ita.assessment.EmbeddedServers;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@TestProfile(StepByStep.class)
@QuarkusTestResource(EmbeddedServers.class)
class LeaseTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    Lease lease;

    @Inject
    Replicas replicas;

    @BeforeEach
    void nobodyHoldsIt() {
        replicas.letLeaseRunOut();
    }

    @Test
    void itIsHeldByOneUntilItHasRunOut() {
        assertThat(lease.take("a", HOUR)).isTrue();
        assertThat(lease.take("b", HOUR)).isFalse();
        assertThat(lease.take("a", HOUR)).as("renewed").isTrue();
        assertThat(lease.holding()).map(Lease.Holding::holder).contains("a");

        replicas.letLeaseRunOut();
        assertThat(lease.holding()).isEmpty();
        assertThat(lease.take("b", HOUR)).isTrue();
        assertThat(lease.take("a", HOUR)).isFalse();
    }

    @Test
    void itIsCountedByTheDatabasesClock() {
        assertThat(lease.take("a", Duration.ofSeconds(10))).isTrue();
        assertThat(replicas.number("SELECT TIMESTAMPDIFF(MICROSECOND, taken_at, expires_at) FROM announcer_lease"))
                .isEqualTo(10_000_000);

        Instant since = lease.holding().orElseThrow().since();
        assertThat(lease.take("a", Duration.ofSeconds(10))).isTrue();
        assertThat(lease.holding().orElseThrow().since())
                .as("a renewal does not begin anew")
                .isEqualTo(since);
    }

    @Test
    void itCanBeGivenBackByItsHolderOnly() {
        lease.take("a", HOUR);
        lease.release("b");
        assertThat(lease.take("b", HOUR)).isFalse();
        lease.release("a");
        assertThat(lease.take("b", HOUR)).isTrue();
    }

    @Test
    void ofManyWhoReachForItOneGetsIt() throws Exception {
        int replicaCount = 8;
        CyclicBarrier together = new CyclicBarrier(replicaCount);
        List<Callable<Boolean>> reaching = IntStream.range(0, replicaCount)
                .<Callable<Boolean>>mapToObj(replica -> () -> {
                    together.await();
                    return lease.take("replica-" + replica, HOUR);
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
