package th.ita.report.docx;

import java.util.function.Consumer;

import th.ita.report.document.Document;
import th.ita.report.document.LinkTargets;

/** What stands at the head of each page: nothing on the first, "- ๒ -" from the second on; behind all a watermark. */
final class Headers {

    static final String FIRST = "header1.xml";
    static final String FOLLOWING = "header2.xml";

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml";

    private final Document document;

    Headers(Document document) {
        this.document = document;
    }

    void addTo(Parts parts) {
        parts.add("word/" + FIRST, TYPE, header(1, prose -> {}));
        parts.add("word/" + FOLLOWING, TYPE, header(2, Headers::pageNumber));
    }

    private byte[] header(int number, Consumer<Prose> line) {
        Xml xml = new Xml();
        Prose prose = new Prose(xml, new LinkTargets(null), new Relationships());
        xml.open(
                "w:hdr",
                "xmlns:w",
                DocxRenderer.WORD,
                "xmlns:v",
                Watermark.VML,
                "xmlns:o",
                Watermark.OFFICE,
                "xmlns:w10",
                Watermark.WORD);
        prose.open(Style.HEADER);
        if (document.watermark() != null) {
            Watermark.write(xml, document.watermark(), number);
        }
        line.accept(prose);
        prose.close();
        if (number > 1 && document.form() == Document.Form.REPORT) {
            prose.paragraph(Style.RUNNING_HEAD, document.runningHead());
        }
        return xml.close().bytes();
    }

    private static void pageNumber(Prose prose) {
        prose.run(null, "- ");
        prose.field("PAGE", "๒");
        prose.run(null, " -");
    }
}
