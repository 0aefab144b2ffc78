package th.ita.report.docx;

/** A chart in DrawingML (ISO/IEC 29500-1, 21.2). */
final class ChartXml {

    private static final String RULE = "C9D5D9";
    static final String FONT = "TH SarabunPSK";

    /** In hundredths of a point. */
    static final String SIZE = "1400";

    /** Shares of the chart's width: left of the bars are their names, right of them what is written beside the longest. */
    static final double BARS_LEFT = 0.3;

    static final double BARS_WIDTH = 0.5;
    private static final double ABOVE_BARS_CM = 0.7;
    private static final double BELOW_BARS_CM = 0.8;
    private static final double LEGEND_CM = 0.9;

    private static final String CATEGORIES = "1";
    private static final String VALUES = "2";

    private final ChartPart chart;
    private final Xml xml = new Xml();

    ChartXml(ChartPart chart) {
        this.chart = chart;
    }

    /** @param shapes relationship to what is drawn over it; null if nothing is */
    byte[] bytes(String workbook, String shapes) {
        xml.open(
                "c:chartSpace",
                "xmlns:c",
                "http://schemas.openxmlformats.org/drawingml/2006/chart",
                "xmlns:a",
                "http://schemas.openxmlformats.org/drawingml/2006/main",
                "xmlns:r",
                DocxRenderer.RELATIONSHIPS);
        value("roundedCorners", "0");
        xml.open("c:chart");
        value("autoTitleDeleted", "1");
        xml.open("c:plotArea");
        layout();
        plot();
        categoryAxis();
        valueAxis();
        xml.close();
        if (chart.compares()) {
            xml.open("c:legend");
            value("legendPos", "b");
            value("overlay", "0");
            xml.close();
        }
        value("plotVisOnly", "1");
        value("dispBlanksAs", "gap");
        xml.close();
        xml.open("c:spPr")
                .empty("a:noFill")
                .open("a:ln")
                .empty("a:noFill")
                .close()
                .close();
        textProperties();
        xml.open("c:externalData", "r:id", workbook);
        value("autoUpdate", "0");
        xml.close();
        if (shapes != null) {
            xml.empty("c:userShapes", "r:id", shapes);
        }
        return xml.close().bytes();
    }

    /** Bars are given their place, so that marks can be drawn on their scale; there is room for the labels beside them. */
    private void layout() {
        if (!chart.bars()) {
            xml.empty("c:layout");
            return;
        }
        xml.open("c:layout").open("c:manualLayout");
        value("layoutTarget", "inner");
        value("xMode", "edge");
        value("yMode", "edge");
        value("x", String.valueOf(BARS_LEFT));
        value("y", String.valueOf(barsTop(chart)));
        value("w", String.valueOf(BARS_WIDTH));
        value("h", String.valueOf(barsHeight(chart)));
        xml.close().close();
    }

    /** As a share of the chart's height. */
    static double barsTop(ChartPart chart) {
        return rounded(ABOVE_BARS_CM / chart.heightInCm());
    }

    static double barsHeight(ChartPart chart) {
        double below = chart.compares() ? BELOW_BARS_CM + LEGEND_CM : BELOW_BARS_CM;
        return rounded(1 - (ABOVE_BARS_CM + below) / chart.heightInCm());
    }

    private static double rounded(double share) {
        return Math.round(share * 10_000) / 10_000.0;
    }

    private void plot() {
        xml.open(chart.bars() ? "c:barChart" : "c:lineChart");
        if (chart.bars()) {
            value("barDir", "bar");
            value("grouping", "clustered");
        } else {
            value("grouping", "standard");
        }
        value("varyColors", "0");
        ChartSeries series = new ChartSeries(chart, xml);
        series.values();
        if (chart.compares()) {
            series.compared();
        }
        if (chart.bars()) {
            value("gapWidth", "45");
        } else {
            value("marker", "1");
        }
        value("axId", CATEGORIES);
        value("axId", VALUES);
        xml.close();
    }

    private void categoryAxis() {
        xml.open("c:catAx");
        value("axId", CATEGORIES);
        xml.open("c:scaling");
        value("orientation", chart.bars() ? "maxMin" : "minMax");
        xml.close();
        value("delete", "0");
        value("axPos", chart.bars() ? "l" : "b");
        ticks("low");
        line();
        value("crossAx", VALUES);
        value("crosses", "autoZero");
        value("auto", "0");
        value("lblAlgn", "ctr");
        value("lblOffset", "100");
        value("tickLblSkip", "1");
        value("noMultiLvlLbl", "1");
        xml.close();
    }

    private void valueAxis() {
        xml.open("c:valAx");
        value("axId", VALUES);
        xml.open("c:scaling");
        value("orientation", "minMax");
        value("max", chart.maximum().toPlainString());
        value("min", chart.minimum().toPlainString());
        xml.close();
        value("delete", "0");
        value("axPos", chart.bars() ? "b" : "l");
        xml.open("c:majorGridlines");
        line();
        xml.close();
        ticks("nextTo");
        line();
        value("crossAx", CATEGORIES);
        // Categories run downwards: the scale stands below the last one.
        value("crosses", chart.bars() ? "max" : "autoZero");
        value("crossBetween", "between");
        xml.close();
    }

    private void ticks(String labels) {
        xml.empty("c:numFmt", "formatCode", "General", "sourceLinked", "0");
        value("majorTickMark", "none");
        value("minorTickMark", "none");
        value("tickLblPos", labels);
    }

    private void line() {
        xml.open("c:spPr").open("a:ln", "w", "6350");
        fill(xml, RULE);
        xml.close().close();
    }

    static void fill(Xml xml, String colour) {
        xml.open("a:solidFill").empty("a:srgbClr", "val", colour).close();
    }

    private void textProperties() {
        xml.open("c:txPr").empty("a:bodyPr").open("a:p").open("a:pPr").open("a:defRPr", "sz", SIZE);
        xml.empty("a:latin", "typeface", FONT)
                .empty("a:cs", "typeface", FONT)
                .close()
                .close();
        xml.empty("a:endParaRPr", "lang", "th-TH").close().close();
    }

    private void value(String element, String value) {
        value(xml, element, value);
    }

    static void value(Xml xml, String element, String value) {
        xml.empty("c:" + element, "val", value);
    }
}
