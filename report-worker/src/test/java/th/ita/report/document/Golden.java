package th.ita.report.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files that are written as they should be, under {@code src/test/resources/golden}. After a change that is meant, run the
 * tests with {@code -Dsnap}, read the difference, and commit it.
 */
public final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    public static void assertMatches(String name, byte[] actual) {
        Path file = FOLDER.resolve(name);
        try {
            if (System.getProperty("snap") != null) {
                Files.createDirectories(FOLDER);
                Files.write(file, actual);
            }
            assertThat(new String(actual, StandardCharsets.UTF_8)).as(name).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
