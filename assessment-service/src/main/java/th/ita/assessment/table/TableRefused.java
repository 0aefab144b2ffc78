package th.ita.assessment.table;

/** A file, or a cell of it, that is not read; and nothing after it. Says what is wrong and what to do, in both languages. */
public final class TableRefused extends RuntimeException {

    /** The code of a file with more bytes than allowed. */
    public static final String TOO_LARGE = "too-large";

    private final String code;
    private final String th;
    private final String en;
    private final Integer row;
    private final String cell;

    private TableRefused(String code, String th, String en, Integer row, String cell) {
        // An answer, not a fault: nobody reads the stack.
        super(code + (cell != null ? " " + cell : row != null ? " row " + row : "") + ": " + en, null, false, false);
        this.code = code;
        this.th = th;
        this.en = en;
        this.row = row;
        this.cell = cell;
    }

    static TableRefused file(String code, String th, String en) {
        return new TableRefused(code, th, en, null, null);
    }

    /** @param row as Excel counts, from 1 */
    static TableRefused row(String code, int row, String th, String en) {
        return new TableRefused(code, th, en, row, null);
    }

    /** @param column from 0 */
    static TableRefused cell(String code, int row, int column, String th, String en) {
        return new TableRefused(code, th, en, row, TableRow.cellName(column, row));
    }

    /** What a program switches on, in kebab-case. */
    public String code() {
        return code;
    }

    public String th() {
        return th;
    }

    public String en() {
        return en;
    }

    /** As Excel counts, from 1; null when it is about the whole file. */
    public Integer row() {
        return row;
    }

    /** Such as {@code C12}; null when it is about a row or the file. */
    public String cell() {
        return cell;
    }
}
