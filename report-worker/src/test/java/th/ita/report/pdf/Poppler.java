package th.ita.report.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The PDF library of most free desktops, where it is installed. */
final class Poppler {

    private static final String TOOL = "pdftotext";

    private Poppler() {}

    static boolean isInstalled() {
        return Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, TOOL)));
    }

    /** Text in the order in which it was drawn. */
    static String text(Path pdf) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(TOOL, "-raw", "-enc", "UTF-8", pdf.toString(), "-")
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(text);
        }
        return text;
    }
}
