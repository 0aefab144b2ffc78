package th.ita.report.archive;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Pattern;

import th.ita.report.digest.Sha256;
import th.ita.report.disk.StableFiles;
import th.ita.report.disk.WorkFolder;

/** Files that were uploaded, such as signed scans, by their digest. */
public final class FileArchive {

    private static final System.Logger LOG = System.getLogger(FileArchive.class.getName());

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final ArchiveFolder archive;

    public FileArchive(ArchiveFolder archive) {
        this.archive = archive;
    }

    /** Whether a name is one that a file can be kept by. */
    public static boolean isDigest(String sha256) {
        return sha256 != null && SHA256.matcher(sha256).matches();
    }

    /**
     * Keeps a file; one that is there already stays.
     *
     * @throws IllegalArgumentException if the bytes have another digest
     */
    public void keep(String sha256, byte[] bytes) throws IOException {
        if (!Sha256.of(bytes).equals(sha256)) {
            throw new IllegalArgumentException("the bytes are not those of " + sha256);
        }
        Path file = path(sha256);
        if (read(sha256).isPresent()) {
            return;
        }
        try (WorkFolder own = WorkFolder.in(archive.work())) {
            Path fresh = own.path().resolve(sha256);
            StableFiles.write(fresh, bytes);
            StableFiles.createFolders(file.getParent());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            StableFiles.syncFolder(file.getParent());
        }
    }

    /** Whether there is one by that name; a glance, its bytes are looked at when it is read. */
    public boolean has(String sha256) {
        return Files.isRegularFile(path(sha256));
    }

    /**
     * Empty if it has not come yet, or is damaged: that one is put aside, and the archive becomes another one, for which the
     * topic of uploaded files is read from its beginning.
     */
    public Optional<byte[]> read(String sha256) throws IOException {
        Path file = path(sha256);
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (Sha256.of(bytes).equals(sha256)) {
                return Optional.of(bytes);
            }
            LOG.log(Level.ERROR, "The archive''s file {0} is damaged; all uploaded files are read again", sha256);
            // First: with the file set aside nobody would notice any more that it has to come again.
            archive.loseIdentity();
            Files.move(file, file.resolveSibling(sha256 + ".damaged"), StandardCopyOption.ATOMIC_MOVE);
            return Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Where it lies, or would. */
    public Path path(String sha256) {
        if (!isDigest(sha256)) {
            throw new IllegalArgumentException("not a SHA-256 digest");
        }
        return archive.files().resolve(sha256.substring(0, 2)).resolve(sha256);
    }
}
