package th.ita.report.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BarChartTest {

    private static final BigDecimal FULL = new BigDecimal("100");

    private static final BarChart CHART = new BarChart(
            FULL,
            List.of(
                    bar("OIT", "95.10", BarChart.Trait.GROUP),
                    bar("9 การเปิดเผยข้อมูล", "90.20", BarChart.Trait.WEAKEST),
                    bar("10 การป้องกันการทุจริต", "100", BarChart.Trait.IMPLIED),
                    new BarChart.Bar("EIT", null, "ไม่มีข้อมูล", Set.of(BarChart.Trait.GROUP))),
            List.of(new BarChart.Mark(new BigDecimal("85"), "เป้าหมาย 85")));

    private static BarChart.Bar bar(String label, String value, BarChart.Trait trait) {
        return new BarChart.Bar(label, new BigDecimal(value), value, Set.of(trait));
    }

    @Test
    void aBarIsAsLongAsItsShareOfTheScale() {
        List<BarChartLayout.Row> rows = BarChartLayout.of(CHART).rows();
        assertThat(rows)
                .extracting(BarChartLayout.Row::barLength)
                .extracting(BigDecimal::stripTrailingZeros)
                .containsExactly(new BigDecimal("0.951"), new BigDecimal("0.902"), BigDecimal.ONE, BigDecimal.ZERO);
    }

    @Test
    void aValueOffTheScaleIsDrawnAtItsEnd() {
        BarChart chart = new BarChart(
                FULL,
                List.of(bar("a", "120", BarChart.Trait.IMPLIED), bar("b", "-3", BarChart.Trait.IMPLIED)),
                List.of());
        assertThat(BarChartLayout.of(chart).rows())
                .extracting(BarChartLayout.Row::barLength)
                .containsExactly(BigDecimal.ONE, BigDecimal.ZERO);
    }

    @Test
    void aGroupIsSetApartFromTheOneBefore() {
        assertThat(BarChartLayout.of(CHART).rows())
                .extracting(row -> row.ruleAbove() != null)
                .containsExactly(false, false, false, true);
    }

    @Test
    void aLabelThatWouldRunIntoItsValueIsCutBetweenLetters() {
        BarChart chart = new BarChart(FULL, List.of(bar("ที่".repeat(40), "95.10", BarChart.Trait.GROUP)), List.of());
        assertThat(BarChartLayout.of(chart).rows().getFirst().label()).isEqualTo("ที่".repeat(28) + "…");
    }

    @Test
    void theDrawingSaysInTextWhatItShowsByTone() {
        Element svg = Jsoup.parse(draw("คะแนน"), "", Parser.xmlParser()).selectFirst("svg");
        assertThat(svg.attr("role")).isEqualTo("img");
        assertThat(svg.selectFirst("title").text()).isEqualTo("คะแนน");
        assertThat(svg.selectFirst("desc").text()).isEqualTo("ในคำพูด");
        assertThat(svg.select("text").eachText())
                .contains("9 การเปิดเผยข้อมูล", "90.20", "ไม่มีข้อมูล", "เป้าหมาย 85", "0", "25", "50", "75", "100");
        assertThat(svg.select("line")).hasSize(4).allMatch(mark -> mark.attr("x1")
                .equals("85%"));
        assertThat(svg.select("rect[width=100%][fill^=url]")).hasSize(1);
    }

    @Test
    void whatABarIsComparedWithIsAThinBarRightBelowIt() {
        BarChart chart = new BarChart(
                FULL,
                List.of(
                        new BarChart.Bar("a", new BigDecimal("90"), "90", Set.of(), new BigDecimal("75")),
                        new BarChart.Bar("b", new BigDecimal("90"), "90", Set.of())),
                List.of());
        List<BarChartLayout.Row> rows = BarChartLayout.of(chart).rows();
        assertThat(rows.get(0).comparedLength()).isEqualByComparingTo("0.75");
        assertThat(rows.get(0).comparedTop())
                .isGreaterThan(rows.get(0).barTop().add(rows.get(0).barHeight()))
                .isLessThan(rows.get(1).labelBaseline().subtract(BigDecimal.ONE));
        assertThat(rows.get(1).comparedLength()).isEqualByComparingTo("0");
    }

    @Test
    void theSameChartGivesTheSameText() {
        assertThat(draw("คะแนน")).isEqualTo(draw("คะแนน"));
    }

    private static String draw(String title) {
        return SvgChart.draw(CHART, "f1", text -> text, title, "ในคำพูด");
    }
}
