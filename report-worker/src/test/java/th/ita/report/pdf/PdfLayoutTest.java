package th.ita.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Sizes and positions, in centimetres and points, as the correspondence regulation has them. */
class PdfLayoutTest {

    private static final float CM = 72f / 2.54f;

    /** Of a text position, by what PDFBox rounds. */
    private static final float NEAR = 0.1f;

    /** Sarabun's; spaces at a line's end may stand in the margin. */
    private static final int SPACE_GLYPH = 3;

    /** Letters drawn on a page. @param baseline from the upper edge */
    private record Letter(int page, String text, float left, float right, float baseline, float size) {}

    static Stream<Samples.Sample> samples() {
        return Samples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyPageIsA4(Samples.Sample sample) throws IOException {
        try (PDDocument document = Loader.loadPDF(sample.pdf())) {
            assertThat(document.getPages()).allSatisfy(page -> {
                PDRectangle box = page.getMediaBox();
                assertThat(box.getWidth()).isCloseTo(21f * CM, within(NEAR));
                assertThat(box.getHeight()).isCloseTo(29.7f * CM, within(NEAR));
            });
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void textKeepsToTheMargins(Samples.Sample sample) throws IOException {
        List<Letter> letters = letters(sample);

        assertThat(letters).allSatisfy(letter -> {
            assertThat(letter.left()).isGreaterThanOrEqualTo(3f * CM - NEAR);
            assertThat(letter.right()).isLessThanOrEqualTo((21f - 2f) * CM + NEAR);
            assertThat(letter.baseline()).isLessThanOrEqualTo((29.7f - 2f) * CM);
        });
        assertThat(letters.stream().mapToDouble(Letter::left).min().orElseThrow())
                .isCloseTo(3 * CM, within((double) NEAR));
        assertThat(letters.stream().filter(letter -> letter.page() == 1))
                .allSatisfy(
                        letter -> assertThat(letter.baseline() - letter.size()).isGreaterThan(2.5f * CM - NEAR));
    }

    @Test
    void titleHeadingAndBodyHaveTheirSizes() throws IOException {
        List<Letter> letters = letters(Samples.ANALYSIS);

        assertThat(letters.getFirst().size()).isEqualTo(20f, within(0.01f));
        assertThat(sizeOf("จุดเด่นและจุดที่ควรพัฒนา", letters)).isEqualTo(13.7f, within(0.01f));
        assertThat(sizeOf("เอกสารนี้วิเคราะห์", letters)).isEqualTo(11f, within(0.01f));
    }

    @Test
    void theFirstPageHasNoHeadAndTheOthersTheirNumberInThaiDigits() throws IOException {
        List<Letter> letters = letters(Samples.LONG);
        assertThat(head(1, letters)).isEmpty();
        assertThat(head(2, letters)).startsWith("- ๒ -");
        assertThat(head(10, letters)).startsWith("- ๑๐ -").endsWith(SampleDocuments.RUNNING_HEAD);
    }

    @Test
    void numberAndRunningHeadAreCentredOverTheText() throws IOException {
        List<Letter> second = letters(Samples.LONG).stream()
                .filter(letter -> letter.page() == 2 && letter.baseline() < 2.5f * CM)
                .toList();
        float middle = (3f + 21f - 2f) / 2 * CM;

        List<Letter> number =
                second.stream().filter(letter -> letter.baseline() < 1.5f * CM).toList();
        List<Letter> head =
                second.stream().filter(letter -> letter.baseline() > 1.5f * CM).toList();
        assertThat(middle(number)).isCloseTo(middle, within(0.5f));
        assertThat(middle(head)).isCloseTo(middle, within(0.5f));
        assertThat(number.getFirst().baseline()).isCloseTo(1.25f * CM, within(NEAR));
        assertThat(head.getFirst().baseline()).isCloseTo(1.78f * CM, within(NEAR));
    }

    static Stream<Samples.Sample> samplesWithData() {
        return samples().filter(sample -> sample.document().revision().dataSha256() != null);
    }

    @ParameterizedTest
    @MethodSource("samplesWithData")
    void theLastPageEndsWithTheRevision(Samples.Sample sample) throws IOException {
        List<Letter> letters = letters(sample);
        String hash = sample.document().revision().dataSha256();

        String text = String.join("", letters.stream().map(Letter::text).toList());
        assertThat(text).endsWith(hash);
        assertThat(letters.getLast().baseline()).isBetween((29.7f - 2f) * CM - 8f, (29.7f - 2f) * CM);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyFontIsEmbedded(Samples.Sample sample) throws IOException {
        try (PDDocument document = Loader.loadPDF(sample.pdf())) {
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).matches("[A-Z]{6}\\+Sarabun-(Regular|Bold)");
                }
            }
        }
    }

    private static float middle(List<Letter> line) {
        float left = line.stream().map(Letter::left).min(Float::compare).orElseThrow();
        float right = line.stream().map(Letter::right).max(Float::compare).orElseThrow();
        return (left + right) / 2;
    }

    private static String head(int page, List<Letter> letters) {
        return String.join(
                "",
                letters.stream()
                        .filter(letter -> letter.page() == page && letter.baseline() < 2.3f * CM)
                        .map(Letter::text)
                        .toList());
    }

    private static float sizeOf(String start, List<Letter> letters) {
        for (int i = 0; i < letters.size(); i++) {
            StringBuilder text = new StringBuilder();
            for (int j = i; j < letters.size() && text.length() < start.length(); j++) {
                text.append(letters.get(j).text());
            }
            if (!letters.get(i).text().isEmpty() && text.toString().startsWith(start)) {
                return letters.get(i).size();
            }
        }
        throw new AssertionError("not found: " + start);
    }

    private static List<Letter> letters(Samples.Sample sample) throws IOException {
        List<Letter> letters = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(sample.pdf())) {
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    for (TextPosition position : positions) {
                        String unicode = position.getUnicode();
                        float width = position.getCharacterCodes()[0] == SPACE_GLYPH ? 0 : position.getWidth();
                        letters.add(new Letter(
                                getCurrentPageNo(),
                                unicode,
                                position.getX(),
                                position.getX() + width,
                                position.getY(),
                                position.getFontSize()));
                    }
                }
            };
            stripper.getText(document);
        }
        return letters;
    }
}
