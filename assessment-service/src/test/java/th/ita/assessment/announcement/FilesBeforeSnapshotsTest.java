package th.ita.assessment.announcement;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

import th.ita.assessment.EmbeddedServers;
import th.ita.assessment.file.FileType;
import th.ita.assessment.file.SampleFiles;
import th.ita.assessment.file.StoredFile;
import th.ita.assessment.file.StoredFiles;
import th.ita.assessment.subject.Subject;

import static org.assertj.core.api.Assertions.assertThat;

/** A file is on its topic before the first snapshot that names it, and once in an epoch. */
@QuarkusTest
@TestProfile(StepByStep.class)
@QuarkusTestResource(EmbeddedServers.class)
class FilesBeforeSnapshotsTest {

    @Inject
    Replicas replicas;

    @Inject
    StoredFiles files;

    @Inject
    Ledger ledger;

    private final AnnouncementConfig settings = Replicas.settings();
    private final String topic = SharedTopics.files(settings.topic());
    private byte[] pdf;
    private StoredFile kept;

    @BeforeEach
    void givenAFile() {
        ledger.emptyWithScores();
        pdf = SampleFiles.pdf("signed on paper");
        kept = QuarkusTransaction.requiringNew().call(() -> files.keep(pdf, FileType.PDF));
    }

    private Function<Subject, Content> naming(String... sha256) {
        return subject -> Content.current(new Replicas.Says(subject.kind()), List.of(), List.of(sha256));
    }

    private void announce(Function<Subject, Content> contents) {
        replicas.letLeaseRunOut();
        try (Announcer announcer = replicas.replica(settings, contents)) {
            announcer.turn();
        }
    }

    @Test
    void aFileGoesOutOnceHoweverManySnapshotsNameIt() {
        replicas.bump("agency/1", "agency/2");
        announce(naming(kept.sha256()));
        replicas.bump("agency/1");
        announce(naming(kept.sha256()));

        List<ConsumerRecord<String, byte[]>> sent = replicas.records(topic);
        assertThat(sent).hasSize(1);
        assertThat(sent.getFirst().key()).isEqualTo(kept.sha256());
        assertThat(sent.getFirst().value()).isEqualTo(pdf);
        assertThat(Replicas.headers(sent.getFirst())).isEqualTo(Map.of("content-type", "application/pdf"));
        assertThat(replicas.revisions(settings.topic()))
                .isEqualTo(Map.of("agency/1", List.of(1L, 2L), "agency/2", List.of(1L)));
    }

    @Test
    void anotherEpochHasItAgain() {
        replicas.bump("agency/1");
        announce(naming(kept.sha256()));
        replicas.raiseEpoch();
        announce(naming(kept.sha256()));
        assertThat(replicas.records(topic)).hasSize(2);
    }

    @Test
    void aTopicThatHasLostEverythingHasItAgain() {
        replicas.bump("agency/1");
        announce(naming(kept.sha256()));
        AnnouncementConfig lost = Replicas.settings();
        replicas.letLeaseRunOut();
        try (Announcer announcer = replicas.replica(lost, naming(kept.sha256()))) {
            announcer.turn();
        }
        assertThat(replicas.records(SharedTopics.files(lost.topic()))).hasSize(1);
        assertThat(replicas.revisions(lost.topic())).containsOnlyKeys("agency/1");
    }

    @Test
    void aFileOfTheLargestSizePasses() {
        byte[] large = SampleFiles.pdf("x".repeat(StoredFiles.LARGEST - 1000));
        StoredFile file = QuarkusTransaction.requiringNew().call(() -> files.keep(large, FileType.PDF));
        replicas.bump("agency/1");
        announce(naming(file.sha256()));
        assertThat(replicas.records(topic).getFirst().value()).hasSize(large.length);
    }

    @Test
    void manyLargeFilesGoOneAfterTheOther() {
        String[] names = new String[4];
        for (int i = 0; i < names.length; i++) {
            byte[] large = SampleFiles.pdf(i + "x".repeat(9 << 20));
            names[i] = QuarkusTransaction.requiringNew()
                    .call(() -> files.keep(large, FileType.PDF))
                    .sha256();
        }
        replicas.bump("agency/1", "agency/2", "agency/3", "agency/4");
        announce(subject ->
                naming(names[(int) ((Subject.Agency) subject).agencyId() - 1]).apply(subject));
        assertThat(replicas.records(topic)).extracting(ConsumerRecord::key).containsExactlyInAnyOrder(names);
        assertThat(replicas.revisions(settings.topic())).hasSize(4);
        assertThat(replicas.number("SELECT COUNT(*) FROM subject WHERE pending = 1"))
                .isZero();
    }
}
