package th.ita.assessment.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import th.ita.assessment.agency.AgencyChanged;
import th.ita.assessment.subject.SubjectKeys;
import th.ita.assessment.subject.Subjects;

/**
 * An agency's entry is on the pages of all its years, withdrawn ones too, so a change of it is a change of these: in the same
 * transaction. When it moves, both provinces' years are other ones too.
 */
@Singleton
class AgencyChanges {

    private final EntityManager database;
    private final Subjects subjects;

    AgencyChanges(EntityManager database, Subjects subjects) {
        this.database = database;
        this.subjects = subjects;
    }

    void bumpItsYears(@Observes AgencyChanged change) {
        if (change.before() == null) {
            return;
        }
        // A locking read sees what was committed while this transaction waited for the agency's lock; a plain one would
        // not
        // see the year that somebody has just added.
        List<Integer> years = database.createNativeQuery(
                        "SELECT fiscal_year FROM assessment WHERE agency_id = :agency FOR UPDATE", Integer.class)
                .setParameter("agency", change.agencyId())
                .getResultList();
        String from = change.before().provinceCode();
        String to = change.after().provinceCode();
        boolean moved = !Objects.equals(from, to);
        List<String> keys = new ArrayList<>();
        for (int year : years) {
            keys.add(SubjectKeys.assessment(change.agencyId(), year));
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
