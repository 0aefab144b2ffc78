package th.ita.assessment.http;

import java.util.List;
import java.util.Locale;

import jakarta.ws.rs.core.HttpHeaders;

/** The two languages that this service speaks. Thai is its readers' and comes first wherever nothing else is asked for. */
public enum Language {
    TH("th"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The tag for {@code Content-Language}. */
    public String tag() {
        return tag;
    }

    public String choose(String th, String en) {
        return this == TH ? th : en;
    }

    public static Language of(HttpHeaders headers) {
        return of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** The better liked of both by this {@code Accept-Language}; Thai when it says nothing usable. */
    public static Language of(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return TH;
        }
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(acceptLanguage);
            return weight(ranges, EN) > weight(ranges, TH) ? EN : TH;
        } catch (IllegalArgumentException unreadable) {
            return TH;
        }
    }

    private static double weight(List<Locale.LanguageRange> ranges, Language language) {
        double any = 0;
        for (Locale.LanguageRange range : ranges) {
            String tag = range.getRange();
            if (tag.equals(language.tag) || tag.startsWith(language.tag + "-")) {
                return range.getWeight();
            }
            if (tag.equals("*")) {
                any = range.getWeight();
            }
        }
        return any;
    }
}
