package th.ita.report.pdf;

/** A stretch of the text area from margin to margin, whole or cut at a page's end. */
interface Piece {

    float height();

    void draw(PdfFile file, float top);

    /** How much of it must stand before the page may end. */
    default float least() {
        return height();
    }

    /**
     * @param room height left on the page
     * @param mustCut whether it is taller than a page, so that it has to be cut somewhere
     * @return null if nothing of it should stand in that room
     */
    default Cut cut(float room, boolean mustCut) {
        return null;
    }

    /** What to repeat above it when it starts a page, e.g. its table's head; null if nothing. */
    default Piece repeatedHead() {
        return null;
    }

    /** Neither part is null. */
    record Cut(Piece here, Piece rest) {}
}
