package th.ita.assessment.followup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import th.ita.assessment.agency.Agencies;
import th.ita.assessment.framework.Lineages;
import th.ita.assessment.http.ProblemCode;
import th.ita.assessment.http.ProblemException;
import th.ita.assessment.http.Problems;
import th.ita.assessment.measure.Measure;
import th.ita.assessment.measure.PublishedMeasures;
import th.ita.assessment.measure.PublishedVersion;
import th.ita.assessment.score.AssessmentHead;
import th.ita.assessment.score.AssessmentReader;
import th.ita.assessment.score.CurrentAssessment;

/** How measures are carried out, for the public and for pages. In the caller's transaction. */
@ApplicationScoped
public class ProgressReader {

    private final ProgressEntries entries;
    private final PublishedMeasures published;
    private final AssessmentReader assessments;
    private final Agencies agencies;
    private final Lineages lineages;

    ProgressReader(
            ProgressEntries entries,
            PublishedMeasures published,
            AssessmentReader assessments,
            Agencies agencies,
            Lineages lineages) {
        this.entries = entries;
        this.published = published;
        this.assessments = assessments;
        this.agencies = agencies;
        this.lineages = lineages;
    }

    /** Of the measures in force; empty while there are none. */
    public Optional<Progress> find(long agencyId, int fiscalYear) {
        return inForce(agencyId, fiscalYear).map(this::of);
    }

    Progress of(MeasuresInForce set) {
        return of(set, entries.of(set.version().agencyId(), set.version().fiscalYear()));
    }

    /** Whether there is something to tell: a published entry, or a result of the measures' year. */
    public boolean exists(long agencyId, int fiscalYear) {
        return entries.anyPublished(agencyId, fiscalYear)
                || inForce(agencyId, fiscalYear)
                        .flatMap(set -> later(set.version()))
                        .isPresent();
    }

    Optional<MeasuresInForce> inForce(long agencyId, int fiscalYear) {
        return published.of(agencyId, fiscalYear).stream()
                .filter(PublishedVersion::inForce)
                .findFirst()
                .map(MeasuresInForce::of);
    }

    /** @throws ProblemException 404 saying which of year, agency and measures is not known */
    MeasuresInForce requireInForce(long agencyId, int fiscalYear) {
        return inForce(agencyId, fiscalYear).orElseThrow(() -> none(agencyId, fiscalYear));
    }

    private ProblemException none(long agencyId, int fiscalYear) {
        assessments.framework(fiscalYear);
        agencies.require(agencyId);
        return Problems.unknown(
                ProblemCode.UNKNOWN_MEASURES,
                "fiscalYear",
                "หน่วยงาน " + agencyId + " ไม่มีมาตรการจากผลการประเมินปี " + fiscalYear + " ที่เผยแพร่และใช้อยู่",
                "No measures of agency " + agencyId + " on its result of " + fiscalYear
                        + " are published and in force.");
    }

    private Progress of(MeasuresInForce set, List<ProgressEntry> all) {
        Map<String, List<ProgressEntry>> seen =
                all.stream().filter(ProgressEntry::published).collect(Collectors.groupingBy(ProgressEntry::measure));
        List<Progress.MeasureProgress> measures = new ArrayList<>();
        for (Measure measure : set.measures()) {
            measures.add(of(measure, set, false, seen.getOrDefault(measure.id(), List.of())));
        }
        measures.addAll(dropped(set, seen));
        return new Progress(set.version().version(), measures, Progress.Summary.of(measures), effect(set));
    }

    /** What was published of measures that a later version dropped, as the last version that had them words these. */
    private List<Progress.MeasureProgress> dropped(MeasuresInForce set, Map<String, List<ProgressEntry>> seen) {
        Set<String> gone = new HashSet<>(seen.keySet());
        set.ids().forEach(gone::remove);
        List<Progress.MeasureProgress> dropped = new ArrayList<>();
        if (gone.isEmpty()) {
            return dropped;
        }
        for (PublishedVersion version :
                published.of(set.version().agencyId(), set.version().fiscalYear())) {
            MeasuresInForce old = MeasuresInForce.of(version);
            old.measures().stream()
                    .filter(measure -> gone.remove(measure.id()))
                    .forEach(measure -> dropped.add(of(measure, old, true, seen.get(measure.id()))));
        }
        return dropped;
    }

    private static Progress.MeasureProgress of(
            Measure measure, MeasuresInForce set, boolean dropped, List<ProgressEntry> entries) {
        return new Progress.MeasureProgress(
                measure.id(),
                measure.nodes().stream()
                        .map(code -> new Progress.NamedNode(code, set.name(code)))
                        .toList(),
                measure.point(),
                measure.steps(),
                measure.responsible(),
                measure.schedule(),
                measure.indicator(),
                measure.followUp(),
                dropped,
                entries.isEmpty()
                        ? ProgressState.NOT_STARTED
                        : entries.getLast().state(),
                entries.stream().map(Progress.PublicEntry::of).toList());
    }

    /** Against the analysed result as it counts today; null while either is missing. */
    private Effect effect(MeasuresInForce set) {
        PublishedVersion version = set.version();
        Optional<AssessmentHead> after = later(version);
        Optional<AssessmentHead> before = counting(version.agencyId(), version.fiscalYear());
        if (after.isEmpty() || before.isEmpty()) {
            return null;
        }
        CurrentAssessment was = assessments.read(before.get());
        CurrentAssessment is = assessments.read(after.get());
        return Effect.of(
                set.measures(),
                was.tree(),
                is.tree(),
                lineages.between(was.tree().framework(), is.tree().framework()),
                set::name);
    }

    /** The result of the year that the measures are for: the first that can show what they did. */
    private Optional<AssessmentHead> later(PublishedVersion version) {
        return counting(version.agencyId(), yearOfEffect(version.fiscalYear(), version.measureFiscalYear()));
    }

    static int yearOfEffect(int fiscalYear, int measureFiscalYear) {
        return Math.max(measureFiscalYear, fiscalYear + 1);
    }

    private Optional<AssessmentHead> counting(long agencyId, int fiscalYear) {
        return assessments.find(agencyId, fiscalYear).filter(head -> head.withdrawal() == null);
    }
}
