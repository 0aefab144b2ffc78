package th.ita.report.pdf;

import java.util.List;

import th.ita.report.document.Block.Table.Align;
import th.ita.report.document.Inline;

/**
 * Lines of one paragraph, one below the other.
 *
 * @param width of the column, in points
 * @param style of the paragraph; words may differ from it in weight and colour, not in leading
 * @param firstIndent by how much the first line begins further right
 */
record TextBlock(List<Line> lines, List<TaggedRun> runs, TextStyle style, Align align, float width, float firstIndent) {

    /** A page neither ends with a paragraph's first line nor starts with its last. */
    private static final int LINES_TOGETHER = 2;

    static TextBlock of(
            List<Inline> content, List<TaggedRun> runs, TextStyle style, Align align, float width, Typefaces fonts) {
        return ofWords(fonts.splitter().split(content, style, fonts), runs, style, align, width, fonts);
    }

    static TextBlock ofWords(
            List<Word> words, List<TaggedRun> runs, TextStyle style, Align align, float width, Typefaces fonts) {
        return new TextBlock(LineBreaker.lines(words, width, fonts), runs, style, align, width, 0);
    }

    /** A paragraph whose first line begins further right. */
    static TextBlock indented(
            List<Inline> content,
            List<TaggedRun> runs,
            TextStyle style,
            float width,
            float firstIndent,
            Typefaces fonts) {
        List<Word> words = fonts.splitter().split(content, style, fonts);
        List<Line> lines = LineBreaker.indented(words, width, firstIndent, fonts);
        return new TextBlock(lines, runs, style, Align.START, width, firstIndent);
    }

    static TextBlock of(String text, TaggedRun run, TextStyle style, Align align, float width, Typefaces fonts) {
        return of(List.of(new Inline.Text(text)), List.of(run), style, align, width, fonts);
    }

    /** Of the widest line. */
    float inkWidth() {
        float widest = 0;
        for (Line line : lines) {
            widest = Math.max(widest, line.width());
        }
        return widest;
    }

    float height() {
        return lines.size() * style.leading();
    }

    float least() {
        return Math.min(lines.size(), lines.size() <= LINES_TOGETHER + 1 ? lines.size() : LINES_TOGETHER)
                * style.leading();
    }

    /** How many lines may stand in that room, so that neither part is a single line; 0 if none. */
    int linesWithin(float room) {
        int lines = Math.min((int) (room / style.leading()), this.lines.size());
        if (lines == this.lines.size() - 1) {
            lines--;
        }
        return lines < LINES_TOGETHER ? 0 : lines;
    }

    TextBlock lines(int from, int to) {
        return new TextBlock(lines.subList(from, to), runs, style, align, width, from == 0 ? firstIndent : 0);
    }

    void draw(PdfFile file, float left, float top) {
        float baseline = top + style.baseline();
        float indent = firstIndent;
        for (Line line : lines) {
            if (!line.words().isEmpty()) {
                file.canvas().line(line, left + indent + indent(line), baseline, runs, file::addLink);
            }
            indent = 0;
            baseline += style.leading();
        }
    }

    private float indent(Line line) {
        return switch (align) {
            case START -> 0;
            case CENTER -> (width - line.width()) / 2;
            case END -> width - line.width();
        };
    }
}
