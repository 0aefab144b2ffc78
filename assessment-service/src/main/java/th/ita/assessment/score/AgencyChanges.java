package th.ita.assessment.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import th.ita.assessment.agency.AgencyChanged;
import th.ita.assessment.subject.SubjectKeys;
import th.ita.assessment.subject.Subjects;

/**
 * An agency's entry is on the pages of all its years, withdrawn ones too, so a change of it is a change of these: in the same
 * transaction. A new name is only on the pages of years that end after its first day. When the agency moves, both provinces'
 * years are other ones too.
 */
@Singleton
class AgencyChanges {

    private final Assessments assessments;
    private final Subjects subjects;

    AgencyChanges(Assessments assessments, Subjects subjects) {
        this.assessments = assessments;
        this.subjects = subjects;
    }

    void bumpItsYears(@Observes AgencyChanged change) {
        if (change.before() == null) {
            return;
        }
        List<Integer> years = assessments.lockYears(change.agencyId());
        String from = change.before().provinceCode();
        String to = change.after().provinceCode();
        boolean moved = !Objects.equals(from, to);
        List<String> keys = new ArrayList<>();
        for (int year : years) {
            if (change.touches(year)) {
                keys.add(SubjectKeys.assessment(change.agencyId(), year));
            }
            if (moved) {
                Stream.of(from, to)
                        .filter(Objects::nonNull)
                        .map(province -> SubjectKeys.provinceYear(province, year))
                        .forEach(keys::add);
            }
        }
        subjects.bump(keys);
    }
}
