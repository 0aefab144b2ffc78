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

    /** {@code assessment}, {@code agency}, {@code province-year}, {@code province}, {@code country-year} or {@code country}. */
    default String kind() {
        return switch (this) {
            case Assessment assessment -> "assessment";
            case Agency agency -> "agency";
            case ProvinceYear year -> "province-year";
            case Province province -> "province";
            case CountryYear year -> "country-year";
            case Country country -> "country";
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

    Pattern KEY = Pattern.compile("assessment/(?<assessed>[1-9]\\d{0,17})/(?<assessedYear>25\\d\\d)"
            + "|agency/(?<agency>[1-9]\\d{0,17})"
            + "|province/(?<province>\\d\\d)(?:/(?<provinceYear>25\\d\\d))?"
            + "|country(?:/(?<countryYear>25\\d\\d))?");

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
        return Optional.of(
                parts.group("countryYear") == null ? new Country() : new CountryYear(year(parts, "countryYear")));
    }

    private static int year(Matcher parts, String group) {
        return Integer.parseInt(parts.group(group));
    }
}
