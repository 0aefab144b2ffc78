package th.ita.assessment.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import th.ita.assessment.http.ProblemCode;
import th.ita.assessment.http.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A file is what its bytes say, and what could do something when it is opened is not taken. */
class FilesThatAreNotTakenTest {

    private static String refused(byte[] bytes, FileType... allowed) {
        FileType[] types = allowed.length == 0 ? FileType.values() : allowed;
        ProblemException problem = catchThrowableOfType(ProblemException.class, () -> StoredFiles.check(bytes, types));
        assertThat(problem).as("refused").isNotNull();
        assertThat(problem.code()).isEqualTo(ProblemCode.UNREADABLE_FILE);
        return problem.errors().getFirst().code();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void whatIsAsItShouldBeIsTaken() {
        Map.of(
                        FileType.PDF, SampleFiles.pdf("signed"),
                        FileType.PNG, SampleFiles.png(),
                        FileType.JPEG, SampleFiles.jpeg())
                .forEach((type, file) -> assertThat(
                                StoredFiles.check(file, FileType.values()).type())
                        .isEqualTo(type));
    }

    @Test
    void aTypeThatIsNotAllowedHereIsNotTaken() {
        assertThat(refused(SampleFiles.png(), FileType.PDF)).isEqualTo("other-type");
        assertThat(refused(bytes("<html><script>alert(1)</script>"))).isEqualTo("other-type");
        assertThat(refused(bytes("PK\3\4 a document"))).isEqualTo("other-type");
        assertThat(refused(bytes(" %PDF-1.4 not at its beginning"))).isEqualTo("other-type");
        assertThat(refused(new byte[0])).isEqualTo("other-type");
    }

    @Test
    void aBrokenPdfIsNotTaken() {
        byte[] right = SampleFiles.pdf("signed");
        assertThat(refused(Arrays.copyOf(right, right.length - 20))).isEqualTo("broken");
        assertThat(refused(bytes("%PDF-1.4\nnothing"))).isEqualTo("broken");
        assertThat(refused(bytes("%PDF-9.9\n" + new String(right, StandardCharsets.ISO_8859_1))))
                .isEqualTo("broken");
        String text = new String(right, StandardCharsets.ISO_8859_1);
        assertThat(refused(bytes(text + "<script>alert(1)</script>"))).isEqualTo("broken");
        assertThat(refused(bytes(text.replaceAll("startxref\\n\\d+", "startxref\n5"))))
                .isEqualTo("broken");
        assertThat(refused(bytes(text.replace("/Type/Page/", "/Type/Pagx/"))))
                .as("without a page")
                .isEqualTo("broken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>",
                "/OpenAction<</S/J#61vaScript/JS 9 0 R>>",
                "/OpenAction<</S /#4c#61unch/F(calc.exe)>>",
                "/AA<</O<</S/Launch>>>>",
                "/OpenAction<</S/Rendition>>",
                "/OpenAction<</S/SubmitForm>>",
                "/AcroForm<</XFA 9 0 R>>"
            })
    void aPdfThatDoesSomethingIsNotTaken(String catalog) {
        assertThat(refused(SampleFiles.pdf(catalog, "0 0 m", ""))).isEqualTo("active-content");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Names<</EmbeddedFiles 9 0 R>>",
                "/AF[9 0 R]/X<</AFRelationship/Data>>",
                "/X<</Type/Filespec/EF<</F 9 0 R>>>>",
                "/X<</Subtype/FileAttachment>>"
            })
    void aPdfThatCarriesFilesIsNotTaken(String catalog) {
        assertThat(refused(SampleFiles.pdf(catalog, "0 0 m", ""))).isEqualTo("embedded-file");
    }

    @Test
    void anEncryptedPdfIsNotTaken() {
        assertThat(refused(SampleFiles.pdf("", "0 0 m", "trailer\n<</Encrypt 9 0 R>>\n")))
                .isEqualTo("encrypted");
    }

    @Test
    void whatHidesInADeflatedStreamIsFound() {
        byte[] objects = bytes("7 0 <</S/JavaScript/JS(app.alert\\(1\\))>>");
        byte[] packed = SampleFiles.deflated(objects);
        assertThat(refused(SampleFiles.pdfWithStream("/Type/ObjStm/N 1/First 4/Filter/FlateDecode", packed)))
                .isEqualTo("active-content");
        assertThat(refused(SampleFiles.pdfWithStream("", packed)))
                .as("whatever its dictionary says")
                .isEqualTo("active-content");
        assertThat(refused(SampleFiles.pdfWithStream(
                        "/Type/ObjStm/Filter[/FlateDecode /FlateDecode]", SampleFiles.deflated(packed))))
                .isEqualTo("opaque");
        assertThat(refused(SampleFiles.pdfWithStream("/Type/ObjStm/Filter/ASCIIHexDecode", bytes("37203020"))))
                .isEqualTo("opaque");
    }

    @Test
    void aPageThatIsDeflatedIsTaken() {
        byte[] page = SampleFiles.pdfWithStream("/Filter/FlateDecode", SampleFiles.deflated(bytes("0 0 m 10 10 l S")));
        assertThat(StoredFiles.check(page, FileType.PDF).type()).isEqualTo(FileType.PDF);
    }

    @Test
    void aPdfThatGrowsWithoutEndIsNotTaken() {
        byte[] bomb = SampleFiles.deflated(new byte[520 << 20]);
        assertThat(bomb.length).isLessThan(1 << 20);
        assertThat(refused(SampleFiles.pdfWithStream("/Filter/FlateDecode", bomb)))
                .isEqualTo("too-much-inside");
    }

    @Test
    void aPictureWithSomethingBehindItIsNotTaken() {
        for (byte[] picture : List.of(SampleFiles.png(), SampleFiles.jpeg())) {
            byte[] longer = Arrays.copyOf(picture, picture.length + 30);
            System.arraycopy(bytes("<script>alert(1)</script>     "), 0, longer, picture.length, 30);
            assertThat(refused(longer)).isEqualTo("broken");
            assertThat(refused(Arrays.copyOf(picture, picture.length / 2))).isEqualTo("broken");
        }
    }

    @Test
    void aPictureThatNoViewerCanBearIsNotTaken() {
        byte[] huge = SampleFiles.jpeg();
        for (int i = 0; i < huge.length - 9; i++) {
            if ((huge[i] & 0xFF) == 0xFF && (huge[i + 1] & 0xFF) == 0xC0) {
                Arrays.fill(huge, i + 5, i + 9, (byte) 0x7F);
            }
        }
        assertThat(refused(huge)).isEqualTo("picture-size");
    }
}
