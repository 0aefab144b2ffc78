package th.ita.assessment.publication;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The files of published measures, as they were when they were first heard of. In the caller's transaction. */
@ApplicationScoped
public class ApprovedDocuments implements PanacheRepositoryBase<ApprovedDocument, ApprovedDocument.Key> {

    /** Of all versions of an agency's measures on the result of a year. */
    public List<ApprovedDocument> of(long agencyId, int fiscalYear) {
        return list("agencyId = ?1 and fiscalYear = ?2 order by version desc, name", agencyId, fiscalYear);
    }

    /** Every file with these bytes, of the latest version first. */
    List<ApprovedDocument> withHash(String sha256) {
        return list("sha256 = ?1 order by agencyId, fiscalYear desc, version desc, name", sha256);
    }
}
