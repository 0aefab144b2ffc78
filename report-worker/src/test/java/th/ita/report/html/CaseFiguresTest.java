package th.ita.report.html;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import th.ita.report.document.Examples;

import static org.assertj.core.api.Assertions.assertThat;

/** The page shows every figure that the case file expects of 2564, each in its place. */
class CaseFiguresTest {

    private static JsonNode expected;
    private static Document page;

    @BeforeAll
    static void read() throws IOException {
        expected = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build()
                .readTree(Path.of("../deploy/local/src/main/resources/pakchong-2564.json")
                        .toFile())
                .get("expected");
        page = Pages.parsed(Examples.snapshot("assessment"));
    }

    @Test
    void whatIsComputedIsInATable() {
        for (Map.Entry<String, JsonNode> figure : expected.get("computed").properties()) {
            assertThat(page.select("tbody tr").stream()
                            .filter(row -> row.child(0).text().startsWith(figure.getKey() + " "))
                            .flatMap(row -> row.select("td").eachText().stream()))
                    .as(figure.getKey())
                    .contains(score(figure.getValue()));
        }
    }

    @Test
    void whatIsImpliedIsInTheTableWithItsInterval() {
        assertThat(row("IIT ").text()).contains(score(expected.at("/implied/IIT")), "คำนวณย้อน");
        JsonNode fifth = expected.at("/implied/5");
        assertThat(row("5 ").text())
                .contains(
                        score(fifth.get("value")),
                        score(fifth.get("low")) + "–" + score(fifth.get("high")),
                        "คำนวณย้อน");
    }

    @Test
    void theLevelIsBesideTheTotal() {
        assertThat(page.select(".badge").text())
                .isEqualTo("ระดับ " + expected.at("/level/NACC 2564").textValue());
    }

    @Test
    void theLowestIndicatorIsNamed() {
        assertThat(page.select("dl.facts").text())
                .contains("ตัวชี้วัดที่ต่ำที่สุด "
                        + expected.get("lowestIndicator").textValue() + " การเปิดเผยข้อมูล (90.20)");
    }

    @Test
    void everyLostItemIsListedWithWhatMendingItWouldAdd() {
        for (Map.Entry<String, JsonNode> gain : expected.get("pointsToGain").properties()) {
            if (gain.getKey().equals("all four")) {
                continue;
            }
            JsonNode total = expected.get("totalIfFixed").path(gain.getKey());
            assertThat(table("รายการที่ยังไม่เต็ม")
                            .select("tr:contains(" + gain.getKey() + " ) td")
                            .eachText())
                    .as(gain.getKey())
                    .contains(
                            gain.getValue()
                                    .decimalValue()
                                    .setScale(3, RoundingMode.HALF_UP)
                                    .toPlainString(),
                            score(total.isMissingNode() ? expected.at("/totalIfFixed/O2") : total));
        }
    }

    @Test
    void theItemsAreMendedInTheOrderOfTheirGainUpToAllFour() {
        Element order = table("ข้อที่ไม่ได้คะแนน ตามลำดับที่ควรแก้ไข");
        assertThat(order.select("tbody th").eachText())
                .extracting(item -> item.substring(0, item.indexOf(' ')))
                .containsExactly("O24", "O15", "O2", "O9");
        assertThat(order.select("tbody tr").last().select("td").last().text())
                .isEqualTo(score(expected.at("/totalIfFixed/all four")));
        assertThat(page.select("main > ul li").eachText())
                .anyMatch(step -> step.startsWith("แก้ไขก่อน ข้อตรวจ O24 ") && step.endsWith("๙๗.๑๗ คะแนน"));
    }

    private static Element table(String caption) {
        return page.select("table").stream()
                .filter(table -> table.selectFirst("caption")
                        .text()
                        .replace('\u00A0', ' ')
                        .startsWith(caption))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theChartSaysTheSameFigures() {
        assertThat(page.select("svg text").eachText())
                .contains("คำนวณย้อน 95.59", "ต่ำสุด 90.20", "ต่ำสุด 92.48", "100.00");
    }

    private static Element row(String beginning) {
        return page.select("tbody tr").stream()
                .filter(row -> (row.child(0).text() + " ").startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    private static String score(JsonNode figure) {
        BigDecimal score = figure.decimalValue();
        return score.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
