package th.ita.report.pdf;

import java.io.OutputStream;

import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

import th.ita.report.document.Block.Table.Align;
import th.ita.report.document.Document;
import th.ita.report.thai.ThaiNumerals;

/** One PDF file while it is written: its pages, its structure tree, its bookmarks and its links. */
final class PdfFile {

    private static final PdfName OBJR = new PdfName("OBJR");

    private final org.openpdf.text.Document pages;
    private final PdfWriter writer;
    private final Canvas canvas;
    private final PdfStructureElement root;
    private final PdfOutline[] bookmarks = new PdfOutline[7];
    /** Null for none. */
    private final String runningHead;

    /** Null for none. */
    private final java.awt.Shape watermark;

    private final FileIdentity identity;
    private int pageNumber = 1;

    PdfFile(Document document, Typefaces fonts, OutputStream out) {
        pages = new org.openpdf.text.Document(new Rectangle(PageLayout.WIDTH, PageLayout.HEIGHT), 0, 0, 0, 0);
        writer = PdfWriter.getInstance(pages, out);
        Conformance.declare(writer, document);
        pages.open();
        Conformance.addOutputIntent(writer);
        root = new PdfStructureElement(writer.getStructureTreeRoot(), PdfName.DOCUMENT);
        canvas = new Canvas(writer.getDirectContent(), fonts);
        runningHead = document.form() == Document.Form.MEMORANDUM ? null : document.runningHead();
        watermark = document.watermark() == null ? null : Watermark.of(document.watermark(), fonts);
        identity = new FileIdentity(document);
        startPage();
    }

    /** Below everything that the page will hold. */
    private void startPage() {
        if (watermark != null) {
            canvas.outline(watermark);
        }
    }

    Canvas canvas() {
        return canvas;
    }

    Typefaces fonts() {
        return canvas.fonts();
    }

    /** The element that holds the whole document. */
    PdfStructureElement root() {
        return root;
    }

    /** From the second page on the short title and the page number stand at the top, the number as "- ๒ -". */
    void newPage() {
        endPage();
        pages.newPage();
        canvas.startPage();
        startPage();
        pageNumber++;
        atTop("- " + ThaiNumerals.of(pageNumber) + " -", TextStyle.PAGE_NUMBER, PageLayout.PAGE_NUMBER_BASELINE);
        if (runningHead != null) {
            atTop(runningHead, TextStyle.RUNNING_HEAD, PageLayout.RUNNING_HEAD_BASELINE);
        }
    }

    private void atTop(String text, TextStyle style, float baseline) {
        TextBlock line = TextBlock.of(text, TaggedRun.ARTIFACT, style, Align.CENTER, PageLayout.TEXT_WIDTH, fonts());
        line.lines(0, 1).draw(this, PageLayout.LEFT, baseline - style.baseline());
    }

    /**
     * A bookmark to the current page.
     *
     * @param level 1 for the document's title
     * @param top of what it leads to, from the page's upper edge
     */
    void addBookmark(int level, String title, float top) {
        PdfOutline parent = writer.getRootOutline();
        for (int above = level - 1; above > 0; above--) {
            if (bookmarks[above] != null) {
                parent = bookmarks[above];
                break;
            }
        }
        PdfDestination place = new PdfDestination(PdfDestination.XYZ, 0, PageLayout.HEIGHT - top, 0);
        bookmarks[level] = new PdfOutline(parent, place, title);
        for (int below = level + 1; below < bookmarks.length; below++) {
            bookmarks[below] = null;
        }
    }

    /** Makes the place on the page a link, and tells the structure tree that it belongs to the link's text. */
    void addLink(TaggedRun link, float left, float baseline, float width, TextStyle style) {
        float top = baseline - style.baseline();
        Rectangle area =
                new Rectangle(left, PageLayout.HEIGHT - top - style.leading(), left + width, PageLayout.HEIGHT - top);
        PdfAnnotation annotation = PdfAnnotation.createLink(
                writer,
                area,
                PdfAnnotation.HIGHLIGHT_INVERT,
                new PdfAction(link.target().toASCIIString()));
        annotation.put(PdfName.CONTENTS, new PdfString(link.label(), PdfObject.TEXT_UNICODE));
        annotation.put(PdfName.F, new PdfNumber(PdfAnnotation.FLAGS_PRINT));
        annotation.put(PdfName.BORDER, new PdfArray(new float[] {0, 0, 0}));
        annotation.put(
                PdfName.STRUCTPARENT,
                new PdfNumber(writer.getStructureTreeRoot()
                        .addExistingObject(link.element().getReference())));
        writer.addAnnotation(annotation);

        PdfDictionary reference = new PdfDictionary(OBJR);
        reference.put(PdfName.OBJ, annotation.getIndirectReference());
        reference.put(PdfName.PG, writer.getPageReference(writer.getPageNumber()));
        kids(link.element()).add(reference);
    }

    private static PdfArray kids(PdfStructureElement element) {
        PdfObject kids = element.get(PdfName.K);
        if (kids instanceof PdfArray array) {
            return array;
        }
        PdfArray array = new PdfArray(kids);
        element.put(PdfName.K, array);
        return array;
    }

    private void endPage() {
        canvas.leave();
        identity.addPage(canvas.content());
    }

    void close() {
        endPage();
        FileIdentity.Identifier identifier = identity.get();
        fonts().seed(identifier.version());
        writer.getInfo().put(PdfName.FILEID, identifier.inTrailer());
        pages.close();
    }
}
