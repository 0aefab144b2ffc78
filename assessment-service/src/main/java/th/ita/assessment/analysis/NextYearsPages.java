package th.ita.assessment.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import th.ita.assessment.score.AssessmentId;
import th.ita.assessment.score.SheetsWritten;
import th.ita.assessment.subject.SubjectKeys;
import th.ita.assessment.subject.Subjects;

/**
 * An analysis shows the year before, so a sheet that is given, restored or withdrawn changes the page of the year after it
 * too: in the same transaction. The agencies are locked by then, and nobody else is adding years to them.
 */
@Singleton
class NextYearsPages {

    private final EntityManager database;
    private final Subjects subjects;

    NextYearsPages(EntityManager database, Subjects subjects) {
        this.database = database;
        this.subjects = subjects;
    }

    void bump(@Observes SheetsWritten written) {
        Map<Integer, List<Long>> byYear = written.assessments().stream()
                .collect(Collectors.groupingBy(
                        AssessmentId::fiscalYear, Collectors.mapping(AssessmentId::agencyId, Collectors.toList())));
        List<String> keys = new ArrayList<>();
        byYear.forEach((year, agencies) -> database.createNativeQuery(
                        "SELECT agency_id FROM assessment WHERE fiscal_year = :next AND agency_id IN (:agencies)"
                                + " AND state = 'current'",
                        Long.class)
                .setParameter("next", year + 1)
                .setParameter("agencies", agencies)
                .getResultList()
                .forEach(agency -> keys.add(SubjectKeys.assessment((Long) agency, year + 1))));
        subjects.bump(keys);
    }
}
