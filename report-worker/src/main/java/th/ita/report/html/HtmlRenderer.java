package th.ita.report.html;

import th.ita.report.document.Document;

/** Speaks a document as an HTML page that works without scripts, on a phone, in a screen reader and on paper. Thread-safe. */
public final class HtmlRenderer {

    /** @return the whole page, UTF-8; the same arguments give the same bytes */
    public byte[] render(Document document, PageAddress where, VersionMark mark) {
        throw new UnsupportedOperationException(document.title() + where + mark);
    }
}
