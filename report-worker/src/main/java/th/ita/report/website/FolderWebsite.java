package th.ita.report.website;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

import th.ita.report.disk.StableFiles;
import th.ita.report.disk.WorkFolder;
import th.ita.report.html.VersionMark;

/**
 * A website that is a folder which some web server serves; any number of workers may share it, on one machine or over a
 * file system with file locks.
 *
 * <pre>
 * assessment/5584/2564/index.html          the page, replaced by renaming
 * assessment/5584/2564/r7-1a2b3c4d/…       one version's files, complete since they appeared and never changed
 * measures/5584/2564/v3/approved/…         files that are the same in every version
 * assets-0a1b2c3d/…  404.html              shared files
 * .ita/website-id  .ita/locks  .ita/work   not served
 * </pre>
 */
public final class FolderWebsite implements Website {

    private static final String PAGE = "index.html";
    private static final String OWN = ".ita";

    private final Path root;
    private final SharedFiles shared;
    private final Duration patience;
    private final Path idFile;
    private final Path work;
    private final SubjectLocks locks;
    private boolean prepared;
    private Long withoutIdSince;

    /** @param root need not exist */
    public FolderWebsite(Path root, SharedFiles shared) {
        this(root, shared, Duration.ofSeconds(10));
    }

    /** @param patience how long a folder without our mark but with files is left alone: somebody may be deleting it */
    FolderWebsite(Path root, SharedFiles shared, Duration patience) {
        this.root = root.toAbsolutePath().normalize();
        this.shared = shared;
        this.patience = patience;
        this.idFile = this.root.resolve(OWN).resolve("website-id");
        this.work = this.root.resolve(OWN).resolve("work");
        this.locks = new SubjectLocks(this.root.resolve(OWN).resolve("locks"));
    }

    @Override
    public synchronized String open() throws IOException {
        Optional<String> id = id();
        if (id.isPresent() && !prepared) {
            WorkFolder.deleteLeftovers(work);
            try (WorkFolder own = WorkFolder.in(work)) {
                shared.writeTo(root, own.path());
            }
            prepared = true;
        }
        // Who deletes everything by "*" spares the hidden folder; the shared files tell.
        if (id.isEmpty() || !shared.presentIn(root)) {
            id = Optional.of(begin());
        }
        withoutIdSince = null;
        return id.get();
    }

    private String begin() throws IOException {
        boolean empty = StableFiles.names(root).stream().allMatch(OWN::equals);
        if (withoutIdSince == null) {
            withoutIdSince = System.nanoTime();
        }
        if (!empty && System.nanoTime() - withoutIdSince < patience.toNanos()) {
            throw new IOException(
                    "the website's folder has files but not all of ours: it may be being deleted, waiting");
        }
        try (SubjectLocks.Held lock = locks.take("");
                WorkFolder own = WorkFolder.in(work)) {
            Optional<String> other = id();
            if (other.isPresent() && shared.presentIn(root)) {
                return other.get();
            }
            shared.writeTo(root, own.path());
            String id = UUID.randomUUID().toString();
            Path fresh = own.path().resolve("id");
            StableFiles.write(fresh, id.getBytes(StandardCharsets.US_ASCII));
            Files.move(fresh, idFile, StandardCopyOption.ATOMIC_MOVE);
            StableFiles.syncFolder(idFile.getParent());
            prepared = true;
            return id;
        }
    }

    private Optional<String> id() throws IOException {
        try {
            return Optional.of(
                    Files.readString(idFile, StandardCharsets.ISO_8859_1).strip());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<VersionMark> published(SubjectPath subject) throws IOException {
        return EarlierVersions.markOf(folder(subject).resolve(PAGE));
    }

    @Override
    public Optional<Manifest> intact(SubjectPath subject, VersionMark mark) throws IOException {
        Path folder = folder(subject);
        Path files = folder.resolve(mark.versionFolder());
        try {
            byte[] bytes = Files.readAllBytes(files.resolve(Manifest.NAME));
            Optional<Manifest> manifest = Manifest.read(bytes)
                    .filter(read -> subject.key().equals(read.subject()) && mark.equals(read.mark()))
                    .filter(read -> Arrays.equals(bytes, read.bytes()));
            if (manifest.isEmpty() || !isIntact(folder, manifest.get().page())) {
                return Optional.empty();
            }
            for (Manifest.File file : manifest.get().files()) {
                if (!isIntact(files, file)
                        || manifest.get().lasting().contains(file.name())
                                && !isIntact(folder.resolve(PreparedVersion.LASTING), file)) {
                    return Optional.empty();
                }
            }
            return manifest;
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static boolean isIntact(Path folder, Manifest.File file) throws IOException {
        return file.equals(Manifest.File.of(file.name(), Files.readAllBytes(folder.resolve(file.name()))));
    }

    @Override
    public Optional<Manifest> publish(Version version) throws IOException {
        if (isOvertaken(version)) {
            return Optional.empty();
        }
        try (PreparedVersion prepared = prepare(version)) {
            return show(prepared);
        }
    }

    PreparedVersion prepare(Version version) throws IOException {
        return PreparedVersion.in(work, version);
    }

    /**
     * From reading the published mark until the page is renamed over it nobody else may act: who was overtaken brings
     * nothing into the website, least of all what another one has taken away. Nothing slow belongs under the lock: a
     * process that is stopped while it holds it holds up the subject for all others.
     */
    Optional<Manifest> show(PreparedVersion prepared) throws IOException {
        Version version = prepared.version();
        Path folder = folder(version.subject());
        StableFiles.createFolders(folder);
        try (SubjectLocks.Held lock = locks.take(version.subject().key())) {
            if (isOvertaken(version)) {
                return Optional.empty();
            }
            EarlierVersions earlier = new EarlierVersions(folder, prepared.bin());
            // First: were it last, and this process killed before, nobody would do it any more.
            earlier.makeWayFor(version);
            prepared.moveInto(folder);
            earlier.prune(version.mark());
        }
        prepared.sync(folder);
        return Optional.of(prepared.manifest());
    }

    private boolean isOvertaken(Version version) throws IOException {
        return published(version.subject())
                .filter(published -> !version.mark().mayReplace(published))
                .isPresent();
    }

    private Path folder(SubjectPath subject) {
        return root.resolve(subject.folder());
    }
}
