package th.ita.report.docx;

import java.util.List;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How it looks is said in styles, in the sizes that the correspondence regulation gives, for Thai as for Latin letters. */
class DocxStylesTest {

    private static final OfficeFile REPORT = Samples.REPORT.file();
    private static final OfficeFile MEMORANDUM = Samples.MEMORANDUM.file();

    static Stream<Samples.Sample> samples() {
        return Samples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void nothingIsFormattedByHand(Samples.Sample sample) {
        Document body = sample.file().body();
        assertThat(body.select("w|rPr > *")).extracting(Element::tagName).containsOnly("w:rStyle");
        assertThat(body.select("w|p > w|pPr > *")).extracting(Element::tagName).allSatisfy(property -> assertThat(
                        property)
                .isIn("w:pStyle", "w:keepNext", "w:pageBreakBefore", "w:numPr"));
        assertThat(body.select("w|p")).allSatisfy(paragraph -> assertThat(paragraph.select("> w|pPr > w|pStyle"))
                .hasSize(1));
    }

    @ParameterizedTest
    @EnumSource(Style.class)
    void eachStyleIsThere(Style style) {
        assertThat(REPORT.style(style.id())).isNotNull();
    }

    @Test
    void allStylesAreInUseOrWordsOwn() {
        List<String> ours = Stream.of(Style.values()).map(Style::id).toList();
        assertThat(REPORT.xml("word/styles.xml").select("w|style").eachAttr("w:styleId"))
                .filteredOn(id -> !ours.contains(id))
                .containsExactly("Normal", "DefaultParagraphFont", "TableNormal", "NoList");
    }

    @Test
    void thaiIsAComplexScriptAndHasTheSameSizeAndWeight() {
        Document styles = REPORT.xml("word/styles.xml");
        assertThat(styles.select("w|sz")).allSatisfy(size -> assertThat(
                        size.nextElementSibling().outerHtml().replace("szCs", "sz"))
                .isEqualTo(size.outerHtml()));
        assertThat(styles.select("w|b"))
                .allSatisfy(
                        bold -> assertThat(bold.nextElementSibling().tagName()).isEqualTo("w:bCs"));
        assertThat(styles.select("w|szCs")).hasSameSizeAs(styles.select("w|sz"));
        Element fonts = styles.selectFirst("w|docDefaults w|rFonts");
        for (String script : List.of("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia")) {
            assertThat(fonts.attr(script)).isEqualTo("TH SarabunPSK");
        }
        assertThat(styles.selectFirst("w|docDefaults w|lang").attr("w:bidi")).isEqualTo("th-TH");
        assertThat(styles.select("w|style w|rFonts")).as("one font for all").isEmpty();
    }

    @Test
    void whereTheFontIsMissingOneAsSmallIsTaken() {
        Element font = REPORT.xml("word/fontTable.xml").selectFirst("w|font[w:name=TH SarabunPSK]");
        assertThat(font.selectFirst("w|altName").attr("w:val"))
                .isEqualTo("TH Sarabun New,TH Sarabun,Cordia New,Sarabun");
    }

    /** In half points. */
    @ParameterizedTest
    @CsvSource({
        "Title, 58, true",
        "MemorandumTitle, 58, true",
        "Label, 40, true",
        "Heading1, 40, true",
        "MemorandumHeading1, 32, true",
        "TableText, 30, false",
        "TableHead, 30, true",
        "Caption, , true",
        "MemorandumBody, , false",
        "BodyText, , false",
        "Signature, , false"
    })
    void sizesAndWeights(String style, String size, boolean bold) {
        Element its = MEMORANDUM.property(style, "szCs");
        assertThat(its == null ? null : its.attr("w:val")).isEqualTo(size);
        assertThat(MEMORANDUM.property(style, "bCs") != null).isEqualTo(bold);
        assertThat(MEMORANDUM
                        .xml("word/styles.xml")
                        .selectFirst("w|docDefaults w|szCs")
                        .attr("w:val"))
                .as("16 points where a style says nothing")
                .isEqualTo("32");
    }

    @Test
    void thePageIsTheRegulations() {
        for (OfficeFile file : List.of(REPORT, MEMORANDUM)) {
            Element section = file.body().selectFirst("w|sectPr");
            assertThat(cm(section.selectFirst("w|pgSz"), "w:w")).isEqualTo(21.0);
            assertThat(cm(section.selectFirst("w|pgSz"), "w:h")).isEqualTo(29.7);
            Element margins = section.selectFirst("w|pgMar");
            assertThat(cm(margins, "w:left")).isEqualTo(3.0);
            assertThat(cm(margins, "w:right")).isEqualTo(2.0);
            assertThat(cm(margins, "w:top")).isEqualTo(2.5);
            assertThat(cm(margins, "w:bottom")).isEqualTo(2.0);
        }
    }

    @Test
    void aMemorandumsParagraphsBeginTwoAndAHalfCentimetresIn() {
        assertThat(cm(MEMORANDUM.property("MemorandumBody", "ind"), "w:firstLine"))
                .isEqualTo(2.5);
        assertThat(cm(MEMORANDUM.property("MemorandumHeading1", "ind"), "w:firstLine"))
                .isEqualTo(2.5);
        assertThat(MEMORANDUM.in("MemorandumBody")).contains("จึงเรียนมาเพื่อโปรดพิจารณา");
        assertThat(REPORT.in("MemorandumBody")).isEmpty();
        assertThat(REPORT.property("BodyText", "ind")).isNull();
    }

    @Test
    void bodyTextIsJustifiedTheThaiWay() {
        assertThat(MEMORANDUM.property("MemorandumBody", "jc").attr("w:val")).isEqualTo("thaiDistribute");
        assertThat(MEMORANDUM.property("BodyText", "jc").attr("w:val")).isEqualTo("thaiDistribute");
        assertThat(MEMORANDUM.property("ListNumber", "jc").attr("w:val")).isEqualTo("thaiDistribute");
    }

    @Test
    void aMemorandumsTitleStandsInTheMiddleBesideASlotForTheEmblem() {
        Element title = MEMORANDUM.paragraphs().getFirst();
        assertThat(OfficeFile.styleOf(title)).isEqualTo("MemorandumTitle");
        assertThat(OfficeFile.text(title)).isEqualTo(" บันทึกข้อความ");
        Element tab = MEMORANDUM.property("MemorandumTitle", "tabs").selectFirst("w|tab");
        assertThat(tab.attr("w:val")).isEqualTo("center");
        assertThat(cm(tab, "w:pos")).as("half of the text's 16 cm").isEqualTo(8.0);

        Element slot = title.selectFirst("w|sdt");
        assertThat(slot.selectFirst("w|sdtPr > w|picture")).isNotNull();
        assertThat(slot.selectFirst("w|alias").attr("w:val")).isEqualTo("ตราของหน่วยงาน");
        assertThat(slot.selectFirst("wp|docPr").attr("descr")).startsWith("ที่สำหรับตราของหน่วยงาน");
        assertThat(slot.selectFirst("wp|extent").attr("cy")).as("1.5 cm").isEqualTo("540000");
        assertThat(REPORT.body().select("w|sdt")).isEmpty();
        assertThat(REPORT.property("Title", "jc").attr("w:val")).isEqualTo("center");
    }

    @Test
    void labelsAreCharactersOfTheirOwnAndTheSecondBeginsInThePagesMiddle() {
        Element line = MEMORANDUM.paragraphs().get(2);
        assertThat(OfficeFile.text(line)).isEqualTo("ที่ รบ ๗๓๗๐๑/๑๒๓ วันที่ ๒๑ มีนาคม ๒๕๖๕");
        assertThat(line.select("w|r:has(w|rStyle[w:val=Label])").eachText()).containsExactly("ที่", "วันที่");
        assertThat(cm(MEMORANDUM.property("LabelLine", "tabs").selectFirst("w|tab"), "w:pos"))
                .isEqualTo(7.5);
    }

    @Test
    void aSignatureBeginsInThePagesMiddleAndStaysTogether() {
        assertThat(cm(MEMORANDUM.property("Signature", "ind"), "w:left"))
                .as("from the left margin of 3 cm: the middle of 21")
                .isEqualTo(7.5);
        assertThat(MEMORANDUM.property("Signature", "keepNext")).isNotNull();
        assertThat(MEMORANDUM.in("Signature"))
                .startsWith(
                        "(ลงชื่อ) สมหญิง ใจดี",
                        "(นางสาวสมหญิง ใจดี)",
                        "นิติกร",
                        "รักษาราชการแทนหัวหน้าสำนักปลัด",
                        "วันที่ ๒๑ มีนาคม ๒๕๖๕");
        List<Element> lines = MEMORANDUM.paragraphs().stream()
                .filter(paragraph -> OfficeFile.styleOf(paragraph).equals("Signature"))
                .toList();
        assertThat(lines.getFirst().previousElementSibling().select("w|keepNext"))
                .as("what is signed stands on the same page")
                .hasSize(1);
        assertThat(lines.get(3).select("w|keepNext")).isEmpty();
        assertThat(lines.get(4).selectFirst("w|keepNext").attr("w:val")).isEqualTo("0");
    }

    private static double cm(Element element, String attribute) {
        return Math.round(Integer.parseInt(element.attr(attribute)) / 1440.0 * 2.54 * 100) / 100.0;
    }
}
