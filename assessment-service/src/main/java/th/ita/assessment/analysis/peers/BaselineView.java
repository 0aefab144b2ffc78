package th.ita.assessment.analysis.peers;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import th.ita.assessment.framework.FrameworkNode;

/** A baseline with what it says of some scopes. */
@Schema(name = "Baseline", description = "What documents of a year compare with.")
record BaselineView(
        int fiscalYear,
        int fiscalYearCe,
        int version,

        @Schema(description = "`draft`, `announced` (documents compare with it), or `replaced` by another.")
        String state,

        String frameworkVersion,

        @Schema(description = "When its figures were taken.")
        Instant setAt,

        @Schema(nullable = true) Instant announcedAt,

        @Schema(description = "Those that were asked for, and the country.")
        List<Scope> scopes) {

    @Schema(name = "BaselineScope")
    record Scope(
            @Schema(description = "`province`, `type` or `country`.")
            String scope,

            @Schema(description = "Of the province or type; null for the country.", nullable = true)
            String code,

            String nameTh,
            @Schema(nullable = true) String nameEn,

            @Schema(description = "How many results counted.")
            long n,

            @Schema(description = "Why nothing is said; null where something is.", nullable = true)
            LeftOut leftOut,

            @Schema(description = "The total, the instruments and the indicators, where enough results have them.")
            List<Node> nodes) {}

    @Schema(name = "BaselineNode", description = "Scores have two decimals.")
    record Node(
            String node,
            String nameTh,
            @Schema(nullable = true) String nameEn,
            long n,
            BigDecimal mean,
            BigDecimal minimum,

            @Schema(description = "A quarter of the results, or a little more, is at most as high.")
            BigDecimal lowerQuartile,

            @Schema(description = "Of an even number the mean of the two in the middle.")
            BigDecimal median,

            @Schema(description = "Three quarters of the results, or a little more, are at most as high.")
            BigDecimal upperQuartile,

            BigDecimal maximum) {

        private static Node of(FrameworkNode node, BaselineFigures.Node said) {
            return new Node(
                    node.code(),
                    node.name().th(),
                    node.name().en(),
                    said.n(),
                    said.mean(),
                    said.minimum(),
                    said.lowerQuartile(),
                    said.median(),
                    said.upperQuartile(),
                    said.maximum());
        }
    }

    static BaselineView of(BaselineSummary baseline, List<Scope> scopes) {
        return new BaselineView(
                baseline.fiscalYear(),
                baseline.fiscalYearCe(),
                baseline.version(),
                baseline.state(),
                baseline.frameworkVersion(),
                baseline.setAt(),
                baseline.announcedAt(),
                scopes);
    }

    static Scope scope(PeerScope scope, BaselineFigures.Scope said, List<FrameworkNode> nodes) {
        return new Scope(
                scope.kind().json(),
                scope.code(),
                scope.nameTh(),
                scope.nameEn(),
                said.n(),
                LeftOut.of(said.n()),
                nodes.stream()
                        .filter(node -> said.nodes().containsKey(node.code()))
                        .map(node -> Node.of(node, said.nodes().get(node.code())))
                        .toList());
    }
}
