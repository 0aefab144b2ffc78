package th.ita.report.docx;

import th.ita.report.document.Block;
import th.ita.report.qr.QrCode;

/** The pictures and charts of one document's body: each has a number of its own and says in words what it shows. */
final class Pictures {

    /** Of a picture's lengths, in a centimetre. */
    private static final long EMU_PER_CM = 360_000;

    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";

    private static final long QR_SIDE = 3 * EMU_PER_CM;

    /** Pixels for each square of a code. */
    private static final int PIXELS = 8;

    /** As high as the regulation has the emblem on a memorandum. */
    private static final long EMBLEM_SIDE = 3 * EMU_PER_CM / 2;

    private static final String EMBLEM_NAME = "ตราของหน่วยงาน";
    private static final String EMBLEM = "ที่สำหรับตราของหน่วยงาน เลือกกรอบนี้แล้วเปลี่ยนเป็นภาพตราของหน่วยงาน";

    private static final long CHART_WIDTH = 16 * EMU_PER_CM;

    private final Xml xml;
    private final Parts parts;
    private final Relationships relationships;
    private int count;
    private int charts;

    Pictures(Xml xml, Parts parts, Relationships relationships) {
        this.xml = xml;
        this.parts = parts;
        this.relationships = relationships;
    }

    /** A picture that its owner puts in: a frame with a content control around it, which Word offers to fill. */
    void emblem() {
        xml.open("w:sdt").open("w:sdtPr");
        xml.empty("w:alias", "w:val", EMBLEM_NAME).empty("w:tag", "w:val", "emblem");
        xml.empty("w:id", "w:val", "1").empty("w:picture").close();
        xml.open("w:sdtContent");
        picture("emblem", Png.square(Frame.SIDE, Frame.INK, Frame::isInked), EMBLEM_SIDE, EMBLEM);
        xml.close().close();
    }

    /** @param verification with an address */
    void qrCode(Block.Verification verification) {
        QrCode code = QrCode.of(verification.url());
        byte[] png = Png.square((code.size() + 2 * QrCode.QUIET) * PIXELS, 0x000000, (x, y) -> {
            int column = x / PIXELS - QrCode.QUIET;
            int row = y / PIXELS - QrCode.QUIET;
            return column >= 0 && row >= 0 && column < code.size() && row < code.size() && code.isDark(column, row);
        });
        picture("qr", png, QR_SIDE, verification.alternative());
    }

    void chart(Block.Figure figure) {
        String name = "chart" + ++charts;
        ChartPart chart = ChartPart.of(figure.chart());
        chart.addTo(parts, name);
        frame(name, CHART_WIDTH, Math.round(chart.heightInCm() * EMU_PER_CM), figure.alternative());
        xml.open("a:graphic", "xmlns:a", DRAWING + "main").open("a:graphicData", "uri", DRAWING + "chart");
        xml.empty(
                "c:chart", "xmlns:c", DRAWING + "chart", "r:id", relationships.to("chart", "charts/" + name + ".xml"));
        xml.close().close();
        closeFrame();
    }

    private void picture(String name, byte[] png, long side, String alternative) {
        String file = name + (count + 1) + ".png";
        parts.addByEnding("word/media/" + file, "image/png", png);
        String id = relationships.to("image", "media/" + file);
        String length = String.valueOf(side);
        frame(name, side, side, alternative);
        xml.open("a:graphic", "xmlns:a", DRAWING + "main").open("a:graphicData", "uri", DRAWING + "picture");
        xml.open("pic:pic", "xmlns:pic", DRAWING + "picture");
        xml.open("pic:nvPicPr");
        xml.empty("pic:cNvPr", "id", String.valueOf(count), "name", file);
        xml.empty("pic:cNvPicPr").close();
        xml.open("pic:blipFill").empty("a:blip", "r:embed", id);
        xml.open("a:stretch").empty("a:fillRect").close().close();
        xml.open("pic:spPr").open("a:xfrm").empty("a:off", "x", "0", "y", "0");
        xml.empty("a:ext", "cx", length, "cy", length).close();
        xml.open("a:prstGeom", "prst", "rect").empty("a:avLst").close().close();
        xml.close().close().close();
        closeFrame();
    }

    private void frame(String name, long width, long height, String alternative) {
        xml.open("w:r").open("w:drawing");
        xml.open("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0");
        xml.empty("wp:extent", "cx", String.valueOf(width), "cy", String.valueOf(height));
        xml.empty("wp:effectExtent", "l", "0", "t", "0", "r", "0", "b", "0");
        xml.empty("wp:docPr", "id", String.valueOf(++count), "name", name + count, "descr", alternative);
        xml.empty("wp:cNvGraphicFramePr");
    }

    private void closeFrame() {
        xml.close().close().close();
    }

    /** A dashed frame: something to see and to take hold of until the emblem is there. */
    private static final class Frame {
        static final int SIDE = 180;
        static final int INK = 0xB0BCC0;
        private static final int LINE = 2;
        private static final int DASH = 6;

        static boolean isInked(int x, int y) {
            boolean across = y < LINE || y >= SIDE - LINE;
            boolean down = x < LINE || x >= SIDE - LINE;
            return across && x / DASH % 2 == 0 || down && y / DASH % 2 == 0;
        }
    }
}
