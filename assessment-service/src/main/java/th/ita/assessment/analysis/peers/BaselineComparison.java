package th.ita.assessment.analysis.peers;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * Where a result stands among those that counted when the baseline of its year was set: what a document may say of others
 * without being rewritten whenever one of them is corrected. {@code events/baseline.schema.json} describes each member.
 *
 * @param setAt when its figures were taken
 * @param scopes the narrowest first: province, type, country
 */
public record BaselineComparison(int version, int fiscalYear, Instant setAt, List<Scope> scopes) {

    /**
     * @param scope {@code province}, {@code type} or {@code country}
     * @param code of the province or type, null for the country
     * @param n how many results counted
     * @param leftOut why there are no nodes; null where there are
     */
    public record Scope(
            String scope, String code, String nameTh, String nameEn, long n, LeftOut leftOut, List<Node> nodes) {}

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
            BigDecimal difference) {

        static Node of(String code, BigDecimal value, BaselineFigures.Node said, BaselineFigures.Place place) {
            return new Node(
                    code,
                    value,
                    said.n(),
                    value == null ? null : said.n() - place.upTo() + 1,
                    value == null ? null : Comparisons.percentile(place.lower(), said.n()),
                    said.mean(),
                    said.median(),
                    said.lowerQuartile(),
                    said.upperQuartile(),
                    said.minimum(),
                    said.maximum(),
                    value == null ? null : value.subtract(said.mean()));
        }
    }
}
