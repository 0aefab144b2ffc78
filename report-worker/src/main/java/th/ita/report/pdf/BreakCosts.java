package th.ita.report.pdf;

import java.util.Arrays;
import java.util.Set;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/**
 * Where a line of Thai may end, and how much each place hurts the reader. ICU's dictionary says where the words are;
 * the costs say which of them a line had better not part. Not for use by two threads at once.
 */
final class BreakCosts {

    static final int NEVER = Integer.MAX_VALUE;

    /** At a space, which in Thai parts phrases. */
    static final int AT_SPACE = 0;

    /** Before a word that begins a phrase. */
    private static final int BEFORE_PHRASE = 3;

    private static final int BETWEEN_WORDS = 8;

    /** After a word that only announces the next: "ของ" alone at a line's end makes the reader wait. */
    private static final int AFTER_OPENING_WORD = 25;

    /** Before a word that says more about the one before: "เพิ่ม" and "ขึ้น" are one verb. */
    private static final int BEFORE_CLINGING_WORD = 30;

    /** Between a number and what it counts, or the name that it numbers. */
    private static final int BESIDE_NUMBER = 40;

    /** Mai yamok repeats the word before, paiyannoi shortens it: neither starts a line, not even after a space. */
    private static final String CLINGING_SIGNS = "ๆฯ";

    private static final Set<String> OPENING_WORDS = Set.of(
            "และ",
            "หรือ",
            "แต่",
            "กับ",
            "ของ",
            "ใน",
            "ที่",
            "ซึ่ง",
            "อัน",
            "โดย",
            "เพื่อ",
            "จาก",
            "ตาม",
            "เพราะ",
            "หาก",
            "ถ้า",
            "เมื่อ",
            "ให้",
            "แห่ง",
            "ต่อ",
            "ณ",
            "คือ",
            "เป็น",
            "ว่า",
            "ไม่",
            "การ",
            "ความ",
            "ผู้",
            "ข้อ",
            "จะ",
            "ได้",
            "ถึง",
            "มิ",
            "ยัง",
            "ควร",
            "ด้าน",
            "เพราะหาก");

    private static final Set<String> PHRASE_STARTERS = Set.of(
            "และ", "หรือ", "แต่", "กับ", "ของ", "ใน", "ที่", "ซึ่ง", "โดย", "เพื่อ", "จาก", "ตาม", "เพราะ", "หาก",
            "ถ้า", "เมื่อ", "แห่ง", "ต่อ", "ณ", "ว่า");

    private static final Set<String> CLINGING_WORDS = Set.of(
            "นี้", "นั้น", "นั้นๆ", "ขึ้น", "ลง", "ไว้", "แล้ว", "ด้วย", "เอง", "กัน", "ไป", "มา", "อยู่", "ได้");

    private final BreakIterator lineBreaks = BreakIterator.getLineInstance(new ULocale("th"));

    /** For each place in the text, its end included, what it costs to end a line there. */
    int[] of(String text) {
        int[] costs = new int[text.length() + 1];
        Arrays.fill(costs, NEVER);
        lineBreaks.setText(text);
        int from = lineBreaks.first();
        int at = lineBreaks.next();
        while (at != BreakIterator.DONE) {
            int to = lineBreaks.next();
            costs[at] = to == BreakIterator.DONE ? AT_SPACE : cost(text, from, at, to);
            from = at;
            at = to;
        }
        return costs;
    }

    /** @param to end of the word that starts at {@code at} */
    private static int cost(String text, int from, int at, int to) {
        if (CLINGING_SIGNS.indexOf(text.charAt(at)) >= 0) {
            return NEVER;
        }
        String before = text.substring(from, at);
        String word = before.stripTrailing();
        String next = text.substring(at, to).stripTrailing();
        if (endsInNumber(word) || startsWithNumber(text, at, next, to)) {
            return BESIDE_NUMBER;
        }
        if (word.length() < before.length()) {
            return AT_SPACE;
        }
        if (CLINGING_WORDS.contains(next)) {
            return BEFORE_CLINGING_WORD;
        }
        if (OPENING_WORDS.contains(word)) {
            return AFTER_OPENING_WORD;
        }
        return PHRASE_STARTERS.contains(next) ? BEFORE_PHRASE : BETWEEN_WORDS;
    }

    private static boolean endsInNumber(String word) {
        return !word.isEmpty() && Character.isDigit(word.charAt(word.length() - 1));
    }

    /** Also "ที่ ๕": the ordinal is one with its number. */
    private static boolean startsWithNumber(String text, int at, String next, int to) {
        return Character.isDigit(text.charAt(at))
                || next.equals("ที่") && to < text.length() && Character.isDigit(text.charAt(to));
    }
}
