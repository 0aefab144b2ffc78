package th.ita.assessment.followup;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonIgnore;

import th.ita.assessment.framework.Framework;

/**
 * What proves the items of a year: {@code events/evidence.schema.json} without agency and years.
 *
 * @param items in the order of the framework
 */
public record Evidence(@JsonIgnore Framework framework, List<Item> items, Summary summary) {

    /**
     * @param lastYear null where nothing corresponds to it or nothing is known
     * @param measures in force on last year's result that answer it
     */
    @Schema(name = "EvidenceItem")
    public record Item(
            String code,
            String nameTh,
            @Schema(nullable = true) Section section,
            @Schema(nullable = true) String url,
            @Schema(nullable = true) LastYear lastYear,
            @Schema(nullable = true) String done,
            List<Answer> measures) {

        boolean lost() {
            return lastYear != null
                    && lastYear.value() != null
                    && lastYear.value().compareTo(FULL) < 0;
        }

        boolean answered() {
            return url != null && done != null;
        }
    }

    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    /** The sub-indicator that an item belongs to. */
    @Schema(name = "EvidenceSection")
    public record Section(String code, String nameTh) {}

    /**
     * What the assessor said a year before.
     *
     * @param node its code in that year
     * @param value two decimals, or null
     */
    @Schema(name = "EvidenceOfLastYear")
    public record LastYear(
            int fiscalYear,
            String node,
            String nameTh,
            @Schema(nullable = true) BigDecimal value,
            @Schema(nullable = true) String remark) {}

    /** A measure, and how far it has come as far as was published. */
    @Schema(name = "EvidenceMeasure")
    public record Answer(String id, @Schema(nullable = true) String point, ProgressState state) {}

    /** @param answered of those lost last year, how many have both an address and a word on what was done */
    @Schema(name = "EvidenceSummary")
    public record Summary(int items, int withUrl, int lostLastYear, int answered) {}

    static Evidence of(Framework framework, List<Item> items) {
        return new Evidence(
                framework,
                items,
                new Summary(
                        items.size(),
                        (int) items.stream().filter(item -> item.url() != null).count(),
                        (int) items.stream().filter(Item::lost).count(),
                        (int) items.stream()
                                .filter(item -> item.lost() && item.answered())
                                .count()));
    }
}
