package th.ita.assessment.analysis.peers;

import java.math.BigDecimal;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.Session;

/**
 * The figures of baselines. They are taken by the database: each value of each node in each scope, how many results have it
 * and how many are lower. That is one statement, and so the results of one moment; what is said of a scope is then worked
 * out from these rows alone.
 */
@ApplicationScoped
class BaselineFigures {

    /** Of fewer results than this nothing is said: with two, each could tell the other's. */
    static final int LEAST = 3;

    private static final String TAKE_STEPS = """
            INSERT INTO baseline_step (fiscal_year, version, scope, code, node_code, value, below, same)
            SELECT :year, :version, scope, code, node_code, shown,
              SUM(same) OVER (PARTITION BY scope, code, node_code ORDER BY shown ROWS UNBOUNDED PRECEDING) - same, same
            FROM (
              SELECT 'country' AS scope, '' AS code, x.node_code, ROUND(x.value, 2) AS shown, COUNT(*) AS same
              FROM node_score x WHERE x.fiscal_year = :year AND x.node_code IN (:nodes)
              GROUP BY x.node_code, ROUND(x.value, 2)
              UNION ALL
              SELECT 'type', g.type, x.node_code, ROUND(x.value, 2), COUNT(*)
              FROM agency g JOIN node_score x ON x.agency_id = g.id
              WHERE x.fiscal_year = :year AND x.node_code IN (:nodes)
              GROUP BY g.type, x.node_code, ROUND(x.value, 2)
              UNION ALL
              SELECT 'province', g.province_code, x.node_code, ROUND(x.value, 2), COUNT(*)
              FROM agency g JOIN node_score x ON x.agency_id = g.id
              WHERE g.province_code IS NOT NULL AND x.fiscal_year = :year AND x.node_code IN (:nodes)
              GROUP BY g.province_code, x.node_code, ROUND(x.value, 2)
              UNION ALL
              SELECT 'country', '', '', 0, COUNT(*) FROM assessment a WHERE a.fiscal_year = :year AND a.state = 'current'
              UNION ALL
              SELECT 'type', g.type, '', 0, COUNT(*) FROM agency g JOIN assessment a ON a.agency_id = g.id
              WHERE a.fiscal_year = :year AND a.state = 'current' GROUP BY g.type
              UNION ALL
              SELECT 'province', g.province_code, '', 0, COUNT(*) FROM agency g JOIN assessment a ON a.agency_id = g.id
              WHERE g.province_code IS NOT NULL AND a.fiscal_year = :year AND a.state = 'current'
              GROUP BY g.province_code
            ) counted
            """;

    // Of an even number the median is the mean of the two in the middle; quartiles are the values at a quarter and at
    // three.
    private static final String SUM_UP = """
            INSERT INTO baseline_figure (fiscal_year, version, scope, code, node_code, n, total,
              minimum, lower_quartile, median, upper_quartile, maximum)
            SELECT s.fiscal_year, s.version, s.scope, s.code, s.node_code, t.n, t.total, t.minimum,
              MAX(CASE WHEN s.below < CEILING(t.n / 4) THEN s.value ELSE 0 END),
              ROUND((MAX(CASE WHEN s.below < FLOOR((t.n + 1) / 2) THEN s.value ELSE 0 END)
                + MAX(CASE WHEN s.below < FLOOR((t.n + 2) / 2) THEN s.value ELSE 0 END)) / 2, 2),
              MAX(CASE WHEN s.below < CEILING(3 * t.n / 4) THEN s.value ELSE 0 END), t.maximum
            FROM baseline_step s JOIN (
              SELECT scope, code, node_code, SUM(same) AS n, SUM(value * same) AS total,
                MIN(value) AS minimum, MAX(value) AS maximum
              FROM baseline_step WHERE fiscal_year = :year AND version = :version GROUP BY scope, code, node_code) t
              ON t.scope = s.scope AND t.code = s.code AND t.node_code = s.node_code
            WHERE s.fiscal_year = :year AND s.version = :version AND (t.n >= :least OR s.node_code = '')
            GROUP BY s.fiscal_year, s.version, s.scope, s.code, s.node_code, t.n, t.total, t.minimum, t.maximum
            """;

    private static final String DROP_WHAT_TELLS_OF_FEW = """
            DELETE s FROM baseline_step s LEFT JOIN baseline_figure f
              ON f.fiscal_year = s.fiscal_year AND f.version = s.version
              AND f.scope = s.scope AND f.code = s.code AND f.node_code = s.node_code
            WHERE s.fiscal_year = :year AND s.version = :version AND (f.n IS NULL OR s.node_code = '')
            """;

    private static final String FIGURES = """
            SELECT scope, code, node_code, n, total, minimum, lower_quartile, median, upper_quartile, maximum
            FROM baseline_figure WHERE fiscal_year = :year AND version = :version AND (%s)
            """;

    /* The step that a value stands on: the highest that is not above it, one dive into the primary key. */
    private static final String STEP = """
            (SELECT scope, node_code, value, below, same FROM baseline_step
             WHERE fiscal_year = :year AND version = :version AND scope = '%1$s' AND code = :%1$s
               AND node_code = :node%2$d AND value <= :value%2$d
             ORDER BY value DESC LIMIT 1)
            """;

