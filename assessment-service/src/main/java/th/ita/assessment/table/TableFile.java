package th.ita.assessment.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import de.siegmar.fastcsv.writer.CsvWriter;

/** A small table as a file: the same table, the same bytes. */
public final class TableFile {

    /** The media type of a workbook. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** The earliest moment that a ZIP file can name. */
    private static final LocalDateTime BEGINNING = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private TableFile() {}

    /** UTF-8 with the mark by which Excel knows it. */
    public static byte[] csv(List<List<Object>> rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            CsvWriter csv = CsvFile.begin(out);
            for (List<Object> row : rows) {
                csv.writeRecord(row.stream().map(CsvCell::of).toList());
            }
            csv.flush();
        }
        return bytes.toByteArray();
    }

    /** A workbook of one sheet, its headings frozen, its texts kept as text so that 9.1 is not made a date. */
    public static byte[] xlsx(List<List<Object>> rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\""
                            + "application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\""
                            + " ContentType=\"" + SHEET_TYPE
                            + "sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\""
                            + " ContentType=\"" + SHEET_TYPE + "worksheet+xml\"/><Override PartName=\"/xl/styles.xml\""
                            + " ContentType=\"" + SHEET_TYPE + "styles+xml\"/></Types>");
            put(zip, "_rels/.rels", relationships("officeDocument", "xl/workbook.xml"));
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONSHIPS
                            + "\"><sheets><sheet name=\"ITA\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    relationships("worksheet", "worksheets/sheet1.xml", "styles", "styles.xml"));
            put(zip, "xl/styles.xml", styles());
            put(zip, "xl/worksheets/sheet1.xml", sheet(rows));
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(BEGINNING);
        zip.putNextEntry(entry);
        zip.write((XML + content).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String relationships(String... typesAndTargets) {
        StringBuilder xml = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            xml.append("<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
                    .formatted(i / 2 + 1, RELATIONSHIPS, typesAndTargets[i], typesAndTargets[i + 1]));
        }
        return xml.append("</Relationships>").toString();
    }

    /** Style 1 is text (number format 49). */
    private static String styles() {
        return "<styleSheet xmlns=\"" + MAIN
                + "\"><fonts count=\"1\"><font><sz val=\"11\"/><name val=\"TH SarabunPSK\"/></font>"
                + "</fonts><fills count=\"1\"><fill><patternFill patternType=\"none\"/></fill></fills><borders count=\"1\">"
                + "<border/></borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
                + "</cellStyleXfs><cellXfs count=\"2\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
                + "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs>"
                + "</styleSheet>";
    }

    private static String sheet(List<List<Object>> rows) {
        StringBuilder xml =
                new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\">"
                        + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
                        + "<sheetData>");
        for (int number = 1; number <= rows.size(); number++) {
            xml.append("<row r=\"").append(number).append("\">");
            List<Object> row = rows.get(number - 1);
            TableRow names = new TableRow(number, List.of());
            for (int column = 0; column < row.size(); column++) {
                cell(xml, names.cellName(column), row.get(column));
            }
            xml.append("</row>");
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    private static void cell(StringBuilder xml, String name, Object value) {
        if (value instanceof BigDecimal number) {
            xml.append("<c r=\"%s\"><v>%s</v></c>".formatted(name, number.toPlainString()));
        } else if (value != null) {
            xml.append("<c r=\"%s\" s=\"1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
                    .formatted(name, escaped(value.toString())));
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
