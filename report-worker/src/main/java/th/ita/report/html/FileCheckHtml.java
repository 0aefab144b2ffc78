package th.ita.report.html;

import th.ita.report.document.Block;

/**
 * The place to hold a file against the approved ones. {@code check.js} shows it and fills it in; without scripts it stays
 * hidden, and how to compare by hand is said either way.
 */
final class FileCheckHtml {

    /** Digested in the browser's memory; approved files are far smaller. */
    private static final long LARGEST = 256L * 1024 * 1024;

    private FileCheckHtml() {}

    static boolean isIn(Iterable<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Block.FileCheck) {
                return true;
            }
        }
        return false;
    }

    /** Without its table. */
    static String of(Block.FileCheck check) {
        StringBuilder html = new StringBuilder();
        html.append("<div class=\"file-check\" data-largest=\"" + LARGEST + "\"");
        words(html, "working", "กำลังคำนวณค่า SHA-256");
        words(
                html,
                "unknown",
                "ไม่ตรงกับไฟล์ใดที่อนุมัติ: ไฟล์นี้อาจถูกแก้ไข หรือเป็นเอกสารชุดอื่น หรือเป็นสำเนาที่สแกนหรือบันทึกใหม่");
        words(html, "large", "ไฟล์ใหญ่เกินกว่าที่เบราว์เซอร์จะคำนวณได้ และใหญ่กว่าไฟล์ที่อนุมัติทุกไฟล์");
        words(html, "failed", "อ่านไฟล์นี้ไม่ได้ โปรดเลือกไฟล์ใหม่");
        words(
                html,
                "cannot",
                "เบราว์เซอร์นี้คำนวณค่า SHA-256 ในหน้านี้ไม่ได้ (ต้องเปิดหน้าเว็บด้วย https) โปรดคำนวณเองตามวิธีด้านล่าง");
        html.append(">\n<ul hidden>\n");
        check.known().forEach(known -> html.append("<li data-sha256=\"")
                .append(HtmlText.escape(known.sha256()))
                .append("\" data-verdict=\"")
                .append(verdict(known.verdict()))
                .append("\">")
                .append(HtmlText.escape(known.words()))
                .append("</li>\n"));
        html.append("</ul>\n");
        html.append(
                "<div class=\"drop\" hidden>\n<p><label for=\"file-check\">ลากไฟล์มาวางที่นี่ หรือเลือกไฟล์</label></p>\n");
        html.append(
                "<p><input type=\"file\" id=\"file-check\" multiple aria-describedby=\"file-check-privacy\"></p>\n");
        html.append("<p id=\"file-check-privacy\">เบราว์เซอร์ของท่านคำนวณเอง ไฟล์ไม่ถูกส่งออกจากเครื่อง</p>\n</div>\n");
        html.append("<div class=\"verdicts\" role=\"status\" aria-live=\"polite\"></div>\n</div>\n");
        html.append(
                "<p>คำนวณเองได้เช่นกัน: ใน Windows เปิด Command Prompt แล้วพิมพ์ "
                        + "<code>certutil -hashfile memorandum.pdf SHA256</code> ใน Linux พิมพ์ <code>sha256sum memorandum.pdf</code>"
                        + " ใน macOS พิมพ์ <code>shasum -a 256 memorandum.pdf</code> (ใส่ชื่อไฟล์ของท่าน) แล้วเทียบค่าที่ได้กับตารางนี้ให้ตรงกันทุกตัวอักษร</p>\n");
        return html.toString();
    }

    private static void words(StringBuilder html, String name, String words) {
        html.append(" data-").append(name).append("=\"").append(words).append('"');
    }

    private static String verdict(Block.FileCheck.Verdict verdict) {
        return switch (verdict) {
            case APPROVED -> "approved";
            case SUPERSEDED -> "superseded";
            case WITHDRAWN -> "withdrawn";
        };
    }
}
