package th.ita.report.website;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

import th.ita.report.html.VersionMark;

/**
 * One state of a subject, rendered.
 *
 * @param page the subject's page, bearing the mark
 * @param files name → bytes, what its folder keeps; a copy of the page among them as {@code index.html}
 */
public record Version(SubjectPath subject, VersionMark mark, byte[] page, Map<String, byte[]> files) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*(\\.[a-z0-9]+)+");

    public Version {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
        if (!files.containsKey("index.html")) {
            throw new IllegalArgumentException("the version of " + subject + " keeps no copy of its page");
        }
        if (!VersionMark.of(page).equals(Optional.of(mark))) {
            throw new IllegalArgumentException("the page of " + subject + " does not bear its mark");
        }
        for (String name : files.keySet()) {
            if (!NAME.matcher(name).matches() || name.equals(Manifest.NAME)) {
                throw new IllegalArgumentException("not a file's name: " + name);
            }
        }
    }
}
