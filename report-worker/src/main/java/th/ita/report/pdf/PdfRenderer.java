package th.ita.report.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

import org.openpdf.text.DocumentException;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.GlyphLayoutFontManager.FontLoadException;
import org.openpdf.text.pdf.GlyphLayoutManager;
import org.openpdf.text.pdf.PdfWriter;

import th.ita.report.document.Block;
import th.ita.report.document.Document;
import th.ita.report.document.Document.Revision;
import th.ita.report.document.Inline;

/** Writes a document as PDF. Instances are safe for use by several threads. */
public final class PdfRenderer {

    private static final String FONT = "/fonts/Sarabun-Regular.ttf";

    public PdfRenderer() {}

    /** @return the whole file */
    public byte[] render(Document document) {
        var bytes = new ByteArrayOutputStream();
        var file = new org.openpdf.text.Document(PageSize.A4, 85, 57, 71, 57);
        var layout = new GlyphLayoutManager().setWriteActualText(true);
        file.setGlyphLayoutManager(layout);
        PdfWriter.getInstance(file, bytes);
        try (InputStream font = PdfRenderer.class.getResourceAsStream(FONT)) {
            Font body = layout.loadFont(FONT, font, 11);
            file.open();
            file.add(new Paragraph(18, document.title(), body));
            for (Block block : document.blocks()) {
                if (block instanceof Block.Paragraph paragraph) {
                    String text = String.join(
                            "", paragraph.content().stream().map(Inline::text).toList());
                    file.add(new Paragraph(18, text, body));
                }
            }
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontLoadException | DocumentException e) {
            throw new IllegalStateException("Cannot write the PDF of " + document.title(), e);
        }
        return bytes.toByteArray();
    }

    /** Renders a small document, so that the first real one does not wait for fonts and classes to load. */
    public void warmUp() {
        render(new Document(
                "ทดสอบ",
                "ทดสอบ",
                List.of(),
                new Revision(1, 1, Instant.EPOCH, null),
                List.of(Block.Paragraph.of("ที่นี่")),
                List.of()));
    }
}
