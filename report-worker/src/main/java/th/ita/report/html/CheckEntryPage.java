package th.ita.report.html;

import java.nio.charset.StandardCharsets;

import th.ita.report.document.Publisher;

/** {@code check/}: where who has a document on paper types the code that is printed on it. */
public final class CheckEntryPage {

    /** Where it lies on the website. */
    public static final String PATH = "check/index.html";

    private CheckEntryPage() {}

    public static byte[] render(Publisher publisher, String assetsFolder) {
        String by = publisher.name() == null || publisher.name().isBlank()
                ? ""
                : "<footer>\n<p>เผยแพร่โดย" + HtmlText.escape(publisher.name().strip()) + "</p>\n</footer>\n";
        String html = """
                <!DOCTYPE html>
                <html lang="th">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="%s">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>ตรวจสอบเอกสาร | %s</title>
                <link rel="stylesheet" href="../%s/style.css">
                <script src="../%s/check.js" defer></script>
                </head>
                <body>
                <a class="skip" href="#content">ข้ามไปยังเนื้อหา</a>
                <header>
                <p class="site"><a href="../">%s</a></p>
                </header>
                <main id="content">
                <h1>ตรวจสอบเอกสาร</h1>
                <p>เอกสารมาตรการที่อนุมัติแล้วทุกฉบับมีรหัสตรวจสอบ ๘ ตัว และคิวอาร์โค้ด หน้าของรหัสบอกว่าเอกสารยังใช้อยู่หรือไม่ และไฟล์ที่ได้รับมาเป็นไฟล์ที่อนุมัติหรือไม่</p>
                <form class="code-form" hidden data-wrong="รหัสมี 8 ตัว เป็นตัวเลขหรือตัวอักษรภาษาอังกฤษ โปรดตรวจดูอีกครั้ง">
                <p><label for="code">รหัสตรวจสอบ</label></p>
                <p><input id="code" name="code" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="20" aria-describedby="code-answer"> <button type="submit">ตรวจสอบ</button></p>
                <p id="code-answer" role="status" aria-live="polite"></p>
                </form>
                <p>พิมพ์รหัสต่อท้ายที่อยู่ของหน้านี้ก็ได้ เช่น <code>check/K7QM3XPD/</code></p>
                </main>
                %s</body>
                </html>
                """.formatted(
                HtmlRenderer.POLICY_WITH_CHECK, HtmlRenderer.SITE, assetsFolder, assetsFolder, HtmlRenderer.SITE, by);
        return html.getBytes(StandardCharsets.UTF_8);
    }
}
