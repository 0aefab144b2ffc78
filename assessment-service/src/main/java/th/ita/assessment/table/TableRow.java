package th.ita.assessment.table;

import java.util.List;

/**
 * A row below the headings.
 *
 * @param number as Excel counts, from 1
 * @param cells one for each heading, as {@link CellText#clean} leaves them; empty where there is nothing
 */
public record TableRow(int number, List<String> cells) {

    /** {@code C12} for column 2 of row 12. */
    public String cellName(int column) {
        return cellName(column, number);
    }

    static String cellName(int column, int row) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.append(row).toString();
    }
}
