package th.ita.assessment.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks made part by part, so that any part can be wrong. */
final class Workbooks {

    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String STRINGS = "xl/sharedStrings.xml";
    static final String STYLES = "xl/styles.xml";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private Workbooks() {
        part("[Content_Types].xml", "<Types/>");
        part(
                "_rels/.rels",
                "<Relationships>" + relation("r1", "officeDocument", "xl/workbook.xml") + "</Relationships>");
        part(
                "xl/workbook.xml",
                "<workbook xmlns:r='r'><sheets><sheet name='ข้อมูล' sheetId='1' r:id='r1'/></sheets></workbook>");
        part(
                "xl/_rels/workbook.xml.rels",
                "<Relationships>" + relation("r1", "worksheet", "worksheets/sheet1.xml")
                        + relation("r2", "sharedStrings", "sharedStrings.xml") + relation("r3", "styles", "styles.xml")
                        + "</Relationships>");
        part(STRINGS, "<sst><si><t>รหัส</t></si><si><t>คะแนน</t></si></sst>");
        part(STYLES, "<styleSheet><cellXfs><xf numFmtId='0'/></cellXfs></styleSheet>");
        sheet("");
    }

    static Workbooks workbook() {
        return new Workbooks();
    }

    static String relation(String id, String type, String target) {
        return "<Relationship Id='" + id + "' Type='" + RELATION + type + "' Target='" + target + "'/>";
    }

    /** Headings รหัส and คะแนน in row 1, and these rows. */
    Workbooks sheet(String rows) {
        return part(
                SHEET,
                "<worksheet><sheetData><row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c></row>" + rows
                        + "</sheetData></worksheet>");
    }

    Workbooks part(String name, String content) {
        parts.put(name, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Workbooks part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    Workbooks without(String name) {
        parts.remove(name);
        return this;
    }

    Workbooks withoutAll(String folder) {
        parts.keySet().removeIf(name -> name.startsWith(folder));
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
