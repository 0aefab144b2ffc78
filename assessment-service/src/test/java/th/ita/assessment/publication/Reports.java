package th.ita.assessment.publication;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.inject.Singleton;

import io.quarkus.arc.Unremovable;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A worker's reports, for tests of other packages. */
@Singleton
@Unremovable
public class Reports {
    private final Publications publications;
    private final ObjectMapper json;

    Reports(Publications publications, ObjectMapper json) {
        this.publications = publications;
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
}
