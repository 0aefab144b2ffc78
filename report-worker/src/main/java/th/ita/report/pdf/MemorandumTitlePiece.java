package th.ita.report.pdf;

/**
 * A memorandum's title, beside the slot that the agency's emblem is put into: both end at the same height, and nothing is
 * drawn into the slot.
 */
record MemorandumTitlePiece(TextBlock text, String title) implements Piece {

    private static final float BELOW = 4f;

    @Override
    public float height() {
        return Math.max(PageLayout.EMBLEM, text.height()) + BELOW;
    }

    @Override
    public void draw(PdfFile file, float top) {
        file.addBookmark(1, title, top);
        text.draw(file, PageLayout.LEFT, top + height() - BELOW - text.height());
    }
}
