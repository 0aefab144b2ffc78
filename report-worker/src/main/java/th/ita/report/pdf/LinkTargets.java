package th.ita.report.pdf;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

import th.ita.report.document.Inline;

/**
 * What a link in a PDF may lead to: a file travels, so a page of the website needs its whole address.
 *
 * @param website address of the website's top page, with or without a slash at its end; null if not known: links into it are then text
 */
record LinkTargets(URI website) {

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    LinkTargets {
        if (website != null) {
            if (!website.isAbsolute() || website.getHost() == null || website.getQuery() != null) {
                throw new IllegalArgumentException("Not the address of a website: " + website);
            }
            website = website.getPath().endsWith("/") ? website : URI.create(website + "/");
        }
    }

    /** Null if it is not a link, or leads nowhere that can be told here. */
    URI of(Inline inline) {
        if (!(inline instanceof Inline.Link link)) {
            return null;
        }
        try {
            URI target = new URI(link.target());
            if (target.isAbsolute()) {
                return SCHEMES.contains(target.getScheme().toLowerCase(Locale.ROOT)) ? target : null;
            }
            return website == null ? null : website.resolve(target);
        } catch (URISyntaxException e) {
            // What an assessor typed as evidence need not be an address; its text is printed all the same.
            return null;
        }
    }
}
