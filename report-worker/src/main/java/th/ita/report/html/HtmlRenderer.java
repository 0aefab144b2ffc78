package th.ita.report.html;

import java.nio.charset.StandardCharsets;
import java.util.List;

import th.ita.report.document.Document;
import th.ita.report.document.RevisionLine;

/**
 * Speaks a document as an HTML page that works without scripts, on a phone, in a screen reader and on paper.
 * Thread-safe.
 */
public final class HtmlRenderer {

    /** The website's name: the first step of the trail, and behind each page's title. */
    static final String SITE = "ผลการประเมินคุณธรรมและความโปร่งใส (ITA)";

    /** Nothing here runs scripts, takes input or embeds another page; a browser is told to hold us to it. */
    static final String POLICY = "script-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'";

    /** As above, but for the script that checks files, ours. */
    static final String POLICY_WITH_CHECK = POLICY.replace("script-src 'none'", "script-src 'self'");

    /** The website's style with its fonts inside: a file that travels is read where there may be no Thai font. */
    private static final String STANDALONE_STYLE = WebsiteAssets.wholeStyle();

    /** @return the whole page, UTF-8; the same arguments give the same bytes */
    public byte[] render(Document document, PageAddress where, VersionMark mark) {
        StringBuilder html = new StringBuilder();
        head(html, document, where, mark);
        html.append("<body>\n<a class=\"skip\" href=\"#content\">ข้ามไปยังเนื้อหา</a>\n");
        html.append("<header>\n<p class=\"site\"><a href=\"")
                .append(where.toPage(""))
                .append("\">");
        html.append(SITE).append("</a></p>\n");
        trail(html, document, where);
        html.append("</header>\n");
        main(html, document);
        html.append("<h1>").append(HtmlText.heading(document.title())).append("</h1>\n");
        if (where.inVersionFolder()) {
            html.append("<p class=\"kept\">หน้านี้คือ")
                    .append(HtmlText.lines(RevisionLine.name(document.revision())))
                    .append(" ที่เก็บไว้ อาจมีฉบับใหม่กว่าแล้ว <a href=\"")
                    .append(where.toCurrent())
                    .append("\">ดูฉบับล่าสุด</a></p>\n");
        }
        files(html, document.files(), where);
        html.append(new HtmlBlocks(where).of(document.blocks()));
        html.append("</main>\n<footer>\n<p>");
        html.append(new HtmlText(where).of(RevisionLine.of(document.revision())));
        html.append("</p>\n</footer>\n</body>\n</html>\n");
        return html.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A file that is whole by itself, to be kept or sent: its style inside, no scripts, no links but absolute ones, and none
     * of the website around it.
     *
     * @return UTF-8; the same document gives the same bytes
     */
    public byte[] standalone(Document document) {
        StringBuilder html = new StringBuilder();
        html.append("<!DOCTYPE html>\n<html lang=\"th\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.append(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; font-src data:; ")
                .append(POLICY)
                .append("\">\n");
        html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.append("<title>").append(HtmlText.escape(document.name())).append("</title>\n");
        html.append("<style>\n").append(STANDALONE_STYLE).append("</style>\n</head>\n");
        String marked =
                document.watermark() == null ? "" : " data-watermark=\"" + HtmlText.escape(document.watermark()) + "\"";
        html.append("<body class=\"standalone\"").append(marked).append(">\n");
        main(html, document);
        html.append("<h1>").append(HtmlText.heading(document.title())).append("</h1>\n");
        html.append(new HtmlBlocks(PageAddress.NOWHERE).of(document.blocks()));
        html.append("</main>\n");
        if (document.form() == Document.Form.REPORT) {
            html.append("<footer>\n<p>")
                    .append(new HtmlText(PageAddress.NOWHERE).of(RevisionLine.of(document.revision())))
                    .append("</p>\n</footer>\n");
        }
        html.append("</body>\n</html>\n");
        return html.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void main(StringBuilder html, Document document) {
        String form = document.form() == Document.Form.MEMORANDUM ? " class=\"memorandum\"" : "";
        html.append("<main id=\"content\"").append(form).append(">\n");
    }

    private static void head(StringBuilder html, Document document, PageAddress where, VersionMark mark) {
        String title = document.trail().isEmpty() ? document.name() : document.name() + " | " + SITE;
        boolean checks = FileCheckHtml.isIn(document.blocks());
        html.append("<!DOCTYPE html>\n<html lang=\"th\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.append("<meta http-equiv=\"Content-Security-Policy\" content=\"")
                .append(checks ? POLICY_WITH_CHECK : POLICY)
                .append("\">\n");
        html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        meta(html, VersionMark.META_NAME, mark.content());
        if (where.inVersionFolder()) {
            // A search engine should know the newest version only.
            meta(html, "robots", "noindex");
        }
        html.append("<title>").append(HtmlText.escape(title)).append("</title>\n");
        html.append("<link rel=\"stylesheet\" href=\"")
                .append(HtmlText.escape(where.toAsset("style.css")))
                .append("\">\n");
        if (checks) {
            html.append("<script src=\"")
                    .append(HtmlText.escape(where.toAsset("check.js")))
                    .append("\" defer></script>\n");
        }
        document.files().forEach(file -> html.append("<link rel=\"alternate\" type=\"")
                .append(HtmlText.escape(file.mediaType()))
                .append("\" href=\"")
                .append(HtmlText.escape(where.toFile(file.name())))
                .append("\" title=\"")
                .append(HtmlText.escape(file.label()))
                .append("\">\n"));
        html.append("</head>\n");
    }

    private static void meta(StringBuilder html, String name, String content) {
        html.append("<meta name=\"")
                .append(name)
                .append("\" content=\"")
                .append(HtmlText.escape(content))
                .append("\">\n");
    }

    private static void trail(StringBuilder html, Document document, PageAddress where) {
        if (document.trail().isEmpty()) {
            return;
        }
        html.append("<nav aria-label=\"ตำแหน่งของหน้านี้ในเว็บไซต์\">\n<ol>\n");
        document.trail().forEach(crumb -> html.append("<li><a href=\"")
                .append(HtmlText.escape(where.toPage(crumb.path())))
                .append("\">")
                .append(HtmlText.escape(crumb.label()))
                .append("</a></li>\n"));
        html.append("</ol>\n</nav>\n");
    }

    private static void files(StringBuilder html, List<Document.FileLink> files, PageAddress where) {
        if (files.isEmpty()) {
            return;
        }
        html.append("<ul class=\"files\" aria-label=\"ไฟล์ของหน้านี้\">\n");
        files.forEach(file -> html.append("<li><a href=\"")
                .append(HtmlText.escape(where.toFile(file.name())))
                .append("\" type=\"")
                .append(HtmlText.escape(file.mediaType()))
                .append("\">")
                .append(HtmlText.lines(file.label()))
                .append("</a></li>\n"));
        html.append("</ul>\n");
    }
}
