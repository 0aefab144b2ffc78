package th.ita.report.website;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

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

    /** So many versions of a subject are kept, so that pages which readers have open, or have saved, still find their files. */
    static final int VERSIONS_KEPT = 5;

    private static final Pattern VERSION_FOLDER = Pattern.compile("r[0-9]+-[0-9a-f]{8}");
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
        return markOf(folder(subject).resolve(PAGE));
    }

    private static Optional<VersionMark> markOf(Path file) throws IOException {
        try (InputStream page = Files.newInputStream(file)) {
            return VersionMark.of(page.readNBytes(VersionMark.HEAD));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
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
                                && !isIntact(folder.resolve(LastingFiles.FOLDER), file)) {
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
        Manifest manifest;
        Path folder = folder(version.subject());
        String name = version.mark().versionFolder();
        try (WorkFolder own = WorkFolder.in(work)) {
            Path files = Files.createDirectory(own.path().resolve(name));
            for (Map.Entry<String, byte[]> file : version.files().entrySet()) {
                StableFiles.write(files.resolve(file.getKey()), file.getValue());
            }
            manifest = Manifest.of(version, copied(version, files));
            StableFiles.write(files.resolve(Manifest.NAME), manifest.bytes());
            StableFiles.syncFolder(files);
            Path page = own.path().resolve(PAGE);
            StableFiles.write(page, version.page());

            StableFiles.createFolders(folder);
            place(files, folder.resolve(name));
            LastingFiles.place(version.lasting(), folder.resolve(name), folder, own.path());
            StableFiles.syncFolder(folder);
            if (!show(version, page)) {
                return Optional.empty();
            }
            StableFiles.syncFolder(folder);
            prune(version.subject(), own.path());
        }
        return Optional.of(manifest);
    }

    private static List<Manifest.File> copied(Version version, Path files) throws IOException {
        List<Manifest.File> copied = new ArrayList<>();
        for (Version.Copy copy : version.copies()) {
            Path file = files.resolve(copy.name());
            String sha256 = StableFiles.copy(copy.source(), file);
            if (!sha256.equals(copy.sha256())) {
                throw new IOException(copy.source() + " is not what it was");
            }
            copied.add(new Manifest.File(copy.name(), sha256, Files.size(file)));
        }
        return copied;
    }

    private boolean isOvertaken(Version version) throws IOException {
        return published(version.subject())
                .filter(published -> !version.mark().mayReplace(published))
                .isPresent();
    }

    /**
     * Between reading the published mark and renaming over it nobody else may act. Nothing slow belongs here: a process
     * that is stopped while it holds the lock holds up the subject for all others.
     */
    private boolean show(Version version, Path page) throws IOException {
        try (SubjectLocks.Held lock = locks.take(version.subject().key())) {
            if (isOvertaken(version)) {
                return false;
            }
            Files.move(page, folder(version.subject()).resolve(PAGE), StandardCopyOption.ATOMIC_MOVE);
            return true;
        }
    }

    /** A version that is there already, since a publisher was killed or files were damaged, is completed file by file. */
    private static void place(Path files, Path target) throws IOException {
        try {
            Files.move(files, target, StandardCopyOption.ATOMIC_MOVE);
            return;
        } catch (FileSystemException e) {
            if (!Files.isDirectory(target)) {
                throw e;
            }
        }
        for (String name : StableFiles.names(files)) {
            Path file = target.resolve(name);
            if (!Files.isRegularFile(file) || Files.mismatch(file, files.resolve(name)) >= 0) {
                Files.move(files.resolve(name), file, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        StableFiles.syncFolder(target);
    }

    /** Moves all but the newest versions out of the website; the current one stays whatever became of its files. */
    private void prune(SubjectPath subject, Path bin) throws IOException {
        Path folder = folder(subject);
        String current = published(subject).map(VersionMark::versionFolder).orElse("");
        List<String> versions = StableFiles.names(folder).stream()
                .filter(name -> VERSION_FOLDER.matcher(name).matches() && !name.equals(current))
                .toList();
        if (versions.size() < VERSIONS_KEPT) {
            return;
        }
        record Kept(String name, Optional<VersionMark> mark) {}
        Comparator<VersionMark> newestFirst = VersionMark.ORDER.reversed();
        List<Kept> kept = new ArrayList<>();
        for (String name : versions) {
            kept.add(new Kept(name, markOf(folder.resolve(name).resolve(PAGE))));
        }
        kept.sort(Comparator.comparing(version -> version.mark().orElse(null), Comparator.nullsLast(newestFirst)));
        for (Kept old : kept.subList(VERSIONS_KEPT - 1, kept.size())) {
            try {
                Files.move(folder.resolve(old.name()), bin.resolve(old.name()), StandardCopyOption.ATOMIC_MOVE);
            } catch (NoSuchFileException e) {
                // another publisher was faster
            }
        }
    }

    @Override
    public void removeEarlier(SubjectPath subject, VersionMark mark) throws IOException {
        Path folder = folder(subject);
        try (WorkFolder bin = WorkFolder.in(work)) {
            boolean removed =
                    published(subject).filter(mark::equals).isPresent() && LastingFiles.remove(folder, bin.path());
            for (String name : StableFiles.names(folder)) {
                Path version = folder.resolve(name);
                // One without a readable mark is damaged; a newer one may be on its way in.
                if (VERSION_FOLDER.matcher(name).matches()
                        && !name.equals(mark.versionFolder())
                        && markOf(version.resolve(PAGE))
                                .filter(other -> !mark.mayReplace(other))
                                .isEmpty()) {
                    try {
                        Files.move(version, bin.path().resolve(name), StandardCopyOption.ATOMIC_MOVE);
                        removed = true;
                    } catch (NoSuchFileException e) {
                        // another worker was faster
                    }
                }
            }
            if (removed) {
                StableFiles.syncFolder(folder);
            }
        }
    }

    private Path folder(SubjectPath subject) {
        return root.resolve(subject.folder());
    }
}
