package th.ita.assessment.file;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether bytes are a PDF that does nothing but show pages. It is read as a scanner's, not as a viewer: the frame has to be
 * right (header, end, cross-reference where the end says), and no name that makes a viewer act may occur anywhere, however
 * it is spelled, be it in the file itself or in anything that it carries deflated ({@link PdfNames}). What cannot be looked
 * into is refused.
 */
final class PdfCheck {

    private static final Pattern HEADER = Pattern.compile("%PDF-(1\\.[0-7]|2\\.0)\\s");
    private static final Pattern START = Pattern.compile("startxref\\s+(\\d{1,10})\\s+%%EOF[\\s\\x00]*$");
    private static final Pattern OBJECT = Pattern.compile("\\d{1,10}\\s+\\d{1,5}\\s+obj\\b.*", Pattern.DOTALL);
    private static final int END = 1024;

    private PdfCheck() {}

    static void check(byte[] bytes) {
        if (!HEADER.matcher(text(bytes, 0, 16)).lookingAt()) {
            throw FileRefused.broken(
                    "ไฟล์นี้ไม่ใช่ PDF รุ่น 1.0 ถึง 2.0", "This is no PDF of a version from 1.0 to 2.0.");
        }
        Matcher end = START.matcher(text(bytes, Math.max(0, bytes.length - END), bytes.length));
        if (!end.find()) {
            throw FileRefused.broken(
                    "ไฟล์ PDF ไม่ครบ ไม่มีส่วนท้าย (startxref และ %%EOF) หรือมีข้อมูลต่อท้าย",
                    "The PDF is incomplete: it does not end with startxref and %%EOF.");
        }
        long offset = Long.parseLong(end.group(1));
        String table = offset < bytes.length ? text(bytes, (int) offset, (int) offset + 40) : "";
        if (!table.stripLeading().startsWith("xref")
                && !OBJECT.matcher(table.stripLeading()).matches()) {
            throw FileRefused.broken(
                    "ไฟล์ PDF เสียหาย ตารางอ้างอิงไม่อยู่ตามตำแหน่งที่ระบุ",
                    "The PDF is damaged: its cross-reference is not where its end says.");
        }
        PdfNames names = new PdfNames();
        names.readFile(bytes);
        if (!names.hasPage()) {
            throw FileRefused.broken("ไฟล์ PDF ไม่มีหน้า", "The PDF has no page.");
        }
    }

    private static String text(byte[] bytes, int from, int to) {
        int end = Math.min(to, bytes.length);
        return new String(bytes, from, Math.max(0, end - from), StandardCharsets.ISO_8859_1);
    }
}
