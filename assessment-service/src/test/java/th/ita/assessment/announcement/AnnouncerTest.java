package th.ita.assessment.announcement;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

import th.ita.assessment.EmbeddedServers;
import th.ita.assessment.subject.Subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@TestProfile(StepByStep.class)
@QuarkusTestResource(EmbeddedServers.class)
class AnnouncerTest {
    private static final String PAKCHONG = "assessment/5584/2564";

    @Inject
    Replicas replicas;

    @BeforeEach
    void emptyDatabase() {
        replicas.empty();
    }

    @Test
    void aChangeIsAnnouncedAsACloudEventUnderItsKey() {
        AnnouncementConfig settings = Replicas.settings();
        replicas.bump("agency/5584");
        try (Announcer announcer = replicas.replica(settings)) {
            assertThat(announcer.turn()).isEqualTo(Announcer.Turn.DONE);
        }

        ConsumerRecord<String, byte[]> record =
                replicas.records(settings.topic()).getFirst();
        assertThat(record.key()).isEqualTo("agency/5584");
        assertThat(Replicas.headers(record))
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_id", "agency/5584@1.1")
                .containsEntry("ce_source", "/assessment-service")
                .containsEntry("ce_type", "th.ita.snapshot.agency.v1")
                .containsEntry("ce_subject", "agency/5584")
                .containsEntry("content-type", "application/json");
        assertThat(replicas.value(record).fieldNames())
                .toIterable()
                .containsExactly("subject", "kind", "epoch", "revision", "revisedAt", "state", "withdrawal", "says");
        assertThat(replicas.value(record).get("revisedAt").asText())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
        assertThat(replicas.announced("agency/5584")).isEqualTo(1);
        assertThat(replicas.number("SELECT announced_partition FROM subject")).isEqualTo(record.partition());
        assertThat(replicas.number("SELECT announced_offset FROM subject")).isEqualTo(record.offset());
    }

    @Test
    void aChangeThatIsRolledBackIsNotAnnounced() {
        AnnouncementConfig settings = Replicas.settings();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    replicas.subjects.bump(PAKCHONG);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        try (Announcer announcer = replicas.replica(settings)) {
            announcer.turn();
        }

        assertThat(replicas.records(settings.topic())).isEmpty();
    }

    @Test
    void tenEditsInABurstAreOneAnnouncement() {
        AnnouncementConfig settings = Replicas.settings();
        IntStream.range(0, 10).forEach(edit -> replicas.bump("agency/5584"));
        try (Announcer announcer = replicas.replica(settings)) {
            announcer.turn();
            announcer.turn();
        }

        assertThat(replicas.revisions(settings.topic())).isEqualTo(Map.of("agency/5584", List.of(10L)));
    }

    @Test
    void noChangeIsLostWhileManyWriteAtOnce() throws Exception {
        AnnouncementConfig settings = Replicas.settings("aggregate-interval", "50MS");
        AtomicBoolean writing = new AtomicBoolean(true);
        try (Announcer announcer = replicas.replica(settings);
                ExecutorService threads = Executors.newFixedThreadPool(9)) {
            Future<?> announcing = threads.submit(() -> {
                while (writing.get()) {
                    announcer.turn();
                }
            });
            List<? extends Future<?>> writers = IntStream.range(0, 8)
                    .mapToObj(writer -> threads.submit(() -> IntStream.range(0, 25)
                            .forEach(edit -> replicas.bump(PAKCHONG, "agency/5584", "agency/" + (writer + 1)))))
                    .toList();
            for (Future<?> writer : writers) {
                writer.get();
            }
            writing.set(false);
            announcing.get();
            await().until(() -> {
                announcer.turn();
                return replicas.number("SELECT COUNT(*) FROM subject WHERE pending = 1") == 0;
            });
        }

        Map<String, List<Long>> revisions = replicas.revisions(settings.topic());
        assertThat(revisions.get(PAKCHONG)).endsWith(200L).isSorted();
        assertThat(revisions.get("agency/5584")).endsWith(200L).isSorted();
        assertThat(revisions.get("agency/1")).endsWith(25L).isSorted();
        assertThat(revisions.keySet())
                .contains("agency/8", "province/70/2564", "province/70", "country/2564", "country");
    }

