package th.ita.report.document;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import th.ita.report.chart.BarChart;
import th.ita.report.chart.TrendChart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What the analysis of a year says beyond the scores themselves, and what it keeps silent about where nothing is known. */
class AnalysisTest {

    private final Document full = Examples.compose(Variants.everything()).page();

    @Test
    void theResultAndWhatToDoFirstComeBeforeEverythingElse() {
        List<Block> blocks = full.blocks();
        assertThat(blocks.get(0)).isInstanceOf(Block.KeyFigure.class);
        assertThat(blocks.get(1)).isEqualTo(new Block.Heading(2, "สิ่งที่ควรทำก่อน"));
        assertThat(Texts.of(full).lines())
                .contains(
                        "แก้ไขก่อน ข้อตรวจ O24 รายงานผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุประจำปี ข้อเดียวเพิ่มได้ ๐.๕๗๑ คะแนน"
                                + " ข้อที่ไม่ได้คะแนนมี ๔ ข้อ แก้ไขครบแล้วคะแนนรวมจะเป็น ๙๗.๑๗ คะแนน",
                        "พัฒนาต่อ ข้อคำถาม E14 เปิดให้ผู้รับบริการร่วมปรับปรุงงาน (๘๙.๙๕ คะแนน) หากได้เต็มจะเพิ่มคะแนนรวมได้"
                                + " ๐.๒๐๑ คะแนน มากที่สุดในบรรดาข้อคำถามที่ทราบ",
                        "รักษาไว้ ข้อตรวจ O42 และ O43 ซึ่งมีน้ำหนักมากที่สุด หากพลาดข้อใดข้อหนึ่ง คะแนนรวมจะลดลง"
                                + " ๕.๐๐๐ คะแนน เหลือ ๙๐.๒๑ คะแนน (ระดับ A)",
                        "ระดับถัดไป ปัจจุบันอยู่ในระดับผ่านดี จะถึงระดับผ่านดีเยี่ยมเมื่อ EIT ได้ตั้งแต่ ๙๕.๐๐ คะแนน"
                                + " โดยยกตัวชี้วัดที่ ๘ จาก ๙๒.๔๘ เป็น ๙๔.๕๑ คะแนน");
    }

    @Test
    void itemsAreMendedInOrderAndTheTotalAddsUp() {
        assertThat(rows(full, "ข้อที่ไม่ได้คะแนน"))
                .extracting(List::getLast)
                .containsExactly("95.78", "96.28", "96.73", "97.17");
    }

    @Test
    void pointsToGainAreToldGroupByGroupAndWhatIsFullIsLeftOut() {
        assertThat(rows(full, "รายการที่ยังไม่เต็ม"))
                .contains(
                        List.of("O24 รายงานผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุประจำปี", "0.00", "0.571", "95.78"),
                        List.of("E14 เปิดให้ผู้รับบริการร่วมปรับปรุงงาน", "89.95", "0.201", "95.41"),
                        List.of("9 การเปิดเผยข้อมูล", "90.20", "1.960", "97.17"))
                .noneMatch(row ->
                        row.getFirst().startsWith("10 ") || row.getFirst().startsWith("I1 "));
    }

    @Test
    void longListsAreCutAndWhatIsLeftOutIsSaid() {
        Document many = Examples.compose(Variants.withManyLostItems()).page();
        assertThat(rows(many, "ข้อที่ไม่ได้คะแนน")).hasSize(10);
        assertThat(Texts.of(many))
                .contains("ตารางแสดง ๑๐ ข้อแรกจาก ๒๓ ข้อ ข้อที่เหลือคือ O11 O12 O13")
                .contains("ข้อตรวจที่ไม่แสดงอีก ๑๓ รายการ เพิ่มได้ไม่เกินรายการละ ๐.๙๒๐ คะแนน");
    }

