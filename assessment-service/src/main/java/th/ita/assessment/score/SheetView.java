package th.ita.assessment.score;

import java.util.List;
import java.util.Map;

import th.ita.assessment.framework.Framework;
import th.ita.assessment.http.FiscalYears;

/**
 * A sheet as it is given out, to be changed and sent back as it is: {@link SheetBody} reads it.
 *
 * @param note always null here: the next version has reasons of its own
 */
record SheetView(
        long agencyId,
        int fiscalYear,
        int fiscalYearCe,
        String reportedLevel,
        String note,
        List<Map<String, Object>> entries,
        Map<String, Integer> respondents) {

    static SheetView of(AssessmentId id, Framework framework, ScoreSheet sheet) {
        return of(
                id,
                sheet.reportedLevel(),
                SheetLines.of(framework, sheet),
                Respondents.of(framework, sheet).asked());
    }

    /** A sheet that says nothing yet, with a place for everything. */
    static SheetView template(AssessmentId id, Framework framework) {
        return of(
                id,
                null,
                SheetLines.template(framework),
                Respondents.of(framework, new ScoreSheet(null, List.of())).asked());
    }

    private static SheetView of(
            AssessmentId id,
            String reportedLevel,
            List<Map<String, Object>> entries,
            Map<String, Integer> respondents) {
        return new SheetView(
                id.agencyId(),
                id.fiscalYear(),
                FiscalYears.ce(id.fiscalYear()),
                reportedLevel,
                null,
                entries,
                respondents);
    }
}
