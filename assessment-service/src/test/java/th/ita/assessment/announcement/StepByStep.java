package th.ita.assessment.announcement;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/**
 * The application with a database of its own, in which nothing is announced, heard or sent by mail but what a test does
 * itself. A letter that fails is tried again at once, and given up after three attempts.
 */
public class StepByStep implements QuarkusTestProfile {

    /** Where letters lie. */
    public static final String MAIL = "target/mail-of-circulations";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "ita.announcement.enabled", "false",
                "ita.publication.enabled", "false",
                "ita.preview.enabled", "false",
                "ita.mail.enabled", "false",
                "ita.mail.folder", MAIL,
                "ita.mail.pause", "0S",
                "ita.mail.attempts", "3");
    }
}
