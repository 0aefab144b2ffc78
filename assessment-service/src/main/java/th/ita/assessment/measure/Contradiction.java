package th.ita.assessment.measure;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Something in a measure set that the result, or the set itself, disproves.
 *
 * @param rule as the README's table calls it
 * @param stage from which step on it stands in the way
 * @param pointer to the field, in the set's JSON
 * @param node the code it is about, or null
 * @param th cites the number that disproves it
 */
public record Contradiction(
        String rule, Severity severity, Stage stage, String pointer, String node, String th, String en) {

    /** How much it matters. */
    public enum Severity {
        /** Has to be mended. */
        ERROR("error"),
        /** Has to be mended, or waived with a reason. */
        WARNING("warning");

        private final String code;

        Severity(String code) {
            this.code = code;
        }

        @JsonValue
        public String code() {
            return code;
        }
    }

    /** The step that a rule looks at. */
    public enum Stage {
        /** While it is written; also before submission. */
        DRAFT("draft"),
        SUBMIT("submit"),
        PUBLISH("publish");

        private final String code;

        Stage(String code) {
            this.code = code;
        }

        @JsonValue
        public String code() {
            return code;
        }
    }
}
