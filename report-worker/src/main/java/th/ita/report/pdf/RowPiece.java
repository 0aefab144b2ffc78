package th.ita.report.pdf;

import java.awt.Color;
import java.util.List;

/**
 * Text side by side: a table's row, a fact and its label, a bullet and its item.
 *
 * @param cells from left to right; the first decides nothing, the tallest gives the height
 * @param padding above and below the text
 * @param divisible whether a page may end inside it although it would fit on one
 * @param looks rules and ground
 * @param repeatedHead see {@link Piece#repeatedHead()}
 */
record RowPiece(List<Cell> cells, float padding, boolean divisible, Looks looks, Piece repeatedHead) implements Piece {

    RowPiece {
        cells = List.copyOf(cells);
    }

    /** @param left from the text area's left edge */
    record Cell(TextBlock text, float left) {}

    /**
     * @param ground colour behind the row; null for none
     * @param below colour of the rule below it; null for none
     * @param thickness of that rule
     * @param fromBottom whether cells of fewer lines stand at the row's lower edge, as in a table's head
     */
    record Looks(Color ground, Color below, float thickness, boolean fromBottom) {
        static final Looks NONE = new Looks(null, null, 0, false);
    }

    @Override
    public float height() {
        return textHeight() + 2 * padding;
    }

    private float textHeight() {
        float height = 0;
        for (Cell cell : cells) {
            height = Math.max(height, cell.text().height());
        }
        return height;
    }

    @Override
    public float least() {
        if (divisible) {
            float least = 0;
            for (Cell cell : cells) {
                least = Math.max(least, cell.text().least());
            }
            return least + 2 * padding;
        }
        return Math.min(height(), PageLayout.TEXT_HEIGHT / 2);
    }

    @Override
    public void draw(PdfFile file, float top) {
        if (looks.ground() != null) {
            file.canvas().fillRectangle(PageLayout.LEFT, top, PageLayout.TEXT_WIDTH, height(), looks.ground());
        }
        for (Cell cell : cells) {
            float down = looks.fromBottom() ? textHeight() - cell.text().height() : 0;
            cell.text().draw(file, PageLayout.LEFT + cell.left(), top + padding + down);
        }
        if (looks.below() != null) {
            file.canvas()
                    .horizontalRule(
                            PageLayout.LEFT, top + height(), PageLayout.TEXT_WIDTH, looks.thickness(), looks.below());
        }
    }

    @Override
    public Cut cut(float room, boolean mustCut) {
        if (!divisible && !mustCut) {
            return null;
        }
        float textRoom = room - 2 * padding;
        int lines = 0;
        for (Cell cell : cells) {
            lines = Math.max(lines, cell.text().linesWithin(textRoom));
        }
        if (lines == 0) {
            return null;
        }
        int first = lines;
        return new Cut(part(0, first), part(first, Integer.MAX_VALUE));
    }

    private RowPiece part(int from, int to) {
        List<Cell> part = cells.stream()
                .map(cell -> {
                    int count = cell.text().lines().size();
                    return new Cell(cell.text().lines(Math.min(from, count), Math.min(to, count)), cell.left());
                })
                .toList();
        return new RowPiece(part, padding, divisible, looks, repeatedHead);
    }
}
