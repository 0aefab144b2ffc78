package th.ita.assessment.analysis;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The next level by one rule and the cheapest way to it.
 *
 * @param rule name of the rule
 * @param fiscalYear whose rule it is
 * @param ofThisYear whether that is the year of the result
 * @param current codes of the possible levels by this rule, highest first; none where not known
 * @param next null at the highest level and where the level is not known
 * @param steps the cheapest set of changes that reaches it; none where there is none, or none is known
 * @param totalAfter the total when all steps are taken, two decimals; null without steps
 * @param reachable whether what is known of the result is enough to reach it; null where that cannot be said, or nothing is higher
 * @param th the same in a sentence, Arabic digits
 */
public record NextLevel(
        String rule,
        int fiscalYear,
        boolean ofThisYear,
        List<String> current,
        @Schema(nullable = true) Next next,
        List<Step> steps,
        @Schema(nullable = true) BigDecimal totalAfter,
        @Schema(nullable = true) Boolean reachable,
        String th,
        String en) {

    public record Next(String code, String nameTh, String nameEn) {}

    /**
     * @param from two decimals
     * @param to two decimals
     * @param gain points of the total, three decimals
     */
    public record Step(String node, BigDecimal from, BigDecimal to, BigDecimal gain) {}
}
