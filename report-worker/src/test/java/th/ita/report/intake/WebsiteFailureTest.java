package th.ita.report.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import th.ita.report.document.Examples;
import th.ita.report.html.VersionMark;
import th.ita.report.website.SubjectPath;
import th.ita.report.website.Version;
import th.ita.report.website.Versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

@ExtendWith(TestKafka.Extension.class)
class WebsiteFailureTest {

    private static final SubjectPath PAKCHONG = new SubjectPath("assessment/5584/2564");

    @TempDir
    private Path temp;

    private TestKafka kafka;

    @BeforeEach
    void kafka(TestKafka kafka) {
        this.kafka = kafka;
    }

    @Test
    void aFileInTheWayPausesAndTheRecordIsPublishedOnceItIsGone() throws Exception {
        Path website = temp.resolve("website");
        // A consumer that did not go on polling would lose its partitions within these three seconds.
        Map<String, Object> impatient = new HashMap<>(kafka.clients());
        impatient.put("max.poll.interval.ms", 3000);
        try (TestWorker worker = new TestWorker(impatient, website).threads(1).start()) {
            kafka.announce(Examples.snapshot("country"));
            await().until(kafka::isDone);
            Set<String> members = kafka.members();
            Files.writeString(website.resolve("assessment"), "in the way");
            kafka.announce(Snapshots.pakchong(7));

            await().until(() -> !worker.isFine());
            assertThat(worker.states().getFirst().trouble().orElseThrow().reason())
                    .startsWith("the website can't be written: ")
                    .contains(website.resolve("assessment").toString());
            await().during(Duration.ofSeconds(5)).until(() -> !worker.isFine());
            assertThat(kafka.members()).isEqualTo(members).hasSize(1);
            Files.delete(website.resolve("assessment"));

            await().until(kafka::isDone);
            await().until(worker::isFine);
            assertThat(worker.website().published(PAKCHONG)).isPresent();
            assertThat(kafka.read(Topics.DEAD_LETTERS)).isEmpty();
            assertThat(kafka.publications(PAKCHONG.key())).hasSize(1);
            assertThat(worker.states().getFirst().isDead()).isFalse();
        }
    }

    @Test
    void aWebsiteThatCannotBeMadeIsWaitedFor() throws Exception {
        Path inTheWay = Files.writeString(temp.resolve("disk"), "not mounted");
        kafka.announce(Snapshots.pakchong(7));
        try (TestWorker worker = new TestWorker(kafka.clients(), inTheWay.resolve("website")).start()) {
            await().until(() -> worker.states().stream().allMatch(state -> state.trouble()
                    .map(trouble -> trouble.reason().startsWith("the website can't be written"))
                    .orElse(false)));
            Files.delete(inTheWay);

            await().until(kafka::isDone);
            assertThat(kafka.read(Topics.DEAD_LETTERS)).isEmpty();
        }
    }

    @Test
    void aFullDiskPausesAndLeavesTheOldPageUntilThereIsRoom() throws Exception {
        Path disk = Files.createDirectory(temp.resolve("disk"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString()), "may not mount a small disk");
        try (TestWorker worker = new TestWorker(kafka.clients(), disk.resolve("website"))
                .renderer(WebsiteFailureTest::large)
                .start()) {
            kafka.announce(Snapshots.pakchong(7));
            await().until(kafka::isDone);
            Path filler = disk.resolve("filler");
            fill(filler);
            kafka.announce(Snapshots.pakchong(8));

            await().until(() -> !worker.isFine());
            assertThat(worker.website().published(PAKCHONG).orElseThrow().revision())
                    .isEqualTo(7);
            Files.delete(filler);

            await().until(kafka::isDone);
            assertThat(worker.website().published(PAKCHONG).orElseThrow().revision())
                    .isEqualTo(8);
            assertThat(kafka.read(Topics.DEAD_LETTERS)).isEmpty();
            assertThat(disk.resolve("website/.ita/work")).isEmptyDirectory();
        } finally {
            run("umount", "-l", disk.toString());
        }
    }

    private static Version large(Snapshot snapshot, VersionMark mark) {
        Version small = Versions.version(snapshot.subject(), mark);
        Map<String, byte[]> files = new TreeMap<>(small.files());
        files.put("analysis.pdf", new byte[200_000]);
        return new Version(small.subject(), mark, small.page(), files);
    }

    private static void fill(Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            while (true) {
                out.write(new byte[4096]);
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("No space left");
        }
    }

    private static boolean run(String... command) throws Exception {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
