package th.ita.assessment.announcement;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

import th.ita.assessment.EmbeddedServers;
import th.ita.assessment.subject.Subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@TestProfile(StepByStep.class)
@QuarkusTestResource(EmbeddedServers.class)
class AggregatesTest {
    @Inject
    Replicas replicas;

    @BeforeEach
    void emptyDatabase() {
        replicas.empty();
    }

    @Test
    void aChangeBumpsThePagesThatSumItUpOnceItIsAnnounced() {
        AnnouncementConfig settings = Replicas.settings();
        replicas.bump("assessment/5584/2564");
        try (Announcer announcer = replicas.replica(settings)) {
            announcer.turn();
            assertThat(replicas.revisions(settings.topic())).containsOnlyKeys("assessment/5584/2564");
            assertThat(replicas.outbox.due(10))
                    .extracting(Subject::key)
                    .containsExactlyInAnyOrder("province/70/2564", "province/70", "country/2564", "country");
            announcer.turn();
        }

        assertThat(replicas.revisions(settings.topic()))
                .containsEntry("assessment/5584/2564", List.of(1L))
                .containsEntry("province/70/2564", List.of(2L))
                .containsEntry("country", List.of(2L))
                .hasSize(5);
        assertThat(replicas.number("SELECT COUNT(*) FROM subject WHERE pending = 1"))
                .isZero();
    }

    @Test
    void anAggregateIsTakenOnceInItsIntervalAndItsLastChangeIsKept() {
        AnnouncementConfig settings = Replicas.settings("aggregate-interval", "1S");
        int edits = 40;
        try (Announcer announcer = replicas.replica(settings, this::numbered)) {
            for (int edit = 0; edit < edits; edit++) {
                replicas.bump("assessment/5584/2564");
                announcer.turn();
            }
            await().until(() -> {
                announcer.turn();
                return replicas.number("SELECT COUNT(*) FROM subject WHERE pending = 1") == 0;
            });
        }

        List<ConsumerRecord<String, byte[]>> country = replicas.records(settings.topic()).stream()
                .filter(record -> record.key().equals("country"))
                .toList();
        assertThat(country).hasSizeGreaterThanOrEqualTo(2);
        for (int i = 1; i < country.size(); i++) {
            // The broker's time of a record is a little before the moment from which its rest is counted.
            assertThat(country.get(i).timestamp() - country.get(i - 1).timestamp())
                    .isGreaterThan(900);
        }
        assertThat(replicas.value(country.getLast()).get("says").asText()).isEqualTo("" + edits);
    }

    @Test
    void equalRevisionsOfAnAggregateAreEqualContents() {
        AnnouncementConfig settings = Replicas.settings();
        replicas.bump("assessment/5584/2564", "country");
        try (Announcer announcer = replicas.replica(settings, this::numbered)) {
            announcer.lead();
            List<Subject> country = List.of(new Subject.Country());
            Snapshot before = announcer.read(country).getFirst();
            replicas.bump("assessment/5584/2564");
            Snapshot after = announcer.read(country).getFirst();

            assertThat(after.value()).isNotEqualTo(before.value());
            assertThat(after.revision()).isEqualTo(before.revision() + 1);
        }
    }

    @Test
    void aChangeThatIsOnlyRepeatedBumpsNothing() {
        AnnouncementConfig settings = Replicas.settings("unheard-grace", "0S");
        replicas.bump("assessment/5584/2564");
        try (Announcer announcer = replicas.replica(settings)) {
            announcer.turn();
            announcer.turn();
            replicas.readAs(settings.workerGroup(), settings.topic());
            assertThat(announcer.repeatUnheard()).isEqualTo(5);
        }

        Map<String, List<Long>> revisions = replicas.revisions(settings.topic());
        assertThat(revisions).containsEntry("assessment/5584/2564", List.of(1L, 1L));
        assertThat(revisions.get("country")).containsExactly(2L, 3L);
        assertThat(replicas.number("SELECT COUNT(*) FROM subject WHERE pending = 1"))
                .isZero();
    }

    /** The country's page says the revision of the assessment: it changes with that, not with its own. */
    private Content numbered(Subject subject) {
        Content plain = Replicas.plain(subject);
        return subject instanceof Subject.Country
                ? Content.current(
                        new Replicas.Says(replicas.text(
                                "SELECT revision FROM subject WHERE subject_key = 'assessment/5584/2564'")),
                        plain.sumsUp())
                : plain;
    }
}
