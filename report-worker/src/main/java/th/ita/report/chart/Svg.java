package th.ita.report.chart;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** One drawing while it is written, in the page's colours. */
final class Svg {

    static final String INK = "#1b2a30";
    static final String FAINT_INK = "#4c5d64";

    private static final String RULE = "#c9d5d9";

    private final StringBuilder svg = new StringBuilder();
    private final String id;
    private final UnaryOperator<String> escape;

    /**
     * @param id unique on the page
     * @param escape text to markup
     */
    Svg(String id, UnaryOperator<String> escape) {
        this.id = id;
        this.escape = escape;
    }

    /** Where a text stands at its place across. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    String id() {
        return id;
    }

    void open(BigDecimal height, String title, String description) {
        line(
                "<svg class=\"chart\" role=\"img\" aria-labelledby=\"%s-title %s-desc\" width=\"100%%\" height=\"%sem\" fill=\"%s\">"
                        .formatted(id, id, height.toPlainString(), INK));
        line("<title id=\"" + id + "-title\">" + escape.apply(title) + "</title>");
        line("<desc id=\"" + id + "-desc\">" + escape.apply(description) + "</desc>");
    }

    void close() {
        line("</svg>");
    }

    /** From the left edge. */
    void rect(BigDecimal y, String width, BigDecimal height, String fill, String more) {
        line("<rect x=\"0\" y=\"%sem\" width=\"%s\" height=\"%sem\" fill=\"%s\"%s/>"
                .formatted(plain(y), width, plain(height), fill, more));
    }

    /** A thin line across the whole drawing. */
    void rule(BigDecimal y) {
        line("<rect x=\"0\" y=\"%sem\" width=\"100%%\" height=\"1\" fill=\"%s\"/>".formatted(plain(y), RULE));
    }

    void text(BigDecimal x, BigDecimal y, Anchor anchor, String colour, boolean strong, String content) {
        String end =
                anchor == Anchor.START ? "" : " text-anchor=\"" + anchor.name().toLowerCase(Locale.ROOT) + "\"";
        line("<text x=\"%s\" y=\"%sem\"%s fill=\"%s\"%s>%s</text>"
                .formatted(
                        percent(x),
                        plain(y),
                        end,
                        colour,
                        strong ? " font-weight=\"700\"" : "",
                        escape.apply(content)));
    }

    void line(String line) {
        svg.append(line).append('\n');
    }

    static String percent(BigDecimal share) {
        return share.signum() == 0 ? "0" : plain(share.movePointRight(2)) + "%";
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    @Override
    public String toString() {
        return svg.toString();
    }
}
