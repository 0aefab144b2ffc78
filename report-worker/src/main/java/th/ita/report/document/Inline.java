package th.ita.report.document;

/** A run of text inside a block. */
public sealed interface Inline {

    String text();

    record Text(String text) implements Inline {}

    record Strong(String text) implements Inline {}

    /** A code, a digest or an address: its digits stay Arabic and it may break anywhere. */
    record Code(String text) implements Inline {}

    /**
     * @param target an absolute http(s) or {@code mailto:} address, or a site-relative path of a page (no leading slash, ends in one)
     */
    record Link(String text, String target) implements Inline {}

    /** What follows begins a new line, as the next of a cell's numbered steps does. */
    record Break() implements Inline {
        @Override
        public String text() {
            return "\n";
        }
    }
}
