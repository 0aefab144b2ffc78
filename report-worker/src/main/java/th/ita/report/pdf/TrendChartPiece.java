package th.ita.report.pdf;

import java.math.BigDecimal;
import java.util.List;

import org.openpdf.text.pdf.PdfStructureElement;

import th.ita.report.chart.TrendChart;
import th.ita.report.chart.TrendChartLayout;
import th.ita.report.document.Inline;

/** A trend as wide as the text area, drawn as on the website ({@link TrendChartLayout}) with real text. */
final class TrendChartPiece implements Piece {

    private static final TextStyle STYLE = TextStyle.CHART;

    /** What the layout calls the size of the text. */
    private static final float EM = 12f;

    private static final float RULE_WIDTH = 0.5f;
    private static final float LINE_WIDTH = 1.6f;
    private static final float DOT_RADIUS = 2.8f;

    private final TrendChartLayout layout;
    private final PdfStructureElement figure;
    private final Typefaces fonts;

    TrendChartPiece(TrendChart chart, PdfStructureElement figure, Typefaces fonts) {
        this.layout = TrendChartLayout.of(chart);
        this.figure = figure;
        this.fonts = fonts;
    }

    @Override
    public float height() {
        return layout.height().floatValue() * EM;
    }

    @Override
    public void draw(PdfFile file, float top) {
        FigureArea.declare(figure, top, height());
        Canvas canvas = file.canvas();
        canvas.enter(figure);
        for (TrendChartLayout.Rule rule : layout.rules()) {
            float y = top + down(rule.y());
            canvas.rectangle(PageLayout.LEFT, y, PageLayout.TEXT_WIDTH, RULE_WIDTH, Palette.RULE);
            text(canvas, rule.label(), STYLE.in(Palette.FAINT_INK), PageLayout.LEFT, top + down(rule.labelBaseline()));
        }
        for (TrendChartLayout.Segment segment : layout.segments()) {
            canvas.line(
                    across(segment.fromX()),
                    top + down(segment.fromY()),
                    across(segment.toX()),
                    top + down(segment.toY()),
                    LINE_WIDTH,
                    Palette.ACCENT);
        }
        for (TrendChartLayout.Dot dot : layout.dots()) {
            if (dot.y() != null) {
                canvas.dot(across(dot.x()), top + down(dot.y()), DOT_RADIUS, Palette.ACCENT);
            }
            if (dot.value() != null) {
                centred(canvas, dot.value(), STYLE.inBold(), dot.x(), top + down(dot.valueBaseline()));
            }
            if (dot.label() != null) {
                centred(canvas, dot.label(), STYLE.in(Palette.FAINT_INK), dot.x(), top + down(layout.labelBaseline()));
            }
        }
    }

    private void centred(Canvas canvas, String text, TextStyle style, BigDecimal x, float baseline) {
        text(canvas, text, style, across(x) - line(text, style).width() / 2, baseline);
    }

    private void text(Canvas canvas, String text, TextStyle style, float left, float baseline) {
        canvas.text(line(text, style).words(), left, baseline);
    }

    private Line line(String text, TextStyle style) {
        return Line.of(fonts.splitter().split(List.of(new Inline.Text(text)), style, fonts));
    }

    private static float across(BigDecimal share) {
        return PageLayout.LEFT + share.floatValue() * PageLayout.TEXT_WIDTH;
    }

    private static float down(BigDecimal em) {
        return em.floatValue() * EM;
    }
}
