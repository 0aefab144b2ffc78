package th.ita.report.pdf;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.List;

import org.openpdf.text.pdf.GlyphLayoutManager;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfGlyphArray;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;

/**
 * Draws on the current page. Everything drawn belongs to an element of the structure tree, or is an artifact: what a
 * screen reader skips. Positions count from the page's upper left corner.
 */
final class Canvas {

    private static final PdfName ARTIFACT = new PdfName("Artifact");

    private static final float HATCH_LINE = 1.4f;
    private static final float HATCH_STEP = 3.6f;
    private static final float FRAME_LINE = 0.7f;
    private static final float UNDERLINE = 0.5f;

    /** Share of the text's size. */
    private static final float UNDERLINE_DEPTH = 0.34f;

    private final PdfContentByte content;
    private final Typefaces fonts;
    private final PdfGlyphArray glyphs = new PdfGlyphArray();

    private Object open;
    private TextStyle style;
    private Color fill;

    Canvas(PdfContentByte content, Typefaces fonts) {
        this.content = content;
        this.fonts = fonts;
    }

    Typefaces fonts() {
        return fonts;
    }

    /** All that was drawn on the current page, in PDF's operators. */
    byte[] content() {
        return content.getInternalBuffer().toByteArray();
    }

    /** What is drawn from now on belongs to this element. */
    void enter(PdfStructureElement element) {
        if (open != element) {
            leave();
            content.beginMarkedContentSequence(element);
            open = element;
        }
    }

    /** What is drawn from now on is not part of what the document says. */
    void enter(Artifact kind) {
        if (open != kind) {
            leave();
            PdfDictionary properties = new PdfDictionary();
            properties.put(PdfName.TYPE, kind.type());
            content.beginMarkedContentSequence(ARTIFACT, properties, true);
            open = kind;
        }
    }

    /** Ends what was entered; each page does at its end, and a new one starts without colour and font. */
    void leave() {
        if (open != null) {
            content.endMarkedContentSequence();
            open = null;
        }
    }

    void startPage() {
        style = null;
        fill = null;
    }

    enum Artifact {
        /** Rules, tints and frames. */
        LAYOUT,
        /** Running heads, page numbers, a table's head on its further pages. */
        PAGINATION;

        private PdfName type() {
            return new PdfName(name().charAt(0) + name().substring(1).toLowerCase(java.util.Locale.ROOT));
        }
    }

    void fillRectangle(float left, float top, float width, float height, Color color) {
        enter(Artifact.LAYOUT);
        rectangle(left, top, width, height, color);
    }

    /** As part of what was entered, e.g. a chart's bar. */
    void rectangle(float left, float top, float width, float height, Color color) {
        fill(color);
        content.rectangle(left, PageLayout.HEIGHT - top - height, width, height);
        content.fill();
    }

    void roundedRectangle(float left, float top, float width, float height, float radius, Color color) {
        enter(Artifact.LAYOUT);
        fill(color);
        content.roundRectangle(left, PageLayout.HEIGHT - top - height, width, height, radius);
        content.fill();
    }

    /** Letters as mere shapes: seen on the page, not among its text. */
    void outline(Shape letters) {
        enter(Artifact.PAGINATION);
        fill(Palette.WATERMARK);
        float[] to = new float[6];
        float[] from = new float[2];
        for (PathIterator path = letters.getPathIterator(null); !path.isDone(); path.next()) {
            int end =
                    switch (path.currentSegment(to)) {
                        case PathIterator.SEG_MOVETO -> {
                            content.moveTo(to[0], PageLayout.HEIGHT - to[1]);
                            yield 0;
                        }
                        case PathIterator.SEG_LINETO -> {
                            content.lineTo(to[0], PageLayout.HEIGHT - to[1]);
                            yield 0;
                        }
                        case PathIterator.SEG_QUADTO -> {
                            curve(
                                    from[0] + (to[0] - from[0]) * 2 / 3,
                                    from[1] + (to[1] - from[1]) * 2 / 3,
                                    to[2] + (to[0] - to[2]) * 2 / 3,
                                    to[3] + (to[1] - to[3]) * 2 / 3,
                                    to[2],
                                    to[3]);
                            yield 2;
                        }
                        case PathIterator.SEG_CUBICTO -> {
                            curve(to[0], to[1], to[2], to[3], to[4], to[5]);
                            yield 4;
                        }
                        default -> {
                            content.closePath();
                            yield 0;
                        }
                    };
            from[0] = to[end];
            from[1] = to[end + 1];
        }
        content.fill();
    }

    /** PDF knows cubic curves only; a quadratic one is the cubic one with control points two thirds of the way to its own. */
    private void curve(float x1, float y1, float x2, float y2, float x3, float y3) {
        float height = PageLayout.HEIGHT;
        content.curveTo(x1, height - y1, x2, height - y2, x3, height - y3);
    }

    void horizontalRule(float left, float y, float width, float thickness, Color color) {
        enter(Artifact.LAYOUT);
        rectangle(left, y - thickness / 2, width, thickness, color);
    }

