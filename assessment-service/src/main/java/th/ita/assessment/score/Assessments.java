package th.ita.assessment.score;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import th.ita.assessment.agency.Agency;
import th.ita.assessment.agency.AgencyName;
import th.ita.assessment.http.FiscalYears;

/** The results in the database. What belongs together is read by one query. */
@ApplicationScoped
class Assessments implements PanacheRepositoryBase<Assessment, AssessmentId> {

    private static final String OUTDATED = " from Assessment a"
            + " where a.fiscalYear = :year and a.state = :current and a.frameworkVersion <> :version";

    /** @param name and type of the agency at the end of the year */
    record WithAgency(Assessment assessment, Agency agency, AgencyName name) {}

    /** @param version the one that counts */
    record WithSheet(Assessment assessment, SheetVersion version) {}

    Optional<WithAgency> withAgency(AssessmentId id) {
        return one(
                        "select a, g, n from Assessment a join Agency g on g.id = a.agencyId left join AgencyName n on "
                                + AgencyName.OF_YEAR,
                        id,
                        Map.of("yearEnd", FiscalYears.lastDay(id.fiscalYear())))
                .map(row -> new WithAgency((Assessment) row[0], (Agency) row[1], (AgencyName) row[2]));
    }

    Optional<WithSheet> withSheet(AssessmentId id) {
        return one(
                        "select a, v from Assessment a join SheetVersion v on v.agencyId = a.agencyId"
                                + " and v.fiscalYear = a.fiscalYear and v.version = a.sheetVersion",
                        id,
                        Map.of())
                .map(row -> new WithSheet((Assessment) row[0], (SheetVersion) row[1]));
    }

    /** The years of an agency, the latest first, withdrawn ones too. */
    List<Assessment> ofAgency(long agencyId) {
        return list("agencyId = ?1 order by fiscalYear desc", agencyId);
    }

    /**
     * Locks an agency's years. A locking read sees what was committed while this transaction waited for the agency's lock; a
     * plain one would not see the year that somebody has just added.
     */
    List<Integer> lockYears(long agencyId) {
        return getEntityManager()
                .createNativeQuery(
                        "SELECT fiscal_year FROM assessment WHERE agency_id = :agency FOR UPDATE", Integer.class)
                .setParameter("agency", agencyId)
                .getResultList();
    }

    /** Agencies behind this one whose current result of the year was computed with another version of the framework. */
    List<Long> outdated(int fiscalYear, String version, long after, int limit) {
        return getEntityManager()
                .createQuery(
                        "select a.agencyId" + OUTDATED + " and a.agencyId > :after order by a.agencyId", Long.class)
                .setParameter("year", fiscalYear)
                .setParameter("current", AssessmentState.CURRENT)
                .setParameter("version", version)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    long countOutdated(int fiscalYear, String version, long after) {
        return getEntityManager()
                .createQuery("select count(*)" + OUTDATED + " and a.agencyId > :after", Long.class)
                .setParameter("year", fiscalYear)
                .setParameter("current", AssessmentState.CURRENT)
                .setParameter("version", version)
                .setParameter("after", after)
                .getSingleResult();
    }

    /** Those of these agencies' results that are outdated still, with their sheets. */
    List<WithSheet> outdated(int fiscalYear, String version, List<Long> agencies) {
        return getEntityManager()
                .createQuery(
                        "select a, v from Assessment a join SheetVersion v on v.agencyId = a.agencyId"
                                + " and v.fiscalYear = a.fiscalYear and v.version = a.sheetVersion"
                                + " where a.fiscalYear = :year and a.state = :current and a.frameworkVersion <> :version"
                                + " and a.agencyId in :agencies order by a.agencyId",
                        Object[].class)
                .setParameter("year", fiscalYear)
                .setParameter("current", AssessmentState.CURRENT)
                .setParameter("version", version)
                .setParameter("agencies", agencies)
                .getResultStream()
                .map(row -> new WithSheet((Assessment) row[0], (SheetVersion) row[1]))
                .toList();
    }

    private Optional<Object[]> one(String select, AssessmentId id, Map<String, Object> more) {
        TypedQuery<Object[]> query = getEntityManager()
                .createQuery(select + " where a.agencyId = :agency and a.fiscalYear = :year", Object[].class)
                .setParameter("agency", id.agencyId())
                .setParameter("year", id.fiscalYear());
        more.forEach(query::setParameter);
        return query.getResultStream().findFirst();
    }
}
