package th.ita.report.docx;

import java.math.BigDecimal;
import java.math.RoundingMode;

import th.ita.report.chart.BarChart;

/** Lines across a bar chart's scale, e.g. the target of 85, with their labels above: drawn over the bars, as shares of the chart. */
final class ChartMarks {

    private static final String INK = "1B2A30";
    private static final double LABEL_WIDTH = 0.3;

    private final ChartPart chart;
    private final Xml xml = new Xml();
    private int shapes;

    private ChartMarks(ChartPart chart) {
        this.chart = chart;
    }

    static byte[] bytes(ChartPart chart) {
        ChartMarks marks = new ChartMarks(chart);
        marks.xml.open(
                "c:userShapes",
                "xmlns:c",
                "http://schemas.openxmlformats.org/drawingml/2006/chart",
                "xmlns:a",
                "http://schemas.openxmlformats.org/drawingml/2006/main",
                "xmlns:cdr",
                "http://schemas.openxmlformats.org/drawingml/2006/chartDrawing");
        chart.marks().forEach(marks::mark);
        return marks.xml.close().bytes();
    }

    private void mark(BarChart.Mark mark) {
        BigDecimal scale = chart.maximum().subtract(chart.minimum());
        double share = mark.value()
                .subtract(chart.minimum())
                .divide(scale, 4, RoundingMode.HALF_UP)
                .doubleValue();
        double x = ChartXml.BARS_LEFT + ChartXml.BARS_WIDTH * share;
        double top = ChartXml.barsTop(chart);
        line(x, top, top + ChartXml.barsHeight(chart));
        label(mark.label(), x, top);
    }

    private void line(double x, double top, double bottom) {
        anchor(x, top, x, bottom);
        xml.open("cdr:cxnSp", "macro", "").open("cdr:nvCxnSpPr");
        name();
        xml.empty("cdr:cNvCxnSpPr").close();
        xml.open("cdr:spPr");
        xml.open("a:xfrm")
                .empty("a:off", "x", "0", "y", "0")
                .empty("a:ext", "cx", "0", "cy", "0")
                .close();
        xml.open("a:prstGeom", "prst", "line").empty("a:avLst").close();
        xml.open("a:ln", "w", "12700")
                .open("a:solidFill")
                .empty("a:srgbClr", "val", INK)
                .close();
        xml.empty("a:prstDash", "val", "dash").close();
        xml.close().close().close();
    }

    private void label(String text, double x, double bottom) {
        anchor(x - LABEL_WIDTH / 2, 0, x + LABEL_WIDTH / 2, bottom);
        xml.open("cdr:sp", "macro", "", "textlink", "").open("cdr:nvSpPr");
        name();
        xml.empty("cdr:cNvSpPr", "txBox", "1").close();
        xml.open("cdr:spPr");
        xml.open("a:xfrm")
                .empty("a:off", "x", "0", "y", "0")
                .empty("a:ext", "cx", "0", "cy", "0")
                .close();
        xml.open("a:prstGeom", "prst", "rect")
                .empty("a:avLst")
                .close()
                .empty("a:noFill")
                .close();
        xml.open("cdr:txBody");
        xml.empty("a:bodyPr", "wrap", "square", "lIns", "0", "tIns", "0", "rIns", "0", "bIns", "0", "anchor", "b");
        xml.open("a:p").empty("a:pPr", "algn", "ctr").open("a:r");
        xml.open("a:rPr", "lang", "th-TH", "sz", ChartXml.SIZE);
        xml.empty("a:latin", "typeface", ChartXml.FONT)
                .empty("a:cs", "typeface", ChartXml.FONT)
                .close();
        xml.leaf("a:t", text).close().close();
        xml.close().close().close();
    }

    private void anchor(double left, double top, double right, double bottom) {
        xml.open("cdr:relSizeAnchor");
        xml.open("cdr:from")
                .leaf("cdr:x", share(left))
                .leaf("cdr:y", share(top))
                .close();
        xml.open("cdr:to")
                .leaf("cdr:x", share(right))
                .leaf("cdr:y", share(bottom))
                .close();
    }

    private void name() {
        xml.empty("cdr:cNvPr", "id", String.valueOf(++shapes + 1), "name", "mark" + shapes);
    }

    private static String share(double value) {
        return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP).toPlainString();
    }
}
