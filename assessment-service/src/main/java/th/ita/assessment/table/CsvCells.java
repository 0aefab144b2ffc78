package th.ita.assessment.table;

import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;

/** Takes the cells of a CSV file one by one, so that a row is refused at its first cell too many and not when it ends. */
final class CsvCells extends CsvCallbackHandler<List<String>> {

    private final TableLimits limits;
    private List<String> cells = new ArrayList<>();
    private int row;
    private int column;
    private int filled;

    CsvCells(TableLimits limits) {
        this.limits = limits;
    }

    /** The number of the row just read, as Excel counts. */
    int row() {
        return row;
    }

    @Override
    protected void beginRecord(long line) {
        row++;
        column = 0;
        filled = 0;
        cells = new ArrayList<>();
        Limits.checkPhysicalRow(row, limits);
    }

    @Override
    protected void addField(char[] buffer, int offset, int length, boolean quoted) {
        Limits.checkCell(length, row, column, limits);
        String text = CellText.clean(new String(buffer, offset, length));
        Limits.checkColumn(column, !text.isEmpty(), row, limits);
        if (text.startsWith("=") || text.startsWith("@")) {
            throw Limits.formula(row, column);
        }
        if (column < limits.columns()) {
            cells.add(text);
        }
        column++;
        if (!text.isEmpty()) {
            filled = column;
        }
    }

    @Override
    protected void setEmpty() {
        // an empty line has no cells
    }

    @Override
    protected void setComment(char[] buffer, int offset, int length) {
        throw new IllegalStateException("comments are not read");
    }

    @Override
    protected RecordType getRecordType() {
        return RecordType.DATA;
    }

    @Override
    protected int getFieldCount() {
        return column;
    }

    /** The cells up to the last one with content. */
    @Override
    protected List<String> buildRecord() {
        return List.copyOf(cells.subList(0, Math.min(filled, cells.size())));
    }

    /** The cell where the quotes no longer make sense, or where the buffer was full before it ended. */
    TableRefused broken(boolean endless) {
        if (endless) {
            return TableRefused.cell(
                    "cell-too-long",
                    Math.max(row, 1),
                    column,
                    "เซลล์ยาวเกิน " + limits.cellLength() + " อักขระ หรือมีเครื่องหมาย \" เปิดแล้วไม่ปิด",
                    "The cell has more than " + limits.cellLength() + " characters, or a \" that is never closed.");
        }
        return TableRefused.cell(
                "quotes",
                Math.max(row, 1),
                column,
                "เครื่องหมาย \" ไม่ครบคู่ ในเซลล์ที่อยู่ในเครื่องหมาย \" ให้เขียน \" เป็น \"\"",
                "The quotes do not match; inside a quoted cell a \" is written \"\".");
    }
}
