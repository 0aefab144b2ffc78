package th.ita.assessment.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import th.ita.assessment.http.FieldError;
import th.ita.assessment.http.Problems;
import th.ita.assessment.table.CellText;

/** ที่ and วันที่ of the memorandum. */
@Schema(name = "MeasureRegistration")
record RegistrationBody(
        @Schema(required = true, maxLength = LONGEST) String number,
        @Schema(required = true) LocalDate date) {

    static final int LONGEST = 100;

    /** @throws th.ita.assessment.http.ProblemException 422 with all that is wrong */
    void check(LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        if (CellText.blank(number)) {
            errors.add(FieldError.pointer("/number", "required", "โปรดระบุเลขที่หนังสือ", "Give the number."));
        }
        TextCheck.text(errors, "/number", number, LONGEST);
        if (date == null) {
            errors.add(FieldError.pointer("/date", "required", "โปรดระบุวันที่ของหนังสือ", "Give the day."));
        } else if (date.isAfter(today)) {
            errors.add(FieldError.pointer(
                    "/date",
                    "out-of-order",
                    "วันที่ของหนังสือ " + date + " ยังมาไม่ถึง",
                    "The day of the memorandum, " + date + ", is still to come."));
        }
        if (!errors.isEmpty()) {
            throw Problems.invalid(errors);
        }
    }
}
