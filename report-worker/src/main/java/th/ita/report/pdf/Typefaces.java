package th.ita.report.pdf;

import java.awt.Font;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The fonts of one document at a time, and what splits its text into words. Not for use by two threads at once. */
final class Typefaces {

    private final Typeface regular;
    private final Typeface bold;
    private final WordSplitter splitter = new WordSplitter();

    private Typefaces(Typeface regular, Typeface bold) {
        this.regular = regular;
        this.bold = bold;
    }

    Typeface of(TextStyle style) {
        return style.bold() ? bold : regular;
    }

    WordSplitter splitter() {
        return splitter;
    }

    void seed(byte[] documentId) {
        regular.seed(documentId);
        bold.seed(documentId);
    }

    /** The font files, read once; makes a set for each thread that asks at the same time. */
    static final class Source {

        private static final String REGULAR = "Sarabun-Regular.ttf";
        private static final String BOLD = "Sarabun-Bold.ttf";

        private final byte[] regular = file(REGULAR);
        private final byte[] bold = file(BOLD);
        private final Font regularOutlines = Typeface.outlines(regular);
        private final Font boldOutlines = Typeface.outlines(bold);

        Typefaces create() {
            return new Typefaces(Typeface.of(REGULAR, regular, regularOutlines), Typeface.of(BOLD, bold, boldOutlines));
        }

        private static byte[] file(String name) {
            try (InputStream in = Typefaces.class.getResourceAsStream("/fonts/" + name)) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
