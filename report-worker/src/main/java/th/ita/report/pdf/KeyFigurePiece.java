package th.ita.report.pdf;

/**
 * The figure that the reader came for, large, with its badge beside it.
 *
 * @param badge null if there is none
 * @param note null if there is none
 */
record KeyFigurePiece(TextBlock label, TextBlock value, TextBlock badge, TextBlock note) implements Piece {

    private static final float PADDING = 10f;
    private static final float BADGE_GAP = 14f;
    private static final float BADGE_PADDING = 9f;
    private static final float BADGE_RADIUS = 3f;

    /** Height of Sarabun's figures as a share of its size: the badge stands in the middle of the value's. */
    private static final float FIGURE_HEIGHT = 0.69f;

    @Override
    public float height() {
        return 2 * PADDING + label.height() + value.height() + (note == null ? 0 : note.height());
    }

    @Override
    public void draw(PdfFile file, float top) {
        Canvas canvas = file.canvas();
        PanelPiece.ground(canvas, top, height(), Palette.ACCENT);
        float left = PageLayout.LEFT + PanelPiece.INSET;
        float y = top + PADDING;
        label.draw(file, left, y);
        y += label.height();
        value.draw(file, left, y);
        if (badge != null) {
            float middle = y + value.style().baseline() - value.style().size() * FIGURE_HEIGHT / 2;
            float badgeLeft = left + value.lines().getFirst().width() + BADGE_GAP;
            float badgeTop = middle - badge.height() / 2;
            canvas.roundedRectangle(
                    badgeLeft,
                    badgeTop,
                    badge.lines().getFirst().width() + 2 * BADGE_PADDING,
                    badge.height(),
                    BADGE_RADIUS,
                    Palette.ACCENT);
            // Set so that capitals stand in the middle: the badge is a level's code or name.
            float capitals = badge.style().size() * FIGURE_HEIGHT;
            float baseline = middle + capitals / 2;
            badge.draw(file, badgeLeft + BADGE_PADDING, baseline - badge.style().baseline());
        }
        y += value.height();
        if (note != null) {
            note.draw(file, left, y);
        }
    }
}
