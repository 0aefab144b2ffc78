package th.ita.assessment.measure;

import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import th.ita.assessment.framework.Framework;

/** The texts from which measures are drafted: an agency's own, else those of the catalogue. */
@ApplicationScoped
class MeasureTexts implements PanacheRepositoryBase<AgencyTexts, AgencyTexts.Key> {

    private final Catalogues catalogues;

    MeasureTexts(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    Optional<AgencyTexts> own(long agencyId, int fiscalYear) {
        return findByIdOptional(new AgencyTexts.Key(agencyId, fiscalYear));
    }

    /** The text for each node of a framework. */
    Function<String, Optional<CatalogueEntry>> of(long agencyId, Framework framework) {
        Optional<AgencyTexts> own = own(agencyId, framework.fiscalYear());
        Function<String, Optional<CatalogueEntry>> common = catalogues.of(framework);
        return node -> own.flatMap(texts -> texts.find(node)).or(() -> common.apply(node));
    }
}
