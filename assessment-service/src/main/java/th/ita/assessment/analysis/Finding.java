package th.ita.assessment.analysis;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * One thing an analysis has to say.
 *
 * @param code what kind of finding, kebab case, such as {@code lowest-indicator}
 * @param node the node it is about, null if about none
 * @param nodes every node it is about, {@code node} first
 * @param numbers the figures of the sentence by name, rounded as shown
 * @param th the sentence in Thai, Arabic digits
 * @param en the sentence in English
 */
public record Finding(
        String code,
        Severity severity,
        String node,
        List<String> nodes,
        Map<String, Number> numbers,
        String th,
        String en) {

    /** Whether somebody should look into it. */
    public enum Severity {
        INFORMATION("information"),
        WARNING("warning");

        private final String json;

        Severity(String json) {
            this.json = json;
        }

        @JsonValue
        public String json() {
            return json;
        }
    }
}
