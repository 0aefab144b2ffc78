package th.ita.assessment.measure;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import th.ita.assessment.agency.Agencies;
import th.ita.assessment.agency.AgencyView;
import th.ita.assessment.analysis.AnalysisReader;
import th.ita.assessment.framework.Framework;
import th.ita.assessment.http.ProblemCode;
import th.ita.assessment.http.ProblemException;
import th.ita.assessment.http.Problems;
import th.ita.assessment.score.AssessmentHead;
import th.ita.assessment.score.AssessmentId;
import th.ita.assessment.score.AssessmentReader;
import th.ita.assessment.score.CurrentAssessment;

/** Reads measure sets, for those who may see them, and the results that they answer. */
@ApplicationScoped
class MeasureSetReader {

    private final MeasureVersions versions;
    private final MeasureEvents events;
    private final EndorsementChains chains;
    private final Agencies agencies;
    private final AssessmentReader assessments;
    private final AnalysisReader analyses;

    MeasureSetReader(
            MeasureVersions versions,
            MeasureEvents events,
            EndorsementChains chains,
            Agencies agencies,
            AssessmentReader assessments,
            AnalysisReader analyses) {
        this.versions = versions;
        this.events = events;
        this.chains = chains;
        this.agencies = agencies;
        this.assessments = assessments;
        this.analyses = analyses;
    }

    /** All that somebody may see, the latest first. */
    List<MeasureVersion> versions(AssessmentId id, Sight sight) {
        List<MeasureVersion> seen = versions.of(id.agencyId(), id.fiscalYear()).stream()
                .filter(sight::reaches)
                .toList();
        if (seen.isEmpty()) {
            throw unknown(id);
        }
        return seen;
    }

    /** One of those. */
    MeasureVersion version(AssessmentId id, int number, Sight sight) {
        return versions(id, sight).stream()
                .filter(version -> version.version() == number)
                .findFirst()
                .orElseThrow(() -> Problems.unknown(
                        ProblemCode.UNKNOWN_VERSION,
                        "version",
                        "ไม่พบชุดมาตรการฉบับที่ " + number,
                        "There is no version " + number + " of the measures."));
    }

    List<MeasureEvent> events(MeasureVersion version) {
        return events.of(version);
    }

    /** The newest version, whoever may see it. */
    Optional<MeasureVersion> latest(AssessmentId id) {
        return versions.of(id.agencyId(), id.fiscalYear()).stream().findFirst();
    }

    /** A version as JSON; its coverage is that of the result that it was signed with, else of today's. */
    MeasureSet view(MeasureVersion version) {
        Chain chain = version.state() == MeasureState.DRAFT || version.chain() == null
                ? chain(version.agencyId())
                : version.chain();
        Optional<PrintedFacts> facts = version.state() == MeasureState.DRAFT || version.printed() == null
                ? result(new AssessmentId(version.agencyId(), version.fiscalYear()))
                        .map(MeasureResult::facts)
                : Optional.of(version.printed());
        return MeasureSet.of(
                version,
                chain,
                facts.map(known -> Coverage.of(known, version.content())).orElse(null));
    }

    /**
     * What stands against a version on its next step, or on another one. Once it was kept although the result has changed, it
     * is published as it was signed: what reads the result was checked against the one that it was signed on, and whoever kept
     * it has judged the rest.
     */
    Contradictions check(MeasureVersion version, Contradiction.Stage stage) {
        if (stage == Contradiction.Stage.PUBLISH && version.keptAsSigned()) {
            return Contradictions.ofPublication(MeasureReading.of(version));
        }
        AssessmentId id = new AssessmentId(version.agencyId(), version.fiscalYear());
        return Contradictions.of(requireResult(id).beside(version), stage);
    }

    /** As a year's pages show it. */
    AgencyView agency(AssessmentId id) {
        return assessments
                .find(id.agencyId(), id.fiscalYear())
                .map(AssessmentHead::agency)
                .orElseGet(() -> agencies.view(agencies.require(id.agencyId())));
    }

    /** The chain that a set of the agency goes, unless it was taken over at submission. */
    Chain chain(long agencyId) {
        return chains.of(agencies.require(agencyId)).chain();
    }

    /** The one that a year's result was scored with, a withdrawn one too; else that of the year. */
    Framework framework(AssessmentId id) {
        return assessments
                .find(id.agencyId(), id.fiscalYear())
                .map(AssessmentHead::framework)
                .orElseGet(() -> assessments.framework(id.fiscalYear()));
    }

    /** @throws ProblemException if there is none that counts */
    MeasureResult requireResult(AssessmentId id) {
        CurrentAssessment current = assessments.read(assessments.current(id.agencyId(), id.fiscalYear()));
        return new MeasureResult(current, analyses.analyse(current));
    }

    /** What today's result would have a document print. */
    PrintedFacts facts(AssessmentId id) {
        return result(id)
                .map(MeasureResult::facts)
                .orElseGet(() -> PrintedFacts.withoutResult(agency(id).nameTh()));
    }

    ProblemException unknown(AssessmentId id) {
        assessments.framework(id.fiscalYear());
        agencies.require(id.agencyId());
        return Problems.unknown(
                ProblemCode.UNKNOWN_MEASURES,
                "fiscalYear",
                "ยังไม่มีชุดมาตรการของหน่วยงาน " + id.agencyId() + " จากผลการประเมินปี " + id.fiscalYear(),
                "There are no measures of agency " + id.agencyId() + " on its result of " + id.fiscalYear() + ".");
    }

    private Optional<MeasureResult> result(AssessmentId id) {
        return assessments
                .find(id.agencyId(), id.fiscalYear())
                .filter(head -> head.withdrawal() == null)
                .map(assessments::read)
                .map(current -> new MeasureResult(current, analyses.analyse(current)));
    }
}
