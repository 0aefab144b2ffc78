package th.ita.assessment.score.bulk;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import th.ita.assessment.http.FiscalYears;
import th.ita.assessment.score.AssessmentId;
import th.ita.assessment.table.CellRefused;
import th.ita.assessment.table.CellText;
import th.ita.assessment.table.TableRow;

/** Reads rows of a table as what they say of an agency's year; what a cell cannot say is noted, and the row goes on. */
final class RowReader {

    private static final BigInteger LAST_AGENCY = BigInteger.valueOf(999_999_999);

    private final Columns columns;
    private final Function<Integer, String> headingCell;

    /** @param headingCell the cell of a column's heading */
    RowReader(Columns columns, Function<Integer, String> headingCell) {
        this.columns = columns;
        this.headingCell = headingCell;
    }

    /**
     * A row that says whose and which year's it is, or the report of one that does not.
     *
     * @param row null if refused
     * @param refused null if read
     */
    record Read(GivenRow row, RowReport refused) {}

    /** Empty for a row that says nothing but perhaps a name. */
    Optional<Read> read(TableRow row) {
        if (saysNothing(row)) {
            return Optional.empty();
        }
        List<Flaw> flaws = new ArrayList<>();
        Long agency = read(row, columns.agency(), RowReader::agency, flaws);
        Integer year = read(row, columns.year(), RowReader::year, flaws);
        if (agency == null || year == null) {
            missing(row, agency, columns.agency(), flaws, "รหัสหน่วยงาน", "the agency's id");
            missing(row, year, columns.year(), flaws, "ปีงบประมาณ", "the fiscal year");
            return Optional.of(new Read(null, RowReport.refused(row.number(), agency, year, flaws)));
        }
        AssessmentId id = new AssessmentId(agency, year);
        GivenRow given =
                switch (columns.shape()) {
                    case AGENCIES -> nodesInColumns(row, id, flaws);
                    case NODES -> oneNode(row, id, flaws);
                };
        return Optional.of(new Read(given, null));
    }

    private boolean saysNothing(TableRow row) {
        return row.cells().get(columns.agency()).isEmpty()
                && row.cells().get(columns.year()).isEmpty()
                && (columns.code() < 0 || row.cells().get(columns.code()).isEmpty())
                && (columns.value() < 0 || row.cells().get(columns.value()).isEmpty())
                && (columns.level() < 0 || row.cells().get(columns.level()).isEmpty())
                && columns.nodes().keySet().stream()
                        .allMatch(column -> row.cells().get(column).isEmpty());
    }

    private GivenRow nodesInColumns(TableRow row, AssessmentId id, List<Flaw> flaws) {
        List<GivenRow.Node> nodes = new ArrayList<>();
        columns.nodes().forEach((column, code) -> {
            String cell = row.cellName(column);
            BigDecimal value = read(row, column, CellText::number, flaws);
            if (value != null) {
                nodes.add(new GivenRow.Node(code, value, null, headingCell.apply(column), cell, null));
            }
        });
        return new GivenRow(row.number(), id, level(row, columns.level()), nodes, flaws);
    }

    private GivenRow oneNode(TableRow row, AssessmentId id, List<Flaw> flaws) {
        String code = read(row, columns.code(), CellText::code, flaws);
        if (Columns.LEVEL.equals(code)) {
            return new GivenRow(row.number(), id, level(row, columns.value()), List.of(), flaws);
        }
        missing(row, code, columns.code(), flaws, "รหัสข้อ", "the code of the node");
        BigDecimal value = read(row, columns.value(), CellText::number, flaws);
        String remark = columns.remark() < 0 ? "" : row.cells().get(columns.remark());
        List<GivenRow.Node> nodes = code == null
                ? List.of()
                : List.of(new GivenRow.Node(
                        code,
                        value,
                        remark.isEmpty() ? null : remark,
                        row.cellName(columns.code()),
                        row.cellName(columns.value()),
                        columns.remark() < 0 ? null : row.cellName(columns.remark())));
        return new GivenRow(row.number(), id, null, nodes, flaws);
    }

    private static GivenRow.Level level(TableRow row, int column) {
        return column < 0 || row.cells().get(column).isEmpty()
                ? null
                : new GivenRow.Level(row.cells().get(column), row.cellName(column));
    }

    private static <T> T read(TableRow row, int column, Function<String, T> reading, List<Flaw> flaws) {
        try {
            return reading.apply(row.cells().get(column));
        } catch (CellRefused e) {
            flaws.add(Flaw.of(row.cellName(column), e));
            return null;
        } catch (CellFlaw e) {
            flaws.add(e.at(row.cellName(column)));
            return null;
        }
    }

    /** Says of an empty cell that it must not be; a cell that cannot be read has said so itself. */
    private static void missing(TableRow row, Object value, int column, List<Flaw> flaws, String th, String en) {
        if (value == null && row.cells().get(column).isEmpty()) {
            flaws.add(
                    new Flaw(row.cellName(column), "missing", "แถวนี้ไม่มี" + th, "The row does not say " + en + "."));
        }
    }

    private static Long agency(String text) {
        BigDecimal number = CellText.number(text);
        if (number == null) {
            return null;
        }
        try {
            BigInteger id = number.toBigIntegerExact();
            if (id.signum() > 0 && id.compareTo(LAST_AGENCY) <= 0) {
                return id.longValueExact();
            }
        } catch (ArithmeticException notWhole) {
            // refused below
        }
        throw new CellFlaw(
                "not-an-agency",
                "รหัสหน่วยงานเป็นจำนวนเต็มไม่เกินเก้าหลัก เช่น 5584",
                "An agency's id is a whole number of up to nine digits, such as 5584.");
    }

    private static Integer year(String text) {
        Integer year = CellText.year(text);
        if (year != null && (year < FiscalYears.FIRST || year > FiscalYears.LAST)) {
            throw new CellFlaw(
                    "fiscal-year",
                    "ปีงบประมาณต้องอยู่ระหว่าง " + FiscalYears.FIRST + " ถึง " + FiscalYears.LAST,
                    "A fiscal year is one from " + FiscalYears.FIRST + " to " + FiscalYears.LAST + ".");
        }
        return year;
    }

    /** As {@link CellRefused}, for what only scores know. */
    private static final class CellFlaw extends RuntimeException {
        private final Flaw flaw;

        CellFlaw(String code, String th, String en) {
            super(code, null, false, false);
            this.flaw = new Flaw(null, code, th, en);
        }

        Flaw at(String cell) {
            return new Flaw(cell, flaw.code(), flaw.th(), flaw.en());
        }
    }
}