    @Test
    void whatMustNotBeLostIsToldByWeight() {
        assertThat(rows(full, "คะแนนรวมหากพลาดไปหนึ่งข้อ"))
                .hasSize(5)
                .contains(
                        List.of("O34–O41 (8 ข้อ)", "1.250", "93.96", "ระดับ A"),
                        List.of("O18–O23 (6 ข้อ)", "0.571", "94.64", "ระดับ A"));
        assertThat(Texts.of(full)).contains("ข้ออื่นอีก ๑๔ ข้อมีน้ำหนักน้อยกว่าข้อในตาราง");
    }

    @Test
    void theNextLevelIsToldByTheYearsRuleAndByTheNewest() {
        assertThat(Texts.of(full).lines())
                .contains("เกณฑ์ของปีนั้น ผลการประเมินอยู่ในระดับสูงสุดแล้ว")
                .anyMatch(line -> line.startsWith("เกณฑ์ล่าสุด ปัจจุบันอยู่ในระดับผ่านดี"));
        assertThat(rows(full, "สิ่งที่ต้องทำให้ถึงระดับถัดไปตามเกณฑ์ NACC 2566 คะแนนรวมจะเป็น 95.49"))
                .containsExactly(
                        List.of("E14 เปิดให้ผู้รับบริการร่วมปรับปรุงงาน", "89.95", "95.00", "0.101"),
                        List.of("8 การปรับปรุงการทำงาน", "92.48", "94.51", "0.203"));
    }

    @Test
    void lastYearStandsBesideThisOneAndWhatCannotBeComparedIsSaidWithItsReason() {
        assertThat(rows(full, "คะแนนของปี 2563 และปี 2564"))
                .contains(
                        List.of("5 การแก้ไขปัญหาการทุจริต", "90.89", "95.59", "+4.70"),
                        List.of("6 คุณภาพการดำเนินงาน", "95.24", "95.24", "0.00"),
                        List.of("7 ประสิทธิภาพการสื่อสาร", "97.60", "95.25", "−2.35"),
                        List.of("8 การปรับปรุงการทำงาน", "–", "92.48", "เทียบไม่ได้"),
                        List.of("คะแนนรวม", "88.12", "95.21", "+7.09"));
        assertThat(Texts.of(full).lines())
                .contains(
                        "ผลของปีงบประมาณ พ.ศ. ๒๕๖๓ ได้คะแนนรวม ๘๘.๑๒ คะแนน ปีนี้เพิ่มขึ้น ๗.๐๙ คะแนน",
                        "แก้ไขได้แล้ว ปีก่อนไม่ได้คะแนน ปีนี้ได้คะแนน ๑ ข้อ ได้แก่ O4 แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน",
                        "เสียคะแนนเพิ่ม ปีก่อนได้คะแนน ปีนี้ไม่ได้คะแนน ๑ ข้อ ได้แก่ O9 Social Network",
                        "เทียบไม่ได้ ตัวชี้วัดที่ ๘ การปรับปรุงการทำงาน ตัวชี้วัดนี้รวมมาจากตัวชี้วัดเดิมมากกว่า ๑ ตัว");
    }

    @Test
    void theChartOfTwoYearsComparesOnlyWhatCanBeCompared() {
        BarChart chart = charts(full, BarChart.class).getLast();
        assertThat(chart.bars())
                .filteredOn(bar -> bar.label().startsWith("5 ") || bar.label().startsWith("8 "))
                .extracting(BarChart.Bar::valueText, BarChart.Bar::compared)
                .containsExactly(tuple("95.59 (+4.70)", new BigDecimal("90.89")), tuple("92.48 (เทียบไม่ได้)", null));
    }

    @Test
    void withoutAYearBeforeNothingIsCompared() {
        assertThat(Texts.of(Examples.composition("assessment").page()))
                .doesNotContain("เทียบกับปีก่อน", "เทียบกับหน่วยงานอื่น");
    }

