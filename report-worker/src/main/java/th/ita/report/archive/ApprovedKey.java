package th.ita.report.archive;

import java.util.regex.Pattern;

import th.ita.report.website.SubjectPath;

/**
 * What was signed: which version, and which words of it.
 *
 * @param frozenSha256 digest of the frozen copy, lower-case hexadecimal
 */
public record ApprovedKey(SubjectPath subject, String frozenSha256) {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException if it is not a digest: it becomes a folder's name */
    public ApprovedKey {
        if (!SHA256.matcher(frozenSha256).matches()) {
            throw new IllegalArgumentException("not a SHA-256 digest");
        }
    }

    @Override
    public String toString() {
        return subject + "@" + frozenSha256.substring(0, 8);
    }
}
