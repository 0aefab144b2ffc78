package th.ita.report.chart;

import java.util.function.UnaryOperator;

/**
 * Charts as SVG inside a page. They have no view box: across they are measured in percent and down in the size of the text,
 * so that on a phone the bars shrink and the letters don't. Colours are in the drawing itself; it needs no style sheet.
 */
public final class SvgChart {

    private SvgChart() {}

    /**
     * @param id unique on the page; those inside begin with it
     * @param escape text to markup
     * @param title the figure's name
     * @param description the same facts in words
     * @return the element, ending in a line feed; the same arguments give the same text
     */
    public static String draw(Chart chart, String id, UnaryOperator<String> escape, String title, String description) {
        Svg svg = new Svg(id, escape);
        switch (chart) {
            case BarChart bars -> SvgBarChart.draw(bars, svg, title, description);
            case TrendChart trend -> SvgTrendChart.draw(trend, svg, title, description);
        }
        return svg.toString();
    }
}
