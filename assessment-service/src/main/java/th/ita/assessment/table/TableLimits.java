package th.ita.assessment.table;

/**
 * How much a reader takes before it gives up. Memory depends on {@code sharedStringBytes}, {@code columns} and {@code
 * cellLength} alone, not on the length of the file.
 *
 * @param bytes of the file as it is sent
 * @param inflatedBytes of all parts of a workbook that are read, unpacked
 * @param sharedStringBytes of a workbook's list of texts, unpacked: the only part that is kept in memory
 * @param rows with content, below the headings
 * @param columns with content
 * @param cellLength characters in one cell
 */
public record TableLimits(
        long bytes, long inflatedBytes, long sharedStringBytes, int rows, int columns, int cellLength) {

    /** What one cell of Excel can hold. */
    private static final int EXCEL_CELL = 32_767;

    /** For a file of at most so many bytes and rows; the rest is what an honest file of that size never reaches. */
    public static TableLimits of(long bytes, int rows) {
        return new TableLimits(bytes, Math.max(bytes * 20, 64L << 20), 32L << 20, rows, 300, EXCEL_CELL);
    }
}
