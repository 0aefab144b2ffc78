package th.ita.report.chart;

import java.math.BigDecimal;

/** A trend as SVG: see {@link SvgChart}. */
final class SvgTrendChart {

    private static final String LINE = "#0b4a5a";

    private SvgTrendChart() {}

    static void draw(TrendChart chart, Svg svg, String title, String description) {
        TrendChartLayout layout = TrendChartLayout.of(chart);
        svg.open(layout.height(), title, description);
        layout.rules().forEach(rule -> {
            svg.rule(rule.y());
            svg.text(BigDecimal.ZERO, rule.labelBaseline(), Svg.Anchor.START, Svg.FAINT_INK, false, rule.label());
        });
        layout.segments()
                .forEach(segment -> svg.line(
                        "<line x1=\"%s\" y1=\"%sem\" x2=\"%s\" y2=\"%sem\" stroke=\"%s\" stroke-width=\"2.5\"/>"
                                .formatted(
                                        Svg.percent(segment.fromX()),
                                        Svg.plain(segment.fromY()),
                                        Svg.percent(segment.toX()),
                                        Svg.plain(segment.toY()),
                                        LINE)));
        layout.dots().forEach(dot -> dot(dot, layout, svg));
        svg.close();
    }

    private static void dot(TrendChartLayout.Dot dot, TrendChartLayout layout, Svg svg) {
        if (dot.y() != null) {
            svg.line("<circle cx=\"%s\" cy=\"%sem\" r=\"4.5\" fill=\"%s\" stroke=\"#fff\" stroke-width=\"1.5\"/>"
                    .formatted(Svg.percent(dot.x()), Svg.plain(dot.y()), LINE));
        }
        if (dot.value() != null) {
            svg.text(dot.x(), dot.valueBaseline(), Svg.Anchor.MIDDLE, Svg.INK, true, dot.value());
        }
        if (dot.label() != null) {
            svg.text(dot.x(), layout.labelBaseline(), Svg.Anchor.MIDDLE, Svg.FAINT_INK, false, dot.label());
        }
    }
}
