package th.ita.report.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Chooses the ends of a paragraph's lines all at once, so that the right edge is even and lines end at spaces where
 * that costs little, rather than filling line after line.
 */
final class LineBreaker {

    /** What a line as empty as the column is wide would cost; grows with the square of the empty share. */
    private static final double EMPTY_LINE = 1000;

    /** What each line costs, so that a nicer right edge does not lengthen the paragraph. */
    private static final double EACH_LINE = 20;

    /** A last line shorter than this share of the column looks forgotten. */
    private static final double SHORT_LAST_LINE = 0.12;

    private static final double FORGOTTEN = 30;

    /** Inside a word, where the column is narrower than it. */
    private static final int INSIDE_WORD = 1000;

    private LineBreaker() {}

    /** Every line but the last about as long as the column is wide. */
    static List<Line> lines(List<Word> words, float width, Typefaces fonts) {
        return lines(words, width, 0, fonts);
    }

    /** The same, the first line shorter than the others. */
    static List<Line> indented(List<Word> words, float width, float firstIndent, Typefaces fonts) {
        return lines(words, width, firstIndent, fonts);
    }

    /** How wide a column is that wraps none of its lines. */
    static float natural(List<Word> words) {
        float widest = 0;
        int from = 0;
        for (int to = 1; to <= words.size(); to++) {
            if (to == words.size() || words.get(to - 1).breakCost() == BreakCosts.ALWAYS) {
                widest = Math.max(widest, Line.of(words.subList(from, to)).width());
                from = to;
            }
        }
        return widest;
    }

    /** All about as long as each other, as few lines as they can be or one more: for a centred title. */
    static List<Line> balanced(List<Word> words, float width, Typefaces fonts) {
        List<Line> ragged = lines(words, width, fonts);
        float whole = 0;
        for (Line line : ragged) {
            whole += line.width();
        }
        Paragraph few = cheapest(words, width, 0, new Balanced(width, whole / ragged.size()));
        Paragraph more = cheapest(words, width, 0, new Balanced(width, whole / (ragged.size() + 1)));
        if (few == null || more == null || ragged.size() == 1) {
            return ragged;
        }
        return linesOf(words, few.cost() <= more.cost() ? few.starts() : more.starts());
    }

    private static List<Line> lines(List<Word> words, float width, float firstIndent, Typefaces fonts) {
        if (words.isEmpty()) {
            return List.of(Line.of(words));
        }
        Looks looks = new Ragged(width);
        Paragraph paragraph = cheapest(words, width, firstIndent, looks);
        if (paragraph == null) {
            words = cutWide(words, width - firstIndent, fonts);
            paragraph = cheapest(words, width, firstIndent, looks);
        }
        return linesOf(words, paragraph == null ? oneEach(words.size()) : paragraph.starts());
    }

    private static List<Line> linesOf(List<Word> words, int[] starts) {
        List<Line> lines = new ArrayList<>();
        for (int end = words.size(); end > 0; end = starts[end]) {
            lines.addFirst(Line.of(words.subList(starts[end], end)));
        }
        return lines;
    }

    /** @param starts for each possible end of a line its start */
    private record Paragraph(int[] starts, double cost) {}

    /** Null if there is none: a word is too wide, or what must not be parted is. */
    private static Paragraph cheapest(List<Word> words, float width, float firstIndent, Looks looks) {
        int count = words.size();
        double[] best = new double[count + 1];
        int[] starts = new int[count + 1];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        best[0] = 0;
        for (int end = 1; end <= count; end++) {
            Word last = words.get(end - 1);
            if (last.breakCost() == BreakCosts.NEVER && end < count) {
                continue;
            }
            boolean ends = end == count || last.breakCost() == BreakCosts.ALWAYS;
            int breakCost = ends ? 0 : last.breakCost();
            float lineWidth = last.inkWidth();
            for (int start = end - 1; start >= 0 && lineWidth <= width; start--) {
                float filled = start == 0 ? lineWidth + firstIndent : lineWidth;
                if (best[start] < Double.POSITIVE_INFINITY && filled <= width) {
                    double cost = best[start] + breakCost + looks.cost(filled, start == 0, ends);
                    if (cost < best[end]) {
                        best[end] = cost;
                        starts[end] = start;
                    }
                }
                if (start > 0) {
                    if (words.get(start - 1).breakCost() == BreakCosts.ALWAYS) {
                        break;
                    }
                    lineWidth += words.get(start - 1).width();
                }
            }
        }
        return best[count] < Double.POSITIVE_INFINITY ? new Paragraph(starts, best[count]) : null;
    }

    /** What a line costs by its length. */
    private interface Looks {
        double cost(float lineWidth, boolean isFirst, boolean isLast);
    }

    private record Ragged(float column) implements Looks {
        @Override
        public double cost(float lineWidth, boolean isFirst, boolean isLast) {
            double empty = 1 - lineWidth / column;
            if (isLast) {
                return EACH_LINE + (!isFirst && empty > 1 - SHORT_LAST_LINE ? FORGOTTEN : 0);
            }
            return EACH_LINE + EMPTY_LINE * empty * empty;
        }
    }

    private record Balanced(float column, float mean) implements Looks {
        @Override
        public double cost(float lineWidth, boolean isFirst, boolean isLast) {
            double off = (lineWidth - mean) / column;
            return EACH_LINE + EMPTY_LINE * off * off;
        }
    }

    /** The last resort, in a column narrower than a letter. */
    private static int[] oneEach(int count) {
        int[] starts = new int[count + 1];
        for (int end = 1; end <= count; end++) {
            starts[end] = end - 1;
        }
        return starts;
    }

    /** Allows breaks where a word, or what must not be parted, is wider than the column. */
    private static List<Word> cutWide(List<Word> words, float width, Typefaces fonts) {
        List<Word> cut = new ArrayList<>();
        for (Word word : words) {
            Word loosened = word.breakCost() == BreakCosts.NEVER
                    ? new Word(word.shaped(), word.style(), word.run(), INSIDE_WORD)
                    : word;
            if (word.inkWidth() > width) {
                cut.addAll(fonts.splitter().cut(loosened, INSIDE_WORD, fonts));
            } else {
                cut.add(loosened);
            }
        }
        return cut;
    }
}
