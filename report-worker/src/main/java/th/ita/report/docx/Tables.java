package th.ita.report.docx;

import java.util.List;
import java.util.stream.IntStream;

import th.ita.report.document.Block;
import th.ita.report.document.Block.Table.Align;
import th.ita.report.document.Inline;

/** Real tables: their head is repeated on each page, and no row is torn apart by a page's end. */
final class Tables {

    /** Of the text area, 16 cm, in twentieths of a point. */
    static final int WIDTH = 9071;

    private static final int LEAST_LABEL = 1700;
    private static final int MOST_LABEL = 3600;

    /** About what a letter of 16 points takes, marks above and below not counted. */
    private static final int LETTER = 125;

    private final Xml xml;
    private final Prose prose;
    private boolean justWritten;

    Tables(Xml xml, Prose prose) {
        this.xml = xml;
        this.prose = prose;
    }

    /**
     * To be called before anything else is written: two tables without a paragraph between them would be one, and no document
     * ends with a table.
     */
    void part(boolean needed) {
        if (justWritten && needed) {
            prose.open(Style.CELL);
            prose.close();
        }
        justWritten = false;
    }

    void figures(Block.Table table) {
        prose.paragraph(Style.CAPTION, table.caption());
        int[] widths = widths(table.columns());
        open(Style.TABLE, widths, table.caption());
        row(true, () -> {
            for (int i = 0; i < widths.length; i++) {
                Block.Table.Column column = table.columns().get(i);
                openCell(widths[i]);
                prose.paragraph(head(column.align()), column.header());
                xml.close();
            }
        });
        int last = table.rows().size() - 1;
        for (int row = 0; row <= last; row++) {
            List<Block.Table.Cell> cells = table.rows().get(row);
            Prose.Keep keep = keep(row, last);
            row(false, () -> {
                for (int i = 0; i < widths.length; i++) {
                    Block.Table.Cell cell = cells.get(i);
                    cell(widths[i], body(table.columns().get(i).align()), keep, cell.content(), cell.emphasis());
                }
            });
        }
        close();
    }

    /** No first or last row stands alone on a page. */
    private static Prose.Keep keep(int row, int last) {
        return row < last && (row == 0 || row == last - 1) ? Prose.Keep.WITH_NEXT : Prose.Keep.AS_STYLED;
    }

    private void cell(int width, Style style, Prose.Keep keep, List<Inline> content, boolean emphasis) {
        openCell(width);
        prose.open(style, keep);
        prose.runs(content, emphasis);
        prose.close();
        xml.close();
    }

    void facts(Block.Facts facts) {
        int longest = facts.facts().stream()
                .mapToInt(fact -> letters(fact.label()))
                .max()
                .orElse(0);
        int label = Math.clamp(longest * (long) LETTER + 200, LEAST_LABEL, MOST_LABEL);
        int[] widths = {label, WIDTH - label};
        open(Style.PLAIN_TABLE, widths, null);
        int last = facts.facts().size() - 1;
        for (int row = 0; row <= last; row++) {
            Block.Facts.Fact fact = facts.facts().get(row);
            Prose.Keep keep = keep(row, last);
            row(false, () -> {
                cell(widths[0], Style.FACT_LABEL, keep, List.of(new Inline.Text(fact.label())), false);
                cell(widths[1], Style.FACT, keep, fact.value(), false);
            });
        }
        close();
    }

    /** Two things side by side, e.g. a picture and what it is about. */
    void beside(int leftWidth, Runnable left, Runnable right) {
        int[] widths = {leftWidth, WIDTH - leftWidth};
        open(Style.PLAIN_TABLE, widths, null);
        row(false, () -> {
            openCell(widths[0]);
            left.run();
            xml.close();
            openCell(widths[1]);
            right.run();
            xml.close();
        });
        close();
    }

    private static int letters(String text) {
        return (int) text.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .count();
    }

    /** As the shares say; what rounding leaves goes to the last. */
    private static int[] widths(List<Block.Table.Column> columns) {
        double whole = columns.stream().mapToDouble(Block.Table.Column::share).sum();
        int[] widths = columns.stream()
                .mapToInt(column -> (int) (WIDTH * column.share() / whole))
                .toArray();
        widths[widths.length - 1] += WIDTH - IntStream.of(widths).sum();
        return widths;
    }

    private static Style head(Align align) {
        return switch (align) {
            case START -> Style.COLUMN_HEAD;
            case CENTER -> Style.CENTRED_COLUMN_HEAD;
            case END -> Style.NUMBER_COLUMN_HEAD;
        };
    }

    private static Style body(Align align) {
        return switch (align) {
            case START -> Style.CELL;
            case CENTER -> Style.CENTRED_CELL;
            case END -> Style.NUMBER_CELL;
        };
    }

    /** @param caption read out before the table; null for one that only puts things side by side */
    private void open(Style style, int[] widths, String caption) {
        boolean figures = style == Style.TABLE;
        xml.open("w:tbl").open("w:tblPr");
        xml.empty("w:tblStyle", "w:val", style.id());
        xml.empty("w:tblW", "w:w", String.valueOf(WIDTH), "w:type", "dxa");
        xml.empty("w:tblLayout", "w:type", "fixed");
        String head = figures ? "1" : "0";
        xml.empty(
                "w:tblLook",
                "w:val",
                figures ? "06A0" : "0600",
                "w:firstRow",
                head,
                "w:lastRow",
                "0",
                "w:firstColumn",
                head,
                "w:lastColumn",
                "0",
                "w:noHBand",
                "1",
                "w:noVBand",
                "1");
        if (caption != null) {
            xml.empty("w:tblCaption", "w:val", caption);
        }
        xml.close().open("w:tblGrid");
        IntStream.of(widths).forEach(width -> xml.empty("w:gridCol", "w:w", String.valueOf(width)));
        xml.close();
    }

    private void close() {
        xml.close();
        justWritten = true;
    }

    private void row(boolean head, Runnable cells) {
        xml.open("w:tr").open("w:trPr").empty("w:cantSplit");
        if (head) {
            xml.empty("w:tblHeader");
        }
        xml.close();
        cells.run();
        xml.close();
    }

    private void openCell(int width) {
        xml.open("w:tc").open("w:tcPr");
        xml.empty("w:tcW", "w:w", String.valueOf(width), "w:type", "dxa").close();
    }
}
