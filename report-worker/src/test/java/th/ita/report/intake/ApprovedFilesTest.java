package th.ita.report.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import th.ita.report.document.Document;
import th.ita.report.document.Examples;
import th.ita.report.document.Print;
import th.ita.report.website.SubjectPath;
import th.ita.report.website.WebsiteFiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What was approved keeps its bytes, whatever becomes of templates, libraries and the website. */
@ExtendWith(TestKafka.Extension.class)
class ApprovedFilesTest {

    private static final SubjectPath VERSION =
            new SubjectPath(Examples.snapshot("measures-version").get("subject").textValue());

    /** Another library: it writes the same documents in other bytes. */
    private static final Map<Print.Format, Function<Document, byte[]>> UPGRADED = Map.of(
            Print.Format.PDF, document -> bytes("%PDF of tomorrow: " + document.title()),
            Print.Format.DOCX, document -> bytes("DOCX of tomorrow: " + document.title()),
            Print.Format.HTML, document -> bytes("HTML of tomorrow: " + document.title()));

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

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The version without a scan. */
    private static ObjectNode version(long revision) {
        return Examples.snapshot("measures-version").put("revision", revision).putNull("scan");
    }

    private static ObjectNode remembering(ObjectNode version, Map<String, String> digests) {
        ArrayNode files = version.putArray("approvedFiles");
        digests.forEach((name, sha256) ->
                files.addObject().put("name", name).put("sha256", sha256).put("size", 1));
        return version;
    }

    private TestWorker worker(VersionRenderer renderer) {
        return new TestWorker(kafka.clients(), website).renderer(renderer::render);
    }

    /** File name → digest of what the current version's folder holds, but for its page. */
    private Map<String, String> approved() throws IOException {
        Map<String, String> approved = new TreeMap<>();
        String folder = VERSION.folder()
                + new TestWorker(kafka.clients(), website)
                        .website()
                        .published(VERSION)
                        .orElseThrow()
                        .versionFolder()
                + "/";
        WebsiteFiles.of(website).forEach((path, sha256) -> {
            String name = path.substring(path.lastIndexOf('/') + 1);
            if (path.startsWith(folder) && !name.equals("index.html") && !name.equals("manifest.json")) {
                approved.put(name, sha256);
            }
        });
        return approved;
    }

    @Test
    void anEditionALibraryAndARebuildLeaveEveryApprovedFileAsItWas() throws Exception {
        kafka.announce(version(1));
        try (TestWorker worker = worker(Renderers.of(archive)).start()) {
            await().until(kafka::isDone);
        }
        Map<String, String> approved = approved();
        assertThat(approved)
                .containsOnlyKeys(
                        "memorandum.pdf",
                        "memorandum.docx",
                        "memorandum.html",
                        "measures.pdf",
                        "measures.docx",
                        "measures.html");

        // A template changed and the libraries were upgraded: another edition whose renderers write other bytes.
        try (TestWorker worker =
                worker(Renderers.of(archive, UPGRADED)).edition(2).start()) {
            await().until(() -> worker.count("published") == 1);
            await().until(kafka::isDone);
        }
        assertThat(approved()).isEqualTo(approved);

        delete(website);
        try (TestWorker worker =
                worker(Renderers.of(archive, UPGRADED)).edition(2).start()) {
            await().ignoreExceptions()
                    .untilAsserted(() -> assertThat(approved()).isEqualTo(approved));
        }

        // Superseded and announced again with what the service remembers.
        kafka.announce(remembering(version(2), approved).put("status", "superseded"));
        try (TestWorker worker =
                worker(Renderers.of(archive, UPGRADED)).edition(3).start()) {
            await().until(kafka::isDone);
        }
        assertThat(approved()).isEqualTo(approved);
        assertThat(kafka.read(Topics.DEAD_LETTERS)).isEmpty();
    }