    @Test
    void aCrashBeforeNotingWhatWasSentRepeatsItAndLosesNothing() {
        AnnouncementConfig settings = Replicas.settings();
        Announcer crashing = replicas.replica(settings);
        replicas.bump(PAKCHONG);
        crashing.lead();
        crashing.send(crashing.read(replicas.outbox.due(10)));
        assertThat(replicas.announced(PAKCHONG)).isZero();

        replicas.letLeaseRunOut();
        try (Announcer next = replicas.replica(settings)) {
            next.turn();
        }

        assertThat(replicas.revisions(settings.topic()).get(PAKCHONG)).containsExactly(1L, 1L);
        assertThat(replicas.announced(PAKCHONG)).isEqualTo(1);
        assertThat(replicas.number("SELECT COUNT(*) FROM subject WHERE pending = 1"))
                .as("its province's and the country's pages")
                .isEqualTo(4);
        crashing.close();
    }

    @Test
    void aCrashAfterReadingLosesNothing() {
        AnnouncementConfig settings = Replicas.settings();
        replicas.bump("agency/5584");
        Announcer crashing = replicas.replica(settings);
        crashing.lead();
        crashing.read(replicas.outbox.due(10));

        replicas.letLeaseRunOut();
        try (Announcer next = replicas.replica(settings)) {
            next.turn();
        }

        assertThat(replicas.revisions(settings.topic())).isEqualTo(Map.of("agency/5584", List.of(1L)));
        crashing.close();
    }

    @Test
    void aPausedLeaderWhoWasReplacedCannotWriteAnOlderStateOverANewerOne() {
        AnnouncementConfig settings = Replicas.settings();
        Announcer paused = replicas.replica(settings);
        replicas.bump("agency/5584");
        paused.lead();
        List<Snapshot> old = paused.read(replicas.outbox.due(10));

        replicas.bump("agency/5584");
        replicas.letLeaseRunOut();
        try (Announcer next = replicas.replica(settings)) {
            next.turn();
            assertThatThrownBy(() -> paused.send(old)).isInstanceOf(SnapshotTopic.Fenced.class);
        }

        assertThat(replicas.revisions(settings.topic())).isEqualTo(Map.of("agency/5584", List.of(2L)));
        paused.close();
    }

    @Test
    void aReplacedLeaderWhoNotesLateChangesNothing() {
        AnnouncementConfig settings = Replicas.settings();
        Announcer late = replicas.replica(settings);
        replicas.bump("agency/5584");
        late.lead();
        List<Snapshot.Sent> sent = late.send(late.read(replicas.outbox.due(10)));

        replicas.bump("agency/5584");
        replicas.letLeaseRunOut();
        try (Announcer next = replicas.replica(settings)) {
            next.turn();
        }
        long offset = replicas.number("SELECT announced_offset FROM subject");
        late.note(sent, List.of());

        assertThat(replicas.announced("agency/5584")).isEqualTo(2);
        assertThat(replicas.number("SELECT announced_offset FROM subject")).isEqualTo(offset);
        late.close();
    }

    @Test
    void whatAnUnfinishedTransactionWroteIsNeverSeen() {
        AnnouncementConfig settings = Replicas.settings();
        Announcer dying = replicas.replica(settings);
        replicas.bump("agency/5584", "agency/5585");
        dying.lead();
        List<Snapshot> snapshots = dying.read(replicas.outbox.due(10));
        UnfinishedTransaction.write(replicas, settings, snapshots);
        assertThat(replicas.records(settings.topic())).isEmpty();

        replicas.letLeaseRunOut();
        replicas.bump("agency/5584");
        try (Announcer next = replicas.replica(settings)) {
            next.turn();
        }

        assertThat(replicas.revisions(settings.topic()))
                .isEqualTo(Map.of("agency/5584", List.of(2L), "agency/5585", List.of(1L)));
        dying.close();
    }

