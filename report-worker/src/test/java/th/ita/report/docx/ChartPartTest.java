package th.ita.report.docx;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A chart is Word's own: its figures can be changed, and what it shows is written beside. */
class ChartPartTest {

    private static final OfficeFile REPORT = Samples.REPORT.file();

    @Test
    void barsRunDownwardsFromZeroToAHundred() {
        Document chart = REPORT.xml("word/charts/chart1.xml");
        assertThat(chart.selectFirst("c|barDir").attr("val")).isEqualTo("bar");
        assertThat(chart.selectFirst("c|catAx c|orientation").attr("val")).isEqualTo("maxMin");
        assertThat(chart.selectFirst("c|valAx c|min").attr("val")).isEqualTo("0");
        assertThat(chart.selectFirst("c|valAx c|max").attr("val")).isEqualTo("100");
        Element first = chart.select("c|ser").first();
        assertThat(first.select("c|cat c|v").eachText())
                .containsExactly(
                        "OIT",
                        "9 การเปิดเผยข้อมูล",
                        "10 การป้องกันการทุจริต",
                        "IIT",
                        "5 การแก้ไขปัญหาการทุจริต (ไม่มีข้อมูล)");
        assertThat(first.select("c|val c|v").eachText()).containsExactly("95.10", "90.20", "100.00", "96.24");
        assertThat(first.select("c|dLbl a|t").eachText())
                .containsExactly("95.10", "ต่ำสุด 90.20", "100.00 (+12.50)", "คำนวณย้อน 96.24");
    }

    @Test
    void theWeakestIsDarkAndAnInferredOneHatched() {
        Document chart = REPORT.xml("word/charts/chart1.xml");
        assertThat(chart.select("c|dPt:has(a|solidFill) > c|idx").eachAttr("val"))
                .containsExactly("1");
        assertThat(chart.select("c|dPt:has(a|pattFill) > c|idx").eachAttr("val"))
                .containsExactly("3");
    }

    @Test
    void whatIsComparedIsASeriesOfItsOwnWithALegend() {
        Document chart = REPORT.xml("word/charts/chart1.xml");
        assertThat(chart.select("c|ser > c|tx c|v").eachText()).containsExactly("ค่า", "ค่าที่นำมาเทียบ");
        assertThat(chart.select("c|ser").last().select("c|val c|pt").eachAttr("idx"))
                .containsExactly("2");
        assertThat(chart.select("c|legend")).hasSize(1);
        assertThat(REPORT.xml("word/charts/chart2.xml").select("c|legend")).isEmpty();
    }

    @Test
    void theTargetIsALineAtItsPlaceOnTheScale() {
        Document marks = REPORT.xml("word/drawings/chart1.xml");
        assertThat(marks.selectFirst("cdr|cxnSp").parent().select("cdr|x").eachText())
                .as("the bars begin at 0.3 and take 0.5 of the width")
                .containsExactly("0.7250", "0.7250");
        assertThat(marks.select("a|t").eachText()).containsExactly("เป้าหมาย 85");
        assertThat(REPORT.parts()).doesNotContainKey("word/drawings/chart2.xml");
    }

    @Test
    void aYearWithoutAFigureInterruptsTheLine() {
        Document chart = REPORT.xml("word/charts/chart2.xml");
        assertThat(chart.select("c|lineChart")).hasSize(1);
        assertThat(chart.selectFirst("c|dispBlanksAs").attr("val")).isEqualTo("gap");
        assertThat(chart.select("c|val c|pt").eachAttr("idx")).containsExactly("0", "2");
        assertThat(chart.select("c|cat c|v").eachText()).containsExactly("2562", "2563 (ไม่มีข้อมูล)", "2564");
    }

    @Test
    void itsFiguresLieInASpreadsheetInsideTheFile() {
        Document relationships = REPORT.xml("word/charts/_rels/chart1.xml.rels");
        assertThat(relationships.select("Relationship").eachAttr("Target"))
                .containsExactly("../embeddings/chart1.xlsx", "../drawings/chart1.xml");
        Document sheet =
                OfficeFile.of(REPORT.parts().get("word/embeddings/chart1.xlsx")).xml("xl/worksheets/sheet1.xml");
        assertThat(sheet.select("row[r=1] t").eachText()).contains("ค่า", "ค่าที่นำมาเทียบ");
        assertThat(sheet.select("row[r=4] c").eachText()).containsExactly("10 การป้องกันการทุจริต", "100.00", "87.50");
        assertThat(REPORT.xml("word/charts/chart1.xml").selectFirst("c|val c|f").text())
                .isEqualTo("Sheet1!$B$2:$B$6");
    }

    @Test
    void itIsToldInWords() {
        assertThat(REPORT.body().select("wp|docPr").first().attr("descr"))
                .isEqualTo("แผนภูมิแท่ง ต่ำสุดคือตัวชี้วัดที่ 9 ได้ 90.20");
    }
}
