package th.ita.assessment.announcement;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The application with a database of its own, in which nothing is announced or heard but what a test does itself. */
public class StepByStep implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "ita.announcement.enabled", "false",
                "ita.publication.enabled", "false",
                "ita.preview.enabled", "false");
    }
}
