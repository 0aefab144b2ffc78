package th.ita.assessment.table;

import java.util.Iterator;
import java.util.List;

/**
 * A table that is read row by row. {@link #hasNext} and {@link #next} throw {@link TableRefused} where the file cannot be read
 * on, and {@link java.io.UncheckedIOException} when it cannot be received. Rows without any content are passed over.
 */
public interface Table extends AutoCloseable, Iterator<TableRow> {

    /** As they are written, cleaned; none twice. Empty between others: a column without a heading has no content. */
    List<String> headings();

    /** As Excel counts, from 1: for naming the cell of a heading. */
    int headingRow();

    /** {@code C3} for the heading of column 2, if the headings are in row 3. */
    default String headingCell(int column) {
        return TableRow.cellName(column, headingRow());
    }

    TableFormat format();

    /** Takes its temporary file away. */
    @Override
    void close();
}
