package th.ita.report.html;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import th.ita.report.document.Inline;
import th.ita.report.thai.ThaiLines;
import th.ita.report.thai.ThaiText;

/**
 * Text inside HTML and SVG. Whatever comes in as text goes out as text: names and remarks are other people's words, and a
 * page is no place for their markup.
 */
final class HtmlText {

    /** What a link may lead to, apart from pages of this site. */
    private static final Pattern ABSOLUTE =
            Pattern.compile("https?://[^\\s\\p{Cntrl}]+|mailto:[^\\s\\p{Cntrl}?&]+@[^\\s\\p{Cntrl}?&]+");

    /** A page of this site: no scheme, no leading slash, no way up and out. */
    private static final Pattern PAGE = Pattern.compile("(?:[A-Za-z0-9_-]+/)*");

    private final PageAddress where;

    HtmlText(PageAddress where) {
        this.where = where;
    }

    /** Escaped for element content and for double-quoted attribute values alike. */
    static String escape(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                case '\u00A0' -> html.append("&nbsp;");
                default -> html.appendCodePoint(ThaiText.isCharacter(c) ? c : ' ');
            }
        });
        return html.toString();
    }

    /** Escaped, for element content that is read in lines: see {@link ThaiLines}. Not for attributes. */
    static String lines(String text) {
        StringBuilder html = new StringBuilder();
        for (ThaiLines.Piece piece : ThaiLines.pieces(ThaiLines.tied(text))) {
            String escaped = escape(piece.text());
            html.append(piece.unbroken() ? "<span class=\"w\">" + escaped + "</span>" : escaped);
        }
        return html.toString();
    }

    /** A heading, which breaks at its spaces first: in Thai they part the phrases. */
    static String heading(String text) {
        return Stream.of(ThaiLines.tied(text).split(" "))
                .map(phrase -> "<span class=\"phrase\">" + lines(phrase) + "</span>")
                .collect(Collectors.joining(" "));
    }

    /** An address, which breaks between its parts before it breaks anywhere. */
    private static String address(String address) {
        return Stream.of(address.split("(?<=[/.?&=_])(?=[^/])"))
                .map(HtmlText::escape)
                .collect(Collectors.joining("<wbr>"));
    }

    String of(List<Inline> content) {
        StringBuilder html = new StringBuilder();
        content.forEach(inline -> html.append(of(inline)));
        return html.toString();
    }

    private String of(Inline inline) {
        return switch (inline) {
            case Inline.Text text -> lines(text.text());
            case Inline.Strong strong -> "<strong>" + lines(strong.text()) + "</strong>";
            case Inline.Code code -> "<code>" + escape(code.text()) + "</code>";
            case Inline.Link link -> link(link);
            case Inline.Break lineBreak -> "<br>\n";
        };
    }

    private String link(Inline.Link link) {
        if (ABSOLUTE.matcher(link.target()).matches()) {
            // In print an address is put behind its words, unless it is them.
            String rest = link.text().equals(link.target())
                    ? " class=\"whole\">" + address(link.text())
                    : ">" + lines(link.text());
            return "<a href=\"" + escape(link.target()) + "\"" + rest + "</a>";
        }
        String text = lines(link.text());
        return where != PageAddress.NOWHERE && PAGE.matcher(link.target()).matches()
                ? "<a href=\"" + escape(where.toPage(link.target())) + "\">" + text + "</a>"
                : text;
    }
}
