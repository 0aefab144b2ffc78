package th.ita.assessment.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import th.ita.assessment.framework.Framework;
import th.ita.assessment.http.FieldError;
import th.ita.assessment.http.FiscalYears;
import th.ita.assessment.http.ProblemException;
import th.ita.assessment.http.Problems;

/** A score sheet as it is sent. */
@Schema(
        name = "ScoreSheet",
        description = "What was reported, and only that: what is not here, or null, is not known, which is not zero.")
record SheetBody(
        @Schema(description = "If given, the one of the path.", nullable = true)
        Long agencyId,

        @Schema(description = "If given, the one of the path (Buddhist era).", nullable = true)
        Integer fiscalYear,

        @Schema(description = "If given, the same year of the common era.", nullable = true)
        Integer fiscalYearCe,

        @Schema(description = "The announced level, such as AA.", nullable = true)
        String reportedLevel,

        @Schema(
                description = "Why it is written; kept with the version, no part of the sheet.",
                nullable = true,
                maxLength = 1000)
        String note,

        @Schema(required = true) List<ScoreSheet.Entry> entries,

        @Schema(
                description =
                        "How many people answered each questionnaire, by its code: `{\"IIT\": 45, \"EIT\": 120}`. "
                                + "Decides whether the public sees how answers were distributed.",
                nullable = true,
                extensions = @Extension(name = "x-values", value = "nullable"))
        Map<String, Integer> respondents) {

    ScoreSheet sheet() {
        return new ScoreSheet(reportedLevel, entries, respondents);
    }

    /**
     * Refuses a sheet that is for somebody else, or that cannot be true.
     *
     * @throws ProblemException 422 with everything that is wrong, within {@link SheetCheck}'s bounds; 400 if its shape is wrong
     */
    void check(AssessmentId assessment, Framework framework) {
        List<FieldError> errors = new ArrayList<>();
        if (agencyId != null && agencyId != assessment.agencyId()) {
            errors.add(FieldError.pointer(
                    "/agencyId",
                    "other-agency",
                    "แบบคะแนนนี้เป็นของหน่วยงาน " + agencyId + " แต่ส่งไปยังหน่วยงาน " + assessment.agencyId(),
                    "The sheet is of agency " + agencyId + ", but was sent to " + assessment.agencyId() + "."));
        }
        if (fiscalYear != null && fiscalYear != assessment.fiscalYear()) {
            errors.add(otherYear("/fiscalYear", fiscalYear, assessment.fiscalYear()));
        }
        if (fiscalYearCe != null && fiscalYearCe != FiscalYears.ce(assessment.fiscalYear())) {
            errors.add(otherYear("/fiscalYearCe", fiscalYearCe, FiscalYears.ce(assessment.fiscalYear())));
        }
        if (note != null) {
            errors.addAll(Reasons.check("/note", note));
        }
        errors.addAll(flaws(framework, sheet()));
        refuse(errors);
    }

    /** What {@link SheetCheck} has against a sheet. */
    static List<FieldError> flaws(Framework framework, ScoreSheet sheet) {
        List<SheetCheck.Flaw> flaws = SheetCheck.check(framework, sheet);
        List<SheetCheck.Flaw> malformed =
                flaws.stream().filter(SheetCheck.Flaw::malformed).toList();
        if (!malformed.isEmpty()) {
            throw Problems.malformed(error(malformed.getFirst()));
        }
        return flaws.stream().map(SheetBody::error).toList();
    }

    static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Problems.invalid(errors);
        }
    }

    private static FieldError error(SheetCheck.Flaw flaw) {
        return FieldError.pointer(flaw.pointer(), flaw.code(), flaw.th(), flaw.en());
    }

    private static FieldError otherYear(String pointer, int given, int wanted) {
        return FieldError.pointer(
                pointer,
                "other-fiscal-year",
                "แบบคะแนนนี้เป็นของปี " + given + " แต่ส่งไปยังปี " + wanted,
                "The sheet is of year " + given + ", but was sent to " + wanted + ".");
    }
}