    @Test
    void theBaselineSaysItsVersionItsDateAndWhyAGroupIsMissing() {
        assertThat(Texts.of(full))
                .contains(
                        "ใช้ค่าอ้างอิงฉบับที่ ๑ ของปีงบประมาณ พ.ศ. ๒๕๖๔ ซึ่งกำหนดเมื่อวันที่ ๓๑ สิงหาคม ๒๕๖๔",
                        "ไม่มีค่าอ้างอิงขององค์การบริหารส่วนตำบล เพราะมีผลการประเมิน ๒ แห่ง");
        assertThat(rows(full, "คะแนนรวม 95.21 เทียบกับหน่วยงาน"))
                .containsExactly(
                        List.of("จังหวัดราชบุรี", "107", "81.94", "+13.27", "12", "88.79"),
                        List.of("ทั้งประเทศ", "8,250", "81.34", "+13.87", "972", "87.29"));
        assertThat(rows(full, "คะแนนเฉลี่ยของแต่ละกลุ่ม"))
                .contains(List.of("9 การเปิดเผยข้อมูล", "90.20", "80.12", "79.52", "70.46"));
    }

    @Test
    void anIndicatorBelowTheMeanIsNamed() {
        ObjectNode snapshot = Variants.everything();
        ((ObjectNode) snapshot.at("/baseline/scopes/0/nodes/12"))
                .put("mean", new BigDecimal("91.00"))
                .put("difference", new BigDecimal("-0.80"));
        assertThat(Texts.of(Examples.compose(snapshot).page()))
                .contains(
                        "ต่ำกว่าค่าเฉลี่ยของจังหวัดราชบุรีในตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล ตัวเลขของกลุ่มนั้นเป็นตัวหนาในตาราง");
    }

    @Test
    void aSnapshotOfAnOlderServiceIsStillAnAnalysis() {
        Document old = Examples.compose(Variants.ofAnOlderService()).page();
        assertThat(rows(old, "ข้อที่ไม่ได้คะแนน"))
                .extracting(List::getLast)
                .containsExactly("0.571", "0.500", "0.444", "0.444");
        assertThat(Texts.of(old))
                .contains("คะแนนรวมจะเป็น ๙๗.๑๗ คะแนน")
                .doesNotContain("คะแนนที่ยังเพิ่มได้", "คะแนนที่ต้องรักษาไว้", "ทางไปสู่ระดับถัดไป");
    }

    @Test
    void aRuleThatLooksAtInstrumentsIsShownWithThem() {
        Document document = Examples.compose(Variants.gradedByInstruments()).page();
        assertThat(rows(document, "เกณฑ์ระดับของปีนั้น (NACC 2566)"))
                .contains(
                        List.of("ระดับผ่านดี", "85.00–100.00", "ตั้งแต่ 85.00", "อยู่ระดับนี้"),
                        List.of("ระดับผ่าน", "85.00–100.00", "ไม่กำหนด", ""));
        assertThat(Texts.of(document))
                .contains(
                        "ส่วนที่ใกล้เกณฑ์ขั้นต่ำของระดับผ่านดี (๘๕.๐๐ คะแนน) ที่สุดคือคะแนน EIT ซึ่งสูงกว่าอยู่ ๙.๓๒ คะแนน",
                        "จะถึงระดับผ่านดีเยี่ยม เมื่อคะแนน EIT เพิ่มอีก ๐.๖๘ คะแนน (ตั้งแต่ ๙๕.๐๐ คะแนน)");
    }

    @Test
    void whatIsNotConfirmedIsMarkedOnce() {
        String text = Texts.of(Examples.compose(Variants.gradedByInstruments()).page());
        assertThat(text)
                .containsOnlyOnce("ยังไม่ได้ยืนยันกับเอกสารของสำนักงาน ป.ป.ช.")
                .contains("ชื่อ จำนวน หรือน้ำหนักของข้อคำถาม I1 ", "O5 ", "O7 ")
                .doesNotContain("ข้อตรวจ O36");
    }

