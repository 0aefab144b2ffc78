package th.ita.report.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import th.ita.report.archive.ArchiveFolder;
import th.ita.report.archive.FileArchive;
import th.ita.report.digest.Sha256;
import th.ita.report.document.Examples;
import th.ita.report.website.WebsiteFiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Every example of the contract, with the renderers that readers get. */
@ExtendWith(TestKafka.Extension.class)
class EverySnapshotTest {

    @TempDir
    private Path temp;

    private VersionRenderer renderer;

    @BeforeEach
    void renderer() {
        renderer = Renderers.of(temp.resolve("archive"));
    }

    @Test
    void everyExampleIsPublishedAndToldAboutAsTheContractWantsIt(TestKafka kafka) throws Exception {
        Path website = temp.resolve("website");
        announceAll(kafka, temp.resolve("archive"));
        try (TestWorker worker = new TestWorker(kafka.clients(), website)
                .renderer(renderer::render)
                .start()) {
            await().until(kafka::isDone);
        }

        assertThat(kafka.read(Topics.DEAD_LETTERS)).isEmpty();
        Map<String, String> files = WebsiteFiles.of(website);
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("classpath:events/publication.schema.json"));
        for (ConsumerRecord<String, byte[]> record : kafka.read(Topics.PUBLICATIONS)) {
            ObjectNode publication = (ObjectNode) TestKafka.JSON.readTree(record.value());
            assertThat(schema.validate(publication.toString(), InputFormat.JSON))
                    .as(record.key())
                    .isEmpty();
            assertThat(publication.get("state").asText()).as(record.key()).isEqualTo("published");
            publication.get("documents").forEach(document -> {
                String path = document.get("permanentPath").asText();
                assertThat(files)
                        .containsEntry(
                                path.endsWith("/") ? path + "index.html" : path,
                                document.get("sha256").asText());
            });
        }
        assertThat(kafka.publications("assessment/5584/2564").getFirst().get("documents"))
                .extracting(document -> document.get("kind").asText() + " "
                        + document.get("mediaType").asText())
                .containsExactly(
                        "analysis application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        "analysis application/pdf",
                        "page text/html",
                        "tree text/csv",
                        "tree application/json");
        assertThat(kafka.publications("country").getFirst().get("path").asText())
                .isEmpty();
    }

    @Test
    void theSameSnapshotsGiveTheSameBytesInTwoFreshWebsites(TestKafka kafka) throws Exception {
        announceAll(kafka, temp.resolve("archive"));
        try (TestWorker worker = new TestWorker(kafka.clients(), temp.resolve("one"))
                .renderer(renderer::render)
                .start()) {
            await().until(kafka::isDone);
        }
        Map<String, String> one = WebsiteFiles.of(temp.resolve("one"));

        try (TestWorker worker = new TestWorker(kafka.clients(), temp.resolve("two"))
                .renderer(renderer::render)
                .threads(1)
                .start()) {
            await().ignoreExceptions().untilAsserted(() -> assertThat(WebsiteFiles.of(temp.resolve("two")))
                    .isEqualTo(one));
        }
        assertThat(one.keySet())
                .filteredOn(file -> file.endsWith("analysis.pdf"))
                .hasSize(1);
    }

    @Test
    void aSnapshotThatLacksWhatItsPageMustSayIsRejectedWithThePlace(TestKafka kafka) throws Exception {
        ObjectNode lacking = Snapshots.pakchong(7);
        lacking.putNull("analysis");
        try (TestWorker worker = new TestWorker(kafka.clients(), temp.resolve("website"))
                .renderer(renderer::render)
                .start()) {
            kafka.announce(lacking);
            await().until(kafka::isDone);
        }

        ObjectNode publication = kafka.publications("assessment/5584/2564").getFirst();
        assertThat(publication.get("state").asText()).isEqualTo("failed");
        assertThat(publication.at("/reason/code").asText()).isEqualTo("incomplete-snapshot");
        assertThat(publication.at("/reason/message").asText())
                .startsWith("/analysis")
                .doesNotContain("th.ita");
        assertThat(kafka.read(Topics.DEAD_LETTERS)).hasSize(1);
    }

    private static void announceAll(TestKafka kafka, Path archive) throws Exception {
        for (String example : List.of(
                "assessment",
                "agency",
                "province-year",
                "province",
                "country-year",
                "country",
                "measures-version",
                "measures",
                "progress",
                "evidence",
                "check")) {
            kafka.announce(withFilesThatCame(Examples.snapshot(example), archive));
        }
        ObjectNode withdrawn = Examples.snapshot("assessment-withdrawn");
        kafka.announce(withdrawn.put("subject", "assessment/5585/2564"));
    }

    /** The files that officers attached, with bytes that are in the archive already. */
    private static ObjectNode withFilesThatCame(ObjectNode snapshot, Path archive) throws IOException {
        byte[] bytes = "an officer's file".getBytes(StandardCharsets.UTF_8);
        String sha256 = Sha256.of(bytes);
        ArchiveFolder folder = new ArchiveFolder(archive);
        folder.open();
        new FileArchive(folder).keep(sha256, bytes);
        for (JsonNode entry : snapshot.findParents("correctedAt")) {
            for (JsonNode file : entry.path("files")) {
                ((ObjectNode) file).put("sha256", sha256).put("size", bytes.length);
            }
        }
        return snapshot;
    }
}
