package th.ita.report.archive;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

import th.ita.report.digest.Sha256;
import th.ita.report.disk.StableFiles;
import th.ita.report.disk.WorkFolder;
import th.ita.report.website.Manifest;

/**
 * The files of what was signed: rendered once, kept, and copied ever after, whatever templates and libraries have become.
 *
 * <p>An entry is a folder that appears whole. Each reading checks every byte. What is damaged is never given out: it is
 * mended where a fresh rendering has, digest by digest, the bytes that the entry or the service remembers; else nobody
 * but a backup can help.
 */
public final class ApprovedArchive {

    private static final System.Logger LOG = System.getLogger(ApprovedArchive.class.getName());

    /** Another worker may keep, lose or mend the same entry at the same time, but not for ever. */
    private static final int ATTEMPTS = 3;

    private final ArchiveFolder archive;

    public ApprovedArchive(ArchiveFolder archive) {
        this.archive = archive;
    }

    /** How the files were come by. */
    public enum Outcome {
        /** They were there. */
        COPIED,
        /** They were made now, for the first and last time. */
        KEPT,
        /** Some were damaged and could be made again as they were. */
        MENDED
    }

    /** @param files name → bytes */
    public record Copies(Map<String, byte[]> files, Outcome outcome) {}

    /**
     * The approved files; made and kept, if there are none yet.
     *
     * @param known file name → lower-case hexadecimal SHA-256, as the service has heard of them; may be empty
     * @param renderer makes all of them anew; asked only if the archive can't give them
     * @throws LostBytes if the archive has not what the service remembers, and the renderer neither
     * @throws IOException if the archive can't be used now
     */
    public Copies files(ApprovedKey key, Map<String, String> known, Supplier<Map<String, byte[]>> renderer)
            throws IOException, LostBytes {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            switch (read(key)) {
                case Entry.Whole whole -> {
                    require(known, whole.files(), key, "the archive keeps other bytes");
                    return new Copies(whole.files(), Outcome.COPIED);
                }
                case Entry.None none -> {
                    Map<String, byte[]> fresh = renderer.get();
                    require(known, fresh, key, "the archive keeps none, and rendered today it would have other bytes");
                    if (keep(key, fresh)) {
                        return new Copies(fresh, Outcome.KEPT);
                    }
                    // Another worker was faster, perhaps one of another edition: its bytes are the approved ones.
                }
                case Entry.Damaged damaged -> {
                    return mend(key, damaged, known, renderer.get());
                }
            }
        }
        throw new IOException("the archive's entry of " + key + " comes and goes");
    }

    private sealed interface Entry {

        record None() implements Entry {}

        record Whole(Map<String, byte[]> files) implements Entry {}

        /** @param contents what it was; null if that can't be read either */
        record Damaged(String what, Contents contents) implements Entry {}
    }

    private Entry read(ApprovedKey key) throws IOException {
        Path folder = folder(key);
        if (!Files.isDirectory(folder)) {
            return new Entry.None();
        }
        Optional<Contents> contents = bytes(folder.resolve(Contents.NAME)).flatMap(bytes -> Contents.read(key, bytes));
        if (contents.isEmpty()) {
            return new Entry.Damaged(Contents.NAME, null);
        }
        Map<String, byte[]> files = new TreeMap<>();
        for (Manifest.File file : contents.get().files()) {
            Optional<byte[]> bytes = bytes(folder.resolve(file.name()));
            if (bytes.isEmpty() || !file.equals(Manifest.File.of(file.name(), bytes.get()))) {
                return new Entry.Damaged(file.name(), contents.get());
            }
            files.put(file.name(), bytes.get());
        }
        return new Entry.Whole(files);
    }

    private static Optional<byte[]> bytes(Path file) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** @return false if another worker has kept this entry meanwhile */
    private boolean keep(ApprovedKey key, Map<String, byte[]> files) throws IOException {
        Path folder = folder(key);
        try (WorkFolder own = WorkFolder.in(archive.work())) {
            Path entry = Files.createDirectory(own.path().resolve("entry"));
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                StableFiles.write(entry.resolve(file.getKey()), file.getValue());
            }
            StableFiles.write(
                    entry.resolve(Contents.NAME), Contents.of(key, files).bytes());
            StableFiles.syncFolder(entry);
            StableFiles.createFolders(folder.getParent());
            Files.move(entry, folder, StandardCopyOption.ATOMIC_MOVE);
            StableFiles.syncFolder(folder.getParent());
            return true;
        } catch (FileSystemException e) {
            if (Files.isDirectory(folder)) {
                return false;
            }
            throw e;
        }
    }

    private Copies mend(ApprovedKey key, Entry.Damaged damaged, Map<String, String> known, Map<String, byte[]> fresh)
            throws IOException, LostBytes {
        Map<String, String> remembered = new TreeMap<>(known);
        if (damaged.contents() != null) {
            damaged.contents().files().forEach(file -> remembered.put(file.name(), file.sha256()));
        }
        LOG.log(Level.ERROR, "The archive''s entry of {0} is damaged at {1}", key, damaged.what());
        if (!fresh.keySet().equals(remembered.keySet())) {
            throw new LostBytes("the archive's entry is damaged at " + damaged.what()
                    + ", and nobody remembers all of its files; put them back from a backup");
        }
        require(known, fresh, key, "the archive's entry is damaged at " + damaged.what());
        require(remembered, fresh, key, "the archive's entry is damaged at " + damaged.what());
        Path folder = folder(key);
        Map<String, byte[]> files = new TreeMap<>(fresh);
        files.put(Contents.NAME, Contents.of(key, fresh).bytes());
        try (WorkFolder own = WorkFolder.in(archive.work())) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Optional<byte[]> old = bytes(folder.resolve(file.getKey()));
                if (old.isEmpty() || !Arrays.equals(old.get(), file.getValue())) {
                    Path whole = own.path().resolve(file.getKey());
                    StableFiles.write(whole, file.getValue());
                    Files.move(whole, folder.resolve(file.getKey()), StandardCopyOption.ATOMIC_MOVE);
                }
            }
            StableFiles.syncFolder(folder);
        }
        LOG.log(Level.WARNING, "The archive''s entry of {0} is mended: rendered today it has the same bytes", key);
        return new Copies(fresh, Outcome.MENDED);
    }

    private static void require(Map<String, String> known, Map<String, byte[]> files, ApprovedKey key, String otherwise)
            throws LostBytes {
        List<String> lost = new ArrayList<>();
        known.forEach((name, sha256) -> {
            if (!files.containsKey(name) || !Sha256.of(files.get(name)).equals(sha256)) {
                lost.add(name);
            }
        });
        if (!lost.isEmpty()) {
            LOG.log(Level.ERROR, "Approved bytes of {0} are lost: {1}: {2}", key, lost, otherwise);
            throw new LostBytes("the approved bytes of " + String.join(", ", lost) + " are lost: " + otherwise
                    + "; put the archive back from a backup");
        }
    }

    private Path folder(ApprovedKey key) {
        return archive.approved().resolve(key.subject().folder()).resolve(key.frozenSha256());
    }
}
