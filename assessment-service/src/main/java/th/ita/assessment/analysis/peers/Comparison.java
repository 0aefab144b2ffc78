package th.ita.assessment.analysis.peers;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a result stands now among those of its province, its type and the country. */
@Schema(name = "Comparison", description = "Where a result stands among those of the same year, as they are now.")
record Comparison(
        long agencyId,
        int fiscalYear,
        int fiscalYearCe,

        @Schema(description = "The narrowest first: province (not of an agency that belongs to none), type, country.")
        List<Scope> scopes) {

    @Schema(name = "ComparisonScope")
    record Scope(
            @Schema(description = "`province`, `type` or `country`.")
            String scope,

            @Schema(description = "Of the province or type; null for the country.", nullable = true)
            String code,

            String nameTh,
            @Schema(nullable = true) String nameEn,

            @Schema(description = "How many of its agencies have a result that counts; withdrawn ones don't.")
            long n,

            @Schema(description = "How many of its agencies have none.")
            long missing,

            List<Node> nodes) {}

    @Schema(name = "ComparisonNode", description = "Scores have two decimals, and count as they are shown.")
    record Node(
            String node,
            String nameTh,
            @Schema(nullable = true) String nameEn,

            @Schema(
                    description =
                            "The agency's own; null where missing, and then rank, percentile and difference are, too.",
                    nullable = true)
            BigDecimal value,

            @Schema(description = "How many results have this node.")
            long n,

            @Schema(description = "How many agencies of the scope don't.")
            long missing,

            @Schema(description = "1 and how many of the n are higher: equal ones share a rank.", nullable = true)
            Long rank,

            @Schema(
                    description = "How many of the n are lower, in percent: 90 means higher than ninety of a hundred.",
                    nullable = true)
            BigDecimal percentile,

            @Schema(nullable = true) BigDecimal mean,

            @Schema(description = "Of an even number the mean of the two in the middle.", nullable = true)
            BigDecimal median,

            @Schema(nullable = true) BigDecimal minimum,
            @Schema(nullable = true) BigDecimal maximum,

            @Schema(description = "The value less the mean.", nullable = true)
            BigDecimal difference) {}
}
