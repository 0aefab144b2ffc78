package th.ita.report.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfStructureElement;

import th.ita.report.document.Block.Table;
import th.ita.report.document.Block.Table.Align;
import th.ita.report.document.Block.Table.Cell;
import th.ita.report.document.Inline;
import th.ita.report.document.LinkTargets;

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

    private static final float BEFORE = 12f;

    /** So many rows at a table's start and at its end do not stand alone on a page. */
    private static final int ROWS_TOGETHER = 2;

    /**
     * @param style of its text
     * @param padding above and below a row's text
     * @param sidePadding left and right of a cell's text
     * @param shortTable a table whose rows take less than this share of a page is not torn apart
     */
    record Density(TextStyle style, float padding, float sidePadding, float shortTable) {

        static final Density REPORT = new Density(TextStyle.TABLE, 4f, 6f, 0.3f);

        /** A memorandum is read on paper by people with many of them. */
        static final Density MEMORANDUM = new Density(TextStyle.TIGHT_TABLE, 2.5f, 4f, 0.12f);
    }

    private static final RowPiece.Looks HEAD = new RowPiece.Looks(Palette.TINT, Palette.INK, 0.8f, true);
    private static final RowPiece.Looks BODY = new RowPiece.Looks(null, Palette.RULE, 0.6f, false);

    private final Table table;
    private final PdfStructureElement element;
    private final LinkTargets targets;
    private final Typefaces fonts;
    private final List<List<Word>> headers;
    private final List<List<List<Word>>> rows;
    private final float[] widths;
    private final Density density;

    private TablePieces(
            Table table, PdfStructureElement element, LinkTargets targets, Typefaces fonts, Density density) {
        this.table = table;
        this.element = element;
        this.targets = targets;
        this.fonts = fonts;
        this.density = density;
        TextStyle bold = density.style().inBold();
        headers = table.columns().stream()
                .map(column -> words(List.of(new Inline.Text(column.header())), bold))
                .toList();
        rows = table.rows().stream()
                .map(row -> row.stream()
                        .map(cell -> words(cell.content(), styleOf(cell)))
                        .toList())
                .toList();
        widths = ColumnWidths.of(table.columns(), naturalWidths(), PageLayout.TEXT_WIDTH);
    }

    private List<Word> words(List<Inline> content, TextStyle style) {
        return fonts.splitter().split(content, style, fonts);
    }

    private TextStyle styleOf(Cell cell) {
        return cell.emphasis() ? density.style().inBold() : density.style();
    }

    private float[] naturalWidths() {
        float[] natural = new float[table.columns().size()];
        for (int i = 0; i < natural.length; i++) {
            natural[i] = Line.of(headers.get(i)).width();
            for (List<List<Word>> row : rows) {
                natural[i] = Math.max(natural[i], LineBreaker.natural(row.get(i)));
            }
            natural[i] += 2 * density.sidePadding();
        }
        return natural;
    }

    static void add(Table table, PdfFile file, Flow flow, LinkTargets targets, Density density) {
        PdfStructureElement element = new PdfStructureElement(file.root(), PdfName.TABLE);
        new TablePieces(table, element, targets, file.fonts(), density).addTo(flow);
    }

    private void addTo(Flow flow) {
        TaggedRun caption = new TaggedRun(new PdfStructureElement(element, PdfName.CAPTION), null, null);
        flow.add(TextPiece.paragraph(captionText(table.caption(), caption)), BEFORE, true);

        PdfStructureElement head = new PdfStructureElement(element, TABLE_HEAD);
        PdfStructureElement headRow = new PdfStructureElement(head, TABLE_ROW);
        List<TaggedRun> headRuns = table.columns().stream()
                .map(column -> new TaggedRun(header(headRow, COLUMN), null, null))
                .toList();
        flow.add(headRow(headRuns), 0, true);

        Piece repeated = new Stack(List.of(
                TextPiece.paragraph(captionText(table.caption() + CONTINUED, TaggedRun.ARTIFACT)),
                headRow(Collections.nCopies(widths.length, TaggedRun.ARTIFACT))));
        PdfStructureElement body = new PdfStructureElement(element, TABLE_BODY);
        List<RowPiece> pieces = new ArrayList<>();
        float height = 0;
        for (int i = 0; i < rows.size(); i++) {
            RowPiece piece = row(i, new PdfStructureElement(body, TABLE_ROW), repeated);
            pieces.add(piece);
            height += piece.height();
        }
        int together = height <= density.shortTable() * PageLayout.TEXT_HEIGHT ? pieces.size() : ROWS_TOGETHER;
        int last = pieces.size() - 1;
        for (int i = 0; i <= last; i++) {
            boolean withNext = i < last && (i < together - 1 || i > last - ROWS_TOGETHER);
            flow.add(pieces.get(i), 0, withNext);
        }
        flow.leaveAtLeast(BEFORE);
    }

    private TextBlock captionText(String text, TaggedRun run) {
        return TextBlock.of(text, run, TextStyle.CAPTION, Align.START, PageLayout.TEXT_WIDTH, fonts);
    }

    private RowPiece headRow(List<TaggedRun> runs) {
        List<RowPiece.Cell> cells = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            cells.add(cell(
                    i, headers.get(i), List.of(runs.get(i)), density.style().inBold()));
        }
        return new RowPiece(cells, density.padding(), false, HEAD, null);
    }

    private RowPiece row(int index, PdfStructureElement rowElement, Piece repeatedHead) {
        List<RowPiece.Cell> cells = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            Cell cell = table.rows().get(index).get(i);
            PdfStructureElement cellElement =
                    i == 0 ? header(rowElement, ROW) : new PdfStructureElement(rowElement, PdfName.TD);
            List<TaggedRun> runs = TaggedRun.of(cellElement, cell.content(), targets);
            cells.add(cell(i, rows.get(index).get(i), runs, styleOf(cell)));
        }
        return new RowPiece(cells, density.padding(), false, BODY, repeatedHead);
    }

    private RowPiece.Cell cell(int column, List<Word> words, List<TaggedRun> runs, TextStyle style) {
        float left = density.sidePadding();
        for (int i = 0; i < column; i++) {
            left += widths[i];
        }
        Align align = table.columns().get(column).align();
        float width = widths[column] - 2 * density.sidePadding();
        return new RowPiece.Cell(TextBlock.ofWords(words, runs, style, align, width, fonts), left);
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
