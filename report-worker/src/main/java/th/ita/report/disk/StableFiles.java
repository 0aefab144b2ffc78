package th.ita.report.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

import th.ita.report.digest.Sha256;

/** Files that are still there after the power went: what a method has written lies on the disk when it returns. */
public final class StableFiles {

    private StableFiles() {}

    /** Writes a new file; its name is stable only after {@link #syncFolder}. */
    public static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /**
     * Copies a file, a piece at a time, to a new one; its name is stable only after {@link #syncFolder}.
     *
     * @return the SHA-256 of what was written, lower-case hexadecimal
     */
    public static String copy(Path source, Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (FileChannel in = FileChannel.open(source, StandardOpenOption.READ);
                FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer piece = ByteBuffer.allocate(1 << 16);
            while (in.read(piece) >= 0) {
                piece.flip();
                digest.update(piece.duplicate());
                while (piece.hasRemaining()) {
                    out.write(piece);
                }
                piece.clear();
            }
            out.force(true);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Makes the names in a folder stable: files made in it, renamed into it or out of it. */
    public static void syncFolder(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Makes a folder with its parents; one that is there already is fine. */
    public static void createFolders(Path folder) throws IOException {
        List<Path> missing = new ArrayList<>();
        for (Path step = folder; step != null && !Files.isDirectory(step); step = step.getParent()) {
            missing.add(step);
        }
        Files.createDirectories(folder);
        for (Path step : missing) {
            if (step.getParent() != null) {
                syncFolder(step.getParent());
            }
        }
    }

    /** The names in a folder, sorted; none if there is no such folder. */
    public static List<String> names(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(entry -> names.add(entry.getFileName().toString()));
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        Collections.sort(names);
        return names;
    }

    /** Deletes a file or a folder with all that is in it; what is gone already is fine. */
    public static void delete(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                Files.deleteIfExists(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
