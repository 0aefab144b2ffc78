package th.ita.report.website;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import th.ita.report.html.VersionMark;

/**
 * One state of a subject, rendered.
 *
 * @param page the subject's page, bearing the mark
 * @param files name → bytes, what its folder keeps; a copy of the page among them as {@code index.html}
 * @param copies what its folder keeps besides, too large to be held in memory together
 * @param lasting names of files that are the same in every version: they have an address that stays
 * @param alone whether nothing of earlier versions may stay, since the subject was withdrawn
 */
public record Version(
        SubjectPath subject,
        VersionMark mark,
        byte[] page,
        Map<String, byte[]> files,
        List<Copy> copies,
        Set<String> lasting,
        boolean alone) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*(\\.[a-z0-9]+)+");

    /**
     * A file that lies elsewhere.
     *
     * @param sha256 lower-case hexadecimal; a source with another digest is not published
     */
    public record Copy(String name, Path source, String sha256) {}

    public Version(SubjectPath subject, VersionMark mark, byte[] page, Map<String, byte[]> files) {
        this(subject, mark, page, files, List.of(), Set.of(), false);
    }

    public Version {
        copies = List.copyOf(copies);
        lasting = Collections.unmodifiableSet(new TreeSet<>(lasting));
        files = Collections.unmodifiableMap(new TreeMap<>(files));
        if (!files.containsKey("index.html")) {
            throw new IllegalArgumentException("the version of " + subject + " keeps no copy of its page");
        }
        if (!VersionMark.of(page).equals(Optional.of(mark))) {
            throw new IllegalArgumentException("the page of " + subject + " does not bear its mark");
        }
        Set<String> names = new HashSet<>(files.keySet());
        for (Copy copy : copies) {
            if (!names.add(copy.name())) {
                throw new IllegalArgumentException("two files are named " + copy.name());
            }
        }
        for (String name : names) {
            if (!NAME.matcher(name).matches() || name.equals(Manifest.NAME)) {
                throw new IllegalArgumentException("not a file's name: " + name);
            }
        }
        if (!names.containsAll(lasting)) {
            throw new IllegalArgumentException("no such files: " + lasting);
        }
    }

    /** Of all its files. */
    public Set<String> names() {
        Set<String> names = new HashSet<>(files.keySet());
        copies.forEach(copy -> names.add(copy.name()));
        return names;
    }
}
