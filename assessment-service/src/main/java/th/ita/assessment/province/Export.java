package th.ita.assessment.province;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.quarkus.narayana.jta.QuarkusTransaction;

import th.ita.assessment.agency.Province;
import th.ita.assessment.agency.Provinces;
import th.ita.assessment.framework.Framework;
import th.ita.assessment.framework.FrameworkNode;

/**
 * Every result of a year, a few hundred at a time. Each portion is a short transaction of its own, so that a reader on a slow
 * line holds neither memory nor a connection; the price is that a result which is corrected meanwhile is told as it is when
 * its portion is read.
 */
@ApplicationScoped
class Export {

    private static final int PORTION = 500;

    private static final String RESULTS = """
            SELECT g.id, g.name_th, g.type, g.district, g.province_code, a.total_origin, a.level_code, a.sheet_version
            FROM assessment a JOIN agency g ON g.id = a.agency_id
            WHERE a.fiscal_year = :year AND a.state = 'current' AND a.agency_id > :after
              AND (:province = '' OR g.province_code = :province)
            ORDER BY a.agency_id
            """;

    private static final String SCORES = """
            SELECT agency_id, node_code, ROUND(value, 2) FROM node_score
            WHERE agency_id IN (:agencies) AND fiscal_year = :year AND node_code IN (:nodes)
            """;

    private final EntityManager database;
    private final Provinces provinces;

    Export(EntityManager database, Provinces provinces) {
        this.database = database;
        this.provinces = provinces;
    }

    /**
     * One result.
     *
     * @param scores two decimals, by node: every node of {@link #nodes}, null where missing
     */
    @Schema(name = "ExportedResult", description = "One line: a result that counts.")
    record Row(
            long agencyId,
            String nameTh,
            String type,
            @Schema(nullable = true) String district,
            @Schema(nullable = true) String provinceCode,
            @Schema(nullable = true) String provinceNameTh,
            int fiscalYear,
            String totalOrigin,
            @Schema(nullable = true) String levelCode,
            int sheetVersion,

            @Schema(
                    description =
                            "Two decimals, by node: the total, the instruments and the indicators; null where missing.")
            Map<String, BigDecimal> scores) {}

    /** The nodes that a row tells: the total, the instruments, the indicators. */
    static List<String> nodes(Framework framework) {
        return framework
                .preorder()
                .filter(node -> switch (node.kind()) {
                    case TOTAL, INSTRUMENT, INDICATOR -> true;
                    case SUB_INDICATOR, QUESTION, ITEM, SUB_ITEM -> false;
                })
                .map(FrameworkNode::code)
                .toList();
    }

    /**
     * Hands over every result of a year that counts, by the agencies' numbers.
     *
     * @param provinceCode null for all
     */
    void read(Framework framework, String provinceCode, Consumer<List<Row>> portions) {
        long after = 0;
        List<Row> portion;
        do {
            long from = after;
            portion = QuarkusTransaction.requiringNew().call(() -> portion(framework, provinceCode, from));
            if (!portion.isEmpty()) {
                portions.accept(portion);
                after = portion.getLast().agencyId();
            }
        } while (portion.size() == PORTION);
    }

    private List<Row> portion(Framework framework, String provinceCode, long after) {
        Query query = database.createNativeQuery(RESULTS, Object[].class)
                .setParameter("year", framework.fiscalYear())
                .setParameter("after", after)
                .setParameter("province", provinceCode == null ? "" : provinceCode)
                .setMaxResults(PORTION);
        List<Object[]> results = new ArrayList<>();
        query.getResultList().forEach(row -> results.add((Object[]) row));
        Map<Long, Map<String, BigDecimal>> scores = scores(
                framework,
                results.stream().map(row -> ((Number) row[0]).longValue()).toList());
        return results.stream()
                .map(row -> row(framework, row, scores.getOrDefault(((Number) row[0]).longValue(), Map.of())))
                .toList();
    }

    private Map<Long, Map<String, BigDecimal>> scores(Framework framework, List<Long> agencies) {
        Map<Long, Map<String, BigDecimal>> scores = new HashMap<>();
        if (agencies.isEmpty()) {
            return scores;
        }
        for (Object one : database.createNativeQuery(SCORES, Object[].class)
                .setParameter("agencies", agencies)
                .setParameter("year", framework.fiscalYear())
                .setParameter("nodes", nodes(framework))
                .getResultList()) {
            Object[] row = (Object[]) one;
            scores.computeIfAbsent(((Number) row[0]).longValue(), agency -> new HashMap<>())
                    .put((String) row[1], ((BigDecimal) row[2]).setScale(2));
        }
        return scores;
    }

    private Row row(Framework framework, Object[] row, Map<String, BigDecimal> known) {
        Map<String, BigDecimal> scores = new LinkedHashMap<>();
        nodes(framework).forEach(node -> scores.put(node, known.get(node)));
        String province = (String) row[4];
        return new Row(
                ((Number) row[0]).longValue(),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                province,
                province == null
                        ? null
                        : provinces.find(province).map(Province::nameTh).orElse(null),
                framework.fiscalYear(),
                (String) row[5],
                (String) row[6],
                ((Number) row[7]).intValue(),
                scores);
    }
}
