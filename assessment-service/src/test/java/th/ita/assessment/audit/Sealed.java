package th.ita.assessment.audit;

import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The application with a database of its own, in which nothing is sealed but what a test seals itself. */
public class Sealed implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "ita.announcement.enabled", "false",
                "ita.publication.enabled", "false",
                "ita.audit.sealing.topic", "test-" + UUID.randomUUID() + ".audit-head.v1");
    }
}
