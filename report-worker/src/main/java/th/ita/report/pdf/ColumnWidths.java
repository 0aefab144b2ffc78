package th.ita.report.pdf;

import java.util.List;

import th.ita.report.document.Block.Table.Column;

/** How wide a table's columns are: as their shares say, unless a little of one column's room spares another a line. */
final class ColumnWidths {

    /** A column gets at most this much more than its share. */
    private static final float AT_MOST = 1.35f;

    /** More than rounding takes away. */
    private static final float SPARE = 0.5f;

    private ColumnWidths() {}

    /**
     * @param natural what each column needs so that none of its cells is wrapped, padding included
     * @param whole to be divided
     */
    static float[] of(List<Column> columns, float[] natural, float whole) {
        double shares = columns.stream().mapToDouble(Column::share).sum();
        float[] widths = new float[columns.size()];
        float wanted = 0;
        float spare = 0;
        for (int i = 0; i < widths.length; i++) {
            widths[i] = (float) (columns.get(i).share() / shares * whole);
            wanted += wanted(natural[i], widths[i]);
            spare += spare(natural[i], widths[i]);
        }
        if (wanted > spare) {
            return widths;
        }
        for (int i = 0; i < widths.length; i++) {
            float give = spare(natural[i], widths[i]);
            widths[i] += give > 0 ? -wanted * give / spare : wanted(natural[i], widths[i]);
        }
        return widths;
    }

    private static float wanted(float natural, float width) {
        float needed = natural + SPARE;
        return needed > width && needed <= AT_MOST * width ? needed - width : 0;
    }

    private static float spare(float natural, float width) {
        return Math.max(0, width - natural - SPARE);
    }
}
