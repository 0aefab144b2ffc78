package th.ita.report.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;

import th.ita.report.website.Manifest;

/**
 * What an entry consists of, kept in it as {@code contents.json}.
 *
 * @param subject key
 * @param frozenSha256 of what was signed, lower-case hexadecimal
 * @param files by name
 */
record Contents(String subject, String frozenSha256, List<Manifest.File> files) {

    static final String NAME = "contents.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final ObjectWriter WRITER = JSON.writerWithDefaultPrettyPrinter();

    Contents {
        files = List.copyOf(files);
    }

    static Contents of(ApprovedKey key, Map<String, byte[]> files) {
        return new Contents(
                key.subject().key(),
                key.frozenSha256(),
                files.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(file -> Manifest.File.of(file.getKey(), file.getValue()))
                        .toList());
    }

    /** Empty unless these are, byte for byte, contents of this key as we write them. */
    static Optional<Contents> read(ApprovedKey key, byte[] bytes) {
        try {
            Contents contents = JSON.readValue(bytes, Contents.class);
            return key.subject().key().equals(contents.subject())
                            && key.frozenSha256().equals(contents.frozenSha256())
                            && Arrays.equals(contents.bytes(), bytes)
                    ? Optional.of(contents)
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    byte[] bytes() {
        try {
            return (WRITER.writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