    @Test
    void approvedBytesThatAreLostAreNotReplacedByOthersAndTheOldPageStays() throws Exception {
        kafka.announce(version(1));
        try (TestWorker worker = worker(Renderers.of(archive)).start()) {
            await().until(kafka::isDone);
        }
        Map<String, String> approved = approved();
        Map<String, String> before = WebsiteFiles.of(website);
        delete(archive);

        kafka.announce(remembering(version(2), approved));
        try (TestWorker worker = worker(Renderers.of(archive, UPGRADED)).start()) {
            await().until(kafka::isDone);
        }

        assertThat(WebsiteFiles.of(website)).isEqualTo(before);
        ObjectNode failed = kafka.publications(VERSION.key()).getLast();
        assertThat(failed.get("state").asText()).isEqualTo("failed");
        assertThat(failed.at("/reason/code").asText()).isEqualTo("approved-bytes-lost");
        assertThat(failed.at("/reason/message").asText())
                .contains("memorandum.pdf")
                .doesNotContain("th.ita", archive.toString());
        assertThat(kafka.read(Topics.DEAD_LETTERS)).hasSize(1);
    }

    @Test
    void whereWebsiteAndArchiveAreLostNothingElseIsPublishedAsWhatWasApproved() throws Exception {
        kafka.announce(version(1));
        try (TestWorker worker = worker(Renderers.of(archive)).start()) {
            await().until(kafka::isDone);
            // Announced again once the service has heard of the files.
            kafka.announce(remembering(version(2), approved()));
            await().until(kafka::isDone);
        }
        delete(website);
        delete(archive);

        try (TestWorker worker =
                worker(Renderers.of(archive, UPGRADED)).edition(2).start()) {
            await().until(() -> kafka.publications(VERSION.key()).size() == 3);

            assertThat(worker.website().published(VERSION)).isEmpty();
        }
        assertThat(kafka.publications(VERSION.key())
                        .getLast()
                        .at("/reason/code")
                        .asText())
                .isEqualTo("approved-bytes-lost");
        assertThat(archive.resolve("approved")).doesNotExist();
    }

    @Test
    void aLostArchiveIsFilledAgainByRenderersThatStillWriteTheSameBytes() throws Exception {
        kafka.announce(version(1));
        try (TestWorker worker = worker(Renderers.of(archive)).start()) {
            await().until(kafka::isDone);
        }
        Map<String, String> approved = approved();
        delete(archive);

        kafka.announce(remembering(version(2), approved).put("status", "superseded"));
        try (TestWorker worker = worker(Renderers.of(archive)).start()) {
            await().until(kafka::isDone);
        }
        assertThat(approved()).isEqualTo(approved);
        assertThat(kafka.read(Topics.DEAD_LETTERS)).isEmpty();
        assertThat(archive.resolve("approved").resolve(VERSION.key())).isNotEmptyDirectory();
    }

    @Test
    void anArchiveThatCannotBeUsedHoldsUpWhatNeedsItAndNothingElse() throws Exception {
        Path inTheWay = Files.writeString(archive, "not mounted");
        try (TestWorker worker = worker(Renderers.of(archive)).threads(1).start()) {
            kafka.announce(version(1));
            await().until(() -> worker.states().getFirst().waiting() == 1);
            kafka.announce(Examples.snapshot("assessment"));
            await().until(() -> worker.website()
                    .published(new SubjectPath("assessment/5584/2564"))
                    .isPresent());
            assertThat(worker.states().getFirst().waitsFor().orElseThrow())
                    .startsWith(VERSION.key() + ": the archive can't be used: ");
            assertThat(worker.isFine()).isTrue();
            Files.delete(inTheWay);

            await().until(kafka::isDone);
            assertThat(approved()).containsKey("memorandum.pdf");
            assertThat(kafka.read(Topics.DEAD_LETTERS)).isEmpty();
        }
    }

    @Test
    void aWithdrawnVersionLeavesNothingButThePageThatSaysSo() throws Exception {
        kafka.announce(version(1));
        try (TestWorker worker = worker(Renderers.of(archive)).start()) {
            await().until(kafka::isDone);
            kafka.announce(version(2).put("status", "superseded"));
            await().until(kafka::isDone);
            kafka.announce(Examples.snapshot("measures-version-withdrawn")
                    .put("subject", VERSION.key())
                    .put("revision", 3));
            await().until(kafka::isDone);
            String folder = worker.website().published(VERSION).orElseThrow().versionFolder();

            assertThat(WebsiteFiles.of(website).keySet())
                    .filteredOn(file -> file.startsWith(VERSION.folder()))
                    .containsExactlyInAnyOrder(
                            VERSION.folder() + "index.html",
                            VERSION.folder() + folder + "/index.html",
                            VERSION.folder() + folder + "/manifest.json");
        }
        assertThat(archive.resolve("approved").resolve(VERSION.key())).isNotEmptyDirectory();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(path);
            }
        }
    }
}
