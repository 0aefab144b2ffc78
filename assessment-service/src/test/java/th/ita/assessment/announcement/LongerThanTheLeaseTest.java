package th.ita.assessment.announcement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

import th.ita.assessment.EmbeddedServers;
import th.ita.assessment.file.FileType;
import th.ita.assessment.file.SampleFiles;
import th.ita.assessment.file.StoredFiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A turn whose steps together take longer than the lease, each of them half of it: the leader stays the leader. */
@QuarkusTest
@TestProfile(StepByStep.class)
@QuarkusTestResource(EmbeddedServers.class)
class LongerThanTheLeaseTest {

    @Inject
    Replicas replicas;

    @Inject
    StoredFiles stored;

    @Inject
    Ledger ledger;

    private final AnnouncementConfig settings = Replicas.settings("lease", "6S");
    private final List<Announcer.Turn> others = new ArrayList<>();
    private Announcer other;

    @BeforeEach
    void anotherReplicaWaits() {
        ledger.emptyWithScores();
        other = replicas.replica(settings);
    }

    @AfterEach
    void itLeaves() {
        other.close();
    }

    @Test
    void manyFilesOfOneSnapshot() {
        String[] names = Stream.of("first", "second", "third")
                .map(text -> QuarkusTransaction.requiringNew()
                        .call(() -> stored.keep(SampleFiles.pdf(text), FileType.PDF))
                        .sha256())
                .toArray(String[]::new);
        FileOutbox slow = new FileOutbox(replicas.database) {
            @Override
            byte[] bytes(Pending file) {
                halfOfTheLeasePasses();
                return super.bytes(file);
            }
        };
        replicas.bump("agency/1");
        try (Announcer leader = replicas.replica(
                settings, subject -> Content.current(new Replicas.Says("files"), List.of(), List.of(names)), slow)) {
            assertThat(leader.turn()).isEqualTo(Announcer.Turn.DONE);
        }
        assertThat(others).containsExactly(Announcer.Turn.FOLLOWED, Announcer.Turn.FOLLOWED, Announcer.Turn.FOLLOWED);
        assertThat(replicas.records(SharedTopics.files(settings.topic())))
                .extracting(ConsumerRecord::key)
                .containsExactlyInAnyOrder(names);
        assertThat(replicas.revisions(settings.topic())).isEqualTo(Map.of("agency/1", List.of(1L)));
        assertThat(replicas.announced("agency/1")).isEqualTo(1);
    }

    @Test
    void manyStatesThatTakeTheirTimeToRead() {
        replicas.bump("agency/1", "agency/2", "agency/3");
        try (Announcer leader = replicas.replica(settings, subject -> {
            halfOfTheLeasePasses();
            return Replicas.plain(subject);
        })) {
            assertThat(leader.turn()).isEqualTo(Announcer.Turn.DONE);
        }
        assertThat(others).containsExactly(Announcer.Turn.FOLLOWED, Announcer.Turn.FOLLOWED, Announcer.Turn.FOLLOWED);
        assertThat(replicas.revisions(settings.topic()))
                .isEqualTo(Map.of("agency/1", List.of(1L), "agency/2", List.of(1L), "agency/3", List.of(1L)));
    }

    /** By the database's clock, which leases run by; then the other replica has its turn. */
    private void halfOfTheLeasePasses() {
        String now = replicas.text("SELECT UTC_TIMESTAMP(6)");
        await().until(() ->
                replicas.number("SELECT UTC_TIMESTAMP(6) >= TIMESTAMP('" + now + "') + INTERVAL 3 SECOND") == 1);
        others.add(other.turn());
    }
}
