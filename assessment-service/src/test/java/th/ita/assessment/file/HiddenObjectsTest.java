package th.ita.assessment.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A script in an object stream runs when the file is opened, in whichever of the ways that PDF knows it is packed. */
class HiddenObjectsTest {

    private static final byte[] SCRIPT = PackedPdf.content(PackedPdf.SCRIPT);
    private static final String OBJECTS = "/Type/ObjStm/N 1/First " + PackedPdf.HEADER.length();

    private static String refused(byte[] pdf) {
        FileRefused refused = catchThrowableOfType(FileRefused.class, () -> PdfCheck.check(pdf));
        assertThat(refused).as("refused").isNotNull();
        return refused.code();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] deflated() {
        return SampleFiles.deflated(SCRIPT);
    }

    private static byte[] hex(byte[] data) {
        return bytes(HexFormat.of().formatHex(data) + ">");
    }

    /** Lengths before each 128 bytes at most, and the end. */
    private static byte[] runs(byte[] data) {
        ByteArrayOutputStream runs = new ByteArrayOutputStream();
        for (int at = 0; at < data.length; at += 128) {
            byte[] run = Arrays.copyOfRange(data, at, Math.min(at + 128, data.length));
            runs.write(run.length - 1);
            runs.writeBytes(run);
        }
        runs.write(128);
        return runs.toByteArray();
    }

    /** One row of which each byte is said as the difference to the one before. */
    private static byte[] predicted(byte[] data) {
        byte[] row = new byte[data.length + 1];
        row[0] = 1;
        for (int i = 0; i < data.length; i++) {
            row[i + 1] = (byte) (data[i] - (i == 0 ? 0 : data[i - 1]));
        }
        return SampleFiles.deflated(row);
    }

