package th.ita.assessment.measure;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

import th.ita.assessment.http.FieldError;
import th.ita.assessment.http.Problems;
import th.ita.assessment.table.CellText;

/** What people may write into the fields of a measure set. */
public final class TextCheck {

    public static final int LONGEST_REASON = 1000;

    private TextCheck() {}

    /** What is wrong with a text, added to the errors; nothing when it is right or null. */
    public static void text(List<FieldError> errors, String pointer, String text, int longest) {
        if (text == null) {
            return;
        }
        if (text.length() > longest) {
            errors.add(FieldError.pointer(
                    pointer,
                    "too-long",
                    "ข้อความยาวได้ไม่เกิน " + longest + " ตัวอักษร",
                    "At most " + longest + " characters."));
        }
        if (text.codePoints().anyMatch(TextCheck::controls)) {
            errors.add(FieldError.pointer(
                    pointer,
                    "control-character",
                    "ข้อความมีอักขระควบคุมที่ไม่อนุญาต",
                    "It contains control characters."));
        }
    }

    /** What is no text: control characters, and those that turn the direction of reading, to make a word look like another. */
    private static boolean controls(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\t'
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069;
    }

    /** As it is kept: without blanks at its ends, in Unicode's normal form C; null for nothing. */
    public static String tidy(String text) {
        return CellText.blank(text) ? null : Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }

    /**
     * The reason of an action, which has to be given.
     *
     * @throws th.ita.assessment.http.ProblemException 422 when it is missing, blank or too long
     */
    static String reason(ActionReason body) {
        if (CellText.blank(body.reason())) {
            throw Problems.invalid(
                    List.of(FieldError.pointer("/reason", "required", "โปรดระบุเหตุผล", "Please say why.")));
        }
        List<FieldError> errors = new ArrayList<>();
        text(errors, "/reason", body.reason(), LONGEST_REASON);
        if (!errors.isEmpty()) {
            throw Problems.invalid(errors);
        }
        return body.reason().strip();
    }
}
