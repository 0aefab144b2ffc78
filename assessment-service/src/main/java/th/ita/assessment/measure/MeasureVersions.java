package th.ita.assessment.measure;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import th.ita.assessment.file.FileReferences;

/** All versions of all measure sets. */
@ApplicationScoped
class MeasureVersions implements PanacheRepositoryBase<MeasureVersion, MeasureVersion.Key>, FileReferences {

    /** The latest first. */
    List<MeasureVersion> of(long agencyId, int fiscalYear) {
        return list("agencyId = ?1 and fiscalYear = ?2 order by version desc", agencyId, fiscalYear);
    }

    /** Those that were published once, whatever became of them, the latest first. */
    List<MeasureVersion> published(long agencyId, int fiscalYear) {
        return list(
                "agencyId = ?1 and fiscalYear = ?2 and publishedAt is not null order by version desc",
                agencyId,
                fiscalYear);
    }

    /** The one that is published and neither superseded nor withdrawn since. */
    Optional<MeasureVersion> inForce(long agencyId, int fiscalYear) {
        return of(agencyId, fiscalYear).stream()
                .filter(version -> version.state() == MeasureState.PUBLISHED)
                .findFirst();
    }

    Optional<MeasureVersion> byCode(String code) {
        return find("verificationCode", code).firstResultOptional();
    }

    /** The years of which an agency has published measures. */
    List<Integer> publishedYears(long agencyId) {
        return getEntityManager()
                .createQuery(
                        "select distinct fiscalYear from MeasureVersion"
                                + " where agencyId = :agency and publishedAt is not null",
                        Integer.class)
                .setParameter("agency", agencyId)
                .getResultList();
    }

    /** Those that were signed and still hold, of some agencies in a year. */
    List<MeasureVersion> standing(int fiscalYear, List<Long> agencies) {
        return list(
                "fiscalYear = ?1 and agencyId in ?2 and state in ?3",
                fiscalYear,
                agencies,
                List.of(MeasureState.SUBMITTED, MeasureState.ENDORSED, MeasureState.APPROVED, MeasureState.PUBLISHED));
    }

    /** The years in which an agency has measures that were signed and still hold. */
    List<Integer> standingYears(long agencyId) {
        return getEntityManager()
                .createQuery(
                        "select distinct fiscalYear from MeasureVersion where agencyId = :agency and state in :states",
                        Integer.class)
                .setParameter("agency", agencyId)
                .setParameter(
                        "states",
                        List.of(
                                MeasureState.SUBMITTED,
                                MeasureState.ENDORSED,
                                MeasureState.APPROVED,
                                MeasureState.PUBLISHED))
                .getResultList();
    }

    @Override
    public Set<String> files() {
        return Set.copyOf(getEntityManager()
                .createQuery(
                        "select distinct scanSha256 from MeasureVersion where scanSha256 is not null", String.class)
                .getResultList());
    }
}
