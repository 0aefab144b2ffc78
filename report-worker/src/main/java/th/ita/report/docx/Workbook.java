package th.ita.report.docx;

import java.math.BigDecimal;
import java.util.List;

/** A spreadsheet with one sheet of text and numbers: what Word opens when someone edits a chart's figures. */
final class Workbook {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    static final String SHEET = "Sheet1";

    private Workbook() {}

    /** @param rows each cell a {@link String}, a {@link BigDecimal}, or null for an empty one */
    static byte[] of(List<? extends List<?>> rows) {
        Parts parts = new Parts();
        Relationships top = new Relationships();
        top.to("officeDocument", "xl/workbook.xml");
        parts.addRelationships("", top);
        Relationships workbook = new Relationships();
        String sheet = workbook.to("worksheet", "worksheets/sheet1.xml");
        parts.add("xl/workbook.xml", TYPE + "sheet.main+xml", workbook(sheet));
        parts.addRelationships("xl/workbook.xml", workbook);
        parts.add("xl/worksheets/sheet1.xml", TYPE + "worksheet+xml", sheet(rows));
        return parts.zipped();
    }

    private static byte[] workbook(String sheet) {
        Xml xml = new Xml().open("workbook", "xmlns", MAIN, "xmlns:r", DocxRenderer.RELATIONSHIPS);
        xml.open("sheets").empty("sheet", "name", SHEET, "sheetId", "1", "r:id", sheet);
        return xml.close().close().bytes();
    }

    /** Text stands in its cell as it is: no shared table of texts, and no formula, whatever it begins with. */
    private static byte[] sheet(List<? extends List<?>> rows) {
        Xml xml = new Xml().open("worksheet", "xmlns", MAIN).open("sheetData");
        for (int row = 0; row < rows.size(); row++) {
            xml.open("row", "r", String.valueOf(row + 1));
            for (int column = 0; column < rows.get(row).size(); column++) {
                cell(xml, address(column, row), rows.get(row).get(column));
            }
            xml.close();
        }
        return xml.close().close().bytes();
    }

    private static void cell(Xml xml, String address, Object value) {
        switch (value) {
            case null -> {}
            case BigDecimal number ->
                xml.open("c", "r", address).leaf("v", number.toPlainString()).close();
            default ->
                xml.open("c", "r", address, "t", "inlineStr")
                        .open("is")
                        .leaf("t", value.toString())
                        .close()
                        .close();
        }
    }

    private static String address(int column, int row) {
        return (char) ('A' + column) + String.valueOf(row + 1);
    }
}
