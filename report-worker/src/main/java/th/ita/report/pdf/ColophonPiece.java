package th.ita.report.pdf;

import java.util.List;

/** What stands at the foot of the last page, below a rule: the files that belong together, and their revision. */
record ColophonPiece(List<TextBlock> texts) implements Piece {

    private static final float BELOW_RULE = 6f;
    private static final float RULE_WIDTH = 0.6f;

    @Override
    public float height() {
        float height = BELOW_RULE;
        for (TextBlock text : texts) {
            height += text.height();
        }
        return height;
    }

    @Override
    public void draw(PdfFile file, float top) {
        file.canvas().horizontalRule(PageLayout.LEFT, top, PageLayout.TEXT_WIDTH, RULE_WIDTH, Palette.RULE);
        float y = top + BELOW_RULE;
        for (TextBlock text : texts) {
            text.draw(file, PageLayout.LEFT, y);
            y += text.height();
        }
    }
}
