package th.ita.report.pdf;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/**
 * Text on a tinted ground with a bar at its left.
 *
 * @param texts one below the other
 */
record PanelPiece(List<TextBlock> texts, Color bar) implements Piece {

    static final float INSET = 14f;
    static final float TEXT_WIDTH = PageLayout.TEXT_WIDTH - 2 * INSET;

    private static final float BAR_WIDTH = 3.5f;
    private static final float PADDING = 8f;

    static void ground(Canvas canvas, float top, float height, Color bar) {
        canvas.fillRectangle(PageLayout.LEFT, top, PageLayout.TEXT_WIDTH, height, Palette.TINT);
        canvas.fillRectangle(PageLayout.LEFT, top, BAR_WIDTH, height, bar);
    }

    @Override
    public float height() {
        float height = 2 * PADDING;
        for (TextBlock text : texts) {
            height += text.height();
        }
        return height;
    }

    @Override
    public float least() {
        return Math.min(height(), PageLayout.TEXT_HEIGHT / 2);
    }

    @Override
    public void draw(PdfFile file, float top) {
        ground(file.canvas(), top, height(), bar);
        float y = top + PADDING;
        for (TextBlock text : texts) {
            text.draw(file, PageLayout.LEFT + INSET, y);
            y += text.height();
        }
    }

    @Override
    public Cut cut(float room, boolean mustCut) {
        if (!mustCut) {
            return null;
        }
        float left = room - 2 * PADDING;
        List<TextBlock> here = new ArrayList<>();
        List<TextBlock> rest = new ArrayList<>();
        for (TextBlock text : texts) {
            if (rest.isEmpty() && text.height() <= left) {
                here.add(text);
                left -= text.height();
                continue;
            }
            int lines = rest.isEmpty() ? text.linesWithin(left) : 0;
            if (lines > 0) {
                here.add(text.lines(0, lines));
            }
            rest.add(text.lines(lines, text.lines().size()));
        }
        return here.isEmpty() || rest.isEmpty() ? null : new Cut(new PanelPiece(here, bar), new PanelPiece(rest, bar));
    }
}
