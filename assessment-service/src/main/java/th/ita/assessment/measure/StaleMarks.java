package th.ita.assessment.measure;

import java.time.Clock;
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
    private final MeasureSetReader reader;
    private final MeasureBooks books;
    private final Clock clock;

    StaleMarks(MeasureVersions versions, MeasureSetReader reader, MeasureBooks books, Clock clock) {
        this.versions = versions;
        this.reader = reader;
        this.books = books;
        this.clock = clock;
    }

    /** One query for each year, however many results were written. */
    void compareWithResults(@Observes SheetsWritten written) {
        Map<Integer, List<Long>> byYear = written.assessments().stream()
                .collect(Collectors.groupingBy(
                        AssessmentId::fiscalYear, Collectors.mapping(AssessmentId::agencyId, Collectors.toList())));
        byYear.forEach((year, agencies) -> versions.standing(year, agencies).forEach(this::compare));
    }

    void compareWithNames(@Observes AgencyChanged change) {
        if (change.before() == null) {
            return;
        }
        for (int year : versions.standingYears(change.agencyId()).stream()
                .filter(change::touches)
                .toList()) {
            versions.standing(year, List.of(change.agencyId())).forEach(this::compare);
        }
    }

    /** A version on its way goes back to its author; an approved one says what differs. */
    private void compare(MeasureVersion version) {
        PrintedFacts now = reader.facts(new AssessmentId(version.agencyId(), version.fiscalYear()));
        AuditedState before = AuditedState.of(version, false);
        MeasureEvent event;
        if (version.state().onItsWay()) {
            List<Stale.Change> changes = Stale.between(version.printed(), now);
            if (changes.isEmpty()) {
                return;
            }
            event = version.returnToDraft(new Deed(null, clock.instant(), Stale.reason(changes)));
        } else {
            event = version.compare(now, new Deed(null, clock.instant(), null));
        }
        if (event != null) {
            books.note(event, version, before, AuditedState.of(version, false));
        }
    }
}
