package th.ita.report.website;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * One publisher at a time per subject, among the threads of this process and among all processes that share the folder.
 * Subjects share a fixed number of locks, so that the lock files stay few and none ever has to be deleted.
 */
final class SubjectLocks {

    private static final int COUNT = 64;
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final Object ABSENT = new Object();

    /** The system grants file locks to processes, not to threads; hence these, shared by all websites of the process. */
    private static final ReentrantLock[] THREADS =
            Stream.generate(ReentrantLock::new).limit(COUNT).toArray(ReentrantLock[]::new);

    private final Path folder;
    private final Duration patience;

    SubjectLocks(Path folder) {
        this(folder, Duration.ofSeconds(10));
    }

    /** @param patience how long a lock is waited for */
    SubjectLocks(Path folder, Duration patience) {
        this.folder = folder;
        this.patience = patience;
    }

    /**
     * @return to be closed by the same thread
     * @throws IOException if the lock can't be had in time, because its owner is stopped or the disk hangs
     */
    Held take(String key) throws IOException {
        int number = Math.floorMod(key.hashCode(), COUNT);
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            if (!THREADS[number].tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw busy(number);
            }
            try {
                return new Held(THREADS[number], takeFile(number, deadline));
            } catch (IOException | InterruptedException | RuntimeException e) {
                THREADS[number].unlock();
                throw e;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for a lock", e);
        }
    }

    private FileChannel takeFile(int number, long deadline) throws IOException, InterruptedException {
        Path file = folder.resolve("%02d".formatted(number));
        while (true) {
            Files.createDirectories(folder);
            Object before = identity(file);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                FileLock lock = channel.tryLock();
                // Somebody who deletes the whole website deletes the lock files too; a lock on a deleted one is void.
                if (lock != null && before != ABSENT && Objects.equals(before, identity(file))) {
                    return channel;
                }
                channel.close();
                if (lock == null) {
                    if (System.nanoTime() > deadline) {
                        throw busy(number);
                    }
                    Thread.sleep(PAUSE);
                }
            } catch (IOException | InterruptedException | RuntimeException e) {
                channel.close();
                throw e;
            }
        }
    }

    /** What distinguishes a file from a later one of the same name, as far as the system tells. */
    private static Object identity(Path file) throws IOException {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        } catch (NoSuchFileException e) {
            return ABSENT;
        }
    }

    private IOException busy(int number) {
        return new IOException("lock " + number + " of the website is held by another worker for more than "
                + patience.toSeconds() + " s");
    }

    record Held(ReentrantLock thread, FileChannel file) implements AutoCloseable {

        /** Closing the file gives its lock back. */
        @Override
        public void close() throws IOException {
            try {
                file.close();
            } finally {
                thread.unlock();
            }
        }
    }
}
