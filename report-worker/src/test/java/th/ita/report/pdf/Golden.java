package th.ita.report.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that say what is expected of generated ones. {@code mvn test -Dsnap} writes them anew; look at what changed
 * before you commit it.
 */
final class Golden {

    private static final Path FOLDER = Path.of("src", "test", "resources", "golden", "pdf");

    private Golden() {}

    static boolean isRefreshing() {
        return System.getProperty("snap") != null;
    }

    /** The expected bytes, after writing them if that is what was asked for. */
    static byte[] expected(String name, byte[] actual) {
        Path file = FOLDER.resolve(name);
        try {
            if (isRefreshing()) {
                Files.createDirectories(FOLDER);
                Files.write(file, actual);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where to leave what was made instead, for looking at. */
    static Path leave(String name, byte[] actual) {
        Path file = Path.of("target", "golden", "pdf", name);
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, actual);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
