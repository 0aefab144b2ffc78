package th.ita.assessment.measure;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import th.ita.assessment.agency.Agencies;

/** The measures that the public may see, and those that it could see once. In the caller's transaction. */
@ApplicationScoped
public class PublishedMeasures {

    private final MeasureVersions versions;
    private final Agencies agencies;

    PublishedMeasures(MeasureVersions versions, Agencies agencies) {
        this.versions = versions;
        this.agencies = agencies;
    }

    /** Keeps everybody else from changing what belongs to an agency until the transaction ends; to be called first in it. */
    public void lock(long agencyId) {
        agencies.lockRow(agencyId);
    }

    /** Every version that was published once, the latest first. */
    public List<PublishedVersion> of(long agencyId, int fiscalYear) {
        return versions.published(agencyId, fiscalYear).stream()
                .map(PublishedVersion::of)
                .toList();
    }

    /** The fiscal years on whose results an agency has published measures, withdrawn ones too. */
    public List<Integer> yearsOf(long agencyId) {
        return versions.publishedYears(agencyId);
    }

    /** The one that documents with this code are of; empty while it is not published. */
    public Optional<PublishedVersion> byCode(String code) {
        // The database does not compare its column with what is no ASCII.
        if (!code.matches("[0-9A-Z]{8}")) {
            return Optional.empty();
        }
        return versions.byCode(code)
                .filter(version -> version.publishedAt() != null)
                .map(PublishedVersion::of);
    }
}
