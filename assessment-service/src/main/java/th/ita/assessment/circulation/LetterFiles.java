package th.ita.assessment.circulation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

/**
 * The folder of letters that became files, each called after its circulation, its letter and the attempt. They name people
 * and hold their links: nobody but the service's own account reads them, and they go when their circulation has ended, also
 * when letters go to a server by now.
 */
@Singleton
class LetterFiles {

    private static final Logger LOG = Logger.getLogger(LetterFiles.class);

    /** Also what somebody who died has left half written. Files that are called otherwise are not ours to delete. */
    private static final Pattern NAME = Pattern.compile("circulation-(\\d{1,18})-letter-\\d+-\\d+\\.(eml|part)");

    private static final String POSIX = "posix";

    private final Path folder;

    @Inject
    LetterFiles(CirculationConfig config) {
        this(Path.of(config.folder()));
    }

    LetterFiles(Path folder) {
        this.folder = folder;
    }

    /** @param letter in ASCII, whole */
    void write(Attempt attempt, String letter) throws IOException {
        Files.createDirectories(folder, forOwner("rwx------"));
        String name =
                "circulation-%d-letter-%d-%d".formatted(attempt.circulationId(), attempt.letterId(), attempt.number());
        // Under another name first: whoever watches the folder never meets half a letter.
        Path half = folder.resolve(name + ".part");
        Files.deleteIfExists(half);
        Files.createFile(half, forOwner("rw-------"));
        Files.writeString(half, letter, StandardCharsets.US_ASCII);
        Files.move(half, folder.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Those that have files here. */
    Set<Long> circulations() {
        return files().stream().map(LetterFiles::circulation).collect(Collectors.toSet());
    }

    /** All of one. What cannot be deleted now is left to whoever asks again: its circulation has ended all the same. */
    void delete(long circulationId) {
        for (Path file : files()) {
            if (circulation(file) == circulationId) {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    LOG.warnf(
                            "%s cannot be deleted although its circulation has ended; it is tried again (%s)",
                            file.getFileName(), kind(e));
                }
            }
        }
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> name(file).matches()).toList();
        } catch (IOException e) {
            LOG.warnf("The folder of letters cannot be read, so none is deleted; it is tried again (%s)", kind(e));
            return List.of();
        }
    }

    private static long circulation(Path file) {
        Matcher name = name(file);
        if (!name.matches()) {
            throw new IllegalArgumentException(file.toString());
        }
        return Long.parseLong(name.group(1));
    }

    private static Matcher name(Path file) {
        return NAME.matcher(file.getFileName().toString());
    }

    private static String kind(IOException e) {
        return e.getClass().getSimpleName();
    }

    /** Where files have such rights; elsewhere those of the folder above hold. */
    private FileAttribute<?>[] forOwner(String rights) {
        return folder.getFileSystem().supportedFileAttributeViews().contains(POSIX)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
