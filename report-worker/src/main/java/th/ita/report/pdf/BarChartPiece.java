package th.ita.report.pdf;

import java.awt.Color;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.openpdf.text.pdf.PdfStructureElement;

import th.ita.report.chart.BarChart;
import th.ita.report.chart.BarChart.Bar;
import th.ita.report.chart.BarChart.Trait;
import th.ita.report.chart.BarChartLayout;
import th.ita.report.document.Inline;

/**
 * A bar chart as wide as the text area, drawn with lines and real text. Bars, marks and scale are those of the website's
 * ({@link BarChartLayout}), but since text can be measured here, labels and values stand beside the bars instead of
 * above them: the chart takes half the height, and so seldom leaves half a page empty.
 */
final class BarChartPiece implements Piece {

    private static final TextStyle STYLE = TextStyle.CHART;
    private static final float ROW_HEIGHT = 17f;
    private static final float BAR_HEIGHT = 8f;
    private static final float COMPARED_HEIGHT = 2f;
    private static final float COMPARED_GAP = 1.2f;
    private static final float BEFORE_GROUP = 7f;
    private static final float MARK_LABEL_HEIGHT = 14f;
    private static final float SCALE_HEIGHT = 15f;
    private static final float GAP = 10f;
    private static final float RULE_WIDTH = 0.5f;
    private static final float MARK_WIDTH = 1f;

    /** White at both sides of a mark's line, to tell it from a dark bar. */
    private static final float MARK_HALO_WIDTH = 2.6f;

    /** A mark's line goes beyond the bar, above and below. */
    private static final float MARK_OVERHANG = 2f;

    /** Labels longer than this share of the chart show their first line; the alternative text has them whole. */
    private static final float LABEL_SHARE = 0.45f;

    private final BarChartLayout layout;
    private final PdfStructureElement figure;
    private final List<Line> labels = new ArrayList<>();
    private final List<Line> values = new ArrayList<>();
    private final Typefaces fonts;
    private final float barLeft;
    private final float barWidth;

    /** Less than 1 where the chart would be taller than a page. */
    private final float scale;

    BarChartPiece(BarChart chart, PdfStructureElement figure, Typefaces fonts) {
        this.layout = BarChartLayout.of(chart);
        this.figure = figure;
        this.fonts = fonts;
        float widestLabel = 0;
        float widestValue = 0;
        for (Bar bar : chart.bars()) {
            boolean group = bar.is(Trait.GROUP);
            List<Word> words = words(bar.label(), group ? STYLE.inBold() : STYLE);
            Line label = LineBreaker.lines(words, LABEL_SHARE * PageLayout.TEXT_WIDTH, fonts)
                    .getFirst();
            Line value = Line.of(words(bar.valueText(), group || bar.is(Trait.WEAKEST) ? STYLE.inBold() : STYLE));
            labels.add(label);
            values.add(value);
            widestLabel = Math.max(widestLabel, label.width());
            widestValue = Math.max(widestValue, value.width());
        }
        barLeft = PageLayout.LEFT + widestLabel + GAP;
        barWidth = PageLayout.RIGHT - widestValue - GAP - barLeft;
        scale = Math.min(1, PageLayout.TEXT_HEIGHT / naturalHeight());
    }

    private List<Word> words(String text, TextStyle style) {
        return fonts.splitter().split(List.of(new Inline.Text(text)), style, fonts);
    }

    private float naturalHeight() {
        float height = layout.marks().isEmpty() ? 0 : MARK_LABEL_HEIGHT;
        for (BarChartLayout.Row row : layout.rows()) {
            height += ROW_HEIGHT + (row.ruleAbove() == null ? 0 : BEFORE_GROUP);
        }
        return height + SCALE_HEIGHT;
    }

    @Override
    public float height() {
        return naturalHeight() * scale;
    }

    @Override
    public void draw(PdfFile file, float top) {
        FigureArea.declare(figure, top, height());
        Canvas canvas = file.canvas();
        canvas.enter(figure);
        float y = top;
        if (!layout.marks().isEmpty()) {
            for (BarChartLayout.MarkLine mark : layout.marks()) {
                scaleText(canvas, mark.label(), mark.at(), y);
            }
            y += MARK_LABEL_HEIGHT * scale;
        }
        for (int i = 0; i < layout.rows().size(); i++) {
            BarChartLayout.Row row = layout.rows().get(i);
            if (row.ruleAbove() != null) {
                float rule = y + BEFORE_GROUP * scale / 2;
                canvas.rectangle(PageLayout.LEFT, rule, PageLayout.TEXT_WIDTH, RULE_WIDTH, Palette.RULE);
                y += BEFORE_GROUP * scale;
            }
            row(canvas, row, labels.get(i), values.get(i), y);
            y += ROW_HEIGHT * scale;
        }
        for (BarChartLayout.Tick tick : layout.ticks()) {
            scaleText(canvas, tick.label(), tick.at(), y);
        }
    }

    private void row(Canvas canvas, BarChartLayout.Row row, Line label, Line value, float top) {
        float baseline = top + ROW_HEIGHT * scale / 2 + STYLE.baseline() - STYLE.leading() / 2;
        draw(canvas, label, PageLayout.LEFT, baseline);
        draw(canvas, value, PageLayout.RIGHT - value.width(), baseline);

        Bar bar = row.bar();
        float height = BAR_HEIGHT * scale;
        float barTop = top + (ROW_HEIGHT * scale - height) / 2;
        float length = row.barLength().floatValue() * barWidth;
        canvas.rectangle(barLeft, barTop, barWidth, height, Palette.TRACK);
        Color color = bar.is(Trait.WEAKEST) ? Palette.WEAKEST_BAR : Palette.BAR;
        if (length > 0 && bar.is(Trait.IMPLIED)) {
            canvas.rectangle(barLeft, barTop, length, height, Color.WHITE);
            canvas.hatchedRectangle(barLeft, barTop, length, height, color);
        } else if (length > 0) {
            canvas.rectangle(barLeft, barTop, length, height, color);
        }
        if (row.comparedLength().signum() > 0) {
            float compared = row.comparedLength().floatValue() * barWidth;
            canvas.rectangle(
                    barLeft, barTop + height + COMPARED_GAP, compared, COMPARED_HEIGHT * scale, Palette.FAINT_INK);
        }
        for (BarChartLayout.MarkLine mark : layout.marks()) {
            canvas.rectangle(across(mark.at()) - MARK_HALO_WIDTH / 2, barTop, MARK_HALO_WIDTH, height, Color.WHITE);
            canvas.rectangle(
                    across(mark.at()) - MARK_WIDTH / 2,
                    barTop - MARK_OVERHANG,
                    MARK_WIDTH,
                    height + 2 * MARK_OVERHANG,
                    Palette.INK);
        }
    }

    private float across(BigDecimal share) {
        return barLeft + share.floatValue() * barWidth;
    }

    /** Centred above or below its place on the scale, but not beyond its ends. */
    private void scaleText(Canvas canvas, String text, BigDecimal at, float top) {
        Line line = Line.of(words(text, STYLE.in(Palette.FAINT_INK)));
        float left = across(at) - line.width() / 2;
        float rightmost = barLeft + barWidth - line.width();
        draw(canvas, line, Math.max(barLeft, Math.min(left, rightmost)), top + STYLE.baseline());
    }

    private static void draw(Canvas canvas, Line line, float left, float baseline) {
        if (!line.words().isEmpty()) {
            canvas.text(line.words(), left, baseline);
        }
    }
}
