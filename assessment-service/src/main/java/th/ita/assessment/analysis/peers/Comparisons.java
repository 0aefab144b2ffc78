package th.ita.assessment.analysis.peers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import th.ita.assessment.agency.AgencyTypes;
import th.ita.assessment.framework.FrameworkNode;
import th.ita.assessment.http.FiscalYears;
import th.ita.assessment.score.AssessmentHead;

/** Compares a result with those of others as they are now. */
@ApplicationScoped
class Comparisons {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final PeerStatistics statistics;
    private final PeerRanks ranks;
    private final AgencyTypes types;

    Comparisons(PeerStatistics statistics, PeerRanks ranks, AgencyTypes types) {
        this.statistics = statistics;
        this.ranks = ranks;
        this.types = types;
    }

    /**
     * Two queries, and one for each scope of which the statistics are not remembered.
     *
     * @param asked the nodes to compare; empty for the usual ones
     * @param state {@link YearState} of the year, as the caller's transaction sees it
     */
    Comparison of(AssessmentHead head, List<FrameworkNode> asked, String state) {
        List<FrameworkNode> nodes = asked.isEmpty() ? PeerNodes.usual(head.framework()) : asked;
        List<String> codes = nodes.stream().map(FrameworkNode::code).toList();
        Map<String, BigDecimal> own = ranks.own(head.agencyId(), head.fiscalYear(), codes);
        Map<String, Map<PeerScope.Kind, PeerRanks.Place>> places = ranks.of(head.agency(), head.fiscalYear(), own);
        List<Comparison.Scope> scopes = new ArrayList<>();
        for (PeerScope scope : PeerScope.of(head.agency(), types)) {
            PeerStatistics.Statistics found = statistics.of(scope, head.fiscalYear(), codes, state);
            List<Comparison.Node> compared = nodes.stream()
                    .map(node -> node(
                            node,
                            own.get(node.code()),
                            found,
                            places.getOrDefault(node.code(), Map.of()).get(scope.kind())))
                    .toList();
            scopes.add(new Comparison.Scope(
                    scope.kind().json(),
                    scope.code(),
                    scope.nameTh(),
                    scope.nameEn(),
                    found.results(),
                    found.agencies() - found.results(),
                    compared));
        }
        return new Comparison(head.agencyId(), head.fiscalYear(), FiscalYears.ce(head.fiscalYear()), scopes);
    }

    private static Comparison.Node node(
            FrameworkNode node, BigDecimal value, PeerStatistics.Statistics scope, PeerRanks.Place place) {
        PeerStatistics.Node found = scope.node(node.code());
        if (found == null) {
            return new Comparison.Node(
                    node.code(),
                    node.name().th(),
                    node.name().en(),
                    null,
                    0,
                    scope.agencies(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
        return new Comparison.Node(
                node.code(),
                node.name().th(),
                node.name().en(),
                value,
                found.n(),
                scope.agencies() - found.n(),
                value == null ? null : place.higher() + 1,
                value == null ? null : percentile(found.n() - place.atLeast(), found.n()),
                found.mean(),
                found.median(),
                found.minimum(),
                found.maximum(),
                value == null ? null : value.subtract(found.mean()));
    }

    /** How many are lower, in percent with two decimals. */
    static BigDecimal percentile(long lower, long n) {
        return HUNDRED.multiply(BigDecimal.valueOf(lower)).divide(BigDecimal.valueOf(n), 2, RoundingMode.HALF_UP);
    }
}
