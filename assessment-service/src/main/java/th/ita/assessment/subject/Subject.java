package th.ita.assessment.subject;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What has a page of its own on the website, and with it a revision and a record on the topic. {@link #key()} is its name in
 * the database, on Kafka and (with a slash at the end) as a folder of the website.
 */
public sealed interface Subject {
    String key();

    /** In kebab-case, as the schemas of {@code events/} are called. */
    default String kind() {
        return switch (this) {
            case Assessment assessment -> "assessment";
            case Agency agency -> "agency";
            case ProvinceYear year -> "province-year";
            case Province province -> "province";
            case CountryYear year -> "country-year";
            case Country country -> "country";
            case MeasuresVersion version -> "measures-version";
            case Measures measures -> "measures";
            case Progress progress -> "progress";
            case Evidence evidence -> "evidence";
            case Check check -> "check";
        };
    }

    /**
     * Whether the page sums up others. Its content changes with theirs, not with a revision of its own, so it gets a fresh
     * revision whenever its snapshot is read.
     */
    default boolean aggregate() {
        return switch (this) {
            case Assessment assessment -> false;
            case Agency agency -> false;
            case ProvinceYear year -> true;
            case Province province -> true;
            case CountryYear year -> true;
            case Country country -> true;
            case MeasuresVersion version -> false;
            case Measures measures -> false;
            case Progress progress -> false;
            case Evidence evidence -> false;
            case Check check -> false;
        };
    }

    record Assessment(long agencyId, int fiscalYear) implements Subject {
        @Override
        public String key() {
            return "assessment/" + agencyId + "/" + fiscalYear;
        }
    }

    record Agency(long agencyId) implements Subject {
        @Override
        public String key() {
            return "agency/" + agencyId;
        }
    }

    record ProvinceYear(String provinceCode, int fiscalYear) implements Subject {
        @Override
        public String key() {
            return "province/" + provinceCode + "/" + fiscalYear;
        }
    }

    record Province(String provinceCode) implements Subject {
        @Override
        public String key() {
            return "province/" + provinceCode;
        }
    }

    record CountryYear(int fiscalYear) implements Subject {
        @Override
        public String key() {
            return "country/" + fiscalYear;
        }
    }

    record Country() implements Subject {
        @Override
        public String key() {
            return "country";
        }
    }

    /** One version of an agency's measures that was published once: the memorandum and its files. */
    record MeasuresVersion(long agencyId, int fiscalYear, int version) implements Subject {
        @Override
        public String key() {
            return "measures/" + agencyId + "/" + fiscalYear + "/v" + version;
        }
    }

    /** An agency's measures on its result of a year, those in force. */
    record Measures(long agencyId, int fiscalYear) implements Subject {
        @Override
        public String key() {
            return "measures/" + agencyId + "/" + fiscalYear;
        }
    }

    /** What became of the measures on the result of a year. */
    record Progress(long agencyId, int fiscalYear) implements Subject {
        @Override
        public String key() {
            return "progress/" + agencyId + "/" + fiscalYear;
        }
    }

    /** What an agency can show for each item of a year. */
    record Evidence(long agencyId, int fiscalYear) implements Subject {
        @Override
        public String key() {
            return "evidence/" + agencyId + "/" + fiscalYear;
        }
    }

    /** Where a printed code leads: whether a file is the approved one. */
    record Check(String code) implements Subject {
        @Override
        public String key() {
            return "check/" + code;
        }
    }

    Pattern KEY = Pattern.compile("assessment/(?<assessed>[1-9]\\d{0,17})/(?<assessedYear>25\\d\\d)"
            + "|agency/(?<agency>[1-9]\\d{0,17})"
            + "|province/(?<province>\\d\\d)(?:/(?<provinceYear>25\\d\\d))?"
            + "|country(?:/(?<countryYear>25\\d\\d))?"
            + "|measures/(?<measured>[1-9]\\d{0,17})/(?<measuredYear>25\\d\\d)(?:/v(?<version>[1-9]\\d{0,8}))?"
            + "|progress/(?<progress>[1-9]\\d{0,17})/(?<progressYear>25\\d\\d)"
            + "|evidence/(?<evidence>[1-9]\\d{0,17})/(?<evidenceYear>25\\d\\d)"
            + "|check/(?<code>[0-9A-HJKMNP-TV-Z]{8})");

    /** The subject that this key names, or empty when it names none. */
    static Optional<Subject> parse(String key) {
        Matcher parts = KEY.matcher(key);
        if (!parts.matches()) {
            return Optional.empty();
        }
        if (parts.group("assessed") != null) {
            return Optional.of(new Assessment(Long.parseLong(parts.group("assessed")), year(parts, "assessedYear")));
        }
        if (parts.group("agency") != null) {
            return Optional.of(new Agency(Long.parseLong(parts.group("agency"))));
        }
        if (parts.group("province") != null) {
            String code = parts.group("province");
            return Optional.of(
                    parts.group("provinceYear") == null
                            ? new Province(code)
                            : new ProvinceYear(code, year(parts, "provinceYear")));
        }
        if (parts.group("measured") != null) {
            long agency = Long.parseLong(parts.group("measured"));
            int fiscalYear = year(parts, "measuredYear");
            String version = parts.group("version");
            return Optional.of(
                    version == null
                            ? new Measures(agency, fiscalYear)
                            : new MeasuresVersion(agency, fiscalYear, Integer.parseInt(version)));
        }
        if (parts.group("progress") != null) {
            return Optional.of(new Progress(Long.parseLong(parts.group("progress")), year(parts, "progressYear")));
        }
        if (parts.group("evidence") != null) {
            return Optional.of(new Evidence(Long.parseLong(parts.group("evidence")), year(parts, "evidenceYear")));
        }
        if (parts.group("code") != null) {
            return Optional.of(new Check(parts.group("code")));
        }
        return Optional.of(
                parts.group("countryYear") == null ? new Country() : new CountryYear(year(parts, "countryYear")));
    }

    private static int year(Matcher parts, String group) {
        return Integer.parseInt(parts.group(group));
    }
}
