package th.ita.report.document;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/**
 * The score tree for a spreadsheet: RFC 4180, UTF-8 with the byte order mark that Excel needs to read Thai, a node a row.
 * Every row says whose and which year's it is, so that files of several agencies can be put below one another.
 */
final class TreeCsv {

    static final String NAME = "tree.csv";

    private static final List<String> HEADINGS = List.of(
            "รหัสหน่วยงาน",
            "หน่วยงาน",
            "ปีงบประมาณ",
            "รหัส",
            "ประเภท",
            "อยู่ภายใต้",
            "ชื่อ",
            "น้ำหนักในคะแนนรวม",
            "คะแนน",
            "ที่มา",
            "คะแนนตามรายงาน",
            "คะแนนคำนวณ",
            "คะแนนคำนวณย้อน",
            "ค่าต่ำสุดที่เป็นไปได้",
            "ค่าสูงสุดที่เป็นไปได้",
            "ข้อสังเกตของผู้ประเมิน",
            "ที่อยู่ของหลักฐาน");

    private TreeCsv() {}

    static byte[] write(Agency agency, long fiscalYear, ScoreTree tree) {
        StringWriter csv = new StringWriter();
        csv.write('\uFEFF');
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(csv)) {
            writer.writeRecord(HEADINGS);
            tree.all().forEach(node -> writer.writeRecord(row(agency, fiscalYear, node)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> row(Agency agency, long fiscalYear, ScoreNode node) {
        return List.of(
                Long.toString(agency.id()),
                text(agency.name()),
                Long.toString(fiscalYear),
                text(node.code()),
                node.kind().label(),
                text(node.parent()),
                text(node.name()),
                node.weight() == null ? "" : Figures.weight(node.weight()),
                number(node.value()),
                node.origin().label(),
                number(node.reported()),
                number(node.computed()),
                number(node.implied()),
                number(node.low()),
                number(node.high()),
                text(node.remark()),
                text(String.join(" ", node.evidenceUrls())));
    }

    /** A spreadsheet runs what begins like a formula; an apostrophe before it makes it text. */
    private static String text(String text) {
        if (text == null) {
            return "";
        }
        return !text.isEmpty() && "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String number(BigDecimal number) {
        return number == null ? "" : Figures.score(number);
    }
}
