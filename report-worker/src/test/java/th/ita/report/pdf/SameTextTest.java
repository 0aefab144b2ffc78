package th.ita.report.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

import th.ita.report.document.Block;
import th.ita.report.document.Composer;
import th.ita.report.document.Document;
import th.ita.report.document.Examples;
import th.ita.report.document.MeasureSnapshots;
import th.ita.report.html.HtmlRenderer;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever signs the PDF signs what the HTML file says, and the other way round: letter by letter, in the same order. */
class SameTextTest {

    static Stream<Arguments> documents() {
        return Stream.of(
                        documents("case", MeasureSnapshots.version(MeasureSnapshots.frozen())),
                        documents("thirty measures", MeasureSnapshots.version(MeasureSnapshots.long30())),
                        documents("hostile", MeasureSnapshots.version(MeasureSnapshots.hostile())),
                        documents("example", Examples.snapshot("measures-version")),
                        new Composer(Examples.PUBLISHER)
                                .draft(MeasureSnapshots.draft(MeasureSnapshots.unsigned())).stream()
                                        .map(print -> Arguments.of("draft " + print.stem(), print.document())))
                .flatMap(all -> all);
    }

    private static Stream<Arguments> documents(String name, ObjectNode snapshot) {
        return Examples.compose(snapshot).prints().stream()
                .map(print -> Arguments.of(name + " " + print.stem(), print.document()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void htmlAndPdfSayTheSame(String name, Document document) throws IOException {
        assertThat(ofPdf(document)).isEqualTo(ofHtml(document));
    }

    private static String ofHtml(Document document) {
        String html = new String(new HtmlRenderer().standalone(document), StandardCharsets.UTF_8);
        return bare(Jsoup.parse(html).body().text());
    }

    private static String ofPdf(Document document) throws IOException {
        String text;
        try (PDDocument pdf = Loader.loadPDF(new PdfRenderer().render(document))) {
            text = bare(new PDFTextStripper().getText(pdf));
        }
        String head = document.form() == Document.Form.REPORT ? bare(document.runningHead()) : "";
        text = text.replaceAll("-[๐-๙]+-" + java.util.regex.Pattern.quote(head), "")
                .replace("•", "");
        for (Block block : document.blocks()) {
            if (block instanceof Block.Table table) {
                text = text.replace(repeated(table), "");
            }
        }
        return text;
    }

    /** What a table prints once more on each further page. */
    private static String repeated(Block.Table table) {
        return bare(table.caption() + "(ต่อ)"
                + table.columns().stream().map(Block.Table.Column::header).collect(Collectors.joining()));
    }

    /** Line ends are each form's own. */
    private static String bare(String text) {
        return text.replaceAll("[\\s\\u00A0]+", "");
    }

    @org.junit.jupiter.api.Test
    void theTrapWordsAreAmongThem() throws IOException {
        Document memorandum = Examples.compose(MeasureSnapshots.version(MeasureSnapshots.hostile()))
                .prints()
                .getFirst()
                .document();

        assertThat(ofPdf(memorandum)).contains(List.of("ที่ปี้น้ำค่ำกตัญญูฐุฟื้นฟูปั่นปี๊บทั้งนี้", "<script>"));
    }
}
