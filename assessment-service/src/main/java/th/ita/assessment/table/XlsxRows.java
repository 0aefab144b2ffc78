package th.ita.assessment.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The rows of a workbook's first visible sheet. */
final class XlsxRows implements Rows {

    private final WorkbookFile file;
    private final SharedStrings texts;
    private final NumberFormats formats;
    private final XmlPart sheet;
    private final TableLimits limits;
    private int row;

    private XlsxRows(WorkbookFile file, Workbook workbook, TableLimits limits) throws IOException {
        this.file = file;
        this.limits = limits;
        this.texts = new SharedStrings(
                workbook.sharedStrings() == null
                        ? null
                        : new XmlPart(file.open(workbook.sharedStrings(), limits.sharedStringBytes())),
                limits);
        if (workbook.styles() == null) {
            this.formats = new NumberFormats(null, workbook.from1904());
        } else {
            try (XmlPart styles = new XmlPart(file.open(workbook.styles(), Workbook.LARGEST_PART))) {
                this.formats = new NumberFormats(styles, workbook.from1904());
            }
        }
        this.sheet = new XmlPart(file.open(workbook.sheet(), limits.inflatedBytes()));
        if (!sheet.goTo("sheetData")) {
            throw WorkbookFile.damaged();
        }
    }

    static XlsxRows of(InputStream body, TableLimits limits) throws IOException {
        WorkbookFile file = WorkbookFile.of(body, limits);
        try {
            return new XlsxRows(file, Workbook.of(file), limits);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public Row next() throws IOException {
        while (sheet.next()) {
            if (sheet.ends("sheetData")) {
                return null;
            }
            if (sheet.starts("row")) {
                begin();
                List<String> cells = cells();
                if (!cells.isEmpty()) {
                    return new Row(row, cells);
                }
            }
        }
        throw WorkbookFile.damaged();
    }

    private void begin() {
        String number = sheet.attribute("r");
        int next = number == null ? row + 1 : natural(number);
        if (next <= row || next > Limits.EXCEL_ROWS) {
            throw WorkbookFile.damaged();
        }
        row = next;
    }

    /** Up to the last cell with content. */
    private List<String> cells() throws IOException {
        List<String> cells = new ArrayList<>();
        int column = -1;
        while (sheet.next()) {
            if (sheet.ends("row")) {
                return List.copyOf(cells);
            }
            if (sheet.starts("c")) {
                column = column(column);
                String text = text(column);
                Limits.checkColumn(column, !text.isEmpty(), row, limits);
                if (!text.isEmpty()) {
                    while (cells.size() < column) {
                        cells.add("");
                    }
                    cells.add(text);
                }
            }
        }
        throw WorkbookFile.damaged();
    }

    /** By the cell's own name where it has one, which has to be one of this row and further to the right. */
    private int column(int last) {
        String name = sheet.attribute("r");
        if (name == null) {
            return last + 1;
        }
        int column = 0;
        int letters = 0;
        while (letters < name.length() && letters < 4 && name.charAt(letters) >= 'A' && name.charAt(letters) <= 'Z') {
            column = column * 26 + name.charAt(letters++) - 'A' + 1;
        }
        if (letters == 0 || natural(name.substring(letters)) != row || column - 1 <= last) {
            throw WorkbookFile.damaged();
        }
        Limits.checkColumn(column - 1, false, row, limits);
        return column - 1;
    }

    private String text(int column) throws IOException {
        String type = sheet.attribute("t");
        String style = sheet.attribute("s");
        String text = "";
        StringBuilder value = new StringBuilder();
        boolean within = false;
        while (sheet.next()) {
            if (sheet.ends("c")) {
                return value.isEmpty() ? text : meaning(type, style, value.toString(), column);
            }
            if (sheet.starts("f")) {
                throw Limits.formula(row, column);
            } else if (sheet.starts("is")) {
                text = SharedStrings.text(sheet, "is", row, column, limits);
            } else if (sheet.starts("v") || sheet.ends("v")) {
                within = sheet.starts("v");
            } else if (within && sheet.isText()) {
                Limits.checkCell(value.length() + sheet.textLength(), row, column, limits);
                sheet.appendText(value);
            }
        }
        throw WorkbookFile.damaged();
    }

    private String meaning(String type, String style, String value, int column) throws IOException {
        return switch (type == null ? "n" : type) {
            case "s" -> texts.at(value.strip(), row, column);
            case "n" -> value.isBlank() ? "" : formats.shown(value, style);
            case "b" -> value.strip().equals("1") ? "TRUE" : "FALSE";
            case "e" ->
                throw TableRefused.cell(
                        "error-value",
                        row,
                        column,
                        "เซลล์มีค่าผิดพลาด " + CellText.shown(value) + " โปรดแก้ไขหรือเว้นว่าง",
                        "The cell has the error " + CellText.shown(value) + "; correct it, or leave it empty.");
            default -> CellText.clean(value);
        };
    }

    private static int natural(String text) {
        if (text.isEmpty() || text.length() > 7 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw WorkbookFile.damaged();
        }
        return Integer.parseInt(text);
    }

    @Override
    public void close() throws IOException {
        try {
            texts.close();
            sheet.close();
        } finally {
            file.close();
        }
    }
}
