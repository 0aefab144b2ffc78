package th.ita.report.docx;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

import th.ita.report.thai.ThaiText;

/**
 * XML while it is written. Other people's words go through here and nowhere else: what comes in as text or as an
 * attribute's value goes out as that, with a space for each character that XML cannot hold.
 */
final class Xml {

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private final StringBuilder out = new StringBuilder(DECLARATION);
    private final Deque<String> open = new ArrayDeque<>();

    /** @param attributes name and value by turns */
    Xml open(String element, String... attributes) {
        start(element, attributes);
        out.append('>');
        open.push(element);
        return this;
    }

    /** An element without content. */
    Xml empty(String element, String... attributes) {
        start(element, attributes);
        out.append("/>");
        return this;
    }

    Xml text(String text) {
        escape(text);
        return this;
    }

    Xml close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element that holds text and nothing else. */
    Xml leaf(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close();
    }

    byte[] bytes() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void start(String element, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
    }

    private void escape(String text) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(ThaiText.isCharacter(c) ? c : ' ');
            }
        });
    }
}
