package th.ita.assessment.table;

/** What CSV and XLSX refuse alike. */
final class Limits {

    /** Excel's own; no file that Excel wrote has more. */
    static final int EXCEL_ROWS = 1_048_576;

    static final int EXCEL_COLUMNS = 16_384;

    /** Empty rows cost nothing to pass over, but not for ever. */
    private static final int EMPTY_ROWS = EXCEL_ROWS;

    private Limits() {}

    static void checkCell(int length, int row, int column, TableLimits limits) {
        if (length > limits.cellLength()) {
            throw TableRefused.cell(
                    "cell-too-long",
                    row,
                    column,
                    "เซลล์ยาวเกิน " + limits.cellLength() + " อักขระ",
                    "The cell has more than " + limits.cellLength() + " characters.");
        }
    }

    /** Columns to the right that are merely empty are Excel's habit; a million of them are not. */
    static void checkColumn(int column, boolean filled, int row, TableLimits limits) {
        if (filled ? column >= limits.columns() : column >= EXCEL_COLUMNS) {
            throw TableRefused.cell(
                    "too-many-columns",
                    row,
                    Math.min(column, EXCEL_COLUMNS),
                    "ตารางมีเกิน " + limits.columns() + " คอลัมน์",
                    "The table has more than " + limits.columns() + " columns.");
        }
    }

    /** Counts every row, empty ones too. */
    static void checkPhysicalRow(int row, TableLimits limits) {
        if (row > (long) limits.rows() + EMPTY_ROWS) {
            throw tooManyRows(row, limits);
        }
    }

    static TableRefused tooManyRows(int row, TableLimits limits) {
        return TableRefused.row(
                "too-many-rows",
                row,
                "ตารางมีเกิน " + limits.rows() + " แถว โปรดแบ่งเป็นหลายแฟ้ม",
                "The table has more than " + limits.rows() + " rows; divide it into several files.");
    }

    static TableRefused formula(int row, int column) {
        return TableRefused.cell(
                "formula",
                row,
                column,
                "เซลล์เป็นสูตร โปรดคัดลอกแล้ววางแบบ “ค่า” (Paste Special > Values) ก่อนส่ง",
                "The cell is a formula. Copy the column and paste it as values (Paste Special) first.");
    }
}
