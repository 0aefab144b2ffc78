package th.ita.report.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import th.ita.report.document.Examples;
import th.ita.report.website.SubjectPath;
import th.ita.report.website.Versions;
import th.ita.report.website.WebsiteFiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@ExtendWith(TestKafka.Extension.class)
class RebuildTest {

    private static final SubjectPath PAKCHONG = new SubjectPath("assessment/5584/2564");

    @TempDir
    private Path temp;

    private TestKafka kafka;
    private Path website;

    @BeforeEach
    void announceTheExamples(TestKafka kafka) throws Exception {
        this.kafka = kafka;
        this.website = temp.resolve("website");
        for (String example : List.of("assessment", "agency", "province-year", "province", "country-year", "country")) {
            kafka.announce(Examples.snapshot(example));
        }
    }

    private TestWorker worker() {
        return new TestWorker(kafka.clients(), website);
    }

    @Test
    void aWebsiteDeletedBetweenTwoRunsComesBackByteForByte() throws Exception {
        try (TestWorker worker = worker().start()) {
            await().until(kafka::isDone);
        }
        Map<String, String> before = WebsiteFiles.of(website);
        delete(website);

        try (TestWorker worker = worker().start()) {
            await().ignoreExceptions()
                    .untilAsserted(() -> assertThat(WebsiteFiles.of(website)).isEqualTo(before));
            await().untilAsserted(
                            () -> assertThat(kafka.publications(PAKCHONG.key())).hasSize(2));
        }
        assertThat(before).hasSize(1 + 6 * 4);
    }

    @Test
    void aWebsiteDeletedWhileTheWorkerRunsComesBackByteForByte() throws Exception {
        try (TestWorker worker = worker().start()) {
            await().until(kafka::isDone);
            Map<String, String> before = WebsiteFiles.of(website);
            delete(website);

            await().ignoreExceptions()
                    .untilAsserted(() -> assertThat(WebsiteFiles.of(website)).isEqualTo(before));
            await().untilAsserted(() -> assertThat(committedWebsites())
                    .containsOnly(worker.website().open()));
        }
    }

    @Test
    void aNewEditionMakesEveryPageAnewAndAnOlderOneLeavesThemAlone() throws Exception {
        try (TestWorker worker = worker().start()) {
            await().until(kafka::isDone);
        }
        try (TestWorker worker = worker().edition(2).start()) {
            await().untilAsserted(() -> assertThat(worker.count("published")).isEqualTo(6));
            assertThat(worker.website().published(PAKCHONG).orElseThrow().edition())
                    .isEqualTo("2");
            await().untilAsserted(
                            () -> assertThat(kafka.publications(PAKCHONG.key())).hasSize(2));
        }
        Map<String, String> newest = WebsiteFiles.of(website);

        try (TestWorker worker = worker().edition(1).start()) {
            kafka.announce(Examples.snapshot("assessment"));
            await().until(kafka::isDone);

            assertThat(WebsiteFiles.of(website)).isEqualTo(newest);
            assertThat(worker.rendered).hasValue(0);
            assertThat(kafka.publications(PAKCHONG.key())
                            .getLast()
                            .get("edition")
                            .asText())
                    .isEqualTo("2");
        }
    }

    @Test
    void aRebuildShowsNoStateThatWasReplacedSince() throws Exception {
        for (long revision = 101; revision <= 103; revision++) {
            kafka.announce(Snapshots.pakchong(revision));
        }
        try (TestWorker worker = worker().start()) {
            await().until(kafka::isDone);
        }
        delete(website);

        Queue<Long> shown = new ConcurrentLinkedQueue<>();
        try (TestWorker worker = worker().renderer(recording(shown)).start()) {
            await().ignoreExceptions()
                    .untilAsserted(() -> assertThat(WebsiteFiles.of(website)).hasSize(1 + 6 * 4));
            await().until(() -> worker.count("published") == 6);
        }
        assertThat(shown).containsExactly(103L);
    }

    @Test
    void aWorkerThatWasAwayShowsOnlyTheNewestOfWhatItMissed() throws Exception {
        try (TestWorker worker = worker().start()) {
            await().until(kafka::isDone);
        }
        kafka.announce(Snapshots.pakchong(102));
        kafka.announce(Snapshots.pakchong(101));
        kafka.announce(Snapshots.pakchong(103));

        Queue<Long> shown = new ConcurrentLinkedQueue<>();
        try (TestWorker worker = worker().renderer(recording(shown)).start()) {
            await().until(kafka::isDone);
            assertThat(worker.count("stale")).as("older than one before it").isEqualTo(0);
        }
        assertThat(shown).containsExactly(103L);
    }

    /** Notes which states of the assessment are made. */
    private static SnapshotHandler.Rendering recording(Queue<Long> revisions) {
        return (snapshot, mark) -> {
            if (snapshot.subject().equals(PAKCHONG)) {
                revisions.add(mark.revision());
            }
            return Versions.version(snapshot.subject(), mark);
        };
    }

    @Test
    void aRestartReadsNothingTwice() throws Exception {
        try (TestWorker worker = worker().start()) {
            await().until(kafka::isDone);
        }
        try (TestWorker worker = worker().start()) {
            kafka.announce(Snapshots.pakchong(1000));
            await().until(kafka::isDone);

            assertThat(worker.rendered).hasValue(1);
            assertThat(worker.count("repeated")).isZero();
            assertThat(worker.count("stale")).isZero();
        }
    }

    @Test
    void theSameSnapshotsGiveTheSameBytesInAnyWebsite() throws Exception {
        try (TestWorker worker = worker().start()) {
            await().until(kafka::isDone);
        }
        Map<String, String> first = WebsiteFiles.of(website);

        website = temp.resolve("other");
        try (TestWorker worker = worker().threads(1).start()) {
            await().ignoreExceptions()
                    .untilAsserted(() -> assertThat(WebsiteFiles.of(website)).isEqualTo(first));
        }
    }

    private List<String> committedWebsites() throws Exception {
        return kafka.committed().values().stream()
                .map(OffsetAndMetadata::metadata)
                .map(metadata -> metadata.substring(metadata.indexOf("website=") + 8))
                .toList();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(path);
            }
        }
    }
}
