package th.ita.assessment.announcement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import th.ita.assessment.agency.Agencies;
import th.ita.assessment.agency.AgencyView;
import th.ita.assessment.analysis.Analysis;
import th.ita.assessment.analysis.AnalysisReader;
import th.ita.assessment.analysis.peers.BaselineComparison;
import th.ita.assessment.analysis.peers.Baselines;
import th.ita.assessment.framework.Framework;
import th.ita.assessment.http.FiscalYears;
import th.ita.assessment.score.AssessmentHead;
import th.ita.assessment.score.AssessmentReader;
import th.ita.assessment.score.AssessmentState;
import th.ita.assessment.score.AssessmentSummary;
import th.ita.assessment.score.CurrentAssessment;
import th.ita.assessment.score.Origin;
import th.ita.assessment.score.TreeView;
import th.ita.assessment.score.Withdrawal;
import th.ita.assessment.subject.Subject;
import th.ita.assessment.subject.SubjectKeys;

/** What is said of an agency, and of its result of a year. */
@ApplicationScoped
class AgencyContents {
    private final Agencies agencies;
    private final AssessmentReader assessments;
    private final AnalysisReader analyses;
    private final Baselines baselines;

    AgencyContents(Agencies agencies, AssessmentReader assessments, AnalysisReader analyses, Baselines baselines) {
        this.agencies = agencies;
        this.assessments = assessments;
        this.analyses = analyses;
        this.baselines = baselines;
    }

    record AssessmentBody(
            AgencyView agency,
            int fiscalYear,
            int fiscalYearCe,
            FrameworkBlock framework,
            TreeView tree,
            Analysis analysis,
            BaselineComparison baseline) {}

    record FrameworkBlock(String family, int fiscalYear, String version, String nameTh, String nameEn) {
        static FrameworkBlock of(Framework framework) {
            return new FrameworkBlock(
                    framework.family(),
                    framework.fiscalYear(),
                    framework.version(),
                    framework.name().th(),
                    framework.name().en());
        }
    }

    record AgencyBody(AgencyView agency, List<YearRow> assessments) {}

    record YearRow(
            int fiscalYear,
            int fiscalYearCe,
            AssessmentState state,
            BigDecimal total,
            Origin totalOrigin,
            String levelCode,
            String levelNameTh,
            String levelNameEn) {
        static YearRow of(AssessmentSummary year) {
            return new YearRow(
                    year.fiscalYear(),
                    year.fiscalYearCe(),
                    year.state(),
                    year.total(),
                    year.totalOrigin(),
                    year.levelCode(),
                    year.levelNameTh(),
                    year.levelNameEn());
        }
    }

    Content read(Subject.Assessment subject) {
        AssessmentHead head = assessments
                .find(subject.agencyId(), subject.fiscalYear())
                .orElseThrow(() -> new IllegalStateException("No such result: " + subject.key()));
        List<String> sumsUp = sumsUp(head.agency(), subject.fiscalYear());
        Withdrawal withdrawal = head.withdrawal();
        if (head.state() == AssessmentState.WITHDRAWN) {
            return Content.withdrawn(
                    new Content.Withdrawal(SnapshotReader.text(withdrawal.at()), withdrawal.reason()),
                    body(head, null, null, null),
                    sumsUp);
        }
        CurrentAssessment current = assessments.read(head);
        return Content.current(
                body(
                        head,
                        TreeView.of(current.tree()),
                        analyses.analyse(current),
                        baselines.compare(current).orElse(null)),
                sumsUp);
    }

    Content read(Subject.Agency subject) {
        AgencyView agency = agencies.view(agencies.find(subject.agencyId())
                .orElseThrow(() -> new IllegalStateException("No such agency: " + subject.key())));
        List<YearRow> years = assessments.yearsOf(subject.agencyId()).stream()
                .map(YearRow::of)
                .toList();
        List<String> sumsUp = agency.provinceCode() == null
                ? List.of(SubjectKeys.COUNTRY)
                : List.of(SubjectKeys.COUNTRY, SubjectKeys.province(agency.provinceCode()));
        return Content.current(new AgencyBody(agency, years), sumsUp);
    }

    private static AssessmentBody body(
            AssessmentHead head, TreeView tree, Analysis analysis, BaselineComparison baseline) {
        return new AssessmentBody(
                head.agency(),
                head.fiscalYear(),
                FiscalYears.ce(head.fiscalYear()),
                FrameworkBlock.of(head.framework()),
                tree,
                analysis,
                baseline);
    }

    private static List<String> sumsUp(AgencyView agency, int fiscalYear) {
        List<String> keys = new ArrayList<>(List.of(SubjectKeys.COUNTRY, SubjectKeys.countryYear(fiscalYear)));
        if (agency.provinceCode() != null) {
            keys.add(SubjectKeys.province(agency.provinceCode()));
            keys.add(SubjectKeys.provinceYear(agency.provinceCode(), fiscalYear));
        }
        return keys;
    }
}
