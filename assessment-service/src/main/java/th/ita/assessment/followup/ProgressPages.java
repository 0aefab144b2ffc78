package th.ita.assessment.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import th.ita.assessment.agency.AgencyChanged;
import th.ita.assessment.measure.MeasuresPublished;
import th.ita.assessment.score.AssessmentId;
import th.ita.assessment.score.SheetsWritten;
import th.ita.assessment.subject.Subject;
import th.ita.assessment.subject.SubjectKeys;
import th.ita.assessment.subject.Subjects;

/**
 * The pages of progress and evidence are revised in the transaction that changes what they show from elsewhere: measures,
 * results, the agency's name.
 */
@Singleton
class ProgressPages {

    /* Of the measures that a result shows the effect of, all; of those that answer it, the ones that have a page already. */
    private static final String TOUCHED = """
            SELECT v.agency_id, v.fiscal_year FROM measure_version v
            WHERE v.agency_id IN (:agencies) AND v.state = 'published'
              AND (GREATEST(CAST(JSON_VALUE(v.content, '$.measureFiscalYear') AS SIGNED), v.fiscal_year + 1) = :year
                OR v.fiscal_year = :year AND EXISTS (SELECT 1 FROM subject s
                  WHERE s.subject_key = CONCAT('progress/', v.agency_id, '/', v.fiscal_year)))
            """;

    private final EntityManager database;
    private final ProgressReader reader;
    private final EvidencePacks packs;
    private final Subjects subjects;

    ProgressPages(EntityManager database, ProgressReader reader, EvidencePacks packs, Subjects subjects) {
        this.database = database;
        this.reader = reader;
        this.packs = packs;
        this.subjects = subjects;
    }

    void measuresChanged(@Observes MeasuresPublished changed) {
        // A page that is out has to say that its measures were withdrawn, whatever first gave it something to tell.
        if (reader.exists(changed.agencyId(), changed.fiscalYear())
                || yearsWithPage(changed.agencyId()).contains(changed.fiscalYear())) {
            subjects.bump(SubjectKeys.progress(changed.agencyId(), changed.fiscalYear()));
        }
        bumpPublishedPack(changed.agencyId(), changed.fiscalYear() + 1);
    }

    /**
     * A result is the "before" of its own year's measures and the "after" of those that were for it. One query for each year,
     * however many results were written.
     */
    void resultsChanged(@Observes SheetsWritten written) {
        Map<Integer, List<Long>> byYear = written.assessments().stream()
                .collect(Collectors.groupingBy(
                        AssessmentId::fiscalYear, Collectors.mapping(AssessmentId::agencyId, Collectors.toList())));
        List<String> keys = new ArrayList<>();
        byYear.forEach((year, agencies) -> {
            for (Object row : database.createNativeQuery(TOUCHED)
                    .setParameter("agencies", agencies)
                    .setParameter("year", year)
                    .getResultList()) {
                Object[] set = (Object[]) row;
                long agencyId = ((Number) set[0]).longValue();
                int fiscalYear = ((Number) set[1]).intValue();
                keys.add(SubjectKeys.progress(agencyId, fiscalYear));
                // It says whether there is progress to read of.
                keys.add(SubjectKeys.measures(agencyId, fiscalYear));
            }
            packs.publishedIn(List.of(year, year + 1), agencies)
                    .forEach(pack -> keys.add(SubjectKeys.evidence(pack.agencyId(), pack.fiscalYear())));
        });
        subjects.bump(keys);
    }

    void agencyChanged(@Observes AgencyChanged change) {
        if (change.before() == null) {
            return;
        }
        yearsWithPage(change.agencyId()).stream()
                .filter(change::touches)
                .forEach(year -> subjects.bump(SubjectKeys.progress(change.agencyId(), year)));
        packs.publishedYears(change.agencyId()).stream()
                .filter(change::touches)
                .forEach(year -> subjects.bump(SubjectKeys.evidence(change.agencyId(), year)));
    }

    private List<Integer> yearsWithPage(long agencyId) {
        Stream<String> keys = database.createNativeQuery(
                        "SELECT subject_key FROM subject WHERE subject_key LIKE CONCAT('progress/', :agency, '/%')",
                        String.class)
                .setParameter("agency", agencyId)
                .getResultStream();
        return keys.map(key -> ((Subject.Progress) Subject.parse(key).orElseThrow()).fiscalYear())
                .toList();
    }

    void bumpPublishedPack(long agencyId, int fiscalYear) {
        packs.publishedIn(List.of(fiscalYear), List.of(agencyId))
                .forEach(pack -> subjects.bump(SubjectKeys.evidence(agencyId, fiscalYear)));
    }
}
