package th.ita.assessment.analysis.peers;

import java.math.BigDecimal;
import java.util.List;

/**
 * Where a result stands among those that counted when the baseline of its year was set: what a document may say of others
 * without being rewritten whenever one of them is corrected. {@code events/baseline.schema.json} describes each member.
 *
 * @param setAt RFC 3339, UTC
 * @param scopes the narrowest first: province, type, country
 */
public record BaselineComparison(int version, int fiscalYear, String setAt, List<Scope> scopes) {

    /**
     * @param scope {@code province}, {@code type} or {@code country}
     * @param code of the province or type, null for the country
     * @param n how many results counted
     * @param leftOut why there are no nodes; null where there are
     */
    public record Scope(
            String scope, String code, String nameTh, String nameEn, long n, LeftOut leftOut, List<Node> nodes) {}

    /** Why a scope is not compared with. */
    public record LeftOut(String code, String th, String en) {}

    /**
     * Scores have two decimals.
     *
     * @param value the agency's own; null where missing, and then rank, percentile and difference are, too
     * @param n how many results of the scope have this node
     * @param rank 1 and how many of them are higher
     * @param percentile how many of them are lower, in percent, two decimals
     * @param difference the value less the mean
     */
    public record Node(
            String node,
            BigDecimal value,
            long n,
            Long rank,
            BigDecimal percentile,
            BigDecimal mean,
            BigDecimal median,
            BigDecimal lowerQuartile,
            BigDecimal upperQuartile,
            BigDecimal minimum,
            BigDecimal maximum,
            BigDecimal difference) {}
}
