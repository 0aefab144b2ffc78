package th.ita.assessment.measure;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

/** What was done to the versions, for good. */
@ApplicationScoped
class MeasureEvents implements PanacheRepository<MeasureEvent> {

    /** In the order in which they happened. */
    List<MeasureEvent> of(MeasureVersion version) {
        return list(
                "agencyId = ?1 and fiscalYear = ?2 and version = ?3 order by id",
                version.agencyId(),
                version.fiscalYear(),
                version.version());
    }
}
