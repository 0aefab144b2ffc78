package th.ita.report.pdf;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.TestAssertion.Status;
import org.verapdf.pdfa.results.ValidationResult;

import static org.assertj.core.api.Assertions.assertThat;

/** veraPDF, the reference validator, on every kind of document: kept for good (2a) and usable by everybody (UA-1). */
class PdfConformanceTest {

    @BeforeAll
    static void veraPdf() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<Arguments> documentsAndStandards() {
        return Samples.all().stream().flatMap(sample -> Stream.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)
                .map(standard -> Arguments.of(sample, standard)));
    }

    @ParameterizedTest(name = "{0} fails no check of {1}")
    @MethodSource("documentsAndStandards")
    void failsNoCheck(Samples.Sample sample, PDFAFlavour standard) throws Exception {
        try (PDFAParser parser =
                Foundries.defaultInstance().createParser(new ByteArrayInputStream(sample.pdf()), standard)) {
            PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, false);
            ValidationResult result = validator.validate(parser);

            List<String> failures = result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == Status.FAILED)
                    .map(PdfConformanceTest::inWords)
                    .toList();
            assertThat(failures).isEmpty();
            assertThat(result.isCompliant()).isTrue();
            assertThat(result.getTotalAssertions()).isGreaterThan(1000);
        }
    }

    private static String inWords(TestAssertion failure) {
        return failure.getRuleId().getClause() + "-" + failure.getRuleId().getTestNumber() + ": " + failure.getMessage()
                + " at " + failure.getLocation().getContext();
    }
}
