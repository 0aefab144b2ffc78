package th.ita.report.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A place on the disk of a website or an archive for what is not yet, or no longer, part of it.
 *
 * @param path deleted with all that is in it at the end
 */
public record WorkFolder(Path path) implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(WorkFolder.class.getName());

    /** Publishing takes well under a second; who is at it longer has been killed, or may as well begin again. */
    private static final Duration LEFTOVER = Duration.ofMinutes(1);

    public static WorkFolder in(Path parent) throws IOException {
        StableFiles.createFolders(parent);
        return new WorkFolder(
                Files.createDirectory(parent.resolve(UUID.randomUUID().toString())));
    }

    /** Deletes what a killed publisher has left behind. */
    public static void deleteLeftovers(Path parent) throws IOException {
        Instant limit = Instant.now().minus(LEFTOVER);
        for (String name : StableFiles.names(parent)) {
            try {
                Path leftover = parent.resolve(name);
                if (Files.getLastModifiedTime(leftover).toInstant().isBefore(limit)) {
                    // Renamed first: an owner that was only asleep then fails, instead of publishing what is left of
                    // it.
                    Path doomed = parent.resolve(UUID.randomUUID().toString());
                    Files.move(leftover, doomed, StandardCopyOption.ATOMIC_MOVE);
                    StableFiles.delete(doomed);
                }
            } catch (NoSuchFileException e) {
                // its owner, or another worker's start, was faster
            }
        }
    }

    /** What can't be deleted now is deleted at a later start; what was published stays published. */
    @Override
    public void close() {
        try {
            StableFiles.delete(path);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "A work folder is left behind", e);
        }
    }
}
