package th.ita.report.intake;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.node.ObjectNode;

import th.ita.report.digest.Sha256;
import th.ita.report.document.Examples;
import th.ita.report.website.SubjectPath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Uploaded files come by a topic of their own, before the snapshot that names them or after it. */
@ExtendWith(TestKafka.Extension.class)
class FileRoadTest {

    private static final byte[] SCAN = "%PDF-1.7 signed on paper".getBytes(StandardCharsets.UTF_8);
    private static final String DIGEST = Sha256.of(SCAN);
    private static final SubjectPath VERSION =
            new SubjectPath(Examples.snapshot("measures-version").get("subject").textValue());

    @TempDir
    private Path temp;

    private TestKafka kafka;
    private Path website;
    private Path archive;

    @BeforeEach
    void places(TestKafka kafka) {
        this.kafka = kafka;
        this.website = temp.resolve("website");
        this.archive = temp.resolve("archive");
    }

    private TestWorker worker() {
        VersionRenderer renderer = Renderers.of(archive);
        return new TestWorker(kafka.clients(), website)
                .renderer(renderer::render)
                .road("files", Renderers.files(archive));
    }

    private static ObjectNode scanned(long revision) {
        ObjectNode version = Examples.snapshot("measures-version").put("revision", revision);
        version.putObject("scan").put("sha256", DIGEST).put("size", SCAN.length).put("mediaType", "application/pdf");
        return version;
    }

    private void send(String key, byte[] value) throws Exception {
        ProducerRecord<String, byte[]> file = new ProducerRecord<>(Topics.FILES, key, value);
        file.headers().add("content-type", "application/pdf".getBytes(StandardCharsets.US_ASCII));
        kafka.send(file);
    }

    private Path published(TestWorker worker, SubjectPath subject, String name) throws Exception {
        return website.resolve(subject.folder())
                .resolve(worker.website().published(subject).orElseThrow().versionFolder())
                .resolve(name);
    }

    @Test
    void aScanThatWasSentBeforeItsSnapshotLiesBesideThePage() throws Exception {
        send(DIGEST, SCAN);
        kafka.announce(scanned(1));
        try (TestWorker worker = worker().start()) {
            await().until(kafka::isDone);
            assertThat(published(worker, VERSION, "scan.pdf")).hasBinaryContent(SCAN);
        }
        assertThat(kafka.publications(VERSION.key()).getLast().get("documents")).anySatisfy(document -> {
            assertThat(document.get("kind").asText()).isEqualTo("scan");
            assertThat(document.get("sha256").asText()).isEqualTo(DIGEST);
            assertThat(document.get("size").asInt()).isEqualTo(SCAN.length);
        });
    }

    @Test
    void aSnapshotWaitsForItsFileAndHoldsUpNoOther() throws Exception {
        try (TestWorker worker = worker().threads(1).start()) {
            kafka.announce(scanned(1));
            await().until(() -> worker.states().getFirst().waiting() == 1);
            for (long agency = 1; agency <= 8; agency++) {
                // Of eight keys some share its partition, whichever that is.
                kafka.announce(Snapshots.assessment(agency, 7));
            }
            for (long agency = 1; agency <= 8; agency++) {
                SubjectPath other = new SubjectPath("assessment/" + agency + "/2564");
                await().until(() -> worker.website().published(other).isPresent());
            }
            assertThat(worker.website().published(VERSION)).isEmpty();
            assertThat(kafka.isDone()).isFalse();
            assertThat(worker.states().getFirst().waitsFor().orElseThrow())
                    .isEqualTo(VERSION.key() + ": the file scan.pdf with the SHA-256 " + DIGEST + " has not come yet");

            send(DIGEST, SCAN);
            await().until(kafka::isDone);
            assertThat(published(worker, VERSION, "scan.pdf")).hasBinaryContent(SCAN);
            assertThat(worker.states().getFirst().waiting()).isZero();
        }
        assertThat(kafka.read(Topics.DEAD_LETTERS)).isEmpty();
        assertThat(kafka.publications(VERSION.key())).hasSize(1);
    }

    @Test
    void aRestartFindsWhatWaits() throws Exception {
        kafka.announce(scanned(1));
        try (TestWorker worker = worker().threads(1).start()) {
            await().until(() -> worker.states().getFirst().waiting() == 1);
        }
        send(DIGEST, SCAN);
        try (TestWorker worker = worker().start()) {
            await().until(kafka::isDone);
            assertThat(published(worker, VERSION, "scan.pdf")).hasBinaryContent(SCAN);
        }
    }

    @Test
    void aNewerStateDoesNotWaitForTheFilesOfAnOlderOne() throws Exception {
        try (TestWorker worker = worker().threads(1).start()) {
            kafka.announce(scanned(1));
            await().until(() -> worker.states().getFirst().waiting() == 1);

            kafka.announce(scanned(2).putNull("scan"));
            await().until(kafka::isDone);

            assertThat(worker.states().getFirst().waiting()).isZero();
            assertThat(worker.website().published(VERSION).orElseThrow().revision())
                    .isEqualTo(2);
        }
    }

    @Test
    void aFileThatIsNotWhatItsKeySaysIsDropped() throws Exception {
        send(Sha256.of(new byte[0]), SCAN);
        send("../../etc/passwd", SCAN);
        send(DIGEST, SCAN);
        try (TestWorker worker = worker().start()) {
            await().until(() -> Files.exists(archive.resolve("files").resolve(DIGEST.substring(0, 2))));
            kafka.announce(scanned(1));
            await().until(kafka::isDone);
        }
        try (var files = Files.walk(archive.resolve("files"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .containsExactly(archive.resolve("files")
                            .resolve(DIGEST.substring(0, 2))
                            .resolve(DIGEST));
        }
    }

    @Test
    void aFileThatWasDamagedComesAgainFromTheTopic() throws Exception {
        send(DIGEST, SCAN);
        Path file = archive.resolve("files").resolve(DIGEST.substring(0, 2)).resolve(DIGEST);
        try (TestWorker worker = worker().start()) {
            await().until(() -> Files.exists(file));
            Files.writeString(file, "damaged");

            kafka.announce(scanned(1));

            await().until(kafka::isDone);
            assertThat(published(worker, VERSION, "scan.pdf")).hasBinaryContent(SCAN);
            assertThat(file).hasBinaryContent(SCAN);
            assertThat(file.resolveSibling(DIGEST + ".damaged")).hasContent("damaged");
        }
    }

    @Test
    void anArchiveThatWasLostGetsItsFilesAgain() throws Exception {
        send(DIGEST, SCAN);
        Path file = archive.resolve("files").resolve(DIGEST.substring(0, 2)).resolve(DIGEST);
        try (TestWorker worker = worker().start()) {
            await().until(() -> Files.exists(file));
        }
        Files.move(archive, temp.resolve("lost"));

        try (TestWorker worker = worker().start()) {
            await().until(() -> Files.exists(file));
            assertThat(file).hasBinaryContent(SCAN);
        }
    }
}
