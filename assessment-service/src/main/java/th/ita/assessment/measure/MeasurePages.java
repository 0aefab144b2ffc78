package th.ita.assessment.measure;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import th.ita.assessment.agency.AgencyChanged;
import th.ita.assessment.subject.SubjectKeys;
import th.ita.assessment.subject.Subjects;

/** The pages of measures are revised in the transaction that changes what they say. */
@Singleton
class MeasurePages {

    private final MeasureVersions versions;
    private final Subjects subjects;

    MeasurePages(MeasureVersions versions, Subjects subjects) {
        this.versions = versions;
        this.subjects = subjects;
    }

    void statusChanged(@Observes MeasuresPublished changed) {
        List<String> keys = new ArrayList<>(of(changed.agencyId(), changed.fiscalYear()));
        keys.add(SubjectKeys.measuresVersion(changed.agencyId(), changed.fiscalYear(), changed.version()));
        subjects.bump(keys);
    }

    /** All versions of a year carry the agency's entry as it is. */
    void agencyChanged(@Observes AgencyChanged change) {
        if (change.before() == null) {
            return;
        }
        for (int year : versions.publishedYears(change.agencyId())) {
            if (change.touches(year)) {
                subjects.bump(of(change.agencyId(), year));
                versions.published(change.agencyId(), year)
                        .forEach(version ->
                                subjects.bump(SubjectKeys.measuresVersion(change.agencyId(), year, version.version())));
            }
        }
    }

    /* The page of the set, and that of each code: whose list of files has the status of every version. */
    private List<String> of(long agencyId, int fiscalYear) {
        List<String> keys = new ArrayList<>(List.of(SubjectKeys.measures(agencyId, fiscalYear)));
        versions.published(agencyId, fiscalYear).stream()
                .map(MeasureVersion::verificationCode)
                .filter(code -> code != null)
                .map(SubjectKeys::check)
                .forEach(keys::add);
        return keys;
    }
}
