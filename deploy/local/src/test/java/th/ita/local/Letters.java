package th.ita.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The letters that lie in a mail folder. */
final class Letters {

    private static final Pattern LINK = Pattern.compile("acknowledgements/([A-Za-z0-9_-]+)");

    private Letters() {}

    /** Whole ones, in no order. */
    static List<String> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .map(Letters::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in the letter's link behind {@code acknowledgements/}. */
    static String token(String letter) {
        // A line of quoted-printable text goes on behind its "=".
        Matcher link = LINK.matcher(letter.replaceAll("=\\r?\\n", ""));
        if (!link.find()) {
            throw new AssertionError("no link in\n" + letter);
        }
        return link.group(1);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
