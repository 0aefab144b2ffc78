package th.ita.report.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files that are written as they should be, under {@code src/test/resources/golden}. After a change that is meant, run the
 * tests with {@code -Dsnap}, look at the difference, and commit it.
 */
public final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    public static boolean isRefreshing() {
        return System.getProperty("snap") != null;
    }

    public static void assertMatches(String name, byte[] actual) {
        assertThat(new String(actual, StandardCharsets.UTF_8))
                .as("%s; now it is as in %s", name, leave(name, actual))
                .isEqualTo(new String(expected(name, actual), StandardCharsets.UTF_8));
    }

    /** The expected bytes, after writing them if that is what was asked for. */
    public static byte[] expected(String name, byte[] actual) {
        Path file = FOLDER.resolve(name);
        try {
            if (isRefreshing()) {
                Files.createDirectories(file.getParent());
                Files.write(file, actual);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where to leave what was made instead, for looking at. */
    public static Path leave(String name, byte[] actual) {
        Path file = Path.of("target", "golden").resolve(name);
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, actual);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
