package th.ita.report.thai;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Other people's Thai, as it was typed or pasted, made fit to print: same words, one spelling of the bytes. */
public final class ThaiText {

    /**
     * ำ typed in two, as nikhahit and า, with or without a tone mark between: looks the same, is not found by a search,
     * and NFC leaves it as it is.
     */
    private static final Pattern SPLIT_SARA_AM =
            Pattern.compile("(?:\u0E4D([\u0E48-\u0E4B]?)|([\u0E48-\u0E4B])\u0E4D)\u0E32");

    /**
     * Letters and marks that old Thai fonts keep shifted copies of from U+F700 on, in that order. Text copied out of a
     * PDF is full of them; without their font they are boxes.
     */
    private static final String SHIFTED = "\u0E10\u0E34\u0E35\u0E36\u0E37\u0E48\u0E49\u0E4A\u0E4B\u0E4C"
            + "\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E0D\u0E31\u0E4D\u0E47\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E38\u0E39\u0E3A";

    private static final int FIRST_SHIFTED = 0xF700;

    /** Zero-width and direction marks: they cannot be seen, yet break words and searches or turn a name around. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cs}]");

    private static final Pattern SPACE = Pattern.compile("[\\p{Cc}\\p{Z}\\s]+");

    private ThaiText() {}

    /** One line, NFC, no control or invisible characters, single spaces between words and none at the ends. */
    public static String clean(String text) {
        String visible = INVISIBLE.matcher(unshifted(text)).replaceAll("");
        String line = SPACE.matcher(visible).replaceAll(" ").strip();
        String joined = SPLIT_SARA_AM.matcher(line).replaceAll(m -> tone(m.group(1)) + tone(m.group(2)) + "\u0E33");
        return Normalizer.normalize(joined, Normalizer.Form.NFC);
    }

    /** Whether HTML and XML can hold it, and it is something to be read. */
    public static boolean isCharacter(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE -> false;
            default -> (c & 0xFFFE) != 0xFFFE && !(c >= 0xFDD0 && c <= 0xFDEF);
        };
    }

    private static String unshifted(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int shifted = c - FIRST_SHIFTED;
            plain.appendCodePoint(shifted >= 0 && shifted < SHIFTED.length() ? SHIFTED.charAt(shifted) : c);
        });
        return plain.toString();
    }

    private static String tone(String mark) {
        return mark == null ? "" : mark;
    }
}
