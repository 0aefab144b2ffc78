package th.ita.assessment.measure;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import th.ita.assessment.framework.Framework;
import th.ita.assessment.http.FieldError;
import th.ita.assessment.http.Problems;

/** An agency's own texts for measures. */
@Schema(name = "MeasureTexts", description = "Texts that come before those of the catalogue when measures are drafted.")
record TextsBody(
        @Schema(description = "If given, the one of the path.", nullable = true)
        Long agencyId,

        @Schema(description = "If given, the one of the path.", nullable = true)
        Integer fiscalYear,

        @Schema(required = true) List<CatalogueEntry> entries) {

    private static final int MOST = 300;
    private static final int LONGEST = 2000;

    /** @throws th.ita.assessment.http.ProblemException 422 with all that is wrong */
    List<CatalogueEntry> check(long agency, Framework framework) {
        List<FieldError> errors = new ArrayList<>();
        if (agencyId != null && agencyId != agency) {
            errors.add(FieldError.pointer(
                    "/agencyId",
                    "other-agency",
                    "ข้อความนี้เป็นของหน่วยงาน " + agencyId,
                    "These texts are of agency " + agencyId + "."));
        }
        if (fiscalYear != null && fiscalYear != framework.fiscalYear()) {
            errors.add(FieldError.pointer(
                    "/fiscalYear",
                    "other-fiscal-year",
                    "ข้อความนี้เป็นของปี " + fiscalYear,
                    "These texts are of year " + fiscalYear + "."));
        }
        if (entries == null || entries.size() > MOST) {
            errors.add(FieldError.pointer(
                    "/entries", "wrong-number", "มีได้ 0 ถึง " + MOST + " รายการ", "There may be 0 to " + MOST + "."));
            throw Problems.invalid(errors);
        }
        CatalogueCheck.check(framework, "/entries", entries)
                .forEach(fault -> errors.add(FieldError.pointer(
                        fault.path(),
                        "unusable",
                        "ค่านี้ใช้ไม่ได้ (" + fault.reason() + ")",
                        "This cannot be used: it " + fault.reason() + ".")));
        for (int i = 0; i < entries.size(); i++) {
            CatalogueEntry entry = entries.get(i);
            if (entry != null) {
                TextCheck.text(errors, "/entries/" + i + "/point", entry.point(), LONGEST);
                TextCheck.text(errors, "/entries/" + i + "/responsible", entry.responsible(), LONGEST);
                TextCheck.text(errors, "/entries/" + i + "/indicator", entry.indicator(), LONGEST);
                TextCheck.text(errors, "/entries/" + i + "/followUp", entry.followUp(), LONGEST);
            }
        }
        if (!errors.isEmpty()) {
            throw Problems.invalid(errors);
        }
        return entries;
    }
}
