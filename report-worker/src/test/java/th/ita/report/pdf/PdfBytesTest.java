package th.ita.report.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import th.ita.report.document.Document;
import th.ita.report.document.Examples;
import th.ita.report.document.Golden;

import static org.assertj.core.api.Assertions.assertThat;

/** The same document gives the same bytes: a rebuilt website is the old one, and its hashes stay true. */
class PdfBytesTest {

    @TempDir
    Path folder;

    @Test
    void anotherRendererWritesTheSameBytes() {
        byte[] again = new PdfRenderer(Samples.WEBSITE).render(Samples.ANALYSIS.document());

        assertThat(again).isEqualTo(Samples.ANALYSIS.pdf());
    }

    @Test
    void whatWasRenderedBeforeChangesNothing() {
        PdfRenderer renderer = new PdfRenderer(Samples.WEBSITE);
        renderer.warmUp();
        renderer.render(Samples.TRAP_WORDS.document());

        assertThat(renderer.render(Samples.ANALYSIS.document())).isEqualTo(Samples.ANALYSIS.pdf());
    }

    @Test
    void threadsDoNotDisturbEachOther() throws Exception {
        PdfRenderer renderer = new PdfRenderer(Samples.WEBSITE);
        List<Callable<byte[]>> tasks = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Samples.Sample sample = i % 2 == 0 ? Samples.ANALYSIS : Samples.GALLERY;
            tasks.add(() -> renderer.render(sample.document()));
        }
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<byte[]>> files = threads.invokeAll(tasks);
            for (int i = 0; i < files.size(); i++) {
                assertThat(files.get(i).get()).isEqualTo(i % 2 == 0 ? Samples.ANALYSIS.pdf() : Samples.GALLERY.pdf());
            }
        }
    }

    @Test
    void anotherProcessInAnotherPlaceWritesTheSameBytes() throws Exception {
        Path file = folder.resolve("analysis.pdf");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.timezone=America/New_York",
                        "-Duser.language=de",
                        "-Duser.country=AT",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcess.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(Files.readAllBytes(file)).isEqualTo(Samples.ANALYSIS.pdf());
    }

    /** Changed bytes are a new edition of every document in the country: raise the edition when this changes. */
    @Test
    void theContentIsTheGoldenOne() throws Exception {
        String digest = ContentDigest.of(Samples.ANALYSIS.pdf());

        assertThat(digest)
                .isEqualTo(new String(
                        Golden.expected("pdf/analysis.sha256", digest.getBytes(StandardCharsets.US_ASCII)),
                        StandardCharsets.US_ASCII));
    }

    @Test
    void anotherRevisionIsAnotherVersionOfTheSameDocument() throws Exception {
        Document document = Samples.ANALYSIS.document();
        Document.Revision now = document.revision();
        Document later = new Document(
                document.title(),
                document.runningHead(),
                document.trail(),
                new Document.Revision(now.epoch(), now.revision() + 1, now.revisedAt(), now.dataSha256()),
                document.blocks(),
                document.files());

        List<String> first = identifier(Samples.ANALYSIS.pdf());
        List<String> second = identifier(new PdfRenderer(Samples.WEBSITE).render(later));
        assertThat(second.getFirst()).isEqualTo(first.getFirst());
        assertThat(second.getLast()).isNotEqualTo(first.getLast());
    }

    private static List<String> identifier(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            COSArray halves = document.getDocument().getDocumentID();
            return List.of(((COSString) halves.get(0)).toHexString(), ((COSString) halves.get(1)).toHexString());
        }
    }

    /** Renders the example into the file that it is told. */
    static final class OtherProcess {
        public static void main(String[] arguments) throws Exception {
            Document document = Examples.composition("assessment").page();
            Files.write(Path.of(arguments[0]), new PdfRenderer(Samples.WEBSITE).render(document));
        }
    }
}
