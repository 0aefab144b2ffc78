package th.ita.report.website;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;

import th.ita.report.digest.Sha256;
import th.ita.report.html.VersionMark;

/**
 * What a version consists of, kept in its folder as {@code manifest.json}: by it everybody can tell whether the files
 * are what was published.
 *
 * @param subject key
 * @param page the subject's page while it showed this version; it lies outside the folder
 * @param files the folder's files, by name
 * @param lasting names of those that also lie where their address stays
 * @param attached names of those that were uploaded: once a newer version no longer has one of them, it is to be found nowhere
 */
public record Manifest(
        String subject,
        long epoch,
        long revision,
        String edition,
        String snapshotSha256,
        File page,
        List<File> files,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> lasting,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> attached) {

    static final String NAME = "manifest.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final ObjectWriter WRITER = JSON.writerWithDefaultPrettyPrinter();

    public Manifest {
        files = List.copyOf(files);
        lasting = lasting == null ? List.of() : List.copyOf(lasting);
        attached = attached == null ? List.of() : List.copyOf(attached);
    }

    /** Where the file is found for good, below the subject's folder. */
    public String permanentPath(File file) {
        String folder = lasting.contains(file.name()) ? PreparedVersion.LASTING : mark().versionFolder();
        return folder + "/" + file.name();
    }

    /**
     * @param sha256 lower-case hexadecimal
     * @param size bytes
     */
    public record File(String name, String sha256, long size) {

        public static File of(String name, byte[] bytes) {
            return new File(name, Sha256.of(bytes), bytes.length);
        }
    }

    /** @param copied what was copied besides */
    static Manifest of(Version version, List<File> copied) {
        VersionMark mark = version.mark();
        return new Manifest(
                version.subject().key(),
                mark.epoch(),
                mark.revision(),
                mark.edition(),
                mark.snapshotSha256(),
                File.of("index.html", version.page()),
                Stream.concat(
                                version.files().entrySet().stream()
                                        .map(file -> File.of(file.getKey(), file.getValue())),
                                copied.stream())
                        .sorted(Comparator.comparing(File::name))
                        .toList(),
                List.copyOf(version.lasting()),
                copied.stream().map(File::name).sorted().toList());
    }

    /** Empty if these bytes are not a manifest. */
    static Optional<Manifest> read(byte[] bytes) {
        try {
            return Optional.of(JSON.readValue(bytes, Manifest.class));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    public VersionMark mark() {
        return new VersionMark(epoch, revision, edition, snapshotSha256);
    }

    /** Of what was uploaded. */
    Set<String> attachedDigests() {
        return files.stream()
                .filter(file -> attached.contains(file.name()))
                .map(File::sha256)
                .collect(Collectors.toSet());
    }

    byte[] bytes() {
        try {
            return (WRITER.writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
