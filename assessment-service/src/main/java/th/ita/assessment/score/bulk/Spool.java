package th.ita.assessment.score.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import th.ita.assessment.http.ProblemCode;
import th.ita.assessment.http.Problems;

/**
 * Where uploaded files lie while they are worked on: a folder of this process' own. What a process that died has left is taken
 * away by the next one that starts there.
 */
@ApplicationScoped
class Spool {

    private static final Logger LOG = Logger.getLogger(Spool.class);
    private static final String PREFIX = "ita-import-";
    private static final String LOCK = "lock";

    private final ImportConfig config;
    private Path folder;
    private FileChannel lock;

    Spool(ImportConfig config) {
        this.config = config;
    }

    /**
     * A file that was received whole.
     *
     * @param digest of its bytes, 32 hexadecimal digits
     */
    record Received(Path file, long size, String digest) {

        void delete() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                LOG.warnf("Cannot delete %s: %s", file, e.getMessage());
            }
        }
    }

    /**
     * Keeps a body as it comes.
     *
     * @throws th.ita.assessment.http.ProblemException 413 as soon as it is larger than it may be
     */
    Received receive(InputStream body) {
        long limit = config.maxSize().asLongValue();
        try {
            Path file = Files.createTempFile(folder(), "upload", null);
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                long size = 0;
                try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
                    byte[] buffer = new byte[1 << 16];
                    for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                        size += n;
                        if (size > limit) {
                            throw tooLarge(limit);
                        }
                        out.write(buffer, 0, n);
                    }
                }
                return new Received(file, size, HexFormat.of().formatHex(digest.digest(), 0, 16));
            } catch (IOException | RuntimeException | NoSuchAlgorithmException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RuntimeException tooLarge(long limit) {
        String size = limit % (1 << 20) == 0 ? (limit >> 20) + " MB" : limit + " bytes";
        return Problems.of(
                ProblemCode.TOO_LARGE,
                "แฟ้มที่นำเข้าต้องไม่เกิน " + size + " โปรดแบ่งเป็นหลายแฟ้ม",
                "A file that is imported may have up to " + size + "; divide it into several.");
    }

    /** This process' own folder. */
    synchronized Path folder() {
        if (folder == null) {
            try {
                Path base = config.folder().orElse(Path.of(System.getProperty("java.io.tmpdir")));
                Files.createDirectories(base);
                clearUp(base);
                folder = Files.createTempDirectory(base, PREFIX);
                lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                lock.lock();
            } catch (IOException e) {
                throw new UncheckedIOException("No folder for imports", e);
            }
        }
        return folder;
    }

    private static void clearUp(Path base) throws IOException {
        List<Path> others;
        try (Stream<Path> found = Files.list(base)) {
            others = found.filter(path -> path.getFileName().toString().startsWith(PREFIX))
                    .toList();
        }
        for (Path other : others) {
            if (isDeserted(other)) {
                LOG.infof("Taking away what an import has left in %s", other);
                delete(other);
            }
        }
    }

    private static boolean isDeserted(Path folder) {
        // A lock goes with the process that held it. Of a folder without one it is not known who is about to take it.
        try (FileChannel lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE)) {
            return lock.tryLock() != null;
        } catch (IOException | OverlappingFileLockException e) {
            return false;
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.warnf("Cannot clear up %s: %s", folder, e.getMessage());
        }
    }

    @PreDestroy
    synchronized void close() {
        if (folder != null) {
            try {
                lock.close();
            } catch (IOException e) {
                LOG.debugf("The lock of %s goes with the process: %s", folder, e.getMessage());
            }
            delete(folder);
            folder = null;
        }
    }
}
