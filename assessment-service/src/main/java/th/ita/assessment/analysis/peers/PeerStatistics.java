package th.ita.assessment.analysis.peers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * What the results of a scope have in common, worked out by the database: one row per node comes back, however many agencies
 * there are. Values count as they are shown, with two decimals.
 *
 * <p>Working it out takes the country a good part of a second, so it is remembered, node by node, as long as nothing of that
 * year has changed: no result, and no agency's entry. Whether anything has is asked each time, and takes milliseconds.
 */
@ApplicationScoped
class PeerStatistics {

    // The first row is the scope's own: how many agencies it has, and how many of them a result. A median is the middle
    // value, or the mean of the two in the middle.
    private static final String STATISTICS = """
            WITH numbered AS (
              SELECT x.node_code, ROUND(x.value, 2) AS shown,
                ROW_NUMBER() OVER (PARTITION BY x.node_code ORDER BY x.value) AS position,
                COUNT(*) OVER (PARTITION BY x.node_code) AS n
              FROM %s WHERE x.fiscal_year = :year AND x.node_code IN (:nodes) %s)
            SELECT '' AS node_code, COUNT(*) AS n, COUNT(a.agency_id) AS total, 0 AS least, 0 AS most, 0 AS middle
            FROM agency g LEFT JOIN assessment a
              ON a.agency_id = g.id AND a.fiscal_year = :year AND a.state = 'current'
            WHERE 1 = 1 %s
            UNION ALL
            SELECT node_code, MAX(n), SUM(shown), MIN(shown), MAX(shown),
              SUM(CASE WHEN position = FLOOR((n + 1) / 2) THEN shown ELSE 0 END)
                + SUM(CASE WHEN position = FLOOR((n + 2) / 2) THEN shown ELSE 0 END)
            FROM numbered GROUP BY node_code
            """;

    private static final String OF_AGENCIES = "agency g JOIN node_score x ON x.agency_id = g.id";

    private final EntityManager database;
    private final Map<Integer, Remembered> byYear = new ConcurrentHashMap<>();

    PeerStatistics(EntityManager database) {
        this.database = database;
    }

    /**
     * @param n how many results have the node
     * @param median of an even number the mean of the two in the middle
     */
    record Node(long n, BigDecimal mean, BigDecimal median, BigDecimal minimum, BigDecimal maximum) {}

    /**
     * @param agencies how many are registered
     * @param results how many of them have a result that counts
     * @param nodes by code; empty for one that no result has
     */
    record Statistics(long agencies, long results, Map<String, Optional<Node>> nodes) {

        Node node(String code) {
            return nodes.get(code).orElse(null);
        }

        private Statistics and(Statistics more) {
            Map<String, Optional<Node>> both = new HashMap<>(nodes);
            both.putAll(more.nodes());
            return new Statistics(agencies, results, both);
        }
    }

    private record Remembered(String state, Map<PeerScope, Statistics> statistics) {}

    /**
     * The statistics of a scope at these nodes, at least; one query, or none where all are remembered.
     *
     * @param state {@link YearState} of the year, as the caller's transaction sees it
     */
    Statistics of(PeerScope scope, int fiscalYear, List<String> nodes, String state) {
        Remembered remembered = byYear.compute(
                fiscalYear,
                (year, known) -> known != null && known.state().equals(state)
                        ? known
                        : new Remembered(state, new ConcurrentHashMap<>()));
        Statistics known = remembered.statistics().get(scope);
        List<String> unknown = nodes.stream()
                .filter(node -> known == null || !known.nodes().containsKey(node))
                .toList();
        return unknown.isEmpty()
                ? known
                : remembered.statistics().merge(scope, read(scope, fiscalYear, unknown), Statistics::and);
    }

    private Statistics read(PeerScope scope, int fiscalYear, List<String> nodes) {
        boolean country = scope.kind() == PeerScope.Kind.COUNTRY;
        String within =
                switch (scope.kind()) {
                    case PROVINCE -> "AND g.province_code = :code";
                    case TYPE -> "AND g.type = :code";
                    case COUNTRY -> "";
                };
        var query = database.createNativeQuery(
                        STATISTICS.formatted(country ? "node_score x" : OF_AGENCIES, within, within), Object[].class)
                .setParameter("year", fiscalYear)
                .setParameter("nodes", nodes);
        if (!country) {
            query.setParameter("code", scope.code());
        }
        long agencies = 0;
        long results = 0;
        Map<String, Optional<Node>> found = new HashMap<>();
        nodes.forEach(node -> found.put(node, Optional.empty()));
        for (Object one : query.getResultList()) {
            Object[] row = (Object[]) one;
            long n = number(row[1]).longValueExact();
            if (row[0].equals("")) {
                agencies = n;
                results = number(row[2]).longValueExact();
            } else {
                found.put(
                        (String) row[0],
                        Optional.of(new Node(
                                n,
                                divided(number(row[2]), n),
                                divided(number(row[5]), 2),
                                number(row[3]).setScale(2, RoundingMode.UNNECESSARY),
                                number(row[4]).setScale(2, RoundingMode.UNNECESSARY))));
            }
        }
        return new Statistics(agencies, results, found);
    }

    static BigDecimal divided(BigDecimal sum, long n) {
        return sum.divide(BigDecimal.valueOf(n), 2, RoundingMode.HALF_UP);
    }

    static BigDecimal number(Object column) {
        return column instanceof BigDecimal decimal ? decimal : new BigDecimal(column.toString());
    }
}
