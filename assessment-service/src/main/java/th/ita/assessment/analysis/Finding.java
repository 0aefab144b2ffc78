package th.ita.assessment.analysis;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonValue;

import th.ita.assessment.score.ScoreNode;

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
        @Schema(nullable = true) String node,
        List<String> nodes,
        Map<String, Number> numbers,
        String th,
        String en) {

    /** Whether somebody should look into it. */
    public enum Severity {
        /** Part of the result. */
        INFORMATION("information"),
        /** The figures do not fit, or decide nothing yet: compare them with the report. */
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

    static Finding information(String code, List<ScoreNode> nodes, Numbers numbers, String th, String en) {
        return of(code, Severity.INFORMATION, nodes, numbers, th, en);
    }

    static Finding warning(String code, List<ScoreNode> nodes, Numbers numbers, String th, String en) {
        return of(code, Severity.WARNING, nodes, numbers, th, en);
    }

    private static Finding of(
            String code, Severity severity, List<ScoreNode> nodes, Numbers numbers, String th, String en) {
        List<String> codes = nodes.stream().map(ScoreNode::code).toList();
        return new Finding(code, severity, codes.isEmpty() ? null : codes.getFirst(), codes, numbers.byName(), th, en);
    }
}
