package th.ita.report.docx;

/** A word across a page, behind its text, as Word itself puts one into a header (VML, ISO/IEC 29500-4). */
final class Watermark {

    static final String VML = "urn:schemas-microsoft-com:vml";
    static final String OFFICE = "urn:schemas-microsoft-com:office:office";
    static final String WORD = "urn:schemas-microsoft-com:office:word";

    /** How Word knows it as its watermark, to be removed in its menu. */
    private static final String NAME = "PowerPlusWaterMarkObject";

    private static final String STYLE = "position:absolute;margin-left:0;margin-top:0;width:360pt;height:180pt;"
            + "rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
            + "mso-position-vertical:center;mso-position-vertical-relative:margin";

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

    private Watermark() {}

    /** @param number of the header, since names in a file are used once */
    static void write(Xml xml, String text, int number) {
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
                NAME + number,
                "o:spid",
                "_x0000_s205" + number,
                "type",
                "#_x0000_t136",
                "alt",
                text,
                "style",
                STYLE,
                "o:allowincell",
                "f",
                "fillcolor",
                "silver",
                "stroked",
                "f");
        xml.empty("v:fill", "opacity", ".5");
        xml.empty("v:textpath", "style", "font-family:\"TH SarabunPSK\";font-size:1pt", "string", text);
        xml.empty("w10:wrap", "anchorx", "margin", "anchory", "margin");
        xml.close().close().close();
    }
}
