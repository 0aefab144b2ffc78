package th.ita.report.pdf;

import java.util.List;

/**
 * Who signs: from the page's centre, its widest line beginning there and the others centred on it.
 *
 * @param lines each a text of its own
 */
record SignaturePiece(List<TextBlock> lines) implements Piece {

    /** From the page's centre to the right margin. */
    static final float WIDTH = PageLayout.RIGHT - PageLayout.CENTER;

    @Override
    public float height() {
        float height = 0;
        for (TextBlock line : lines) {
            height += line.height();
        }
        return height;
    }

    @Override
    public void draw(PdfFile file, float top) {
        float widest = 0;
        for (TextBlock line : lines) {
            widest = Math.max(widest, line.inkWidth());
        }
        float y = top;
        for (TextBlock line : lines) {
            line.draw(file, PageLayout.CENTER + (widest - line.inkWidth()) / 2, y);
            y += line.height();
        }
    }
}
