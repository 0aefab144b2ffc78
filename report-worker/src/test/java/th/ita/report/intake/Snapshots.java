package th.ita.report.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The contract's examples, and variations of them. */
final class Snapshots {

    static final List<String> EXAMPLES = List.of(
            "assessment", "assessment-withdrawn", "agency", "province-year", "province", "country-year", "country");

    private Snapshots() {}

    /** @param name of a file in the service's {@code events/examples} */
    static ObjectNode example(String name) {
        try (InputStream in = Snapshots.class.getResourceAsStream("/events/examples/" + name + ".json")) {
            return (ObjectNode) TestKafka.JSON
                    .reader()
                    .with(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The real case at some revision. */
    static ObjectNode pakchong(long revision) {
        return example("assessment").put("revision", revision);
    }

    /** The real case's figures under another agency's number. */
    static ObjectNode assessment(long agencyId, long revision) {
        ObjectNode snapshot = pakchong(revision).put("subject", "assessment/" + agencyId + "/2564");
        ((ObjectNode) snapshot.get("agency")).put("id", agencyId);
        return snapshot;
    }
}
