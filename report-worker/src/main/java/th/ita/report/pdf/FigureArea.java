package th.ita.report.pdf;

import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfStructureElement;

/** Where on the page a figure stands, as PDF/UA wants to know. */
final class FigureArea {

    private static final PdfName LAYOUT_OWNER = new PdfName("Layout");

    private FigureArea() {}

    /** A figure as wide as the text area. */
    static void declare(PdfStructureElement figure, float top, float height) {
        PdfDictionary attributes = new PdfDictionary();
        attributes.put(PdfName.O, LAYOUT_OWNER);
        attributes.put(PdfName.BBOX, new PdfArray(new float[] {
            PageLayout.LEFT, PageLayout.HEIGHT - top - height, PageLayout.RIGHT, PageLayout.HEIGHT - top
        }));
        figure.put(PdfName.A, attributes);
    }
}
