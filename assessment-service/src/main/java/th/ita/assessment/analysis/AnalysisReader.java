package th.ita.assessment.analysis;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import th.ita.assessment.framework.Framework;
import th.ita.assessment.framework.Frameworks;
import th.ita.assessment.framework.Lineages;
import th.ita.assessment.score.AnswerDistributions;
import th.ita.assessment.score.AssessmentHead;
import th.ita.assessment.score.AssessmentReader;
import th.ita.assessment.score.AssessmentState;
import th.ita.assessment.score.CurrentAssessment;

/**
 * Brings together what an analysis is made of, for whoever shows it. Everything is read in the caller's transaction: a
 * handful of queries by key, however many agencies there are.
 */
@ApplicationScoped
public class AnalysisReader {

    private final AssessmentReader assessments;
    private final Frameworks frameworks;
    private final Lineages lineages;
    private final AnswerDistributions gate;

    AnalysisReader(AssessmentReader assessments, Frameworks frameworks, Lineages lineages, AnswerDistributions gate) {
        this.assessments = assessments;
        this.frameworks = frameworks;
        this.lineages = lineages;
        this.gate = gate;
    }

    /**
     * What belongs to a result before any sheet is read: enough to say whether a reader has its analysis already.
     *
     * @param previous the result of the year before; null if there is none, or it was withdrawn
     */
    public record Beside(
            AssessmentHead head, AssessmentHead previous, AnalysisInput.NewestRule newest, String newestVersion) {

        /** The strong entity tag of something that follows from the result and what stands beside it. */
        String etag(String what) {
            return head.etag(what
                    + "_" + newestVersion
                    + (previous == null
                            ? ""
                            : "_p" + previous.sheetVersion() + "_"
                                    + previous.framework().version()));
        }
    }

    /** One query. */
    public Beside beside(AssessmentHead head) {
        return new Beside(
                head,
                assessments
                        .find(head.agencyId(), head.fiscalYear() - 1)
                        .filter(previous -> previous.state() == AssessmentState.CURRENT)
                        .orElse(null),
                newestRule(),
                newestWithRule(frameworks).map(Framework::version).orElse("none"));
    }

    /** The rule of the latest year that has one, or null. */
    AnalysisInput.NewestRule newestRule() {
        return newestWithRule(frameworks)
                .map(framework -> new AnalysisInput.NewestRule(
                        framework.fiscalYear(), framework.levelRule().orElseThrow()))
                .orElse(null);
    }

    /** The framework of the latest year that has a level rule. */
    static Optional<Framework> newestWithRule(Frameworks frameworks) {
        return frameworks.all().stream()
                .filter(framework -> framework.levelRule().isPresent())
                .findFirst();
    }

    /** What the public may know of how its questions were answered. */
    AnswersShown answersShown(CurrentAssessment current) {
        return new AnswersShown(gate.of(current.head().framework(), current.sheet()));
    }

    /** The analysis of a result that was read in the same transaction. */
    public Analysis analyse(CurrentAssessment current) {
        return analyse(beside(current.head()), current);
    }

    Analysis analyse(Beside beside, CurrentAssessment current) {
        return Analysis.of(
                new AnalysisInput(current.tree(), current.reportedLevel(), beside.newest(), previous(beside)));
    }

    private AnalysisInput.Previous previous(Beside beside) {
        return beside.previous() == null
                ? null
                : new AnalysisInput.Previous(
                        assessments.read(beside.previous()).tree(),
                        lineages.between(
                                beside.previous().framework(), beside.head().framework()));
    }
}
