package th.ita.assessment.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Rows below their headings. The headings are the first row with at least two filled cells; up to ten rows with a single one
 * above it are titles. A table of one column has its heading in its first row.
 */
final class HeadedTable implements Table {

    private static final int TITLES = 10;

    private final Rows rows;
    private final TableLimits limits;
    private final TableFormat format;
    private final Deque<Rows.Row> readAlready = new ArrayDeque<>();
    private final List<String> headings;
    private final int headingRow;
    private TableRow next;
    private int count;

    HeadedTable(Rows rows, TableFormat format, TableLimits limits) throws IOException {
        this.rows = rows;
        this.format = format;
        this.limits = limits;
        Rows.Row head = head();
        this.headings = head.cells();
        this.headingRow = head.number();
        checkHeadings();
    }

    private Rows.Row head() throws IOException {
        for (Rows.Row row = rows.next(); row != null; row = rows.next()) {
            if (row.filled() > 1) {
                readAlready.clear();
                return row;
            }
            readAlready.add(row);
            if (readAlready.size() > TITLES) {
                break;
            }
        }
        if (readAlready.isEmpty()) {
            throw TableRefused.file("empty", "แฟ้มว่างเปล่า", "The file is empty.");
        }
        return readAlready.poll();
    }

    private void checkHeadings() {
        Map<String, Integer> known = new HashMap<>();
        for (int column = 0; column < headings.size(); column++) {
            String heading = headings.get(column);
            Integer first = heading.isEmpty() ? null : known.putIfAbsent(heading.toLowerCase(Locale.ROOT), column);
            if (first != null) {
                throw TableRefused.cell(
                        "duplicate-heading",
                        headingRow,
                        column,
                        "หัวคอลัมน์ “" + CellText.shown(heading) + "” ซ้ำกับ " + headingCell(first),
                        "The heading “" + CellText.shown(heading) + "” is in " + headingCell(first) + " already.");
            }
        }
    }

    @Override
    public List<String> headings() {
        return headings;
    }

    @Override
    public int headingRow() {
        return headingRow;
    }

    @Override
    public TableFormat format() {
        return format;
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            try {
                Rows.Row row = readAlready.isEmpty() ? rows.next() : readAlready.poll();
                next = row == null ? null : fitted(row);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return next != null;
    }

    @Override
    public TableRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        TableRow row = next;
        next = null;
        return row;
    }

    private TableRow fitted(Rows.Row row) {
        if (++count > limits.rows()) {
            throw Limits.tooManyRows(row.number(), limits);
        }
        List<String> cells = row.cells();
        for (int column = 0; column < cells.size(); column++) {
            boolean headless = column >= headings.size() || headings.get(column).isEmpty();
            if (headless && !cells.get(column).isEmpty()) {
                throw TableRefused.cell(
                        "cell-without-heading",
                        row.number(),
                        column,
                        "เซลล์มีค่า แต่คอลัมน์นี้ไม่มีหัวในแถวที่ " + headingRow,
                        "The cell has a value, but its column has no heading in row " + headingRow + ".");
            }
        }
        if (cells.size() == headings.size()) {
            return new TableRow(row.number(), cells);
        }
        List<String> fitted = new ArrayList<>(cells.subList(0, Math.min(cells.size(), headings.size())));
        fitted.addAll(Collections.nCopies(headings.size() - fitted.size(), ""));
        return new TableRow(row.number(), List.copyOf(fitted));
    }

    @Override
    public void close() {
        try {
            rows.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
