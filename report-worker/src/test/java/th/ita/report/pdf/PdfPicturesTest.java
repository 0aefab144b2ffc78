package th.ita.report.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import th.ita.report.document.Golden;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How pages look, against pictures that somebody who reads Thai typography closely has looked at.
 *
 * <p>{@code -Dsnap} draws them anew: look at each that changed before you commit it.
 */
class PdfPicturesTest {

    private static final int DPI = 80;

    /** Smaller differences of a pixel's grey are the drawing library's. */
    private static final int VISIBLE = 64;

    /** Fewer than a tone mark's pixels. */
    private static final int PIXELS = 8;

    static Stream<Arguments> pages() {
        return Stream.of(Samples.ANALYSIS, Samples.GALLERY, Samples.TRAP_WORDS).flatMap(PdfPicturesTest::pages);
    }

    private static Stream<Arguments> pages(Samples.Sample sample) {
        try (PDDocument document = Loader.loadPDF(sample.pdf())) {
            return IntStream.rangeClosed(1, document.getNumberOfPages()).mapToObj(page -> Arguments.of(sample, page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}, page {1}")
    @MethodSource("pages")
    void looksAsItDid(Samples.Sample sample, int page) throws IOException {
        BufferedImage actual = draw(sample.pdf(), page);
        String name = sample.name() + "-" + page + ".png";
        byte[] picture = png(actual);
        BufferedImage expected = ImageIO.read(new ByteArrayInputStream(Golden.expected("pdf/" + name, picture)));

        assertThat(actual.getWidth()).isEqualTo(expected.getWidth());
        assertThat(actual.getHeight()).isEqualTo(expected.getHeight());
        assertThat(differentPixels(actual, expected))
                .as(
                        "pixels that differ from the golden %s; now it looks like %s",
                        name, Golden.leave("pdf/" + name, picture))
                .isLessThan(PIXELS);
    }

    private static BufferedImage draw(byte[] pdf, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(page - 1, DPI, ImageType.GRAY);
        }
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        return png.toByteArray();
    }

    private static long differentPixels(BufferedImage one, BufferedImage other) {
        return IntStream.range(0, one.getWidth() * one.getHeight())
                .filter(i -> {
                    int x = i % one.getWidth();
                    int y = i / one.getWidth();
                    int grey = one.getRaster().getSample(x, y, 0);
                    return Math.abs(grey - other.getRaster().getSample(x, y, 0)) > VISIBLE;
                })
                .count();
    }
}
