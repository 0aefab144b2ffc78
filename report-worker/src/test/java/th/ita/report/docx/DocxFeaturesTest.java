package th.ita.report.docx;

import java.util.List;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import th.ita.report.document.Block;

import static org.assertj.core.api.Assertions.assertThat;

/** What an editor's program does by itself stays its work: counting, repeating, leading on. */
class DocxFeaturesTest {

    private static final OfficeFile REPORT = Samples.REPORT.file();
    private static final OfficeFile MEMORANDUM = Samples.MEMORANDUM.file();

    @Test
    void headingsAreHeadings() {
        assertThat(REPORT.in("Title")).containsExactly("ตัวอย่างของทุกส่วนที่เอกสารหนึ่งมีได้");
        assertThat(REPORT.in("Heading1")).containsExactly("ภาพรวม", "หน้าใหม่");
        assertThat(REPORT.in("Heading2")).containsExactly("หัวข้อย่อย");
        assertThat(REPORT.in("Heading3")).containsExactly("หัวข้อย่อยลงไปอีก");
        assertThat(REPORT.property("Heading1", "outlineLvl").attr("w:val")).isEqualTo("0");
        assertThat(MEMORANDUM.property("MemorandumHeading2", "outlineLvl").attr("w:val"))
                .isEqualTo("1");
    }

    @Test
    void theNumberOfThePageStandsAtTheTopFromTheSecondOnInThaiDigits() {
        Document body = MEMORANDUM.body();
        assertThat(body.select("w|sectPr > w|titlePg")).hasSize(1);
        assertThat(body.selectFirst("w|pgNumType").attr("w:fmt")).isEqualTo("thaiNumbers");
        Element line = MEMORANDUM.xml("word/header2.xml").selectFirst("w|p");
        assertThat(OfficeFile.text(line)).isEqualTo("- ๒ -");
        assertThat(line.selectFirst("w|instrText").wholeText()).isEqualTo(" PAGE ");
        assertThat(line.select("w|fldChar").eachAttr("w:fldCharType")).containsExactly("begin", "separate", "end");
        assertThat(MEMORANDUM.property("Header", "jc").attr("w:val")).isEqualTo("center");
        assertThat(header(MEMORANDUM, "first")).isEqualTo("word/header1.xml");
        assertThat(header(MEMORANDUM, "default")).isEqualTo("word/header2.xml");
        assertThat(MEMORANDUM.xml("word/header1.xml").text()).isEmpty();
    }

    @Test
    void aReportRepeatsItsShortTitleAndAMemorandumDoesNot() {
        assertThat(REPORT.xml("word/header2.xml").select("w|p").eachText())
                .hasSize(2)
                .last()
                .isEqualTo("ตัวอย่าง ITA ปี ๒๕๖๔");
        assertThat(MEMORANDUM.xml("word/header2.xml").select("w|p")).hasSize(1);
    }

    private static String header(OfficeFile file, String type) {
        String id = file.body()
                .selectFirst("w|headerReference[w:type=" + type + "]")
                .attr("r:id");
        return "word/"
                + file.xml("word/_rels/document.xml.rels")
                        .selectFirst("Relationship[Id=" + id + "]")
                        .attr("Target");
    }

    @Test
    void aTableRepeatsItsHeadAndTearsNoRow() {
        Element table = REPORT.body().selectFirst("w|tbl:has(> w|tblPr > w|tblStyle[w:val=FigureTable])");
        assertThat(table.select("> w|tr > w|trPr > w|cantSplit")).hasSameSizeAs(table.select("> w|tr"));
        assertThat(table.select("> w|tr > w|trPr > w|tblHeader")).hasSize(1);
        assertThat(table.selectFirst("> w|tr").selectFirst("w|tblHeader")).isNotNull();
        assertThat(table.selectFirst("w|tblCaption").attr("w:val")).isEqualTo("ข้อที่ไม่ได้คะแนน");
        assertThat(table.previousElementSibling().selectFirst("w|pStyle").attr("w:val"))
                .isEqualTo("Caption");
        assertThat(table.select("w|pStyle").eachAttr("w:val"))
                .startsWith(
                        "TableHead",
                        "TableHeadCentred",
                        "TableHeadNumber",
                        "TableText",
                        "TableTextCentred",
                        "TableNumber");
        assertThat(table.select("w|gridCol").eachAttr("w:w")).containsExactly("4774", "2387", "1910");
        assertThat(table.select("w|tr")
                        .get(1)
                        .select("w|r:has(w|rStyle[w:val=Strong])")
                        .eachText())
                .containsExactly("O24", "รายงานผล", "ตามรายงาน", "0.571");
    }

    @Test
    void listsAreListsAndEachNumberedOneBeginsAtOne() {
        Document numbering = REPORT.xml("word/numbering.xml");
        assertThat(items("ListBullet")).containsExactly("1", "1");
        assertThat(items("ListNumber")).containsExactly("3", "3", "4");
        for (String list : List.of("3", "4")) {
            Element its = numbering.selectFirst("w|num[w:numId=" + list + "]");
            assertThat(its.selectFirst("w|startOverride").attr("w:val")).isEqualTo("1");
            assertThat(its.selectFirst("w|abstractNumId").attr("w:val")).isEqualTo("1");
        }
        Element level = numbering.selectFirst("w|abstractNum[w:abstractNumId=1] > w|lvl");
        assertThat(level.selectFirst("w|numFmt").attr("w:val")).isEqualTo("thaiNumbers");
        assertThat(level.selectFirst("w|lvlText").attr("w:val").replace("%1", "๑"))
                .isEqualTo(Block.NumberedList.label(0));
    }

