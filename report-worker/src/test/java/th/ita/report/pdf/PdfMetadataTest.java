package th.ita.report.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.junit.jupiter.api.Test;

import th.ita.report.document.Document;
import th.ita.report.document.Document.Revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What the file says about itself. */
class PdfMetadataTest {

    @Test
    void titleLanguageAndDateAreTheDocuments() throws IOException {
        Document document = Samples.ANALYSIS.document();
        try (PDDocument pdf = Loader.loadPDF(Samples.ANALYSIS.pdf())) {
            PDDocumentCatalog catalog = pdf.getDocumentCatalog();
            assertThat(pdf.getVersion()).isEqualTo(1.7f);
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(document.title());
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(Instant.ofEpochSecond(
                            document.revision().revisedAt().getEpochSecond()));
            assertThat(catalog.getLanguage()).isEqualTo("th-TH");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getOutputIntents()).hasSize(1);
        }
    }

    @Test
    void metadataNamesBothStandards() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Samples.ANALYSIS.pdf())) {
            String xmp = new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(xmp)
                    .contains("<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>")
                    .contains("<pdfuaid:part>1</pdfuaid:part>")
                    .contains("xml:lang=\"x-default\">"
                            + Samples.ANALYSIS.document().title() + "<");
        }
    }

    @Test
    void aTitleOfMarkupStaysText() throws IOException {
        Document document = new Document(
                "ก < ข & \u0007 ค", "หัว", List.of(), new Revision(1, 1, Instant.EPOCH, null), List.of(), List.of());
        try (PDDocument pdf = Loader.loadPDF(new PdfRenderer().render(document))) {
            String xmp = new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(xmp).contains(">ก &lt; ข &amp;   ค<");
        }
    }

    @Test
    void theColourProfileIsThatOfSrgb() {
        ICC_Profile profile = ICC_Profile.getInstance(SrgbProfile.bytes());
        ColorSpace ours = new ICC_ColorSpace(profile);
        ColorSpace theirs = ColorSpace.getInstance(ColorSpace.CS_sRGB);

        for (float[] colour :
                new float[][] {{0, 0, 0}, {1, 1, 1}, {0.04f, 0.29f, 0.35f}, {0.5f, 0.5f, 0.5f}, {1, 0, 0}}) {
            float[] xyz = ours.toCIEXYZ(colour);
            float[] expected = theirs.toCIEXYZ(colour);
            for (int i = 0; i < 3; i++) {
                assertThat(xyz[i]).isCloseTo(expected[i], within(0.005f));
            }
        }
    }
}
