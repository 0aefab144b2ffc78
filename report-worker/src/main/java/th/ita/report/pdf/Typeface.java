package th.ita.report.pdf;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;

import org.openpdf.text.DocumentException;
import org.openpdf.text.pdf.BaseFont;

/**
 * One font, twice: as OpenPDF embeds it, and as AWT shapes it (HarfBuzz, which stacks the tone marks and takes the foot
 * off ญ and ฐ). Text is shaped at one point per font unit, so that positions are whole numbers that scale without
 * rounding and are the same on every machine. Not for use by two threads at once.
 */
final class Typeface {

    /** Sarabun's, and the unit of a PDF's glyph widths. */
    static final int UNITS_PER_EM = 1000;

    /** Words keep coming back: a document of the country's eight thousand uses the same few hundred. */
    private static final int REMEMBERED_WORDS = 20_000;

    private static final char REPLACEMENT = '?';

    private static final FontRenderContext EXACT = new FontRenderContext(null, false, true);

    private final String name;
    private final BaseFont baseFont;
    private final Font outlines;
    private final Shaped.Glyph space;
    private final Map<String, Shaped> shaped = new HashMap<>();

    private Typeface(String name, BaseFont baseFont, Font outlines) {
        this.name = name;
        this.baseFont = baseFont;
        this.outlines = outlines;
        GlyphVector vector = outlines.createGlyphVector(EXACT, " ");
        this.space = new Shaped.Glyph(
                vector.getGlyphCode(0), 0, 0, vector.getGlyphMetrics(0).getAdvanceX());
    }

    /** @param outlines the same font as AWT reads it; immutable, and so shared */
    static Typeface of(String name, byte[] file, Font outlines) {
        try {
            BaseFont baseFont =
                    BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, file, null, false, false);
            // PDF/A-2 has no use for a CIDSet, and forbids an incomplete one.
            baseFont.setIncludeCidSet(false);
            return new Typeface(name, baseFont, outlines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DocumentException e) {
            throw new IllegalStateException("Cannot use the font " + name, e);
        }
    }

    static Font outlines(byte[] file) {
        try (InputStream in = new ByteArrayInputStream(file)) {
            return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont((float) UNITS_PER_EM);
        } catch (IOException | FontFormatException e) {
            // On Linux the JDK asks the system's fontconfig even for a font that it is handed.
            throw new IllegalStateException(
                    "Java cannot read fonts here. On Linux it needs the fontconfig library and one installed font,"
                            + " on Debian the packages fontconfig and fonts-dejavu-core.",
                    e);
        }
    }

    BaseFont baseFont() {
        return baseFont;
    }

    /** The six letters before an embedded font's name are random unless seeded: one document, one seed. */
    void seed(byte[] documentId) {
        try {
            SecureRandom letters = SecureRandom.getInstance("SHA1PRNG");
            letters.setSeed(documentId);
            letters.setSeed(name.getBytes(StandardCharsets.UTF_8));
            baseFont.setSecureRandom(letters);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Shaped shape(String text) {
        Shaped known = shaped.get(text);
        if (known != null) {
            return known;
        }
        if (shaped.size() >= REMEMBERED_WORDS) {
            shaped.clear();
        }
        String printed = printable(text);
        char[] characters = printed.toCharArray();
        GlyphVector glyphs =
                outlines.layoutGlyphVector(EXACT, characters, 0, characters.length, Font.LAYOUT_LEFT_TO_RIGHT);
        Shaped fresh = Shaped.of(text, printed, glyphs, outlines.createGlyphVector(EXACT, characters), space);
        shaped.put(text, fresh);
        return fresh;
    }

    /** Its letters as shapes, in font units, from its baseline's left end; downwards is positive. */
    Shape outline(String text) {
        char[] characters = text.toCharArray();
        return outlines.layoutGlyphVector(EXACT, characters, 0, characters.length, Font.LAYOUT_LEFT_TO_RIGHT)
                .getOutline();
    }

    /**
     * What an assessor pasted may hold characters that the font lacks. PDF/A forbids to show the font's glyph for those;
     * the replacement here keeps the text's length, and the text itself stays what is extracted.
     */
    private String printable(String text) {
        if (outlines.canDisplayUpTo(text) < 0) {
            return text;
        }
        StringBuilder printable = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (!outlines.canDisplay(text.charAt(i))) {
                printable.setCharAt(i, REPLACEMENT);
            }
        }
        return printable.toString();
    }
}
