package th.ita.report.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;

import th.ita.report.disk.StableFiles;
import th.ita.report.disk.WorkFolder;

/**
 * Where that lies which can't be made again: the files of what was signed, and files that were uploaded. Any number of
 * workers may share it, on one machine or over a file system with atomic renames. No web server shows it.
 *
 * <pre>
 * approved/measures/5584/2564/v3/0a1b…/memorandum.pdf … contents.json   one approved version's files, see {@link ApprovedArchive}
 * files/3f/3f79…                                                        uploaded files, see {@link FileArchive}
 * archive-id  work/
 * </pre>
 */
public final class ArchiveFolder {

    private final Path root;
    private boolean cleaned;

    /** @param root need not exist */
    public ArchiveFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /**
     * Makes sure that the archive is there.
     *
     * @return its identity: one that was lost and begun anew has another one
     * @throws IOException if it can't be used now
     */
    public synchronized String open() throws IOException {
        if (!cleaned) {
            WorkFolder.deleteLeftovers(work());
            cleaned = true;
        }
        Optional<String> id = id();
        return id.isPresent() ? id.get() : begin();
    }

    /** Of two workers that begin at the same moment the later one names it; the other finds that out when it opens next. */
    private String begin() throws IOException {
        StableFiles.createFolders(root);
        try (WorkFolder own = WorkFolder.in(work())) {
            Path fresh = own.path().resolve("id");
            StableFiles.write(fresh, UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
            Files.move(fresh, idFile(), StandardCopyOption.ATOMIC_MOVE);
            StableFiles.syncFolder(root);
        }
        return id().orElseThrow(() -> new IOException("the archive's id vanished while it was begun"));
    }

    private Optional<String> id() throws IOException {
        try {
            return Optional.of(
                    Files.readString(idFile(), StandardCharsets.ISO_8859_1).strip());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Something of it was lost: it gets another identity, so that whoever fills it begins anew. */
    void loseIdentity() throws IOException {
        Files.deleteIfExists(idFile());
        StableFiles.syncFolder(root);
    }

    private Path idFile() {
        return root.resolve("archive-id");
    }

    Path approved() {
        return root.resolve("approved");
    }

    Path files() {
        return root.resolve("files");
    }

    /** On the archive's own disk, so that what is complete can be renamed into place. */
    Path work() {
        return root.resolve("work");
    }
}
