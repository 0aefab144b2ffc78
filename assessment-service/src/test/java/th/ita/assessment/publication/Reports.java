package th.ita.assessment.publication;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import io.quarkus.arc.Unremovable;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import th.ita.assessment.file.StoredFiles;

/** A worker's reports, for tests of other packages. */
@Singleton
@Unremovable
public class Reports {
    private final Publications publications;
    private final Approvals approvals;
    private final ObjectMapper json;

    Reports(Publications publications, Approvals approvals, ObjectMapper json) {
        this.publications = publications;
        this.approvals = approvals;
        this.json = json;
    }

    /** Tells what an example of {@code events/} says, of this revision. */
    public void tell(String example, long revision) throws IOException {
        try (InputStream file = getClass().getResourceAsStream("/events/examples/" + example + ".json")) {
            String text =
                    new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("/r7-", "/r" + revision + "-");
            ObjectNode report = (ObjectNode) json.readTree(text);
            report.put("revision", revision);
            publications.keep(List.of(json.treeToValue(report, Publication.class)));
        }
    }

    /**
     * Tells that a version of measures was published, with a page and these files.
     *
     * @param files contents by name
     */
    public void approved(String key, long revision, Map<String, String> files) {
        String folder = key + "/r" + revision + "-1a2b3c4d/";
        List<Publication.Document> documents = new ArrayList<>();
        documents.add(new Publication.Document("page", "text/html", key + "/", folder, hash("page" + revision), 9));
        files.forEach((name, content) -> documents.add(new Publication.Document(
                name.substring(0, name.indexOf('.')),
                name.endsWith(".pdf") ? "application/pdf" : "text/html",
                folder + name,
                folder + name,
                hash(content),
                content.length())));
        Publication publication =
                new Publication(key, 1, revision, Publication.PUBLISHED, "1", null, key + "/", List.copyOf(documents));
        tell(publication);
    }

    void tell(Publication publication) {
        approvals.keep(publications.keep(List.of(publication.checked(publication.subject()))));
    }

    /** What stands for a file's bytes, in hexadecimal. */
    public static String hash(String content) {
        return StoredFiles.sha256(content.getBytes(StandardCharsets.UTF_8));
    }
}
