package th.ita.assessment.circulation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** A letter's file, read by the rules of RFC 5322, 2045 and 2047. */
final class Eml {

    /** As it stands there, folded lines joined. */
    record Header(String name, String value) {}

    private static final Pattern WORD = Pattern.compile("=\\?UTF-8\\?([BQ])\\?([^?]*)\\?=(?:\\s+(?==\\?))?");

    private final List<Header> headers = new ArrayList<>();
    private final String body;

    private Eml(String text) {
        String plain = text.replace("\r\n", "\n");
        int end = plain.indexOf("\n\n");
        for (String line : plain.substring(0, end).replaceAll("\n[ \t]", " ").split("\n")) {
            int colon = line.indexOf(':');
            assertThat(colon).as(line).isPositive();
            headers.add(new Header(
                    line.substring(0, colon), line.substring(colon + 1).strip()));
        }
        body = plain.substring(end + 2);
    }

    static Eml of(Path file) throws IOException {
        return new Eml(Files.readString(file, StandardCharsets.US_ASCII));
    }

    static Eml only(Path folder) throws IOException {
        List<Path> files = files(folder);
        assertThat(files).hasSize(1);
        return of(files.getFirst());
    }

    static List<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml")).toList();
        }
    }

    static List<String> lines(Path folder) throws IOException {
        return Files.readAllLines(files(folder).getFirst(), StandardCharsets.US_ASCII);
    }

    List<Header> headers() {
        return headers;
    }

    /** Not decoded. */
    String raw(String name) {
        return headers.stream()
                .filter(header -> header.name().equals(name))
                .map(Header::value)
                .findFirst()
                .orElseThrow();
    }

    /** Decoded. */
    String header(String name) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher words = WORD.matcher(raw(name));
        int from = 0;
        String value = raw(name);
        while (words.find()) {
            bytes.writeBytes(value.substring(from, words.start()).getBytes(StandardCharsets.UTF_8));
            bytes.writeBytes(
                    words.group(1).equals("B")
                            ? Base64.getDecoder().decode(words.group(2))
                            : unquoted(words.group(2).replace('_', ' ')));
            from = words.end();
        }
        bytes.writeBytes(value.substring(from).getBytes(StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** The text of the part of that type. */
    String part(String type) {
        Matcher part = Pattern.compile(
                        "Content-Type: " + type
                                + "; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n(.*?)\n--=",
                        Pattern.DOTALL)
                .matcher(body);
        assertThat(part.find()).as(type).isTrue();
        return new String(unquoted(part.group(1).replace("=\n", "")), StandardCharsets.UTF_8);
    }

    private static byte[] unquoted(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '=') {
                bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(text.charAt(i));
            }
        }
        return bytes.toByteArray();
    }
}
