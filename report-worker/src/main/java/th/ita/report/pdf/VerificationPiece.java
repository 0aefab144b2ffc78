package th.ita.report.pdf;

import java.util.List;

/**
 * Where the file can be checked: the QR code, and beside it in words.
 *
 * @param code null where no address is known
 */
record VerificationPiece(QrPiece code, List<TextBlock> texts) implements Piece {

    private static final float BETWEEN = 3f;

    /** Where the words begin, from the text area's left edge. */
    static float textLeft(QrPiece code) {
        return code == null ? 0 : code.height();
    }

    private float textHeight() {
        float height = -BETWEEN;
        for (TextBlock text : texts) {
            height += BETWEEN + text.height();
        }
        return height;
    }

    @Override
    public float height() {
        return Math.max(textHeight(), code == null ? 0 : code.height());
    }

    @Override
    public void draw(PdfFile file, float top) {
        if (code != null) {
            code.draw(file, top);
        }
        float y = top + (height() - textHeight()) / 2;
        for (TextBlock text : texts) {
            text.draw(file, PageLayout.LEFT + textLeft(code), y);
            y += text.height() + BETWEEN;
        }
    }
}