    private final EntityManager database;

    BaselineFigures(EntityManager database) {
        this.database = database;
    }

    /** @param nodes by code */
    record Scope(long n, Map<String, Node> nodes) {}

    record Node(
            long n,
            BigDecimal mean,
            BigDecimal minimum,
            BigDecimal lowerQuartile,
            BigDecimal median,
            BigDecimal upperQuartile,
            BigDecimal maximum) {}

    /**
     * How many of a scope are lower than a value, and how many are not higher.
     *
     * @param lower of the n
     * @param upTo lower ones and those that are as high
     */
    record Place(long lower, long upTo) {

        private static final Place LOWEST = new Place(0, 0);
    }

    /**
     * Lets this transaction read what is committed at each statement. Else copying from the results would lock every one of
     * them until it ends, and nobody could write any meanwhile. Comes first in a transaction.
     */
    void letOthersWrite() {
        database.unwrap(Session.class)
                .doWork(connection -> connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED));
    }

    /** Takes the figures of a year as they are now. */
    void take(Baseline.Key key, List<String> nodes) {
        database.createNativeQuery(TAKE_STEPS)
                .setParameter("year", key.fiscalYear())
                .setParameter("version", key.version())
                .setParameter("nodes", nodes)
                .executeUpdate();
        database.createNativeQuery(SUM_UP)
                .setParameter("year", key.fiscalYear())
                .setParameter("version", key.version())
                .setParameter("least", LEAST)
                .executeUpdate();
        database.createNativeQuery(DROP_WHAT_TELLS_OF_FEW)
                .setParameter("year", key.fiscalYear())
                .setParameter("version", key.version())
                .executeUpdate();
    }

    /** What is said of these scopes; one query. A scope without any result is missing. */
    Map<PeerScope, Scope> of(Baseline.Key key, List<PeerScope> scopes) {
        String which = scopes.stream()
                .map(scope ->
                        "scope = '%1$s' AND code = :%1$s".formatted(scope.kind().json()))
                .collect(Collectors.joining(" OR "));
        var query = database.createNativeQuery(FIGURES.formatted(which), Object[].class)
                .setParameter("year", key.fiscalYear())
                .setParameter("version", key.version());
        scopes.forEach(scope -> query.setParameter(scope.kind().json(), code(scope)));
        Map<PeerScope, Scope> found = new HashMap<>();
        for (Object one : query.getResultList()) {
            Object[] row = (Object[]) one;
            PeerScope scope = named(scopes, row[0]);
            long n = PeerStatistics.number(row[3]).longValueExact();
            Scope before = found.getOrDefault(scope, new Scope(0, new HashMap<>()));
            if (row[2].equals("")) {
                found.put(scope, new Scope(n, before.nodes()));
            } else {
                before.nodes().put((String) row[2], node(n, row));
                found.put(scope, before);
            }
        }
        return found;
    }

    /** Where values would stand, by scope and node; one query, none without any value. */
    Map<PeerScope, Map<String, Place>> places(
            Baseline.Key key, List<PeerScope> scopes, Map<String, BigDecimal> values) {
        Map<PeerScope, Map<String, Place>> places = new HashMap<>();
        if (values.isEmpty()) {
            return places;
        }
        List<Map.Entry<String, BigDecimal>> asked = new ArrayList<>(values.entrySet());
        List<String> steps = new ArrayList<>();
        for (PeerScope scope : scopes) {
            for (int i = 0; i < asked.size(); i++) {
                steps.add(STEP.formatted(scope.kind().json(), i));
            }
        }
        var query = database.createNativeQuery(String.join(" UNION ALL ", steps), Object[].class)
                .setParameter("year", key.fiscalYear())
                .setParameter("version", key.version());
        scopes.forEach(scope -> query.setParameter(scope.kind().json(), code(scope)));
        for (int i = 0; i < asked.size(); i++) {
            query.setParameter("node" + i, asked.get(i).getKey())
                    .setParameter("value" + i, asked.get(i).getValue());
        }
        scopes.forEach(scope -> {
            Map<String, Place> byNode = new HashMap<>();
            values.keySet().forEach(node -> byNode.put(node, Place.LOWEST));
            places.put(scope, byNode);
        });
        for (Object one : query.getResultList()) {
            Object[] row = (Object[]) one;
            String node = (String) row[1];
            long below = PeerStatistics.number(row[3]).longValueExact();
            long upTo = below + PeerStatistics.number(row[4]).longValueExact();
            boolean same = PeerStatistics.number(row[2]).compareTo(values.get(node)) == 0;
            places.get(named(scopes, row[0])).put(node, new Place(same ? below : upTo, upTo));
        }
        return places;
    }

    private static Node node(long n, Object[] row) {
        return new Node(
                n,
                PeerStatistics.divided(PeerStatistics.number(row[4]), n),
                PeerStatistics.number(row[5]),
                PeerStatistics.number(row[6]),
                PeerStatistics.number(row[7]),
                PeerStatistics.number(row[8]),
                PeerStatistics.number(row[9]));
    }

    private static PeerScope named(List<PeerScope> scopes, Object kind) {
        return scopes.stream()
                .filter(scope -> scope.kind().json().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static String code(PeerScope scope) {
        return scope.code() == null ? "" : scope.code();
    }
}
