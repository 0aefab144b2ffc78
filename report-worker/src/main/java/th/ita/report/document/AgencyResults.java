package th.ita.report.document;

import java.util.ArrayList;
import java.util.List;

import th.ita.report.document.Block.Table.Align;
import th.ita.report.document.Block.Table.Cell;
import th.ita.report.document.Block.Table.Column;

/** A table of agencies with their result of one year. */
final class AgencyResults {

    private AgencyResults() {}

    /** @param agencies as the schema's {@code agencyResult}, in the order to print them */
    static Block table(String caption, List<SnapshotPart> agencies, long fiscalYear) {
        boolean origins = tellOrigins(agencies);
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("หน่วยงาน", Align.START, 4));
        columns.add(new Column("ประเภท", Align.START, 1.8));
        columns.addAll(columns(origins));
        List<List<Cell>> rows = new ArrayList<>();
        for (SnapshotPart agency : agencies) {
            String path = "assessment/" + agency.whole("id") + "/" + fiscalYear + "/";
            List<Cell> row = new ArrayList<>();
            row.add(new Cell(Places.link(agency.text("nameTh"), path), false));
            row.add(Cell.of(orDash(agency.textOrNull("type"))));
            row.addAll(cells(agency, origins));
            rows.add(row);
        }
        return new Block.Table(caption, columns, rows);
    }

    /** Whether any of the results is other than reported, so that a column has to say which. */
    static boolean tellOrigins(List<SnapshotPart> results) {
        return results.stream().anyMatch(result -> Origin.of(result, "totalOrigin") != Origin.REPORTED);
    }

    /** Headings of {@link #cells}. */
    static List<Column> columns(boolean origins) {
        Column total = new Column("คะแนนรวม", Align.END, 1.6);
        Column level = new Column("ระดับ", Align.START, 1.4);
        return origins ? List.of(total, new Column("ที่มา", Align.START, 1.7), level) : List.of(total, level);
    }

    /** Total, where it comes from if any of the table's is not reported, and level of one result. */
    static List<Cell> cells(SnapshotPart result, boolean origins) {
        Cell total = Cell.of(Figures.scoreOrDash(result.numberOrNull("total")));
        Cell level = Cell.of(orDash(result.textOrNull("levelNameTh")));
        return origins
                ? List.of(total, Cell.of(Origin.of(result, "totalOrigin").label()), level)
                : List.of(total, level);
    }

    static String orDash(String text) {
        return text == null ? "–" : text;
    }
}
