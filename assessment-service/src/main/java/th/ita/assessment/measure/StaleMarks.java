package th.ita.assessment.measure;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import th.ita.assessment.agency.AgencyChanged;
import th.ita.assessment.score.AssessmentId;
import th.ita.assessment.score.SheetsWritten;

/** What was signed is held against the result whenever that changes, in the transaction that changes it. */
@Singleton
class StaleMarks {

    private final MeasureVersions versions;
    private final MeasureSets sets;

    StaleMarks(MeasureVersions versions, MeasureSets sets) {
        this.versions = versions;
        this.sets = sets;
    }

    /** One query for each year, however many results were written. */
    void compareWithResults(@Observes SheetsWritten written) {
        Map<Integer, List<Long>> byYear = written.assessments().stream()
                .collect(Collectors.groupingBy(
                        AssessmentId::fiscalYear, Collectors.mapping(AssessmentId::agencyId, Collectors.toList())));
        byYear.forEach((year, agencies) -> versions.standing(year, agencies).forEach(sets::compare));
    }

    void compareWithNames(@Observes AgencyChanged change) {
        if (change.before() == null) {
            return;
        }
        for (int year : versions.standingYears(change.agencyId()).stream()
                .filter(change::touches)
                .toList()) {
            versions.standing(year, List.of(change.agencyId())).forEach(sets::compare);
        }
    }
}