    /** Slanted stripes with a frame of the same colour, as part of what was entered. */
    void hatchedRectangle(float left, float top, float width, float height, Color color) {
        float bottom = PageLayout.HEIGHT - top - height;
        content.saveState();
        content.rectangle(left, bottom, width, height);
        content.clip();
        content.newPath();
        content.setRGBColorStroke(color.getRed(), color.getGreen(), color.getBlue());
        content.setLineWidth(HATCH_LINE);
        for (float x = left - height; x < left + width; x += HATCH_STEP) {
            content.moveTo(x, bottom);
            content.lineTo(x + height, bottom + height);
        }
        content.stroke();
        content.restoreState();
        content.setRGBColorStroke(color.getRed(), color.getGreen(), color.getBlue());
        content.setLineWidth(FRAME_LINE);
        content.rectangle(left + FRAME_LINE / 2, bottom + FRAME_LINE / 2, width - FRAME_LINE, height - FRAME_LINE);
        content.stroke();
    }

    /** A straight line in any direction, as part of what was entered. */
    void line(float fromX, float fromY, float toX, float toY, float width, Color color) {
        content.setRGBColorStroke(color.getRed(), color.getGreen(), color.getBlue());
        content.setLineWidth(width);
        content.moveTo(fromX, PageLayout.HEIGHT - fromY);
        content.lineTo(toX, PageLayout.HEIGHT - toY);
        content.stroke();
    }

    /** As part of what was entered. */
    void dot(float x, float y, float radius, Color color) {
        fill(color);
        content.circle(x, PageLayout.HEIGHT - y, radius);
        content.fill();
    }

    /**
     * One line of text.
     *
     * @param runs where each of the line's runs belongs
     * @param links gets to know where a link stands
     */
    void line(Line line, float left, float baseline, List<TaggedRun> runs, LinkAreas links) {
        float x = left;
        int from = 0;
        List<Word> words = line.words();
        while (from < words.size()) {
            int to = from + 1;
            float width = words.get(from).width();
            while (to < words.size() && words.get(to).run() == words.get(from).run()) {
                width += words.get(to++).width();
            }
            List<Word> together = words.subList(from, to);
            TaggedRun run = runs.get(together.getFirst().run());
            if (run.element() == null) {
                enter(Artifact.PAGINATION);
            } else {
                enter(run.element());
            }
            text(together, x, baseline);
            if (run.target() != null) {
                float ink = width
                        + together.getLast().inkWidth()
                        - together.getLast().width();
                underline(together.getFirst().style(), x, baseline, ink);
                links.add(run, x, baseline, ink, together.getFirst().style());
            }
            x += width;
            from = to;
        }
    }

    /** Below the vowels that stand below a consonant, so that both stay legible. */
    private void underline(TextStyle of, float left, float baseline, float width) {
        horizontalRule(left, baseline + UNDERLINE_DEPTH * of.size(), width, UNDERLINE, of.ink());
    }

    /** Words of one style, as part of what was entered. */
    void text(List<Word> words, float left, float baseline) {
        TextStyle its = words.getFirst().style();
        fill(its.ink());
        content.beginText();
        if (style == null || style.size() != its.size() || style.bold() != its.bold()) {
            content.setFontAndSize(fonts.of(its).baseFont(), its.size());
            style = its;
        }
        content.moveText(left, PageLayout.HEIGHT - baseline);
        for (Word word : words.subList(0, words.size() - 1)) {
            show(word.shaped(), false);
        }
        Shaped last = words.getLast().shaped();
        show(last, last.inkWidth() < last.width());
        flush();
        content.endText();
    }

    private void fill(Color color) {
        if (!color.equals(fill)) {
            content.setRGBColorFill(color.getRed(), color.getGreen(), color.getBlue());
            fill = color;
        }
    }

    /**
     * Glyphs that are not one for each character, or not in the characters' order, carry their text beside them, word
     * by word: what they look like does not tell what they say.
     *
     * @param spellOut also where the glyphs would do, for the space at a line's end: readers drop it when it is a mere
     *     glyph there, and the next line's first word would be joined to this one's last
     */
    private void show(Shaped word, boolean spellOut) {
        if (word.plain() && !spellOut) {
            word.glyphs().forEach(glyph -> glyphs.add(glyph.code()));
            return;
        }
        flush();
        if (word.vector() != null) {
            CharacterMap.complete(content, fonts.of(style), word);
        }
        PdfDictionary properties = new PdfDictionary();
        properties.put(PdfName.ACTUALTEXT, new PdfString(word.text(), PdfObject.TEXT_UNICODE));
        content.beginMarkedContentSequence(PdfName.SPAN, properties, true);
        float pen = 0;
        for (Shaped.Glyph glyph : word.glyphs()) {
            move(glyph.x() - pen);
            if (glyph.rise() == 0) {
                glyphs.add(glyph.code());
            } else {
                flush();
                content.setTextRise(glyph.rise() * style.size() / Typeface.UNITS_PER_EM);
                glyphs.add(glyph.code());
                flush();
                content.setTextRise(0);
            }
            pen = glyph.x() + glyph.advance();
        }
        move(word.width() - pen);
        flush();
        content.endMarkedContentSequence();
    }

    private void move(float right) {
        if (right != 0) {
            glyphs.add(-right);
        }
    }

    private void flush() {
        content.showText(glyphs);
        glyphs.clear();
    }

    /** Lets the embedded font say which character a glyph stands for that has none of its own. */
    private static final class CharacterMap extends GlyphLayoutManager {

        static void complete(PdfContentByte content, Typeface font, Shaped word) {
            completeCmap(content, font.baseFont(), word.text(), word.vector());
        }
    }

    /** Told where on the page a link's text stands. */
    interface LinkAreas {
        void add(TaggedRun link, float left, float baseline, float width, TextStyle style);
    }
}
