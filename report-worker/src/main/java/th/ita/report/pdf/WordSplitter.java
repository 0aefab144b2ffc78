package th.ita.report.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

import th.ita.report.document.Inline;

/** Splits text into what a line holds whole. Not for use by two threads at once. */
final class WordSplitter {

    /** A code this long is a digest or an address, and breaks anywhere; a shorter one, such as O24, nowhere. */
    private static final int LONG_CODE = 20;

    /** What of a long code stays together: enough to compare it by eye. */
    private static final int CODE_CHUNK = 4;

    /** Between two chunks of a long code. */
    private static final int INSIDE_CODE = 10;

    /** An address that has to be cut anyhow is cut there as many times more readily. */
    private static final int AT_JOINT = 10;

    /** Names of indicators and the like, headings, cells: each document has the same ones. */
    private record Label(String text, TextStyle style) {}

    private static final int SHORT = 80;
    private static final int REMEMBERED_LABELS = 10_000;

    private final Map<Label, List<Word>> labels = new HashMap<>();
    private final BreakCosts breakCosts = new BreakCosts();
    private final BreakIterator clusters = BreakIterator.getCharacterInstance(new ULocale("th"));

    List<Word> split(List<Inline> content, TextStyle style, Typefaces fonts) {
        if (content.size() == 1
                && content.getFirst() instanceof Inline.Text text
                && text.text().length() <= SHORT) {
            Label label = new Label(text.text(), style);
            List<Word> known = labels.get(label);
            if (known == null) {
                known = splitAnew(content, style, fonts);
                if (labels.size() >= REMEMBERED_LABELS) {
                    labels.clear();
                }
                labels.put(label, known);
            }
            return known;
        }
        return splitAnew(content, style, fonts);
    }

    private List<Word> splitAnew(List<Inline> content, TextStyle style, Typefaces fonts) {
        String text = oneLine(content);
        int[] costs = breakCosts.of(text);
        List<Word> words = new ArrayList<>();
        int start = 0;
        int textStart = 0;
        for (int run = 0; run < content.size(); run++) {
            Inline inline = content.get(run);
            textStart += inline.text().length();
            int end = inline instanceof Inline.Link ? textStart : withSpaces(text, textStart);
            TextStyle itsStyle = styleOf(inline, style);
            if (inline instanceof Inline.Code) {
                rejoinCode(costs, start, end);
            }
            int from = start;
            for (int at = start + 1; at <= end; at++) {
                if (at == end || costs[at] != BreakCosts.NEVER) {
                    Shaped shaped = fonts.of(itsStyle).shape(text.substring(from, at));
                    boolean lineEnds = at == end && isBreak(content, run);
                    words.add(new Word(shaped, itsStyle, run, lineEnds ? BreakCosts.ALWAYS : costs[at]));
                    from = at;
                }
            }
            start = Math.max(start, end);
        }
        return List.copyOf(words);
    }

    /** Whether a line ends with this run: a break's own line end is a space to the run before it. */
    private static boolean isBreak(List<Inline> content, int run) {
        return content.get(run) instanceof Inline.Break
                || run + 1 < content.size() && content.get(run + 1) instanceof Inline.Break;
    }

    /** Spaces stay with the word before them although they begin the next run: alone at a line's end they get lost. */
    private static int withSpaces(String text, int end) {
        int at = end;
        while (at > 0 && at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    /** A word cut into its smallest pieces, each a consonant with its vowels and marks: for a column narrower than it. */
    List<Word> cut(Word word, int cost, Typefaces fonts) {
        String text = word.shaped().text();
        clusters.setText(text);
        List<Word> pieces = new ArrayList<>();
        int from = clusters.first();
        for (int at = clusters.next(); at != BreakIterator.DONE; at = clusters.next()) {
            Shaped shaped = fonts.of(word.style()).shape(text.substring(from, at));
            int itsCost = isJoint(text, at) ? cost / AT_JOINT : cost;
            pieces.add(new Word(shaped, word.style(), word.run(), at == text.length() ? word.breakCost() : itsCost));
            from = at;
        }
        return pieces;
    }

    /** Behind a stroke, dot or dash of an address. */
    private static boolean isJoint(String text, int at) {
        return at < text.length() && "/.-".indexOf(text.charAt(at - 1)) >= 0 && text.charAt(at) != '/';
    }

    private static TextStyle styleOf(Inline inline, TextStyle style) {
        return switch (inline) {
            case Inline.Text text -> style;
            case Inline.Break lineBreak -> style;
            case Inline.Code code -> style;
            case Inline.Strong strong -> style.inBold();
            case Inline.Link link -> style.in(Palette.ACCENT);
        };
    }

    /** Line ends and tabs of what somebody pasted become spaces: a paragraph has no lines but those set here. */
    private static String oneLine(List<Inline> content) {
        StringBuilder text = new StringBuilder();
        for (Inline inline : content) {
            text.append(inline.text());
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                text.setCharAt(i, ' ');
            }
        }
        return text.toString();
    }

    private static void rejoinCode(int[] costs, int start, int end) {
        boolean breaks = end - start > LONG_CODE;
        for (int at = start + 1; at < end; at++) {
            costs[at] = breaks && (at - start) % CODE_CHUNK == 0 ? INSIDE_CODE : BreakCosts.NEVER;
        }
    }
}
