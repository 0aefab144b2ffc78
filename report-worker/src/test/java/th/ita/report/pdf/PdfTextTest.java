package th.ita.report.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import th.ita.report.document.Block;
import th.ita.report.document.Document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What a reader copies, searches for or lets be read out is what was written, letter by letter. */
class PdfTextTest {

    /** Prose that goes over pages is interrupted by a table's repeated head; of so much some is enough. */
    private static final int LONGER_THAN_A_PAGE = 3000;

    @TempDir
    Path folder;

    static Stream<Samples.Sample> samples() {
        return Samples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void pdfBoxGivesBackTheProseExactly(Samples.Sample sample) throws IOException {
        assertThat(missing(sample.document(), withPdfBox(sample.pdf()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void popplerGivesBackTheProseExactly(Samples.Sample sample) throws Exception {
        assertThat(missing(sample.document(), withPoppler(sample.pdf()))).isEmpty();
    }

    @Test
    void eachTrapWordComesBack() throws IOException {
        assertThat(withPdfBox(Samples.TRAP_WORDS.pdf())).contains(SampleDocuments.TRAP_WORDS);
    }

    /** Each of the 44 consonants with each vowel and mark that can stand above or below it, and with sara am. */
    @Test
    void everyThaiClusterComesBackFromBothReaders() throws Exception {
        List<String> rows = new ArrayList<>();
        for (char consonant = 'ก'; consonant <= 'ฮ'; consonant++) {
            StringBuilder row = new StringBuilder();
            for (String vowel : List.of("", "ั", "ิ", "ี", "ึ", "ื", "ุ", "ู", "็")) {
                for (String mark : List.of("", "่", "้", "๊", "๋", "์")) {
                    row.append(consonant).append(vowel).append(mark).append(vowel.equals("ั") ? "น" : "");
                }
            }
            for (String mark : List.of("", "่", "้", "๊", "๋")) {
                row.append(consonant).append(mark).append('ำ');
            }
            rows.add(row.toString());
        }
        Document clusters = SampleDocuments.document(
                "พยัญชนะ", rows.stream().<Block>map(Block.Paragraph::of).toList());
        byte[] pdf = new PdfRenderer().render(clusters);

        assertThat(missing(rows, clusters, withPdfBox(pdf))).isEmpty();
        assertThat(missing(rows, clusters, withPoppler(pdf))).isEmpty();
    }

    @Test
    void whatTheFontLacksIsExtractedAllTheSame() throws IOException {
        String remark = "ตัวอักษรอื่น 漢字 😀 ไม่มีในแบบอักษร";
        Document document = SampleDocuments.document("อักษรอื่น", List.of(Block.Paragraph.of(remark)));

        assertThat(withPdfBox(new PdfRenderer().render(document))).contains(remark);
    }

    @Test
    void noLetterIsSetInAnotherPlaceThanItsLine() throws IOException {
        Document document =
                SampleDocuments.document("บรรทัด", List.of(Block.Paragraph.of("บรรทัดแรก\nบรรทัดที่สอง\tท้าย")));

        assertThat(withPdfBox(new PdfRenderer().render(document))).contains("บรรทัดแรก บรรทัดที่สอง ท้าย");
    }

    private static List<String> missing(Document document, String extracted) {
        return missing(prose(document), document, extracted);
    }

    private static List<String> missing(List<String> prose, Document document, String extracted) {
        String text = withoutLineEnds(withoutHeads(extracted, document.runningHead()));
        return prose.stream().filter(piece -> !text.contains(piece)).toList();
    }

    private static List<String> prose(Document document) {
        return DocumentTexts.of(document)
                .filter(prose -> prose.length() < LONGER_THAN_A_PAGE)
                .toList();
    }

    /** A line ends with the spaces that the prose has there: without line ends the prose is whole again. */
    private static String withoutLineEnds(String text) {
        return text.replace("\r", "").replace("\n", "").replace("\f", "");
    }

    private static String withoutHeads(String text, String runningHead) {
        return String.join(
                "\n",
                text.lines()
                        .filter(line -> !line.startsWith(runningHead))
                        .filter(line -> !line.strip().matches("\\f?- [๐-๙]+ -"))
                        .toList());
    }

    private static String withPdfBox(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private String withPoppler(byte[] pdf) throws Exception {
        assumeTrue(Poppler.isInstalled(), "poppler is not installed");
        Path file = Files.write(folder.resolve("document.pdf"), pdf);
        return Poppler.text(file);
    }
}
