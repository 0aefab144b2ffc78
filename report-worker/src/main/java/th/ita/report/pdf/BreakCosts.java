package th.ita.report.pdf;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

import th.ita.report.thai.ThaiLines;

/**
 * Where a line of Thai may end, and how much each place hurts the reader. ICU's dictionary says where the words are;
 * the costs say which of them a line had better not part. Not for use by two threads at once.
 */
final class BreakCosts {

    static final int NEVER = Integer.MAX_VALUE;

    /** A line ends here however short it is. */
    static final int ALWAYS = -1;

    /** At a space, which in Thai parts phrases. */
    static final int AT_SPACE = 0;

    /** Before a word that begins a phrase. */
    static final int BEFORE_PHRASE = 3;

    static final int BETWEEN_WORDS = 8;

    /** After the first word behind a space: a phrase is better begun on the next line than left with one word on this. */
    static final int AFTER_LONE_WORD = 16;

    /** After a code, at the space: "E14" and what it is called. */
    static final int AFTER_CODE = 20;

    /** Before a Latin name, at the space: "ผลการประเมิน" and "ITA" are one notion. */
    static final int BEFORE_ACRONYM = 20;

    /** After a word that only announces the next: "ของ" alone at a line's end makes the reader wait. */
    static final int AFTER_OPENING_WORD = 25;

    /** Before a word that says more about the one before: "เพิ่ม" and "ขึ้น" are one verb. */
    static final int BEFORE_CLINGING_WORD = 30;

    /** Between a number and what it counts, or the name that it numbers. */
    static final int BESIDE_NUMBER = 400;

    /** Inside the kind of an agency, and between it and the agency's name: rather a line that is only half full. */
    static final int INSIDE_AGENCY_NAME = 200;

    /** Inside a compound that dictionaries take apart: only where the column is too narrow for it. */
    static final int INSIDE_COMPOUND = 600;

    private static final char NO_BREAK_SPACE = '\u00A0';

    /** Mai yamok repeats the word before, paiyannoi shortens it: neither starts a line, not even after a space. */
    private static final String CLINGING_SIGNS = "ๆฯ";

    private static final Pattern CODE = Pattern.compile("[A-Z]+\\d+(?:\\.\\d+)*");

    private static final Pattern AGENCY_KIND =
            Pattern.compile("องค์การบริหารส่วน(?:ตำบล|จังหวัด)|เทศบาล(?:ตำบล|เมือง|นคร)");

    private static final Set<String> PHRASE_STARTERS =
            words("และ หรือ แต่ กับ ของ ใน ที่ ซึ่ง โดย เพื่อ จาก ตาม เพราะ หาก ถ้า เมื่อ แห่ง ต่อ ณ ภายใน");

    private static final Set<String> OPENING_WORDS = words(
            "และ หรือ แต่ กับ ของ ใน ที่ ซึ่ง โดย เพื่อ จาก ตาม เพราะ หาก ถ้า เมื่อ แห่ง ต่อ ณ อัน ให้ คือ เป็น ไม่ มิ"
                    + " การ ความ ผู้ ข้อ จะ ได้ ถึง ยัง ควร ด้าน ภายใน");

    private static final Set<String> CLINGING_WORDS =
            words("นี้ นั้น ขึ้น ลง ไว้ แล้ว ด้วย เอง กัน ไป มา อยู่ ได้ ว่า ละ กว่า");

    private final BreakIterator lineBreaks = BreakIterator.getLineInstance(new ULocale("th"));

    /** For each place in the text, its end included, what it costs to end a line there. */
    int[] of(String text) {
        int[] costs = new int[text.length() + 1];
        Arrays.fill(costs, NEVER);
        String tied = ThaiLines.tied(text);
        lineBreaks.setText(text);
        int from = lineBreaks.first();
        int at = lineBreaks.next();
        while (at != BreakIterator.DONE) {
            int to = lineBreaks.next();
            if (to == BreakIterator.DONE) {
                costs[at] = AT_SPACE;
            } else if (tied.charAt(at - 1) == NO_BREAK_SPACE) {
                costs[at] = BESIDE_NUMBER;
            } else {
                costs[at] = cost(text, from, at, to);
            }
            from = at;
            at = to;
        }
        raiseInsideAgencyNames(text, costs);
        raiseInsideCompounds(text, costs);
        return costs;
    }

    private static void raiseInsideAgencyNames(String text, int[] costs) {
        Matcher kinds = AGENCY_KIND.matcher(text);
        while (kinds.find()) {
            raise(costs, kinds.start() + 1, Math.min(kinds.end(), text.length() - 1), INSIDE_AGENCY_NAME);
        }
    }

    /** @param to included */
    private static void raise(int[] costs, int from, int to, int cost) {
        for (int at = from; at <= to; at++) {
            costs[at] = Math.max(costs[at], cost);
        }
    }

    /** @param to end of the word that starts at {@code at} */
    private static int cost(String text, int from, int at, int to) {
        if (CLINGING_SIGNS.indexOf(text.charAt(at)) >= 0) {
            return NEVER;
        }
        if (text.charAt(at - 1) == ' ') {
            return costAtSpace(text, from, at);
        }
        String word = text.substring(from, at);
        String next = text.substring(at, to).stripTrailing();
        if (touchesNumber(text, at) || isOrdinal(text, next, to)) {
            return BESIDE_NUMBER;
        }
        if (CLINGING_WORDS.contains(next)) {
            return BEFORE_CLINGING_WORD;
        }
        if (OPENING_WORDS.contains(word)) {
            return AFTER_OPENING_WORD;
        }
        if (from > 0 && text.charAt(from - 1) == ' ') {
            return AFTER_LONE_WORD;
        }
        return PHRASE_STARTERS.contains(next) ? BEFORE_PHRASE : BETWEEN_WORDS;
    }

    private static int costAtSpace(String text, int from, int at) {
        if (isCapital(text.charAt(at))) {
            return BEFORE_ACRONYM;
        }
        return endsInCode(text, from, at) ? AFTER_CODE : AT_SPACE;
    }

    private static boolean endsInCode(String text, int from, int at) {
        String word = text.substring(from, at).stripTrailing();
        return CODE.matcher(word).matches();
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean touchesNumber(String text, int at) {
        return Character.isDigit(text.charAt(at - 1)) || Character.isDigit(text.charAt(at));
    }

    /** "ที่" with its number, as in "ตัวชี้วัดที่ ๕": one with the word before. */
    private static boolean isOrdinal(String text, String next, int to) {
        return next.equals("ที่") && Character.isDigit(text.charAt(Math.min(to, text.length() - 1)));
    }

    private static void raiseInsideCompounds(String text, int[] costs) {
        int at = 0;
        for (ThaiLines.Piece piece : ThaiLines.pieces(text)) {
            int end = at + piece.text().length();
            if (piece.unbroken()) {
                raise(costs, at + 1, end - 1, INSIDE_COMPOUND);
            }
            at = end;
        }
    }

    private static Set<String> words(String list) {
        return Set.of(list.split(" "));
    }
}
