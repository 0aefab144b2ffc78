package th.ita.report.docx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Another office program lays the files out. Where LibreOffice is installed ({@code soffice} on the path); the PDFs stay in
 * {@code target/docx}: look at them after a change of style.
 */
class LibreOfficeTest {

    private static final Path FOLDER = Path.of("target", "docx");

    @TempDir
    Path profile;

    @Test
    void eachSampleIsConvertedAndKeepsItsWords() throws Exception {
        assumeTrue(isInstalled(), "LibreOffice (soffice) is not installed: layout is not looked at");
        Files.createDirectories(FOLDER);
        for (Samples.Sample sample : Samples.all()) {
            Path file = Files.write(FOLDER.resolve(sample.name() + ".docx"), sample.bytes());
            assertThat(converted(file, "pdf", "pdf")).as(sample.name()).isNotEmptyFile();
            String text = spaceless(Files.readString(converted(file, "txt:Text (encoded):UTF8", "txt")));
            assertThat(sample.file().texts())
                    .allSatisfy(paragraph -> assertThat(text).contains(spaceless(paragraph)));
        }
    }

    private Path converted(Path file, String filter, String ending) throws Exception {
        Process process = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + profile.toUri(),
                        "--headless",
                        "--convert-to",
                        filter,
                        "--outdir",
                        FOLDER.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        String name = file.getFileName().toString();
        return FOLDER.resolve(name.substring(0, name.lastIndexOf('.') + 1) + ending);
    }

    private static boolean isInstalled() {
        try {
            Process process = new ProcessBuilder("soffice", "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String spaceless(String text) {
        return text.replaceAll("[\\s\u00A0\uFEFF]+", "");
    }
}
