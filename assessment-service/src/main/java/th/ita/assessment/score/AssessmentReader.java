package th.ita.assessment.score;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import th.ita.assessment.agency.Agencies;
import th.ita.assessment.framework.Framework;
import th.ita.assessment.framework.Frameworks;
import th.ita.assessment.http.ProblemCode;
import th.ita.assessment.http.ProblemException;
import th.ita.assessment.http.Problems;

/**
 * Reads results for whoever shows, analyses or announces them. Everything is read in the caller's transaction: what is
 * read one after the other there belongs together.
 */
@ApplicationScoped
public class AssessmentReader {

    private final Assessments assessments;
    private final SheetVersions versions;
    private final Agencies agencies;
    private final Frameworks frameworks;
    private final SheetText text;

    AssessmentReader(
            Assessments assessments, SheetVersions versions, Agencies agencies, Frameworks frameworks, SheetText text) {
        this.assessments = assessments;
        this.versions = versions;
        this.agencies = agencies;
        this.frameworks = frameworks;
        this.text = text;
    }

    /** The result of an agency in a year, withdrawn ones too; one query, and not of the sheet. */
    public Optional<AssessmentHead> find(long agencyId, int fiscalYear) {
        return assessments.withAgency(new AssessmentId(agencyId, fiscalYear)).map(this::head);
    }

    /**
     * As {@link #find}, for a request.
     *
     * @throws ProblemException 404 saying which of year, agency and result is not known; 410 with the reason if withdrawn
     */
    public AssessmentHead current(long agencyId, int fiscalYear) {
        AssessmentHead head = find(agencyId, fiscalYear).orElseThrow(() -> {
            framework(fiscalYear);
            return unknown(new AssessmentId(agencyId, fiscalYear));
        });
        if (head.state() == AssessmentState.WITHDRAWN) {
            throw Problems.of(
                    ProblemCode.WITHDRAWN,
                    "ผลการประเมินนี้ถูกถอนออกแล้ว เหตุผล: " + head.withdrawal().reason(),
                    "This result was withdrawn. Reason: " + head.withdrawal().reason());
        }
        return head;
    }

    /** Its tree; one query, and scoring. The result must be a current one. */
    public CurrentAssessment read(AssessmentHead head) {
        String sheet = versions.sheet(new AssessmentId(head.agencyId(), head.fiscalYear()), head.sheetVersion());
        ScoreSheet given = text.read(sheet);
        return new CurrentAssessment(head, Scoring.score(head.framework(), given), given);
    }

    /** The years of an agency, the latest first, withdrawn ones too; one query. */
    public List<AssessmentSummary> yearsOf(long agencyId) {
        return assessments.ofAgency(agencyId).stream()
                .map(assessment -> AssessmentSummary.of(
                        assessment, frameworks.ofResult(assessment.fiscalYear(), assessment.frameworkVersion())))
                .toList();
    }

    /**
     * The framework of a year.
     *
     * @throws ProblemException 404 naming the years that have one
     */
    public Framework framework(int fiscalYear) {
        return frameworks.find(fiscalYear).orElseThrow(() -> {
            String years = String.join(
                    ", ",
                    frameworks.all().stream()
                            .map(known -> String.valueOf(known.fiscalYear()))
                            .toList());
            return Problems.unknown(
                    ProblemCode.UNKNOWN_FISCAL_YEAR,
                    "fiscalYear",
                    "ยังไม่มีกรอบการประเมินของปีงบประมาณ " + fiscalYear + " มีเฉพาะปี " + years,
                    "No framework is known for fiscal year " + fiscalYear + "; there is one for " + years + ".");
        });
    }

    private AssessmentHead head(Assessments.WithAgency found) {
        Assessment assessment = found.assessment();
        return new AssessmentHead(
                agencies.view(found.agency(), found.name()),
                found.agency().version(),
                frameworks
                        .ofResult(assessment.fiscalYear(), assessment.frameworkVersion())
                        .orElseThrow(),
                assessment.sheetVersion(),
                assessment.state(),
                assessment.changedAt(),
                assessment.withdrawal());
    }

    /** Why there is no such result: there is none, or not even such an agency. */
    ProblemException unknown(AssessmentId id) {
        agencies.require(id.agencyId());
        return Problems.unknown(
                ProblemCode.UNKNOWN_ASSESSMENT,
                "fiscalYear",
                "หน่วยงาน " + id.agencyId() + " ยังไม่มีผลการประเมินของปีงบประมาณ " + id.fiscalYear(),
                "Agency " + id.agencyId() + " has no result in fiscal year " + id.fiscalYear() + ".");
    }
}
