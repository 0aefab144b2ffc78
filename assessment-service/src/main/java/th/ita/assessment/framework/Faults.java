package th.ita.assessment.framework;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Collects what is wrong with a file, and knows what every text and every figure in it must be like. */
final class Faults {

    static final Pattern WORD = Pattern.compile("[A-Za-z0-9]+");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** More digits than any figure needs; one such as 1e-999999999 would take all memory to add up. */
    private static final int MOST_DIGITS = 20;

    private final List<Fault> found = new ArrayList<>();

    List<Fault> found() {
        return List.copyOf(found);
    }

    void add(String path, String th, String en) {
        found.add(new Fault(path, th, en));
    }

    /** Whether it is there; text must not be blank, a list not empty. */
    boolean required(String path, Object value) {
        if (value == null) {
            add(path, "ต้องระบุ", "is missing");
            return false;
        }
        if (value instanceof String text && text.isBlank() || value instanceof List<?> list && list.isEmpty()) {
            add(path, "ต้องไม่ว่าง", "is empty");
            return false;
        }
        return true;
    }

    boolean word(String path, String code) {
        if (!required(path, code)) {
            return false;
        }
        if (!WORD.matcher(code).matches()) {
            add(
                    path,
                    "\"" + code + "\" ต้องเป็นตัวอักษรอังกฤษและตัวเลขเท่านั้น",
                    "\"" + code + "\" must be letters and digits only");
            return false;
        }
        return true;
    }

    /** Whether it is a figure of a sensible length. */
    boolean plain(String path, BigDecimal figure) {
        if (figure.precision() > MOST_DIGITS || Math.abs(figure.scale()) > MOST_DIGITS) {
            add(path, "ตัวเลขยาวเกินไป", "has too many digits");
            return false;
        }
        return true;
    }

    boolean between(String path, BigDecimal points) {
        if (!plain(path, points)) {
            return false;
        }
        if (points.signum() < 0 || points.compareTo(HUNDRED) > 0) {
            add(path, points + " ไม่อยู่ระหว่าง 0 ถึง 100", points + " is not between 0 and 100");
            return false;
        }
        return true;
    }

    void text(String path, LocalizedText text) {
        if (required(path, text)) {
            wording(path + ".th", text.th());
            wording(path + ".en", text.en());
        }
    }

    void note(String path, LocalizedText note) {
        if (note != null) {
            text(path, note);
        }
    }

    void wording(String path, String text) {
        if (!required(path, text)) {
            return;
        }
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            add(path, "ต้องเป็น Unicode รูปแบบ NFC", "must be in Unicode's normal form C");
        }
        if (text.codePoints().anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT)) {
            add(
                    path,
                    "มีอักขระควบคุมหรืออักขระที่มองไม่เห็น เช่น zero-width space",
                    "holds control characters or invisible ones such as the zero-width space");
        }
    }
}
