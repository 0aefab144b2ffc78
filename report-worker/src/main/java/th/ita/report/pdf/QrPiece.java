package th.ita.report.pdf;

import java.awt.Color;

import org.openpdf.text.pdf.PdfStructureElement;

import th.ita.report.qr.QrCode;

/** A QR code, drawn as rectangles, black on white as a camera wants it. */
record QrPiece(QrCode code, PdfStructureElement figure) implements Piece {

    private static final float SQUARE = 1.9f;

    QrPiece(String text, PdfStructureElement figure) {
        this(QrCode.of(text), figure);
    }

    @Override
    public float height() {
        return (code.size() + 2 * QrCode.QUIET) * SQUARE;
    }

    @Override
    public void draw(PdfFile file, float top) {
        FigureArea.declare(figure, top, height());
        Canvas canvas = file.canvas();
        canvas.enter(figure);
        float edge = QrCode.QUIET * SQUARE;
        for (QrCode.Bar bar : code.bars()) {
            canvas.rectangle(
                    PageLayout.LEFT + edge + bar.column() * SQUARE,
                    top + edge + bar.row() * SQUARE,
                    bar.length() * SQUARE,
                    SQUARE,
                    Color.BLACK);
        }
    }
}
