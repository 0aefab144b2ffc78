package th.ita.report.docx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import th.ita.report.document.Block;
import th.ita.report.document.Document;
import th.ita.report.document.Examples;
import th.ita.report.html.HtmlRenderer;
import th.ita.report.html.PageAddress;
import th.ita.report.html.VersionMark;
import th.ita.report.pdf.PdfRenderer;

import static org.assertj.core.api.Assertions.assertThat;

/** Page, PDF and Word file say the same, in the same order; spaces apart, which are each form's own matter. */
class SameTextTest {

    private static final PdfRenderer PDF = new PdfRenderer(Examples.WEBSITE);

    static Stream<Samples.Sample> samples() {
        return Samples.all().stream();
    }

    /** Letter by letter: what the page says of charts is inside of their drawings. */
    @ParameterizedTest
    @MethodSource("samples")
    void aPageSaysTheSame(Samples.Sample sample) {
        assertThat(String.join("", pieces(sample.file()))).isEqualTo(ofPage(sample.document()));
    }

    /** A PDF repeats a table's head on each of its pages; all else stands there in the same order. */
    @ParameterizedTest
    @MethodSource("samples")
    void aPdfSaysTheSame(Samples.Sample sample) throws IOException {
        String text = ofPdf(sample.document());
        int at = 0;
        for (String piece : pieces(sample.file())) {
            int found = find(text, piece, at);
            assertThat(found)
                    .as(piece + " behind " + text.substring(Math.max(0, at - 60), at))
                    .isNotNegative();
            at = found;
        }
    }

    @Test
    void theComparisonSeesAMissingWord() {
        assertThat(find("กขค", "กข", 0)).isEqualTo(2);
        assertThat(find("กขค", "คก", 0)).isNegative();
        assertThat(find("กขค", "กข", 1)).isNegative();
    }

    /** Where a piece ends that begins at or behind a place; −1 if nowhere. */
    private static int find(String text, String piece, int from) {
        int found = text.indexOf(piece, from);
        return found < 0 ? found : found + piece.length();
    }

    /** All paragraphs but the last page's foot, without spaces; items with the numbers that Word counts. */
    private static List<String> pieces(OfficeFile file) {
        List<String> pieces = new ArrayList<>();
        Map<String, Integer> counted = new TreeMap<>();
        for (Element paragraph : file.paragraphs()) {
            String style = OfficeFile.styleOf(paragraph);
            if (!style.equals(Style.COLOPHON.id())) {
                String number = "";
                if (style.equals(Style.NUMBER.id())) {
                    String list = paragraph.selectFirst("w|numId").attr("w:val");
                    number = Block.NumberedList.label(counted.merge(list, 1, Integer::sum) - 1);
                }
                pieces.add(withoutSpaces(number + OfficeFile.text(paragraph)));
            }
        }
        return pieces;
    }

    private static String ofPage(Document document) {
        byte[] page = new HtmlRenderer()
                .render(
                        document,
                        PageAddress.current("measures/5584/2564/v3/", "r1-00000000", "assets"),
                        new VersionMark(1, 1, "1", "0".repeat(64)));
        Element main = Jsoup.parse(new String(page, StandardCharsets.UTF_8)).selectFirst("main");
        main.select(".files, svg").remove();
        // A caption stands above what it names in a Word file and below a figure on a page: neither is text between.
        return withoutSpaces(main.wholeText());
    }

    private static String ofPdf(Document document) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PDF.render(document))) {
            String head = withoutSpaces(document.runningHead());
            return withoutSpaces(String.join(
                    "\n",
                    new PDFTextStripper()
                            .getText(pdf)
                            .lines()
                            .filter(line -> !line.strip().matches("\\f?- [๐-๙]+ -"))
                            .filter(line -> !withoutSpaces(line).equals(head))
                            .map(line -> line.replaceFirst("^• ", ""))
                            .toList()));
        }
    }

    private static String withoutSpaces(String text) {
        return text.replaceAll("[\\s\u00A0\u200B\f]+", "");
    }
}
