package th.ita.report.docx;

import java.util.function.Consumer;

import th.ita.report.document.Document;
import th.ita.report.document.LinkTargets;

/** What stands at the head of each page: nothing on the first, "- ๒ -" from the second on; behind all a watermark. */
final class Headers {

    private static final String VML = "urn:schemas-microsoft-com:vml";
    private static final String OFFICE = "urn:schemas-microsoft-com:office:office";
    private static final String WORD = "urn:schemas-microsoft-com:office:word";

    /** Across the page, behind the text; the name is how Word knows it as its watermark, to be removed in its menu. */
    private static final String WATERMARK_STYLE =
            "position:absolute;margin-left:0;margin-top:0;width:360pt;height:180pt;"
                    + "rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
                    + "mso-position-vertical:center;mso-position-vertical-relative:margin";

    private final Document document;

    Headers(Document document) {
        this.document = document;
    }

    byte[] first() {
        return header(prose -> {}, "1");
    }

    byte[] following() {
        return header(
                prose -> {
                    prose.run(null, "- ");
                    prose.field("PAGE", "๒");
                    prose.run(null, " -");
                },
                "2");
    }

    private byte[] header(Consumer<Prose> line, String number) {
        Xml xml = new Xml();
        Prose prose = new Prose(xml, new LinkTargets(null), new Relationships());
        xml.open("w:hdr", "xmlns:w", DocxRenderer.WORD, "xmlns:v", VML, "xmlns:o", OFFICE, "xmlns:w10", WORD);
        prose.open(Style.HEADER);
        if (document.watermark() != null) {
            watermark(xml, number);
        }
        line.accept(prose);
        prose.close();
        if (number.equals("2") && document.form() == Document.Form.REPORT) {
            prose.paragraph(Style.RUNNING_HEAD, document.runningHead());
        }
        return xml.close().bytes();
    }

    private void watermark(Xml xml, String number) {
        xml.open("w:r").open("w:rPr").empty("w:noProof").close().open("w:pict");
        xml.open(
                "v:shapetype",
                "id",
                "_x0000_t136",
                "coordsize",
                "21600,21600",
                "o:spt",
                "136",
                "adj",
                "10800",
                "path",
                "m@7,l@8,m@5,21600l@6,21600e");
        xml.open("v:formulas");
        for (String formula : FORMULAS) {
            xml.empty("v:f", "eqn", formula);
        }
        xml.close();
        xml.empty("v:path", "textpathok", "t", "o:connecttype", "rect");
        xml.empty("v:textpath", "on", "t", "fitshape", "t");
        xml.close();
        xml.open(
                "v:shape",
                "id",
                "PowerPlusWaterMarkObject" + number,
                "o:spid",
                "_x0000_s205" + number,
                "type",
                "#_x0000_t136",
                "alt",
                document.watermark(),
                "style",
                WATERMARK_STYLE,
                "o:allowincell",
                "f",
                "fillcolor",
                "silver",
                "stroked",
                "f");
        xml.empty("v:fill", "opacity", ".5");
        xml.empty("v:textpath", "style", "font-family:\"TH SarabunPSK\";font-size:1pt", "string", document.watermark());
        xml.empty("w10:wrap", "anchorx", "margin", "anchory", "margin");
        xml.close().close().close();
    }

    /** Of the shape that Word calls plain WordArt text. */
    private static final String[] FORMULAS = {
        "sum #0 0 10800",
        "prod #0 2 1",
        "sum 21600 0 @1",
        "sum 0 0 @2",
        "sum 21600 0 @3",
        "if @0 @3 0",
        "if @0 21600 @1",
        "if @0 0 @2",
        "if @0 @4 21600",
        "mid @5 @6",
        "mid @8 @5",
        "mid @7 @8",
        "mid @6 @7",
        "sum @6 0 @5"
    };
}
