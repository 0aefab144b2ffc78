package th.ita.report.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import th.ita.report.chart.TrendChart;

/** A score over the years as a line, where there are years enough to make one. */
final class Trend {

    /** A year without a number in between is a gap; more of them than this are not a line any more. */
    private static final int MOST_YEARS = 20;

    private Trend() {}

    /**
     * @param caption whose score it is
     * @param scores by fiscal year; null where not known
     * @return empty if fewer than two years have one
     */
    static Optional<Block> of(String caption, Map<Long, BigDecimal> scores) {
        TreeMap<Long, BigDecimal> known = new TreeMap<>();
        scores.forEach((year, score) -> {
            if (score != null) {
                known.put(year, score);
            }
        });
        if (known.size() < 2 || known.lastKey() - known.firstKey() >= MOST_YEARS) {
            return Optional.empty();
        }
        List<TrendChart.Point> points = new ArrayList<>();
        for (long year = known.firstKey(); year <= known.lastKey(); year++) {
            BigDecimal score = known.get(year);
            points.add(new TrendChart.Point(
                    Long.toString(year), score, score == null ? Figures.UNKNOWN : Figures.score(score)));
        }
        String alternative = points.stream()
                .map(point -> point.label() + ": " + point.valueText())
                .collect(Collectors.joining(" · ", "แผนภูมิเส้น ", ""));
        return Optional.of(new Block.Figure(
                caption + " กรอบการประเมินเปลี่ยนไปบ้างในแต่ละปี จึงควรดูเป็นแนวโน้ม ไม่ใช่ผลต่างที่แน่นอน",
                TrendChart.ofScores(points),
                alternative));
    }
}
