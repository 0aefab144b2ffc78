package th.ita.report.html;

import th.ita.report.document.Publisher;

/** What a web server answers with where there is no page. */
public final class NotFoundPage {

    private NotFoundPage() {}

    /**
     * Self-contained: it is served at any depth, where a relative link to a style sheet would lead nowhere.
     *
     * @param basePath the path that the website lies below, beginning and ending in a slash, e.g. {@code /}
     */
    public static byte[] render(Publisher publisher, String basePath) {
        throw new UnsupportedOperationException(publisher.name() + basePath);
    }
}
