package th.ita.report.docx;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import th.ita.report.chart.TrendChart;
import th.ita.report.document.Block;
import th.ita.report.document.Block.Table.Align;
import th.ita.report.document.Document;
import th.ita.report.document.Inline;

import static org.assertj.core.api.Assertions.assertThat;

/** Other people's words stay words, wherever they come in. */
class HostileTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</w:t></w:r></w:p><w:p><w:r><w:t>แทรก</w:t></w:r></w:p>",
                "{ INCLUDETEXT \"c:\\\\secret.docx\" }",
                "HYPERLINK \"https://evil.example/\"",
                "DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe \"/k calc\"",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
                "]]><![CDATA[ & &amp; \" ' <w:fldSimple w:instr=\"PAGE\"/>",
                "=cmd|'/c calc'!A0"
            })
    void textIsTextInEveryPlace(String hostile) {
        OfficeFile file = OfficeFile.of(everywhere(hostile));
        OfficeFile harmless = OfficeFile.of(everywhere("ก"));

        assertThat(structure(file)).as("the same elements, whatever the words").isEqualTo(structure(harmless));
        assertThat(file.texts()).filteredOn(text -> text.contains(hostile)).hasSize(27);
        assertThat(file.xml("docProps/core.xml").selectFirst("dc|title").wholeText())
                .isEqualTo(everywhere(hostile).name())
                .contains(hostile);
        assertThat(OfficeFile.text(file.xml("word/header2.xml").select("w|p").last()))
                .isEqualTo(hostile);
        assertThat(file.xml("word/header1.xml")
                        .selectFirst("v|shape > v|textpath")
                        .attr("string"))
                .isEqualTo(hostile);
        OfficeFile workbook = OfficeFile.of(file.parts().get("word/embeddings/chart1.xlsx"));
        assertThat(workbook.xml("xl/worksheets/sheet1.xml").select("f")).isEmpty();
        assertThat(workbook.xml("xl/worksheets/sheet1.xml").select("c[r=A2] t").text())
                .isEqualTo(hostile);
    }

    /** Element names and styles in their order, of all parts. */
    private static List<String> structure(OfficeFile file) {
        return file.parts().keySet().stream()
                .filter(part -> part.matches(".*\\.(xml|rels)"))
                .flatMap(
                        part -> file.xml(part).getAllElements().stream().map(element -> part + " " + element.tagName()))
                .toList();
    }

    @Test
    void charactersThatXmlCannotHoldBecomeSpaces() {
        OfficeFile file = OfficeFile.of(everywhere("ก\u0000ข\u0008ค\uFFFEง\uD800จ\u001Bฉ\tช\nซ"));
        assertThat(file.in("Title")).containsExactly("ก ข ค ง จ ฉ ช ซ");
        for (Map.Entry<String, byte[]> part : file.parts().entrySet()) {
            if (part.getKey().endsWith(".xml")) {
                assertThat(new String(part.getValue(), StandardCharsets.UTF_8))
                        .as(part.getKey())
                        .doesNotContainPattern("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");
            }
        }
    }

    @Test
    void whatIsBeyondTheBasicPlaneComesThrough() {
        assertThat(OfficeFile.of(everywhere("漢字 😀")).in("Title")).containsExactly("漢字 😀");
    }

    @Test
    void aVeryLongWordLeavesColumnsAsWideAsTheyWere() {
        String word = "ก".repeat(5000);
        assertThat(widths(OfficeFile.of(everywhere(word)))).isEqualTo(widths(OfficeFile.of(everywhere("ก"))));
    }

    private static List<String> widths(OfficeFile file) {
        return file.body()
                .select("w|tbl:has(w|tblStyle[w:val=FigureTable]) w|gridCol")
                .eachAttr("w:w");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "file:///etc/passwd",
                "\\\\evil.example\\share",
                "data:text/html,x",
                "vbscript:x",
                "ms-word:ofe|u|https://evil.example/x.docx",
                "//evil.example/",
                "/etc/passwd",
                "../../../up/",
                "http://a b/",
                "mailto:a@b?bcc=c@d",
                "https:evil",
                "https://"
            })
    void anAddressThatIsNoWebPageIsNoLink(String address) {
        OfficeFile file = OfficeFile.of(
                Gallery.document(List.of(new Block.Paragraph(List.of(new Inline.Link("ดูที่นี่", address))))));
        assertThat(file.body().select("w|hyperlink")).isEmpty();
        assertThat(DocxFeaturesTest.addresses(file)).isEmpty();
        assertThat(file.in("BodyText")).containsExactly("ดูที่นี่");
    }

    @Test
    void anAddressIsOneAndNothingBehindIt() {
        OfficeFile file = OfficeFile.of(Gallery.document(List.of(new Block.Paragraph(List.of(
                new Inline.Link("ก", "https://example.go.th/a?b=1&c=2#ข้อ"),
                new Inline.Link("ข", "https://example.go.th/\" TargetMode=\"Internal"))))));
        assertThat(DocxFeaturesTest.addresses(file))
                .containsExactly("https://example.go.th/a?b=1&c=2#%E0%B8%82%E0%B9%89%E0%B8%AD");
    }

    private static Document everywhere(String text) {
        List<Inline> words = Gallery.text(text);
        return new Document(
                        text,
                        text,
                        List.of(new Document.Crumb(text, "")),
                        Gallery.report().revision(),
                        List.of(
                                new Block.KeyFigure(text, text, text, text),
                                new Block.Facts(List.of(new Block.Facts.Fact(text, words))),
                                new Block.Notice(Block.Notice.Tone.WARNING, text, words),
                                new Block.Heading(2, text),
                                new Block.Paragraph(List.of(
                                        new Inline.Text(text), new Inline.Link(text, "https://example.go.th/"))),
                                new Block.Paragraph(List.of(new Inline.Strong(text), new Inline.Code(text))),
                                new Block.BulletList(List.of(words)),
                                new Block.NumberedList(List.of(words)),
                                new Block.LabelLine(List.of(new Block.LabelLine.Labelled(text, words))),
                                new Block.Table(
                                        text,
                                        List.of(
                                                new Block.Table.Column(text, Align.START, 2),
                                                new Block.Table.Column(text, Align.END, 1)),
                                        List.of(List.of(Block.Table.Cell.of(text), new Block.Table.Cell(words, true)))),
                                new Block.Figure(
                                        text,
                                        TrendChart.ofScores(List.of(
                                                new TrendChart.Point(text, new java.math.BigDecimal("95.21"), text))),
                                        text),
                                new Block.Signature(text, text, List.of(text), text),
                                new Block.Verification(text, text, null)),
                        List.of(new Document.FileLink("a.pdf", "application/pdf", text)))
                .marked(text);
    }
}
