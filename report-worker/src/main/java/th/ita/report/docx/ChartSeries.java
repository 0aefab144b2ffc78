package th.ita.report.docx;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** A chart's figures and how each is drawn and labelled: the values, and what they are compared with. */
final class ChartSeries {

    /** Names of the two, as a legend and the spreadsheet show them. */
    static final String VALUE = "ค่า";

    static final String COMPARED = "ค่าที่นำมาเทียบ";

    private static final String BAR = "5F94A3";
    private static final String DARK = "0B4A5A";

    private final ChartPart chart;
    private final Xml xml;

    ChartSeries(ChartPart chart, Xml xml) {
        this.chart = chart;
        this.xml = xml;
    }

    void values() {
        series(0, VALUE, ChartPart.Point::value);
    }

    void compared() {
        series(1, COMPARED, ChartPart.Point::compared);
    }

    private void series(int index, String name, Function<ChartPart.Point, BigDecimal> values) {
        char column = (char) ('B' + index);
        xml.open("c:ser");
        value("idx", String.valueOf(index));
        value("order", String.valueOf(index));
        xml.open("c:tx").open("c:strRef").leaf("c:f", Workbook.SHEET + "!$" + column + "$1");
        xml.open("c:strCache");
        value("ptCount", "1");
        xml.open("c:pt", "idx", "0").leaf("c:v", name).close();
        xml.close().close().close();
        shape(index == 0 ? BAR : DARK);
        if (chart.bars()) {
            value("invertIfNegative", "0");
        } else {
            xml.open("c:marker");
            value("symbol", "circle");
            value("size", "8");
            shape(DARK);
            xml.close();
        }
        if (index == 0) {
            tones();
            labels();
        }
        categories();
        values(column, values);
        if (!chart.bars()) {
            value("smooth", "0");
        }
        xml.close();
    }

    private void shape(String colour) {
        xml.open("c:spPr");
        ChartXml.fill(xml, colour);
        if (!chart.bars()) {
            xml.open("a:ln", "w", "28575");
            ChartXml.fill(xml, colour);
            xml.close();
        }
        xml.close();
    }

    private void tones() {
        for (int i = 0; i < chart.points().size(); i++) {
            ChartPart.Tone tone = chart.points().get(i).tone();
            if (tone != ChartPart.Tone.PLAIN) {
                xml.open("c:dPt");
                value("idx", String.valueOf(i));
                value("invertIfNegative", "0");
                value("bubble3D", "0");
                xml.open("c:spPr");
                if (tone == ChartPart.Tone.DARK) {
                    ChartXml.fill(xml, DARK);
                } else {
                    xml.open("a:pattFill", "prst", "wdUpDiag");
                    xml.open("a:fgClr").empty("a:srgbClr", "val", BAR).close();
                    xml.open("a:bgClr").empty("a:srgbClr", "val", "FFFFFF").close();
                    xml.close();
                }
                xml.close().close();
            }
        }
    }

    /** What is written beside each, in words of ours: with what the tone means, and the same digits as everywhere. */
    private void labels() {
        List<ChartPart.Point> points = chart.points();
        xml.open("c:dLbls");
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).value() != null) {
                xml.open("c:dLbl");
                value("idx", String.valueOf(i));
                xml.open("c:tx").open("c:rich").empty("a:bodyPr").open("a:p");
                xml.open("a:r")
                        .empty("a:rPr", "lang", "th-TH")
                        .leaf("a:t", points.get(i).text())
                        .close();
                xml.close().close().close();
                shown();
                xml.close();
            }
        }
        shown();
        xml.close();
    }

    private void shown() {
        value("dLblPos", chart.bars() ? "outEnd" : "t");
        value("showLegendKey", "0");
        value("showVal", "1");
        value("showCatName", "0");
        value("showSerName", "0");
        value("showPercent", "0");
        value("showBubbleSize", "0");
    }

    private void categories() {
        xml.open("c:cat").open("c:strRef").leaf("c:f", range('A')).open("c:strCache");
        value("ptCount", String.valueOf(chart.points().size()));
        for (int i = 0; i < chart.points().size(); i++) {
            xml.open("c:pt", "idx", String.valueOf(i));
            xml.leaf("c:v", chart.points().get(i).category()).close();
        }
        xml.close().close().close();
    }

    private void values(char column, Function<ChartPart.Point, BigDecimal> values) {
        xml.open("c:val").open("c:numRef").leaf("c:f", range(column)).open("c:numCache");
        xml.leaf("c:formatCode", "General");
        value("ptCount", String.valueOf(chart.points().size()));
        for (int i = 0; i < chart.points().size(); i++) {
            BigDecimal value = values.apply(chart.points().get(i));
            if (value != null) {
                xml.open("c:pt", "idx", String.valueOf(i));
                xml.leaf("c:v", value.toPlainString()).close();
            }
        }
        xml.close().close().close();
    }

    private String range(char column) {
        return Workbook.SHEET + "!$" + column + "$2:$" + column + "$"
                + (chart.points().size() + 1);
    }

    private void value(String element, String value) {
        ChartXml.value(xml, element, value);
    }
}
