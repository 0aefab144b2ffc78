package th.ita.report.pdf;

import java.awt.font.GlyphVector;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of text as the font's glyphs, in font units.
 *
 * @param glyphs in the order of drawing
 * @param width of the whole text
 * @param inkWidth without the spaces at its end
 * @param plain whether each character is one glyph of its own, next to the one before: then the glyphs alone tell the
 *     text, and it needs not be spelt out for extraction
 * @param vector what AWT made, for the font's table from glyphs to characters; null if {@code plain}
 */
record Shaped(String text, List<Glyph> glyphs, float width, float inkWidth, boolean plain, GlyphVector vector) {

    /**
     * @param code in the font
     * @param x where it is drawn, from the text's left edge
     * @param rise how far above the baseline it is drawn
     * @param advance how far the drawing position moves by itself
     */
    record Glyph(int code, float x, float rise, float advance) {}

    /** In font units; after narrow letters readers that guess spaces take little more for one. */
    private static final float FAR = 20;

    /**
     * @param printed the text as its glyphs show it, where the font lacks some of its characters
     * @param nominal the printed text, each character as its own glyph, without regard to its neighbours
     * @param space the font's empty glyph, at 0
     */
    static Shaped of(String text, String printed, GlyphVector laidOut, GlyphVector nominal, Glyph space) {
        int count = laidOut.getNumGlyphs();
        float[] positions = laidOut.getGlyphPositions(0, count + 1, null);
        List<Glyph> glyphs = new ArrayList<>(count);
        boolean plain = count == text.length() && printed.equals(text);
        float pen = 0;
        for (int i = 0; i < count; i++) {
            Glyph glyph = new Glyph(
                    laidOut.getGlyphCode(i),
                    positions[2 * i],
                    -positions[2 * i + 1],
                    laidOut.getGlyphMetrics(i).getAdvanceX());
            plain = plain && glyph.x() == pen && glyph.rise() == 0 && isOwnGlyph(text, glyph, nominal, i);
            glyphs.add(glyph);
            pen = glyph.x() + glyph.advance();
            float next = positions[2 * i + 2];
            if (glyph.advance() == 0 && next - pen > FAR) {
                glyphs.add(wayBack(next, space));
                pen = next;
            }
        }
        float width = positions[2 * count];
        float inkWidth = width - spaceAtEnd(text, space);
        boolean itsOwnText = plain && pen == width;
        return new Shaped(text, List.copyOf(glyphs), width, inkWidth, itsOwnText, itsOwnText ? null : laidOut);
    }

    /**
     * From a mark set far to the left, above ป or ฟ, the next letter is as far away as if there were a space between:
     * PDFBox then adds one, although the text is spelt out. An empty glyph that ends where the letter starts bridges it.
     */
    private static Glyph wayBack(float next, Glyph space) {
        return new Glyph(space.code(), next - space.advance(), 0, space.advance());
    }

    private static boolean isOwnGlyph(String text, Glyph glyph, GlyphVector nominal, int i) {
        return glyph.code() == nominal.getGlyphCode(i)
                && Character.getType(text.charAt(i)) != Character.NON_SPACING_MARK;
    }

    private static float spaceAtEnd(String text, Glyph space) {
        return (text.length() - text.stripTrailing().length()) * space.advance();
    }
}
