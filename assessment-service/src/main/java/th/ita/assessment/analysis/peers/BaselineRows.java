package th.ita.assessment.analysis.peers;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The baselines in the database, without their figures. */
@ApplicationScoped
class BaselineRows implements PanacheRepositoryBase<Baseline, Baseline.Key> {

    /** Makes sure that a row says which baseline of a year counts; writing it, if only as it is, locks it until the end. */
    BaselineYear lock(int fiscalYear) {
        getEntityManager()
                .createNativeQuery("INSERT INTO baseline_year (fiscal_year, latest) VALUES (:year, 0)"
                        + " ON DUPLICATE KEY UPDATE latest = latest")
                .setParameter("year", fiscalYear)
                .executeUpdate();
        return getEntityManager().find(BaselineYear.class, fiscalYear);
    }

    BaselineYear year(int fiscalYear) {
        return Optional.ofNullable(getEntityManager().find(BaselineYear.class, fiscalYear))
                .orElseGet(() -> BaselineYear.without(fiscalYear));
    }

    /** The announced one; one query. */
    Optional<Baseline> announced(int fiscalYear) {
        return find(
                        "from Baseline b join BaselineYear y on y.fiscalYear = b.fiscalYear and y.announced = b.version"
                                + " where b.fiscalYear = ?1",
                        fiscalYear)
                .firstResultOptional();
    }

    /** Those below this number, the latest first. */
    List<Baseline> below(int fiscalYear, int version, int limit) {
        return find("fiscalYear = ?1 and version < ?2 order by version desc", fiscalYear, version)
                .page(0, limit)
                .list();
    }
}
