package th.ita.assessment.analysis;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonValue;

import th.ita.assessment.score.AnswerDistributions;
import th.ita.assessment.score.Origin;

/**
 * Where the score of a node comes from, down to the leaves: the formula with its numbers, and for each number the same again.
 *
 * @param formula with the numbers as they are shown, such as {@code (95.63+92.57)/2 = 94.10}; null where nothing is computed
 * @param answers of a leaf that is computed from answers
 * @param terms what the formula is made of; for a node that cannot be computed, what is known and what is missing
 * @param textTh the same in sentences, Arabic digits: this node's alone, its terms have their own
 */
@Schema(name = "Explanation", description = "Where a score comes from, down to the leaves.")
public record Explanation(
        String node,
        String kind,
        String nameTh,
        String nameEn,

        @Schema(description = "The effective value, two decimals.", nullable = true)
        BigDecimal value,

        Origin origin,
        @Schema(nullable = true) BigDecimal low,
        @Schema(nullable = true) BigDecimal high,
        @Schema(nullable = true) BigDecimal reported,
        @Schema(nullable = true) BigDecimal computed,
        @Schema(nullable = true) BigDecimal implied,

        @Schema(description = "With its numbers as they are shown.", nullable = true)
        String formula,

        @Schema(
                description = "Of a leaf that is computed from answers: these, or why they are withheld.",
                nullable = true)
        Answers answers,

        List<Term> terms,
        List<String> textTh,
        List<String> textEn) {

    /**
     * @param options in the scale's order, in whole percentages; empty where withheld
     * @param withheld why they are not told, or null
     */
    @Schema(name = "ExplanationAnswers")
    public record Answers(
            List<Option> options, @Schema(nullable = true) AnswerDistributions.Withheld withheld) {}

    /** @param percent whole; several may sum to a little more or less than 100 */
    @Schema(name = "ExplanationOption")
    public record Option(String option, String nameTh, String nameEn, BigDecimal points, int percent) {}

    /**
     * @param weight share of the whole, 0 to 1, four decimals; null of the whole itself and where not known
     * @param value the one that the formula takes, four decimals: the computed one, else the
     *     reported one; two where it follows from withheld answers
     * @param origin of that value
     * @param contribution points of the whole, four decimals; null where weight or value is not known
     */
    @Schema(name = "ExplanationTerm")
    public record Term(
            String node,
            Role role,
            @Schema(nullable = true) BigDecimal weight,
            @Schema(nullable = true) BigDecimal value,
            Origin origin,
            @Schema(nullable = true) BigDecimal contribution,
            Explanation explanation) {}

    /** What a term is to the node that is explained. */
    public enum Role {
        /** A child. */
        PART("part"),
        /** The parent, of an implied value. */
        WHOLE("whole"),
        /** Another child of that parent. */
        SIBLING("sibling");

        private final String json;

        Role(String json) {
            this.json = json;
        }

        @JsonValue
        public String json() {
            return json;
        }
    }
}
