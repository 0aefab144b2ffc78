package th.ita.report.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.node.ObjectNode;

import th.ita.report.digest.Sha256;
import th.ita.report.document.Examples;
import th.ita.report.docx.Unzipped;
import th.ita.report.pdf.ContentDigest;
import th.ita.report.website.Version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * Whoever changes what is written must raise the edition, else the pages that are out there stay as they are. The
 * digests of all that the examples become are kept beside the edition they belong to; {@code -Dsnap} writes them anew.
 */
class EditionTest {

    private static final Path RECORD = Path.of("src/test/resources/edition/digests.txt");
    private static final List<String> EXAMPLES = List.of(
            "assessment",
            "assessment-withdrawn",
            "agency",
            "province-year",
            "province",
            "country-year",
            "country",
            "measures-version",
            "measures",
            "progress",
            "evidence",
            "check");

    @TempDir
    private Path archive;

    @Test
    void whatIsWrittenChangesOnlyWithTheEdition() throws Exception {
        List<String> now = record();
        List<String> recorded = Files.exists(RECORD) ? Files.readAllLines(RECORD) : List.of();
        String snap = System.getProperty("snap");
        if (!now.equals(recorded) && snap != null) {
            if (!recorded.isEmpty() && recorded.getFirst().equals(now.getFirst()) && !snap.equals("same-edition")) {
                fail(
                        "Raise the edition in src/main/resources/edition.properties first, so that published pages are made"
                                + " anew; or, if this edition was never in use anywhere, refresh with -Dsnap=same-edition.");
            }
            Files.createDirectories(RECORD.getParent());
            Files.write(RECORD, now);
            return;
        }
        assertThat(now)
                .as("The renderers write something else than before. If that is meant, raise the edition in"
                        + " src/main/resources/edition.properties and run this test with -Dsnap.")
                .isEqualTo(recorded);
    }

    /** The edition, then name and digest of each file of each example. */
    private List<String> record() throws Exception {
        Edition edition = Edition.current();
        VersionRenderer renderer = Renderers.of(archive);
        List<String> lines = new ArrayList<>(List.of("edition " + edition));
        for (String example : EXAMPLES) {
            ObjectNode json = Examples.snapshot(example);
            // Files that others made are copied as they are, and come on a road of their own.
            json.findParents("files").forEach(entry -> {
                if (entry.has("correctedAt")) {
                    ((ObjectNode) entry).putArray("files");
                }
            });
            Snapshot snapshot = Snapshot.of(json.get("subject").asText(), TestKafka.JSON.writeValueAsBytes(json));
            Version version = renderer.render(snapshot, snapshot.mark(new Edition(1)));
            Map<String, byte[]> files = new TreeMap<>(version.files());
            files.put("../index.html", version.page());
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                lines.add(example + "/" + file.getKey() + " " + digest(file.getKey(), file.getValue()));
            }
        }
        return lines;
    }

    /** Of what compressed files hold: another JDK may pack it otherwise. */
    private static String digest(String name, byte[] content) throws Exception {
        return switch (name.substring(name.lastIndexOf('.'))) {
            case ".pdf" -> ContentDigest.of(content);
            case ".docx" -> Unzipped.digest(content);
            default -> Sha256.of(content);
        };
    }
}
