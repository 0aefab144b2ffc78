package th.ita.report.pdf;

import java.util.ArrayList;
import java.util.List;

import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfStructureElement;

import th.ita.report.document.Block.Table;
import th.ita.report.document.Block.Table.Align;
import th.ita.report.document.Block.Table.Cell;
import th.ita.report.document.Block.Table.Column;
import th.ita.report.document.Inline;

/**
 * Sets a table row by row. Its caption and its head stay with its first row; on each further page they are repeated,
 * as an artifact, so that they are read out once.
 */
final class TablePieces {

    private static final PdfName TABLE_OWNER = new PdfName("Table");
    private static final PdfName SCOPE = new PdfName("Scope");
    private static final PdfName COLUMN = new PdfName("Column");
    private static final PdfName ROW = new PdfName("Row");
    private static final PdfName TABLE_HEAD = new PdfName("THead");
    private static final PdfName TABLE_ROW = new PdfName("TR");
    private static final PdfName TABLE_BODY = new PdfName("TBody");

    /** "Continued", behind a repeated caption. */
    private static final String CONTINUED = " (ต่อ)";

    private static final float CELL_PADDING = 6f;
    private static final float ROW_PADDING = 4f;
    private static final float BEFORE = 12f;

    /** At a table's start and end. */
    private static final int ROWS_TOGETHER = 2;

    private static final RowPiece.Looks HEAD = new RowPiece.Looks(Palette.TINT, Palette.INK, 0.8f, true);
    private static final RowPiece.Looks BODY = new RowPiece.Looks(null, Palette.RULE, 0.6f, false);

    private final Table table;
    private final PdfStructureElement element;
    private final LinkTargets targets;
    private final Typefaces fonts;
    private final float[] lefts;
    private final float[] widths;

    private TablePieces(Table table, PdfStructureElement element, LinkTargets targets, Typefaces fonts) {
        this.table = table;
        this.element = element;
        this.targets = targets;
        this.fonts = fonts;
        int columns = table.columns().size();
        lefts = new float[columns];
        widths = new float[columns];
        double shares = table.columns().stream().mapToDouble(Column::share).sum();
        float left = 0;
        for (int i = 0; i < columns; i++) {
            float width = (float) (table.columns().get(i).share() / shares * PageLayout.TEXT_WIDTH);
            lefts[i] = left + CELL_PADDING;
            widths[i] = width - 2 * CELL_PADDING;
            left += width;
        }
    }

    static void add(Table table, PdfFile file, Flow flow, LinkTargets targets) {
        PdfStructureElement element = new PdfStructureElement(file.root(), PdfName.TABLE);
        new TablePieces(table, element, targets, file.fonts()).addTo(flow);
    }

    private void addTo(Flow flow) {
        TaggedRun caption = new TaggedRun(new PdfStructureElement(element, PdfName.CAPTION), null, null);
        flow.add(TextPiece.paragraph(captionText(table.caption(), caption)), BEFORE, true);

        PdfStructureElement head = new PdfStructureElement(element, TABLE_HEAD);
        PdfStructureElement headRow = new PdfStructureElement(head, TABLE_ROW);
        List<TaggedRun> headers = table.columns().stream()
                .map(column -> new TaggedRun(header(headRow, COLUMN), null, null))
                .toList();
        flow.add(headRow(headers), 0, true);

        Piece repeated = new Stack(List.of(
                TextPiece.paragraph(captionText(table.caption() + CONTINUED, TaggedRun.ARTIFACT)),
                headRow(table.columns().stream()
                        .map(column -> TaggedRun.ARTIFACT)
                        .toList())));
        PdfStructureElement body = new PdfStructureElement(element, TABLE_BODY);
        int last = table.rows().size() - 1;
        for (int i = 0; i <= last; i++) {
            // Neither the table's first rows nor its last stand alone on a page.
            boolean withNext = i < last && (i < ROWS_TOGETHER - 1 || i > last - ROWS_TOGETHER);
            flow.add(row(table.rows().get(i), body, repeated), 0, withNext);
        }
        flow.leaveAtLeast(BEFORE);
    }

    private TextBlock captionText(String text, TaggedRun run) {
        return TextBlock.of(text, run, TextStyle.CAPTION, Align.START, PageLayout.TEXT_WIDTH, fonts);
    }

    private RowPiece headRow(List<TaggedRun> runs) {
        List<RowPiece.Cell> cells = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            Column column = table.columns().get(i);
            TextBlock text = TextBlock.of(
                    column.header(), runs.get(i), TextStyle.TABLE.inBold(), column.align(), widths[i], fonts);
            cells.add(new RowPiece.Cell(text, lefts[i]));
        }
        return new RowPiece(cells, ROW_PADDING, false, HEAD, null);
    }

    private RowPiece row(List<Cell> row, PdfStructureElement body, Piece repeatedHead) {
        PdfStructureElement rowElement = new PdfStructureElement(body, TABLE_ROW);
        List<RowPiece.Cell> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            Cell cell = row.get(i);
            PdfStructureElement cellElement =
                    i == 0 ? header(rowElement, ROW) : new PdfStructureElement(rowElement, PdfName.TD);
            List<Inline> content = cell.content();
            TextBlock text = TextBlock.of(
                    content,
                    TaggedRun.of(cellElement, content, targets),
                    cell.emphasis() ? TextStyle.TABLE.inBold() : TextStyle.TABLE,
                    table.columns().get(i).align(),
                    widths[i],
                    fonts);
            cells.add(new RowPiece.Cell(text, lefts[i]));
        }
        return new RowPiece(cells, ROW_PADDING, false, BODY, repeatedHead);
    }

    private static PdfStructureElement header(PdfStructureElement row, PdfName scope) {
        PdfStructureElement header = new PdfStructureElement(row, PdfName.TH);
        PdfDictionary attributes = new PdfDictionary();
        attributes.put(PdfName.O, TABLE_OWNER);
        attributes.put(SCOPE, scope);
        header.put(PdfName.A, attributes);
        return header;
    }

    /** Pieces one below the other that belong together. */
    private record Stack(List<Piece> pieces) implements Piece {

        @Override
        public float height() {
            float height = 0;
            for (Piece piece : pieces) {
                height += piece.height();
            }
            return height;
        }

        @Override
        public void draw(PdfFile file, float top) {
            float y = top;
            for (Piece piece : pieces) {
                piece.draw(file, y);
                y += piece.height();
            }
        }
    }
}
