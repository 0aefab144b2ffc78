package th.ita.report.pdf;

/**
 * A paragraph or a heading, as wide as the text area or indented.
 *
 * @param bookmarkLevel 1 for the title; 0 if no bookmark leads here
 */
record TextPiece(TextBlock text, float indent, int bookmarkLevel, String bookmark) implements Piece {

    static TextPiece paragraph(TextBlock text) {
        return new TextPiece(text, 0, 0, null);
    }

    static TextPiece heading(TextBlock text, int level, String title) {
        return new TextPiece(text, 0, level, title);
    }

    @Override
    public float height() {
        return text.height();
    }

    @Override
    public float least() {
        return bookmarkLevel > 0 ? height() : text.least();
    }

    @Override
    public void draw(PdfFile file, float top) {
        if (bookmarkLevel > 0) {
            file.addBookmark(bookmarkLevel, bookmark, top);
        }
        text.draw(file, PageLayout.LEFT + indent, top);
    }

    @Override
    public Cut cut(float room, boolean mustCut) {
        int lines = text.linesWithin(room);
        if (lines == 0 || lines == text.lines().size()) {
            return null;
        }
        return new Cut(
                new TextPiece(text.lines(0, lines), indent, bookmarkLevel, bookmark),
                new TextPiece(text.lines(lines, text.lines().size()), indent, 0, null));
    }
}
