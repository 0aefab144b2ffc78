package th.ita.report.pdf;

import java.math.BigDecimal;
import java.util.List;

import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfStructureElement;

import th.ita.report.chart.BarChart;
import th.ita.report.chart.BarChartLayout;
import th.ita.report.document.Inline;

/** A bar chart as wide as the text area, drawn with lines and real text. */
final class ChartPiece implements Piece {

    private static final PdfName LAYOUT_OWNER = new PdfName("Layout");

    /** Beyond a bar, above and below, in text sizes. */
    private static final float MARK_OVERHANG = 0.2f;

    private static final float MARK_WIDTH = 1.2f;
    private static final float RULE_WIDTH = 0.5f;

    /** Between a row's label and its value. */
    private static final float LABEL_GAP = 8f;

    private final BarChartLayout layout;
    private final PdfStructureElement figure;
    private final TextStyle style;

    ChartPiece(BarChart chart, PdfStructureElement figure) {
        this.layout = BarChartLayout.of(chart);
        this.figure = figure;
        this.style = fitting(TextStyle.CHART, layout.height().floatValue());
    }

    /** Smaller where the chart would be taller than a page. */
    private static TextStyle fitting(TextStyle style, float height) {
        float size = Math.min(style.size(), PageLayout.TEXT_HEIGHT / height);
        return new TextStyle(style.bold(), size, style.leading(), style.ink());
    }

    @Override
    public float height() {
        return points(layout.height());
    }

    private float points(BigDecimal textSizes) {
        return textSizes.floatValue() * style.size();
    }

    private static float across(BigDecimal share) {
        return PageLayout.LEFT + share.floatValue() * PageLayout.TEXT_WIDTH;
    }

    @Override
    public void draw(PdfFile file, float top) {
        PdfDictionary attributes = new PdfDictionary();
        attributes.put(PdfName.O, LAYOUT_OWNER);
        float bottom = PageLayout.HEIGHT - top - height();
        attributes.put(
                PdfName.BBOX,
                new PdfArray(new float[] {PageLayout.LEFT, bottom, PageLayout.RIGHT, PageLayout.HEIGHT - top}));
        figure.put(PdfName.A, attributes);

        Canvas canvas = file.canvas();
        canvas.enter(figure);
        layout.rows().forEach(row -> row(canvas, row, top));
        TextStyle faint = style.in(Palette.FAINT_INK);
        for (BarChartLayout.MarkLine mark : layout.marks()) {
            label(canvas, mark.label(), mark.at(), top + points(mark.labelBaseline()), faint);
        }
        for (BarChartLayout.Tick tick : layout.ticks()) {
            label(canvas, tick.label(), tick.at(), top + points(layout.tickBaseline()), faint);
        }
    }

    private void row(Canvas canvas, BarChartLayout.Row row, float top) {
        if (row.ruleAbove() != null) {
            float y = top + points(row.ruleAbove());
            canvas.rectangle(PageLayout.LEFT, y, PageLayout.TEXT_WIDTH, RULE_WIDTH, Palette.RULE);
        }
        BarChart.Bar bar = row.bar();
        boolean group = bar.is(BarChart.Trait.GROUP);
        boolean weakest = bar.is(BarChart.Trait.WEAKEST);
        float baseline = top + points(row.labelBaseline());
        Line value = line(canvas, bar.valueText(), group || weakest ? style.inBold() : style);
        float labelWidth = PageLayout.TEXT_WIDTH - value.width() - LABEL_GAP;
        List<Word> words = words(canvas, bar.label(), group ? style.inBold() : style);
        // A label longer than its place shows its first line; the figure's alternative text has it whole.
        Line label = LineBreaker.lines(words, labelWidth, canvas.fonts()).getFirst();
        draw(canvas, label, PageLayout.LEFT, baseline);
        draw(canvas, value, PageLayout.RIGHT - value.width(), baseline);

        float barTop = top + points(row.barTop());
        float barHeight = points(row.barHeight());
        float length = row.barLength().floatValue() * PageLayout.TEXT_WIDTH;
        canvas.rectangle(PageLayout.LEFT, barTop, PageLayout.TEXT_WIDTH, barHeight, Palette.TRACK);
        var color = weakest ? Palette.WEAKEST_BAR : Palette.BAR;
        if (length > 0 && bar.is(BarChart.Trait.IMPLIED)) {
            canvas.rectangle(PageLayout.LEFT, barTop, length, barHeight, java.awt.Color.WHITE);
            canvas.hatchedRectangle(PageLayout.LEFT, barTop, length, barHeight, color);
        } else if (length > 0) {
            canvas.rectangle(PageLayout.LEFT, barTop, length, barHeight, color);
        }
        float overhang = MARK_OVERHANG * style.size();
        for (BarChartLayout.MarkLine mark : layout.marks()) {
            canvas.rectangle(
                    across(mark.at()) - MARK_WIDTH / 2,
                    barTop - overhang,
                    MARK_WIDTH,
                    barHeight + 2 * overhang,
                    Palette.INK);
        }
    }

    /** Centred below or above its place, but never beyond the chart's edges. */
    private void label(Canvas canvas, String text, BigDecimal at, float baseline, TextStyle style) {
        Line line = line(canvas, text, style);
        float left = across(at) - line.width() / 2;
        draw(canvas, line, Math.clamp(left, PageLayout.LEFT, PageLayout.RIGHT - line.width()), baseline);
    }

    private static void draw(Canvas canvas, Line line, float left, float baseline) {
        if (!line.words().isEmpty()) {
            canvas.text(line.words(), left, baseline);
        }
    }

    private static Line line(Canvas canvas, String text, TextStyle style) {
        return Line.of(words(canvas, text, style));
    }

    private static List<Word> words(Canvas canvas, String text, TextStyle style) {
        Typefaces fonts = canvas.fonts();
        return fonts.splitter().split(List.of(new Inline.Text(text)), style, fonts);
    }
}
