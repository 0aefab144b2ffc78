package th.ita.report.document;

import java.util.EnumSet;
import java.util.Set;

/**
 * A document in files of its own beside a page.
 *
 * @param stem the files' name without its ending, e.g. {@code memorandum}
 * @param formats which files there are of it
 */
public record Print(String stem, Document document, Set<Format> formats) {

    /** A form that a document can be written in. */
    public enum Format {
        PDF("pdf", "application/pdf"),
        DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        /** One page that needs no other file. */
        HTML("html", "text/html");

        private final String ending;
        private final String mediaType;

        Format(String ending, String mediaType) {
            this.ending = ending;
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    public Print {
        formats = Set.copyOf(EnumSet.copyOf(formats));
    }

    /** E.g. {@code memorandum.pdf}. */
    public String file(Format format) {
        return stem + "." + format.ending;
    }
}
