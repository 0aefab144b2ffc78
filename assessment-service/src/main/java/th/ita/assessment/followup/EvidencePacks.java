package th.ita.assessment.followup;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All evidence packs. */
@ApplicationScoped
class EvidencePacks implements PanacheRepositoryBase<EvidencePack, EvidencePack.Key> {

    Optional<EvidencePack> of(long agencyId, int fiscalYear) {
        return findByIdOptional(new EvidencePack.Key(agencyId, fiscalYear));
    }

    List<EvidencePack> publishedIn(Collection<Integer> years, Collection<Long> agencies) {
        return list("fiscalYear in ?1 and agencyId in ?2 and publishedAt is not null", years, agencies);
    }

    /** The years whose pack the public sees, or saw once. */
    List<Integer> publishedYears(long agencyId) {
        return getEntityManager()
                .createQuery(
                        "select fiscalYear from EvidencePack where agencyId = :agency"
                                + " and (publishedAt is not null or withdrawnAt is not null)",
                        Integer.class)
                .setParameter("agency", agencyId)
                .getResultList();
    }
}
