package th.ita.assessment.table;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** What a file is by its first bytes, whatever it is called, where that is no text that could be a table. */
enum FileKind {
    ZIP("แฟ้มบีบอัด (zip)", "a zip archive"),
    LOCKED_XLSX(
            "แฟ้ม Excel ที่ตั้งรหัสผ่านไว้ โปรดบันทึกใหม่โดยไม่ตั้งรหัสผ่าน",
            "an Excel file with a password; save it without one"),
    OLE("แฟ้ม Excel แบบเก่า (.xls) โปรดบันทึกเป็น .xlsx", "an old Excel file (.xls); save it as .xlsx"),
    PDF("แฟ้ม PDF", "a PDF document"),
    HTML(
            "หน้าเว็บ (HTML) ที่ตั้งชื่อเป็นตาราง โปรดเปิดด้วย Excel แล้วบันทึกเป็น .xlsx",
            "a web page (HTML); open it in Excel and save it as .xlsx"),
    XML("แฟ้ม XML โปรดเปิดด้วย Excel แล้วบันทึกเป็น .xlsx", "an XML file; open it in Excel and save it as .xlsx"),
    JSON("แฟ้ม JSON", "a JSON document"),
    RTF("แฟ้ม RTF", "an RTF document"),
    GZIP("แฟ้มบีบอัด (gzip)", "a gzip archive"),
    RAR("แฟ้มบีบอัด (rar)", "a rar archive"),
    SEVEN_ZIP("แฟ้มบีบอัด (7z)", "a 7z archive"),
    PICTURE("รูปภาพ", "a picture"),
    PROGRAM("โปรแกรม", "a program");

    private final String th;
    private final String en;

    FileKind(String th, String en) {
        this.th = th;
        this.en = en;
    }

    static Optional<FileKind> of(byte[] head) {
        // One byte is one character, so bytes can be written as text.
        String start = new String(head, 0, Math.min(head.length, 1024), StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\3\4") || start.startsWith("PK\5\6")) {
            return Optional.of(ZIP);
        }
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            // A workbook with a password is an OLE container with a stream of this name, in UTF-16.
            boolean locked = new String(head, StandardCharsets.ISO_8859_1).contains(spaced("EncryptedPackage"));
            return Optional.of(locked ? LOCKED_XLSX : OLE);
        }
        if (start.startsWith("\u001F\u008B")) {
            return Optional.of(GZIP);
        }
        if (start.startsWith("Rar!\u001A")) {
            return Optional.of(RAR);
        }
        if (start.startsWith("7z\u00BC\u00AF")) {
            return Optional.of(SEVEN_ZIP);
        }
        if (start.startsWith("\u0089PNG") || start.startsWith("\u00FF\u00D8\u00FF") || start.startsWith("GIF8")) {
            return Optional.of(PICTURE);
        }
        if (start.startsWith("MZ\u0090") || start.startsWith("\u007FELF")) {
            return Optional.of(PROGRAM);
        }
        String text =
                start.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading().toLowerCase(Locale.ROOT);
        if (text.startsWith("%pdf-")) {
            return Optional.of(PDF);
        }
        if (text.startsWith("{\\rtf")) {
            return Optional.of(RTF);
        }
        if (text.startsWith("<?xml")) {
            return Optional.of(text.contains("<html") ? HTML : XML);
        }
        if (text.startsWith("<!doctype")
                || text.startsWith("<html")
                || text.startsWith("<table")
                || text.startsWith("<meta")) {
            return Optional.of(HTML);
        }
        return text.startsWith("{") || text.startsWith("[{") ? Optional.of(JSON) : Optional.empty();
    }

    private static String spaced(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }

    TableRefused refused() {
        return TableRefused.file(
                "not-a-table",
                "แฟ้มนี้เป็น" + th + " รับเฉพาะตารางแบบ CSV หรือ XLSX",
                "This is " + en + ". Only CSV and XLSX tables are read.");
    }
}
