package th.ita.report.docx;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import th.ita.report.chart.BarChart;
import th.ita.report.chart.Chart;
import th.ita.report.chart.TrendChart;

/**
 * A chart as Word's own: drawn by Word, and edited there with the figures of its spreadsheet. What a tone or a hatch shows is
 * written beside the bar, as everywhere.
 *
 * @param bars whether bars across, from top to bottom; otherwise a line from left to right
 * @param minimum lower end of the scale
 * @param maximum upper end
 * @param marks lines across the scale
 */
record ChartPart(boolean bars, BigDecimal minimum, BigDecimal maximum, List<BarChart.Mark> marks, List<Point> points) {

    private static final double BAR_CM = 0.62;
    private static final double COMPARED_BAR_CM = 0.95;

    /** Above and below the bars. */
    private static final double EDGES_CM = 1.7;

    private static final double LINE_CM = 7;
    private static final double AT_MOST_CM = 22;

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.";

    /** @param text as printed beside the bar or dot */
    record Point(String label, BigDecimal value, String text, Tone tone, BigDecimal compared) {

        /** Where there is no bar, what its text would say stands behind the name. */
        String category() {
            return value == null ? label + " (" + text + ")" : label;
        }
    }

    enum Tone {
        PLAIN,
        DARK,
        HATCHED
    }

    static ChartPart of(Chart chart) {
        return switch (chart) {
            case BarChart bars ->
                new ChartPart(
                        true,
                        BigDecimal.ZERO,
                        bars.maximum(),
                        bars.marks(),
                        bars.bars().stream().map(ChartPart::point).toList());
            case TrendChart trend ->
                new ChartPart(
                        false,
                        trend.minimum(),
                        trend.maximum(),
                        List.of(),
                        trend.points().stream().map(ChartPart::point).toList());
        };
    }

    private static Point point(BarChart.Bar bar) {
        Tone tone =
                bar.is(BarChart.Trait.IMPLIED) ? Tone.HATCHED : bar.is(BarChart.Trait.WEAKEST) ? Tone.DARK : Tone.PLAIN;
        return new Point(bar.label(), bar.value(), bar.valueText(), tone, bar.compared());
    }

    private static Point point(TrendChart.Point point) {
        return new Point(point.label(), point.value(), point.valueText(), Tone.PLAIN, null);
    }

    boolean compares() {
        return points.stream().anyMatch(point -> point.compared() != null);
    }

    double heightInCm() {
        double bar = compares() ? COMPARED_BAR_CM : BAR_CM;
        return bars ? Math.min(AT_MOST_CM, EDGES_CM + bar * points.size()) : LINE_CM;
    }

    /** @param name e.g. {@code chart1} */
    void addTo(Parts parts, String name) {
        parts.addByEnding("word/embeddings/" + name + ".xlsx", TYPE + "spreadsheetml.sheet", Workbook.of(figures()));
        Relationships relationships = new Relationships();
        String workbook = relationships.to("package", "../embeddings/" + name + ".xlsx");
        String shapes = null;
        if (!marks.isEmpty()) {
            shapes = relationships.to("chartUserShapes", "../drawings/" + name + ".xml");
            parts.add("word/drawings/" + name + ".xml", TYPE + "drawingml.chartshapes+xml", ChartMarks.bytes(this));
        }
        String part = "word/charts/" + name + ".xml";
        parts.add(part, TYPE + "drawingml.chart+xml", new ChartXml(this).bytes(workbook, shapes));
        parts.addRelationships(part, relationships);
    }

    private List<List<Object>> figures() {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(row("", ChartSeries.VALUE, compares() ? ChartSeries.COMPARED : null));
        points.forEach(point -> rows.add(row(point.category(), point.value(), point.compared())));
        return rows;
    }

    private static List<Object> row(Object... cells) {
        return Arrays.asList(cells);
    }
}
