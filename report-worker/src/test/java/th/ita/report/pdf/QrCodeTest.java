package th.ita.report.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

import static org.assertj.core.api.Assertions.assertThat;

/** A telephone that looks at the page gets to the page that checks the file. */
class QrCodeTest {

    private static final String ADDRESS = "https://ita.example.go.th/results/check/K7QM3XPD/";

    @ParameterizedTest
    @ValueSource(ints = {110, 300})
    void theMemorandumsCodeReadsAsItsAddress(int dpi) throws Exception {
        assertThat(read(Samples.MEMORANDUM, dpi)).isEqualTo(ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(ints = {110, 300})
    void theMeasuresCodeReadsAsItsAddress(int dpi) throws Exception {
        assertThat(read(Samples.MEASURES, dpi)).isEqualTo(ADDRESS);
    }

    private static String read(Samples.Sample sample, int dpi) throws IOException, com.google.zxing.ReaderException {
        try (PDDocument document = Loader.loadPDF(sample.pdf())) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(pageOfCode(document), dpi);
            int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            var picture = new BinaryBitmap(
                    new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels)));
            return new QRCodeReader()
                    .decode(picture, Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        }
    }

    private static int pageOfCode(PDDocument document) throws IOException {
        for (int page = 0; page < document.getNumberOfPages(); page++) {
            for (var annotation : document.getPage(page).getAnnotations()) {
                if (ADDRESS.equals(annotation.getContents())) {
                    return page;
                }
            }
        }
        throw new AssertionError("no page links to " + ADDRESS);
    }
}
