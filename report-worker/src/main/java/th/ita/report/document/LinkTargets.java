package th.ita.report.document;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a link in a file that travels (PDF, DOCX) may lead to: a page of the website needs its whole address there.
 *
 * @param website address of the website's top page, with or without a slash at its end; null if not known: links into it are then text
 */
public record LinkTargets(URI website) {

    /** A page of the website: no leading slash, no way up and out. */
    private static final Pattern PAGE = Pattern.compile("(?:[A-Za-z0-9_-]+/)*");

    public LinkTargets {
        if (website != null) {
            if (!website.isAbsolute() || website.getHost() == null || website.getQuery() != null) {
                throw new IllegalArgumentException("Not the address of a website: " + website);
            }
            website = website.getPath().endsWith("/") ? website : URI.create(website + "/");
        }
    }

    /** Null if it is not a link, or leads nowhere that can be told here. */
    public URI of(Inline inline) {
        if (!(inline instanceof Inline.Link link)) {
            return null;
        }
        try {
            URI target = new URI(link.target());
            if (target.isAbsolute()) {
                return isOffered(target) ? target : null;
            }
            boolean page = PAGE.matcher(link.target()).matches();
            return website != null && page ? website.resolve(target) : null;
        } catch (URISyntaxException e) {
            // What an assessor typed as evidence need not be an address; its text is printed all the same.
            return null;
        }
    }

    /** Web and mail addresses; nothing that runs, opens a file, or fills in a letter. */
    private static boolean isOffered(URI target) {
        return switch (target.getScheme().toLowerCase(Locale.ROOT)) {
            case "http", "https" -> target.getRawAuthority() != null;
            case "mailto" -> target.getSchemeSpecificPart().matches("[^?&\\s]+@[^?&\\s]+");
            default -> false;
        };
    }
}
