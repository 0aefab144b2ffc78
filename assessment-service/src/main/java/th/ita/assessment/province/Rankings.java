package th.ita.assessment.province;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import th.ita.assessment.framework.Framework;
import th.ita.assessment.framework.Level;
import th.ita.assessment.http.ProblemException;
import th.ita.assessment.http.Problems;

/** Who stands where in a province. */
@ApplicationScoped
class Rankings {

    // The page begins after a total, not after a rank: that somebody else is corrected meanwhile moves nobody out of
    // it.
    private static final String RANKED = """
            SELECT place, id, name_th, type, total, level_code FROM (
              SELECT g.id, g.name_th, g.type, a.total, a.level_code, RANK() OVER (ORDER BY a.total DESC) AS place
              FROM agency g JOIN assessment a ON a.agency_id = g.id
              WHERE g.province_code = :province AND a.fiscal_year = :year AND a.state = 'current' AND a.total IS NOT NULL
            ) ranked
            %s ORDER BY total DESC, id
            """;

    private static final String FURTHER = "WHERE total < :total OR (total = :total AND id > :id)";

    private final EntityManager database;

    Rankings(EntityManager database) {
        this.database = database;
    }

    /** An agency in its place. */
    @Schema(name = "RankedAgency")
    record Ranked(
            @Schema(description = "1 is the highest; equal totals share a rank.")
            long rank,

            long agencyId,
            String nameTh,
            String type,
            BigDecimal total,
            @Schema(nullable = true) String levelCode,
            @Schema(nullable = true) String levelNameTh,
            @Schema(nullable = true) String levelNameEn) {}

    /** Where a page begins: behind this one. */
    record After(BigDecimal total, long agencyId) {

        static After of(Ranked last) {
            return new After(last.total(), last.agencyId());
        }

        /** @throws ProblemException 400 if no page of ours gave that */
        static After parse(String text) {
            if (!text.matches("\\d{1,3}\\.\\d\\d/\\d{1,9}")) {
                throw Problems.parameter(
                        "after",
                        "cursor",
                        "ค่า after ต้องเป็นค่า next จากหน้าก่อนหน้าของรายการเดียวกัน",
                        "“after” takes the “next” of the page before, of the same list.");
            }
            String[] parts = text.split("/");
            return new After(new BigDecimal(parts[0]), Long.parseLong(parts[1]));
        }

        String text() {
            return total.toPlainString() + "/" + agencyId;
        }
    }

    /** The highest first, equal ones by their numbers; one query. */
    List<Ranked> ofProvince(String provinceCode, Framework framework, Optional<After> after, int limit) {
        Query query = database.createNativeQuery(RANKED.formatted(after.isPresent() ? FURTHER : ""), Object[].class)
                .setParameter("province", provinceCode)
                .setParameter("year", framework.fiscalYear())
                .setMaxResults(limit);
        after.ifPresent(last -> query.setParameter("total", last.total()).setParameter("id", last.agencyId()));
        return ((List<?>) query.getResultList())
                .stream().map(row -> ranked(framework, (Object[]) row)).toList();
    }

    private static Ranked ranked(Framework framework, Object[] row) {
        Optional<Level> level = framework.levelRule().flatMap(rule -> rule.find((String) row[5]));
        return new Ranked(
                ((Number) row[0]).longValue(),
                ((Number) row[1]).longValue(),
                (String) row[2],
                (String) row[3],
                (BigDecimal) row[4],
                (String) row[5],
                level.map(known -> known.name().th()).orElse(null),
                level.map(known -> known.name().en()).orElse(null));
    }
}
