package th.ita.report.website;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import th.ita.report.disk.StableFiles;
import th.ita.report.html.VersionMark;

/**
 * What lies in a subject's folder besides the version that is being published. Nothing is deleted here, only renamed
 * into a bin: it is done while the subject's lock is held.
 *
 * @param bin on the same disk
 */
record EarlierVersions(Path subject, Path bin) {

    /** So many versions of a subject are kept, so that pages which readers have open, or have saved, still find their files. */
    static final int KEPT = 5;

    private static final Pattern FOLDER = Pattern.compile("r[0-9]+-[0-9a-f]{8}");

    /** The mark of a page; empty if there is no such page, or it bears none. */
    static Optional<VersionMark> markOf(Path page) throws IOException {
        try (InputStream bytes = Files.newInputStream(page)) {
            return VersionMark.of(bytes.readNBytes(VersionMark.HEAD));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /**
     * Takes away what must not be found any more once this version is shown: everything, if the subject was withdrawn;
     * else each earlier version with an attached file that this one no longer has.
     */
    void makeWayFor(Version next) throws IOException {
        Set<String> attached = next.copies().stream().map(Version.Copy::sha256).collect(Collectors.toSet());
        for (String name : others(next.mark())) {
            Path version = subject.resolve(name);
            if (isEarlier(version, next.mark())
                    && (next.alone()
                            || attachedIn(version).filter(attached::containsAll).isEmpty())) {
                throwAway(version);
            }
        }
        Path lasting = subject.resolve(PreparedVersion.LASTING);
        if (next.lasting().isEmpty()) {
            throwAway(lasting);
        }
        for (String name : StableFiles.names(lasting)) {
            if (!next.lasting().contains(name)) {
                throwAway(lasting.resolve(name));
            }
        }
    }

    /** Takes away all but the newest versions. */
    void prune(VersionMark shown) throws IOException {
        List<String> versions = others(shown);
        if (versions.size() < KEPT) {
            return;
        }
        record Earlier(String name, Optional<VersionMark> mark) {}
        Comparator<VersionMark> newestFirst = VersionMark.ORDER.reversed();
        List<Earlier> earlier = new ArrayList<>();
        for (String name : versions) {
            earlier.add(new Earlier(name, pageMark(subject.resolve(name))));
        }
        earlier.sort(Comparator.comparing(version -> version.mark().orElse(null), Comparator.nullsLast(newestFirst)));
        for (Earlier old : earlier.subList(KEPT - 1, earlier.size())) {
            throwAway(subject.resolve(old.name()));
        }
    }

    private List<String> others(VersionMark mark) throws IOException {
        return StableFiles.names(subject).stream()
                .filter(name -> FOLDER.matcher(name).matches() && !name.equals(mark.versionFolder()))
                .toList();
    }

    /** One without a readable mark is damaged; a newer one was on its way in when its publisher was killed. */
    private static boolean isEarlier(Path version, VersionMark mark) throws IOException {
        return pageMark(version).filter(other -> !mark.mayReplace(other)).isEmpty();
    }

    private static Optional<VersionMark> pageMark(Path version) throws IOException {
        return markOf(version.resolve("index.html"));
    }

    /** Digests; empty if nobody can tell. */
    private static Optional<Set<String>> attachedIn(Path version) throws IOException {
        try {
            return Manifest.read(Files.readAllBytes(version.resolve(Manifest.NAME)))
                    .map(Manifest::attachedDigests);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private void throwAway(Path path) throws IOException {
        try {
            Files.move(path, bin.resolve(path.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            // was never there
        }
    }
}
