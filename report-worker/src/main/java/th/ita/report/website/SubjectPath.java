package th.ita.report.website;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a subject's page lies. Only keys of known kinds are let through, so that no key can point outside the website,
 * at its shared files or at another subject's versions.
 *
 * @param key e.g. {@code assessment/5584/2564}
 */
public record SubjectPath(String key) {

    private enum Kind {
        COUNTRY("country", "country"),
        COUNTRY_YEAR("country-year", "country/[0-9]{4}"),
        PROVINCE("province", "province/[0-9]{2}"),
        PROVINCE_YEAR("province-year", "province/[0-9]{2}/[0-9]{4}"),
        AGENCY("agency", "agency/[1-9][0-9]{0,17}"),
        ASSESSMENT("assessment", "assessment/[1-9][0-9]{0,17}/[0-9]{4}"),
        /** The measures in force. */
        MEASURES("measures", "measures/[1-9][0-9]{0,17}/[0-9]{4}"),
        /** One approved version of them. */
        MEASURES_VERSION("measures-version", "measures/[1-9][0-9]{0,17}/[0-9]{4}/v[1-9][0-9]{0,5}"),
        PROGRESS("progress", "progress/[1-9][0-9]{0,17}/[0-9]{4}"),
        EVIDENCE("evidence", "evidence/[1-9][0-9]{0,17}/[0-9]{4}"),
        /** Whether a file is the approved one; by the code that is printed on it, without letters that look like digits. */
        CHECK("check", "check/[0-9A-HJKMNP-TV-Z]{8}");

        private final String kind;
        private final Pattern key;

        Kind(String kind, String key) {
            this.kind = kind;
            this.key = Pattern.compile(key);
        }
    }

    /** @throws IllegalArgumentException if it is not a key of a known kind */
    public SubjectPath {
        if (find(key).isEmpty()) {
            throw new IllegalArgumentException("not a subject's key");
        }
    }

    /** As the snapshot calls it, e.g. {@code province-year}. */
    public String kind() {
        return find(key).orElseThrow().kind;
    }

    /** Site-relative and ending in a slash, e.g. {@code assessment/5584/2564/}; empty for the country, the top page. */
    public String folder() {
        return kind().equals(Kind.COUNTRY.kind) ? "" : key + "/";
    }

    @Override
    public String toString() {
        return key;
    }

    private static Optional<Kind> find(String key) {
        return Arrays.stream(Kind.values())
                .filter(kind -> key != null && kind.key.matcher(key).matches())
                .findFirst();
    }
}
