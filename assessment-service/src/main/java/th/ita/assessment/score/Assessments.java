package th.ita.assessment.score;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import th.ita.assessment.agency.Agency;

/** The results in the database. What belongs together is read by one query. */
@ApplicationScoped
class Assessments implements PanacheRepositoryBase<Assessment, AssessmentId> {

    record WithAgency(Assessment assessment, Agency agency) {}

    /** @param version the one that counts */
    record WithSheet(Assessment assessment, SheetVersion version) {}

    Optional<WithAgency> withAgency(AssessmentId id) {
        return one("select a, g from Assessment a join Agency g on g.id = a.agencyId", id)
                .map(row -> new WithAgency((Assessment) row[0], (Agency) row[1]));
    }

    Optional<WithSheet> withSheet(AssessmentId id) {
        return one(
                        "select a, v from Assessment a join SheetVersion v on v.agencyId = a.agencyId"
                                + " and v.fiscalYear = a.fiscalYear and v.version = a.sheetVersion",
                        id)
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

    /**
     * Locks an agency's row, which exists whether or not there is an assessment: locking a row that may be missing would lock
     * the gap in which it belongs, and with it whoever writes a neighbour. Comes before anything else is read, since the first
     * plain read fixes what the transaction sees.
     *
     * @return whether there is such an agency
     */
    boolean lockAgency(long agencyId) {
        return !getEntityManager()
                .createNativeQuery("SELECT id FROM agency WHERE id = :agency FOR UPDATE", Long.class)
                .setParameter("agency", agencyId)
                .getResultList()
                .isEmpty();
    }

    private Optional<Object[]> one(String select, AssessmentId id) {
        return getEntityManager()
                .createQuery(select + " where a.agencyId = :agency and a.fiscalYear = :year", Object[].class)
                .setParameter("agency", id.agencyId())
                .setParameter("year", id.fiscalYear())
                .getResultStream()
                .findFirst();
    }
}
