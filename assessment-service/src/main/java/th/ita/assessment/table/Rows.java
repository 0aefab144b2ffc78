package th.ita.assessment.table;

import java.io.IOException;
import java.util.List;

/** The rows of a file as they come, headings and titles among them. */
interface Rows {

    /**
     * @param number as Excel counts, from 1
     * @param cells cleaned, up to the last one with content
     */
    record Row(int number, List<String> cells) {

        long filled() {
            return cells.stream().filter(cell -> !cell.isEmpty()).count();
        }
    }

    /** The next row with any content; null after the last one. */
    Row next() throws IOException;

    void close() throws IOException;
}
