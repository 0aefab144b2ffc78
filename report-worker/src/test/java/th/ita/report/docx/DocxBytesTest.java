package th.ita.report.docx;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import th.ita.report.document.Examples;

import static org.assertj.core.api.Assertions.assertThat;

/** The same document gives the same bytes: what was approved can be told by its hash. */
class DocxBytesTest {

    @TempDir
    Path folder;

    @Test
    void anotherRendererWritesTheSameBytes() {
        DocxRenderer another = new DocxRenderer(Examples.WEBSITE);
        another.render(Samples.REPORT.document());
        assertThat(another.render(Samples.ANALYSIS.document())).isEqualTo(Samples.ANALYSIS.bytes());
    }

    @Test
    void threadsDoNotDisturbEachOther() throws Exception {
        List<Callable<byte[]>> tasks = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            Samples.Sample sample = i % 2 == 0 ? Samples.ANALYSIS : Samples.SIGNED;
            tasks.add(() -> Samples.RENDERER.render(sample.document()));
        }
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<byte[]>> files = threads.invokeAll(tasks);
            for (int i = 0; i < files.size(); i++) {
                assertThat(files.get(i).get())
                        .isEqualTo(i % 2 == 0 ? Samples.ANALYSIS.bytes() : Samples.SIGNED.bytes());
            }
        }
    }

    @Test
    void anotherProcessInAnotherPlaceWritesTheSameBytes() throws Exception {
        Path file = folder.resolve("analysis.docx");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.timezone=America/New_York",
                        "-Duser.language=th",
                        "-Duser.country=TH",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcess.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(Files.readAllBytes(file)).isEqualTo(Samples.ANALYSIS.bytes());
    }

    @Test
    void noEntryHasAClocksTime() throws Exception {
        Path file = Files.write(folder.resolve("a.docx"), Samples.ANALYSIS.bytes());
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Set<LocalDateTime> times =
                    zip.stream().map(entry -> entry.getTimeLocal()).collect(Collectors.toSet());
            assertThat(times).containsExactly(LocalDateTime.of(1980, 2, 1, 0, 0));
        }
    }

    /** Renders the example into the file that it is told. */
    static final class OtherProcess {
        public static void main(String[] arguments) throws Exception {
            Files.write(Path.of(arguments[0]), Samples.ANALYSIS.bytes());
        }
    }
}