    static Stream<Arguments> roads() {
        byte[] once = deflated();
        byte[] both = hex(once);
        byte[] row = predicted(SCRIPT);
        String columns = "/Columns " + SCRIPT.length;
        return Stream.of(
                Arguments.of("", SCRIPT, "active-content"),
                Arguments.of("/Filter/FlateDecode", once, "active-content"),
                Arguments.of("/Filter[/Fl]", once, "active-content"),
                Arguments.of("/Filter[/ASCIIHexDecode %x\n /FlateDecode]", both, "opaque"),
                Arguments.of("/Filter 7 0 R", both, "opaque"),
                Arguments.of("/Filter/FlateDecode/DecodeParms<</Predictor 12" + columns + ">>", row, "opaque"),
                Arguments.of("/DecodeParms 7 0 R/Filter/FlateDecode", row, "opaque"),
                Arguments.of("/Filter/AHx", hex(SCRIPT), "opaque"),
                Arguments.of("/F#69lter/ASCIIHexDecode", hex(SCRIPT), "opaque"),
                Arguments.of("/Filter/RL", runs(SCRIPT), "opaque"),
                Arguments.of("/Filter[/AHx/Fl]", both, "opaque"),
                Arguments.of("/X(\n9 0 obj<<>>)/Filter/AHx", hex(SCRIPT), "opaque"),
                Arguments.of("/Filter/AHx %9 0 obj <<\n", hex(SCRIPT), "opaque"),
                Arguments.of("/Filter/AHx/X(\\)>>)/Y[<</Z<41>>>]", hex(SCRIPT), "opaque"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("roads")
    void aScriptIsFoundOrItsPackingRefused(String packing, byte[] data, String why) throws IOException {
        String referred = packing.contains("Parms 7") ? "<</Predictor 12/Columns " + SCRIPT.length + ">>" : "[/AHx/Fl]";
        for (String dictionary : List.of(packing + OBJECTS, OBJECTS + packing)) {
            byte[] pdf = PackedPdf.of(dictionary, data, referred);
            try (PDDocument seen = Loader.loadPDF(pdf)) {
                assertThat(seen.getDocumentCatalog().getOpenAction())
                        .as("a viewer runs it: " + dictionary)
                        .isInstanceOf(PDActionJavaScript.class);
            }
            assertThat(refused(pdf)).as(dictionary).isEqualTo(why);
        }
    }

    /** Some viewers know short keys, read over what they do not understand, or do without a key or two. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Type/ObjStm/N 1/First 4/Filter[/FlateDecode %x\n /FlateDecode]",
                "/Filter[/Fl/FlateDecode]/N 1/First 4",
                "/Filter[/Fl 7 0 R]/N 1/First 4",
                "/Type/ObjStm/N 1/First 4/F/AHx",
                "/F[/AHx]/N 1/First 4",
                "/N 1/First 4/Filter/FlateDecode/DP<</Predictor 12>>",
                "/N 1/Filter/AHx",
                "/Type/ObjStm/Filter/AHx",
                "/Filter/AHx/X endobj 9 0 obj <</Type/ObjStm/N 1/First 4",
                "/Filter/AHx/Filter/FlateDecode/N 1/First 4",
                "/Type/ObjStm/N 1/First 4/X endobj/Filter/AHx"
            })
    void whatOnlySomeViewersUnderstandIsRefused(String dictionary) {
        assertThat(refused(PackedPdf.of(dictionary, hex(SCRIPT), "0"))).isEqualTo("opaque");
    }

    @Test
    void anObjectStreamThatIsBrokenIsRefused() {
        byte[] data = SampleFiles.deflated(PackedPdf.content("<</S/URI>>" + " ".repeat(3000)));
        assertThatCode(() -> PdfCheck.check(PackedPdf.of(OBJECTS + "/Filter/FlateDecode", data, "0")))
                .doesNotThrowAnyException();
        byte[] half = Arrays.copyOf(data, data.length / 2);
        assertThat(refused(PackedPdf.of(OBJECTS + "/Filter/FlateDecode", half, "0")))
                .isEqualTo("opaque");
    }

    /** As Word, LaTeX and most programs write them; pictures and other streams may be packed as they like. */
    @Test
    void usualObjectStreamsAreTaken() throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDDocumentOutline outline = new PDDocumentOutline();
            for (int i = 0; i < 40; i++) {
                document.addPage(new PDPage());
                PDOutlineItem item = new PDOutlineItem();
                item.setTitle("หน้า /First " + i);
                item.setDestination(document.getPage(i));
                outline.addLast(item);
            }
            document.getDocumentCatalog().setDocumentOutline(outline);
            document.save(written);
        }
        assertThat(written.toString(StandardCharsets.ISO_8859_1)).contains("/ObjStm", "/FlateDecode");
        assertThatCode(() -> PdfCheck.check(written.toByteArray())).doesNotThrowAnyException();

        byte[] nothing = SampleFiles.deflated(PackedPdf.content("<</S/URI>>"));
        for (String stream : List.of(
                "<</Subtype/Image/Filter[/ASCII85Decode/DCTDecode]/Length 5>>stream\n/F [/N\nendstream",
                "<</Filter[/A85/Fl]/Length 2>>stream\n~>\nendstream",
                "<</N 3/Alternate/DeviceRGB/Length 7>>stream\nprofile\nendstream",
                "<</Filter/FlateDecode/DecodeParms<</Predictor 15/Colors 3>>/Length 1>>stream\nx\nendstream",
                "[<</First 3 0 R/Last 3 0 R/Count 1>>]",
                "<</Subtype/Link/F 4/A<</S/Named/N/NextPage>>>>")) {
            assertThatCode(() -> PdfCheck.check(PackedPdf.of(OBJECTS + "/Filter/FlateDecode", nothing, stream)))
                    .as(stream)
                    .doesNotThrowAnyException();
        }
    }

    /** Each of many streams that lie in each other would be unpacked to the end of the file. */
    @Test
    void aFileThatIsMadeToKeepUsBusyIsGivenUp() {
        ByteArrayOutputStream nested = new ByteArrayOutputStream();
        byte[] block = new byte[65535];
        byte[] marker = bytes("stream\n");
        for (int i = 0; i + 20 < block.length; i += 20) {
            System.arraycopy(marker, 0, block, i, marker.length);
            // deflated: a stored block of so many bytes, which are the next ones, whatever they are
            System.arraycopy(new byte[] {0x78, 0x01, 0, 60, 0, (byte) ~60, (byte) 0xFF}, 0, block, i + 7, 7);
        }
        for (int i = 0; i < 16; i++) {
            nested.writeBytes(block);
        }
        assertThat(refused(SampleFiles.pdfWithStream("", nested.toByteArray()))).isEqualTo("too-much-inside");
        assertThat(refused(SampleFiles.pdfWithStream("/X" + "/Filter(".repeat(20_000), new byte[0])))
                .isEqualTo("opaque");
    }
}
