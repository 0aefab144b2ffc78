package th.ita.assessment.analysis.peers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import th.ita.assessment.agency.AgencyView;

/** Where one agency stands among its peers: how many are higher than it, and how many are as high. */
@ApplicationScoped
class PeerRanks {

    private static final String OWN = """
            SELECT node_code, ROUND(value, 2) FROM node_score
            WHERE agency_id = :agency AND fiscal_year = :year AND node_code IN (:nodes)
            """;

    // One pass over the part of the index that is as high or higher. Values that are shown alike are alike.
    private static final String HIGHER = """
            SELECT :node%1$d,
              COUNT(*), SUM(CASE WHEN x.value >= :above%1$d THEN 1 ELSE 0 END),
              SUM(CASE WHEN g.type = :type THEN 1 ELSE 0 END),
              SUM(CASE WHEN g.type = :type AND x.value >= :above%1$d THEN 1 ELSE 0 END),
              SUM(CASE WHEN g.province_code = :province THEN 1 ELSE 0 END),
              SUM(CASE WHEN g.province_code = :province AND x.value >= :above%1$d THEN 1 ELSE 0 END)
            FROM node_score x JOIN agency g ON g.id = x.agency_id
            WHERE x.fiscal_year = :year AND x.node_code = :node%1$d AND x.value >= :from%1$d
            """;

    private static final BigDecimal HALF_A_DIGIT = new BigDecimal("0.005");

    private final EntityManager database;

    PeerRanks(EntityManager database) {
        this.database = database;
    }

    /**
     * @param atLeast how many of the scope are as high or higher, itself included
     * @param higher how many of them are higher
     */
    record Place(long atLeast, long higher) {}

    /** The agency's own values by node, two decimals; one query. What it doesn't have is missing. */
    Map<String, BigDecimal> own(long agencyId, int fiscalYear, List<String> nodes) {
        Map<String, BigDecimal> own = new HashMap<>();
        for (Object one : database.createNativeQuery(OWN, Object[].class)
                .setParameter("agency", agencyId)
                .setParameter("year", fiscalYear)
                .setParameter("nodes", nodes)
                .getResultList()) {
            Object[] row = (Object[]) one;
            own.put((String) row[0], PeerStatistics.number(row[1]).setScale(2));
        }
        return own;
    }

    /** By node and scope; one query, none for an agency without any of the nodes. */
    Map<String, Map<PeerScope.Kind, Place>> of(AgencyView agency, int fiscalYear, Map<String, BigDecimal> own) {
        Map<String, Map<PeerScope.Kind, Place>> places = new HashMap<>();
        if (own.isEmpty()) {
            return places;
        }
        List<Map.Entry<String, BigDecimal>> values = new ArrayList<>(own.entrySet());
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            parts.add(HIGHER.formatted(i));
        }
        var query = database.createNativeQuery(String.join(" UNION ALL ", parts), Object[].class)
                .setParameter("year", fiscalYear)
                .setParameter("type", agency.type())
                .setParameter("province", agency.provinceCode() == null ? "" : agency.provinceCode());
        for (int i = 0; i < values.size(); i++) {
            BigDecimal value = values.get(i).getValue();
            query.setParameter("node" + i, values.get(i).getKey())
                    .setParameter("from" + i, value.subtract(HALF_A_DIGIT))
                    .setParameter("above" + i, value.add(HALF_A_DIGIT));
        }
        for (Object one : query.getResultList()) {
            Object[] row = (Object[]) one;
            Map<PeerScope.Kind, Place> byScope = new EnumMap<>(PeerScope.Kind.class);
            byScope.put(PeerScope.Kind.COUNTRY, place(row, 1));
            byScope.put(PeerScope.Kind.TYPE, place(row, 3));
            byScope.put(PeerScope.Kind.PROVINCE, place(row, 5));
            places.put((String) row[0], byScope);
        }
        return places;
    }

    private static Place place(Object[] row, int column) {
        return new Place(
                PeerStatistics.number(row[column]).longValueExact(),
                PeerStatistics.number(row[column + 1]).longValueExact());
    }
}