    @Test
    void aLeaderThatIsFencedLeadsAgainAtItsNextTurn() {
        AnnouncementConfig settings = Replicas.settings();
        try (Announcer leader = replicas.replica(settings)) {
            leader.turn();
            SnapshotTopic.open(replicas.connection, settings).close();
            replicas.bump("agency/5584");
            assertThatThrownBy(leader::turn).isInstanceOf(SnapshotTopic.Fenced.class);
            leader.stepDown("fenced");
            leader.turn();
        }

        assertThat(replicas.revisions(settings.topic())).isEqualTo(Map.of("agency/5584", List.of(1L)));
    }

    @Test
    void oneReplicaLeadsAndAnotherOnlyWhenItsLeaseHasRunOutOrIsGivenBack() {
        AnnouncementConfig settings = Replicas.settings();
        try (Announcer first = replicas.replica(settings);
                Announcer second = replicas.replica(settings)) {
            assertThat(first.turn()).isEqualTo(Announcer.Turn.DONE);
            assertThat(second.turn()).isEqualTo(Announcer.Turn.FOLLOWED);
            first.close();
            assertThat(second.turn()).isEqualTo(Announcer.Turn.DONE);
            assertThat(first.turn()).isEqualTo(Announcer.Turn.FOLLOWED);
            replicas.letLeaseRunOut();
            assertThat(first.turn()).isEqualTo(Announcer.Turn.DONE);
        }
    }

    @Test
    void whoCannotBeReadDoesNotHoldUpTheOthers() {
        AnnouncementConfig settings = Replicas.settings();
        AtomicBoolean corrupt = new AtomicBoolean(true);
        replicas.bump("agency/1", "agency/2", "agency/3");
        try (Announcer announcer = replicas.replica(settings, subject -> {
            if (corrupt.get() && subject.equals(new Subject.Agency(2))) {
                throw new IllegalStateException("corrupt row");
            }
            return Replicas.plain(subject);
        })) {
            announcer.turn();
            assertThat(replicas.revisions(settings.topic())).containsOnlyKeys("agency/1", "agency/3");
            assertThat(replicas.number("SELECT failures FROM subject WHERE subject_key = 'agency/2'"))
                    .isEqualTo(1);
            assertThat(replicas.text("SELECT failure FROM subject WHERE subject_key = 'agency/2'"))
                    .isEqualTo("corrupt row");
            assertThat(replicas.number("SELECT due_at >= revised_at + INTERVAL 1 SECOND FROM subject"
                            + " WHERE subject_key = 'agency/2'"))
                    .as("put off")
                    .isEqualTo(1);
            assertThat(replicas.outbox.backlog(Duration.ZERO).unreadable()).isEqualTo(1);

            corrupt.set(false);
            replicas.bump("agency/2");
            announcer.turn();
        }
        assertThat(replicas.revisions(settings.topic()).get("agency/2")).containsExactly(2L);
        assertThat(replicas.number("SELECT failures FROM subject WHERE subject_key = 'agency/2'"))
                .isZero();
    }

    @Test
    void aRaisedEpochAnnouncesEverythingAnewAndNothingOfTheOldOneCounts() {
        AnnouncementConfig settings = Replicas.settings();
        replicas.bump("agency/1", "agency/2");
        try (Announcer announcer = replicas.replica(settings)) {
            announcer.turn();
            replicas.bump("agency/1");
            List<Snapshot.Sent> before = announcer.send(announcer.read(replicas.outbox.due(10)));
            int epoch = replicas.raiseEpoch();
            announcer.note(before, List.of());
            assertThat(replicas.number("SELECT COUNT(*) FROM subject WHERE pending = 1"))
                    .isEqualTo(2);

            announcer.turn();
            assertThat(replicas.records(settings.topic()))
                    .extracting(record -> Replicas.headers(record).get("ce_id"))
                    .contains("agency/1@" + epoch + ".2", "agency/2@" + epoch + ".1");
        }
        assertThat(replicas.number("SELECT COUNT(*) FROM subject WHERE pending = 1"))
                .isZero();
    }

    @Test
    void snapshotsAreReadAtRepeatableRead() {
        String isolation = replicas.text("SELECT @@transaction_isolation");
        assertThat(isolation).isEqualTo("REPEATABLE-READ");
    }
}