    @Test
    void fiveIndicesAloneAreShownAndNothingIsClaimedOfThem() {
        Document document = Examples.compose(Variants.indicesOnly()).page();
        assertThat(rows(document, "คะแนนของตัวชี้วัด"))
                .contains(
                        List.of("D1 ดัชนีความโปร่งใส", "80.15", "ตามรายงาน"),
                        List.of("คะแนนรวม", "95.21", "ตามรายงาน"));
        assertThat(charts(document, BarChart.class).getFirst().bars()).hasSize(5);
        assertThat(Texts.of(document))
                .contains(
                        "พัฒนาต่อ ตัวชี้วัด D1 ดัชนีความโปร่งใส ได้คะแนนต่ำที่สุดเท่าที่ทราบ คือ ๘๐.๑๕ คะแนน",
                        "ยังไม่ทราบเกณฑ์ระดับของปีนี้",
                        "ไม่ทราบน้ำหนักของแต่ละตัว ระบบจึงไม่คำนวณคะแนนรวม")
                .doesNotContain("OIT", "น้ำหนัก (ร้อยละ)", "คะแนนที่ยังเพิ่มได้", "ระดับ AA");
    }

    @Test
    void ofReportedAndComputedTheServiceSaysWhichDiffer() {
        ObjectNode snapshot = Examples.snapshot("assessment");
        ArrayNode nodes = (ArrayNode) snapshot.at("/tree/nodes");
        for (JsonNode node : nodes) {
            if (List.of("1", "2").contains(node.get("code").asText())) {
                ((ObjectNode) node).put("computed", new BigDecimal("90.00"));
            }
        }
        ((ArrayNode) snapshot.at("/analysis/findings"))
                .addObject()
                .put("code", "reported-differs")
                .put("severity", "warning")
                .put("node", "2")
                .put("th", "ควรตรวจสอบกับรายงานต้นฉบับ");

        assertThat(table(Examples.compose(snapshot).page(), "คะแนนตามรายงานเทียบกับคะแนนที่คำนวณได้")
                        .rows())
                .hasSizeGreaterThanOrEqualTo(2)
                .filteredOn(row -> row.getLast().emphasis())
                .singleElement()
                .satisfies(row ->
                        assertThat(row.getFirst().content().getFirst().text()).startsWith("2 "));
    }

    @Test
    void withoutWeightsNoOrderAndNoGainIsClaimed() {
        Document document = Examples.compose(Variants.withoutWeights()).page();
        assertThat(rows(document, "ข้อที่ไม่ได้คะแนน")).extracting(List::size).containsOnly(2);
        assertThat(Texts.of(document))
                .contains("ไม่ทราบน้ำหนักของแต่ละข้อ จึงบอกไม่ได้ว่าข้อใดเพิ่มคะแนนรวมได้มากที่สุด")
                .doesNotContain("ตามลำดับที่ควรแก้ไข", "ร้อยละ ๓๐");
    }

    @ParameterizedTest
    @ValueSource(strings = {"province", "country"})
    void severalYearsAreALineThatBreaksWhereThereIsNoMean(String kind) {
        List<TrendChart> trends =
                charts(Examples.compose(Variants.overYears(kind, 5)).page(), TrendChart.class);
        assertThat(trends).singleElement().satisfies(trend -> assertThat(trend.points())
                .extracting(TrendChart.Point::label, TrendChart.Point::valueText)
                .containsExactly(
                        tuple("2561", "68.78"),
                        tuple("2562", "67.90"),
                        tuple("2563", "ไม่มีข้อมูล"),
                        tuple("2564", "81.25"),
                        tuple("2565", "87.57")));
        assertThat(charts(Examples.composition(kind).page(), TrendChart.class)).isEmpty();
    }

    private static <T> List<T> charts(Document document, Class<T> kind) {
        return document.blocks().stream()
                .filter(Block.Figure.class::isInstance)
                .map(block -> ((Block.Figure) block).chart())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** The cells' texts of the table whose caption begins so. */
    private static Block.Table table(Document document, String caption) {
        return document.blocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .filter(table -> table.caption().startsWith(caption))
                .findFirst()
                .orElseThrow();
    }

    private static List<List<String>> rows(Document document, String caption) {
        return table(document, caption).rows().stream()
                .map(row -> row.stream()
                        .map(cell -> cell.content().stream().map(Inline::text).reduce("", String::concat))
                        .toList())
                .toList();
    }
}
