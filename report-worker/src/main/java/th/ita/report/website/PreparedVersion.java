package th.ita.report.website;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import th.ita.report.disk.StableFiles;
import th.ita.report.disk.WorkFolder;

/** A version that lies written aside, whole and on the disk: all that is left to do is renaming. */
final class PreparedVersion implements AutoCloseable {

    /**
     * What was approved is the same in every version of its subject: besides in their folders it lies in this one, which
     * stays, so that its address outlives them all.
     */
    static final String LASTING = "approved";

    private final Version version;
    private final WorkFolder work;
    private final Manifest manifest;

    private PreparedVersion(Version version, WorkFolder work) throws IOException {
        this.version = version;
        this.work = work;
        Path files = Files.createDirectory(files());
        for (Map.Entry<String, byte[]> file : version.files().entrySet()) {
            StableFiles.write(files.resolve(file.getKey()), file.getValue());
        }
        this.manifest = Manifest.of(version, copied());
        StableFiles.write(files.resolve(Manifest.NAME), manifest.bytes());
        StableFiles.syncFolder(files);
        if (!version.lasting().isEmpty()) {
            Path lasting = Files.createDirectory(lasting());
            for (String name : version.lasting()) {
                StableFiles.copy(files.resolve(name), lasting.resolve(name));
            }
            StableFiles.syncFolder(lasting);
        }
        StableFiles.write(page(), version.page());
        Files.createDirectory(bin());
    }

    /** @param parent on the website's own disk */
    static PreparedVersion in(Path parent, Version version) throws IOException {
        WorkFolder work = WorkFolder.in(parent);
        try {
            return new PreparedVersion(version, work);
        } catch (IOException | RuntimeException e) {
            work.close();
            throw e;
        }
    }

    private List<Manifest.File> copied() throws IOException {
        List<Manifest.File> copied = new ArrayList<>();
        for (Version.Copy copy : version.copies()) {
            Path file = files().resolve(copy.name());
            String sha256 = StableFiles.copy(copy.source(), file);
            if (!sha256.equals(copy.sha256())) {
                throw new IOException(copy.source() + " is not what it was");
            }
            copied.add(new Manifest.File(copy.name(), sha256, Files.size(file)));
        }
        return copied;
    }

    Version version() {
        return version;
    }

    Manifest manifest() {
        return manifest;
    }

    private Path files() {
        return work.path().resolve(version.mark().versionFolder());
    }

    private Path lasting() {
        return work.path().resolve(LASTING);
    }

    private Path page() {
        return work.path().resolve("index.html");
    }

    /** For what is to vanish from the website. */
    Path bin() {
        return work.path().resolve("bin");
    }

    /** Renames it into the subject's folder: its files first, the page that leads to them last. */
    void moveInto(Path subject) throws IOException {
        move(files(), subject.resolve(version.mark().versionFolder()));
        if (!version.lasting().isEmpty()) {
            move(lasting(), subject.resolve(LASTING));
        }
        Files.move(page(), subject.resolve("index.html"), StandardCopyOption.ATOMIC_MOVE);
    }

    /** A folder that is there already, since a publisher was killed or files were damaged, gets file by file. */
    private static void move(Path files, Path target) throws IOException {
        try {
            Files.move(files, target, StandardCopyOption.ATOMIC_MOVE);
            return;
        } catch (FileSystemException e) {
            if (!Files.isDirectory(target)) {
                throw e;
            }
        }
        for (String name : StableFiles.names(files)) {
            Files.move(files.resolve(name), target.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Makes what was renamed stable. */
    void sync(Path subject) throws IOException {
        for (String name : List.of(version.mark().versionFolder(), LASTING, "")) {
            try {
                StableFiles.syncFolder(subject.resolve(name));
            } catch (NoSuchFileException e) {
                // has none; or a newer version has taken it away
            }
        }
    }

    @Override
    public void close() {
        work.close();
    }
}
