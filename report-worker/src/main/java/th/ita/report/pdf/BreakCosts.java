package th.ita.report.pdf;

import java.util.Arrays;
import java.util.Set;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

import th.ita.report.thai.ThaiLines;

/**
 * Where a line of Thai may end, and how much each place hurts the reader. ICU's dictionary says where the words are;
 * the costs say which of them a line had better not part. Not for use by two threads at once.
 */
final class BreakCosts {

    static final int NEVER = Integer.MAX_VALUE;

    /** At a space, which in Thai parts phrases. */
    static final int AT_SPACE = 0;

    /** Before a word that begins a phrase. */
    static final int BEFORE_PHRASE = 3;

    static final int BETWEEN_WORDS = 8;

    /** Before a Latin name, at the space: "ผลการประเมิน" and "ITA" are one notion. */
    static final int BEFORE_ACRONYM = 20;

    /** After a word that only announces the next: "ของ" alone at a line's end makes the reader wait. */
    static final int AFTER_OPENING_WORD = 25;

    /** Before a word that says more about the one before: "เพิ่ม" and "ขึ้น" are one verb. */
    static final int BEFORE_CLINGING_WORD = 30;

    /** Between a number and what it counts, or the name that it numbers. */
    static final int BESIDE_NUMBER = 60;

    /** Inside a compound that dictionaries take apart: only where the column is too narrow for it. */
    static final int INSIDE_COMPOUND = 600;

    private static final char NO_BREAK_SPACE = '\u00A0';

    /** Mai yamok repeats the word before, paiyannoi shortens it: neither starts a line, not even after a space. */
    private static final String CLINGING_SIGNS = "ๆฯ";

    private static final Set<String> PHRASE_STARTERS =
            words("และ หรือ แต่ กับ ของ ใน ที่ ซึ่ง โดย เพื่อ จาก ตาม เพราะ หาก ถ้า เมื่อ แห่ง ต่อ ณ");

    private static final Set<String> OPENING_WORDS = words(
            "และ หรือ แต่ กับ ของ ใน ที่ ซึ่ง โดย เพื่อ จาก ตาม เพราะ หาก ถ้า เมื่อ แห่ง ต่อ ณ อัน ให้ คือ เป็น ไม่ มิ"
                    + " การ ความ ผู้ ข้อ จะ ได้ ถึง ยัง ควร ด้าน");

    private static final Set<String> CLINGING_WORDS =
            words("นี้ นั้น ขึ้น ลง ไว้ แล้ว ด้วย เอง กัน ไป มา อยู่ ได้ ว่า");

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
        raiseInsideCompounds(text, costs);
        return costs;
    }

    /** @param to end of the word that starts at {@code at} */
    private static int cost(String text, int from, int at, int to) {
        if (CLINGING_SIGNS.indexOf(text.charAt(at)) >= 0) {
            return NEVER;
        }
        if (text.charAt(at - 1) == ' ') {
            return isCapital(text.charAt(at)) ? BEFORE_ACRONYM : AT_SPACE;
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
        return PHRASE_STARTERS.contains(next) ? BEFORE_PHRASE : BETWEEN_WORDS;
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
                for (int inside = at + 1; inside < end; inside++) {
                    costs[inside] = Math.max(costs[inside], INSIDE_COMPOUND);
                }
            }
            at = end;
        }
    }

    private static Set<String> words(String list) {
        return Set.of(list.split(" "));
    }
}