    private static List<String> items(String style) {
        return REPORT.paragraphs().stream()
                .filter(paragraph -> OfficeFile.styleOf(paragraph).equals(style))
                .map(item -> item.selectFirst("w|numId").attr("w:val"))
                .toList();
    }

    @Test
    void aNewPageIsAPropertyOfWhatBeginsIt() {
        assertThat(REPORT.body().select("w|br")).isEmpty();
        assertThat(REPORT.body().select("w|p:has(> w|pPr > w|pageBreakBefore)").eachText())
                .containsExactly("หน้าใหม่");
    }

    @Test
    void linksLeadToTheWebsiteAndOut() {
        assertThat(REPORT.body().select("w|hyperlink").eachText())
                .containsExactly("www.pakchong.go.th", "จังหวัดราชบุรี", "ita@example.go.th");
        assertThat(addresses(REPORT))
                .containsExactly(
                        "https://www.pakchong.go.th/",
                        "https://ita.example.go.th/results/province/70/2564/",
                        "mailto:ita@example.go.th");
        OfficeFile nowhere = OfficeFile.of(new DocxRenderer().render(Gallery.report()));
        assertThat(nowhere.body().select("w|hyperlink").eachText())
                .containsExactly("www.pakchong.go.th", "ita@example.go.th");
        assertThat(nowhere.in("Fact")).contains("จังหวัดราชบุรี และหน้าอื่น");
    }

    static List<String> addresses(OfficeFile file) {
        return file.xml("word/_rels/document.xml.rels")
                .select("Relationship[TargetMode=External]")
                .eachAttr("Target");
    }

    @Test
    void theCodeStandsBesideItsWordsAndIsToldInWords() {
        Element table = MEMORANDUM.body().select("w|tbl").last();
        assertThat(table.selectFirst("wp|docPr").attr("descr")).isEqualTo("คิวอาร์โค้ดที่นำไปยัง " + Gallery.ADDRESS);
        assertThat(table.select("w|tc").get(1).select("w|p").eachText())
                .containsExactly("ตรวจสอบไฟล์นี้ได้ที่", "รหัสตรวจสอบ K7QM3XPD", Gallery.ADDRESS);
        assertThat(REPORT.in("Verification"))
                .containsExactly("ตรวจสอบว่าไฟล์นี้เป็นฉบับที่อนุมัติหรือไม่", "รหัสตรวจสอบ K7QM3XPD");
        assertThat(REPORT.body().select("pic|pic")).isEmpty();
    }

    @Test
    void whatTheFileSaysOfItselfIsTheDocuments() {
        Document core = MEMORANDUM.xml("docProps/core.xml");
        assertThat(core.selectFirst("dc|title").text())
                .isEqualTo("บันทึกข้อความ มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปี ๒๕๖๕");
        assertThat(core.selectFirst("dc|language").text()).isEqualTo("th-TH");
        assertThat(core.selectFirst("dcterms|created").text()).isEqualTo("2021-09-30T17:00:00Z");
        assertThat(core.selectFirst("dcterms|modified").text()).isEqualTo("2021-09-30T17:00:00Z");
    }

    @Test
    void aDraftIsMarkedAcrossEachPageAndOnlyADraft() {
        for (String header : List.of("word/header1.xml", "word/header2.xml")) {
            Element mark = Samples.DRAFT.file().xml(header).selectFirst("v|shape");
            assertThat(mark.id()).startsWith("PowerPlusWaterMarkObject");
            assertThat(mark.selectFirst("v|textpath").attr("string")).isEqualTo("ร่าง");
            assertThat(mark.attr("style")).contains("rotation:315", "z-index:-", "mso-position-horizontal:center");
            assertThat(MEMORANDUM.xml(header).select("v|shape")).isEmpty();
        }
        assertThat(Samples.DRAFT.file().texts()).isEqualTo(MEMORANDUM.texts());
    }

    @Test
    void aReportEndsWithItsFilesAndItsRevision() {
        assertThat(REPORT.in("Colophon"))
                .hasSize(2)
                .first()
                .isEqualTo("ไฟล์ที่เผยแพร่ด้วยกัน: เอกสารวิเคราะห์ (PDF) analysis.pdf");
        assertThat(REPORT.in("Colophon").getLast()).startsWith("ข้อมูลฉบับที่ ๗ วันที่ ๑ ตุลาคม ๒๕๖๔");
        assertThat(MEMORANDUM.in("Colophon")).isEmpty();
    }

    @Test
    void wordOpensItAsAFileOfToday() {
        assertThat(REPORT.xml("word/settings.xml")
                        .selectFirst("w|compatSetting[w:name=compatibilityMode]")
                        .attr("w:val"))
                .isEqualTo("15");
    }
}
