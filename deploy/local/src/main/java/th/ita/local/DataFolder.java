package th.ita.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where everything lives that survives a restart; held by one run at a time. */
final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel held;

    private DataFolder(Path path, FileChannel held) {
        this.path = path;
        this.held = held;
    }

    static DataFolder hold(Path path) {
        try {
            Files.createDirectories(path);
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new Refusal("Another deploy/run uses the data folder " + path
                        + "; stop it first, or give this one another folder with --data.");
            }
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw new Refusal("The data folder " + path + " cannot be used: " + e, e);
        }
    }

    Path path() {
        return path;
    }

    Path website() {
        return path.resolve("website");
    }

    Path logs() {
        return path.resolve("logs");
    }

    Path servers() {
        return path.resolve("servers");
    }

    /** Everything but the lock: that is ours. */
    void reset() {
        try (Stream<Path> entries = Files.list(path)) {
            entries.filter(entry -> !entry.endsWith("lock")).toList().forEach(DataFolder::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : all) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            held.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
