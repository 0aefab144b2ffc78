package th.ita.report.html;

import java.nio.charset.StandardCharsets;

import th.ita.report.document.Publisher;

/** What a web server answers with where there is no page. */
public final class NotFoundPage {

    private NotFoundPage() {}

    /**
     * It is served at any depth, where a relative link would lead nowhere: so its links begin at the site's root.
     *
     * @param basePath the path that the website lies below, beginning and ending in a slash, e.g. {@code /}
     */
    public static byte[] render(Publisher publisher, String basePath) {
        String base = HtmlText.escape(basePath);
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
                <meta name="robots" content="noindex">
                <title>ไม่พบหน้านี้ | %s</title>
                <link rel="stylesheet" href="%s%s/style.css">
                </head>
                <body>
                <header>
                <p class="site"><a href="%s">%s</a></p>
                </header>
                <main>
                <h1>ไม่พบหน้านี้</h1>
                <p>หน้านี้อาจยังไม่ได้เผยแพร่ หรือย้ายไปอยู่ที่อื่นแล้ว ผลที่เพิ่งบันทึกจะแสดงเมื่อระบบเผยแพร่เสร็จ โปรดลองใหม่ในอีกสักครู่</p>
                <p><a href="%s">ไปที่หน้าแรก</a> เพื่อเลือกปีงบประมาณหรือจังหวัด</p>
                </main>
                %s</body>
                </html>
                """.formatted(
                        HtmlRenderer.POLICY,
                        HtmlRenderer.SITE,
                        base,
                        WebsiteAssets.load().folder(),
                        base,
                        HtmlRenderer.SITE,
                        base,
                        by);
        return html.getBytes(StandardCharsets.UTF_8);
    }
}
