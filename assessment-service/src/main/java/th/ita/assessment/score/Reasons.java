package th.ita.assessment.score;

import java.util.List;

import th.ita.assessment.http.FieldError;
import th.ita.assessment.table.CellText;

/** The sentence an administrator gives for what they do; a withdrawal's is shown to the public. */
final class Reasons {

    static final int LONGEST = 1000;

    private Reasons() {}

    /** What is wrong with the words at this place of a body; empty if nothing is. */
    static List<FieldError> check(String pointer, String words) {
        if (words.length() > LONGEST) {
            return List.of(FieldError.pointer(
                    pointer,
                    "too-long",
                    "ข้อความยาวได้ไม่เกิน " + LONGEST + " ตัวอักษร",
                    "At most " + LONGEST + " characters."));
        }
        if (words.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            return List.of(FieldError.pointer(
                    pointer,
                    "control-character",
                    "ข้อความมีอักขระควบคุมที่ไม่อนุญาต",
                    "It contains control characters."));
        }
        return List.of();
    }

    /**
     * The reason of an action, which has to be given.
     *
     * @throws th.ita.assessment.http.ProblemException 422 when it is missing, blank or too long
     */
    static String required(ReasonBody body) {
        if (CellText.blank(body.reason())) {
            SheetBody.refuse(List.of(FieldError.pointer("/reason", "required", "โปรดระบุเหตุผล", "Please say why.")));
        }
        SheetBody.refuse(check("/reason", body.reason()));
        return body.reason().strip();
    }
}
