package th.ita.assessment.analysis;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The result of the year before, beside this one.
 *
 * @param fiscalYear the year before
 * @param total its effective total, two decimals, or null
 * @param change this year's total less that one, two decimals; null where not comparable or one is not known
 * @param comparable whether the totals are
 * @param nodes instruments, indicators, sub-indicators, and what lies below and is known in both years
 */
public record PreviousYear(
        int fiscalYear,
        @Schema(nullable = true) BigDecimal total,
        @Schema(nullable = true) BigDecimal change,
        boolean comparable,
        List<Node> nodes) {

    /**
     * @param relation what became of the node according to the lineage of the frameworks, such as {@code same}
     * @param previousNodes codes in the year before
     * @param value this year's
     * @param previousValue of the one node that it is compared with, or null
     * @param change two decimals; null unless moved or unchanged
     * @param reasonTh why it is not compared, or null
     */
    @Schema(name = "NodeComparedWithPreviousYear")
    public record Node(
            String node,
            String relation,
            List<String> previousNodes,
            @Schema(nullable = true) BigDecimal value,
            @Schema(nullable = true) BigDecimal previousValue,
            @Schema(nullable = true) BigDecimal change,
            State state,
            @Schema(nullable = true) String reasonTh,
            @Schema(nullable = true) String reasonEn) {}

    public enum State {
        MOVED("moved"),
        UNCHANGED("unchanged"),
        /** The node means something else than in the year before, or nothing there. */
        NOT_COMPARABLE("not-comparable"),
        /** One of the two values is not known. */
        UNKNOWN("unknown");

        private final String json;

        State(String json) {
            this.json = json;
        }

        @JsonValue
        public String json() {
            return json;
        }
    }
}
