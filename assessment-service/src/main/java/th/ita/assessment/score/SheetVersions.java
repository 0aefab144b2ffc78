package th.ita.assessment.score;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All sheets that were ever given. */
@ApplicationScoped
class SheetVersions implements PanacheRepositoryBase<SheetVersion, SheetVersion.Key> {

    Optional<SheetVersion> find(AssessmentId id, int version) {
        return findByIdOptional(new SheetVersion.Key(id.agencyId(), id.fiscalYear(), version));
    }

    /** The JSON text of a version that there is, and nothing else of it. */
    String sheet(AssessmentId id, int version) {
        return find(
                        "select sheet from SheetVersion where agencyId = ?1 and fiscalYear = ?2 and version = ?3",
                        id.agencyId(),
                        id.fiscalYear(),
                        version)
                .project(String.class)
                .singleResult();
    }

    /** Those below this number, the latest first; not their sheets. */
    List<SheetVersionSummary> below(AssessmentId id, int before, int most) {
        return find(
                        "agencyId = ?1 and fiscalYear = ?2 and version < ?3 order by version desc",
                        id.agencyId(),
                        id.fiscalYear(),
                        before)
                .range(0, most - 1)
                .project(SheetVersionSummary.class)
                .list();
    }
}
