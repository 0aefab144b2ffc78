package th.ita.report.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TrendChartTest {

    private static TrendChart trend(String... values) {
        List<TrendChart.Point> points = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            BigDecimal value = values[i] == null ? null : new BigDecimal(values[i]);
            points.add(new TrendChart.Point(Integer.toString(2561 + i), value, values[i]));
        }
        return TrendChart.ofScores(points);
    }

    @Test
    void theScaleIsInWholeTensAndHoldsEveryValue() {
        assertThat(trend("68.78", "81.25")).extracting("minimum", "maximum").containsExactly(bd("60"), bd("90"));
        assertThat(trend("93.05", "93.82")).extracting("minimum", "maximum").containsExactly(bd("80"), bd("100"));
        assertThat(trend("0.00", "3.00")).extracting("minimum", "maximum").containsExactly(bd("0"), bd("20"));
        assertThat(trend("100", "100")).extracting("minimum", "maximum").containsExactly(bd("80"), bd("100"));
    }

    private static BigDecimal bd(String number) {
        return new BigDecimal(number);
    }

    @Test
    void theLineIsInterruptedWhereAYearHasNoValue() {
        TrendChartLayout layout = TrendChartLayout.of(trend("70", "75", null, "80", "90"));
        assertThat(layout.segments()).hasSize(2);
        assertThat(layout.dots()).extracting(dot -> dot.y() == null).containsExactly(false, false, true, false, false);
    }

    @Test
    void aValueStandsAwayFromTheLine() {
        TrendChartLayout layout = TrendChartLayout.of(trend("90", "70", "80"));
        assertThat(layout.dots())
                .extracting(dot -> dot.valueBaseline().compareTo(dot.y()) > 0)
                .containsExactly(false, true, false);
    }

    @Test
    void onAPhoneManyYearsGetEverySecondLabelTheLastOneAlways() {
        List<TrendChartLayout.Dot> dots = TrendChartLayout.of(trend("70", "71", "72", "73", "74", "75", "76", "77"))
                .dots();
        assertThat(dots)
                .extracting(TrendChartLayout.Dot::label)
                .containsExactly(null, "2562", null, "2564", null, "2566", null, "2568");
    }

    @Test
    void theDrawingHasADotForEachValueAndALabelForEachYear() {
        Element svg = Jsoup.parse(
                        SvgChart.draw(trend("70.00", null, "80.00"), "f1", text -> text, "แนวโน้ม", "ในคำพูด"),
                        "",
                        Parser.xmlParser())
                .selectFirst("svg");
        assertThat(svg.select("circle")).hasSize(2);
        assertThat(svg.select("line")).isEmpty();
        assertThat(svg.select("text").eachText()).contains("2561", "2562", "2563", "70.00", "80.00", "60", "80");
    }
}
