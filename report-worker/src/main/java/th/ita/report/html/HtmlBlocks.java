package th.ita.report.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

import th.ita.report.chart.SvgChart;
import th.ita.report.document.Block;
import th.ita.report.document.Inline;

/** Speaks the blocks of one document; counts its headings, tables and figures, whose ids hang on their order. */
final class HtmlBlocks {

    /** Above so many letters in one cell a row is told as a card on a narrow screen, not squeezed into columns. */
    private static final int LONG_CELL = 32;

    /** With no more rows, and no more letters in them, a table is kept on one printed page. */
    private static final int SHORT_TABLE = 10;

    private static final int SHORT_TEXT = 350;

    private final HtmlText text;
    private final StringBuilder html = new StringBuilder();
    private int headings;
    private int tables;
    private int figures;

    HtmlBlocks(PageAddress where) {
        this.text = new HtmlText(where);
    }

    String of(List<Block> blocks) {
        blocks.forEach(this::add);
        return html.toString();
    }

    private void add(Block block) {
        switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph paragraph -> line("<p>" + text.of(paragraph.content()) + "</p>");
            case Block.BulletList list -> list(list);
            case Block.Facts facts -> facts(facts);
            case Block.KeyFigure figure -> keyFigure(figure);
            case Block.Notice notice -> notice(notice);
            case Block.Table table -> table(table);
            case Block.Figure figure -> figure(figure);
            case Block.NumberedList list -> numbered(list);
            case Block.LabelLine line -> labels(line);
            case Block.Signature signature -> signature(signature);
            case Block.PageBreak pageBreak -> line("<div class=\"page-break\"></div>");
            case Block.FileCheck check -> {
                html.append(FileCheckHtml.of(check));
                table(check.files());
            }
            case Block.Verification verification -> verification(verification);
        }
    }

    private void heading(Block.Heading heading) {
        String element = "h" + heading.level();
        line("<" + element + " id=\"h" + ++headings + "\">" + HtmlText.heading(heading.text()) + "</" + element + ">");
    }

    private void list(Block.BulletList list) {
        line("<ul>");
        list.items().forEach(item -> line("<li>" + text.of(item) + "</li>"));
        line("</ul>");
    }

    /** Its numbers are text: a browser's own would be in no copy of it, and in Arabic digits in some. */
    private void numbered(Block.NumberedList list) {
        line("<ol class=\"numbered\" role=\"list\">");
        for (int i = 0; i < list.items().size(); i++) {
            line("<li><span class=\"number\">" + Block.NumberedList.label(i) + "</span> "
                    + text.of(list.items().get(i)) + "</li>");
        }
        line("</ol>");
    }

    private void labels(Block.LabelLine labels) {
        line("<p class=\"labels\">"
                + labels.parts().stream()
                        .map(part -> "<span><strong>" + HtmlText.lines(part.label()) + "</strong> "
                                + text.of(part.value()) + "</span>")
                        .collect(Collectors.joining(" "))
                + "</p>");
    }

    private void signature(Block.Signature signature) {
        line("<div class=\"signature\">");
        line("<p>" + HtmlText.lines(signature.signedLine()) + "</p>");
        line("<p>" + HtmlText.lines(signature.nameLine()) + "</p>");
        signature.lines().forEach(its -> line("<p>" + HtmlText.lines(its) + "</p>"));
        if (signature.date() != null) {
            line("<p>" + HtmlText.lines(signature.date()) + "</p>");
        }
        line("</div>");
    }

    private void verification(Block.Verification verification) {
        line("<div class=\"verification\">");
        if (verification.url() != null) {
            html.append(SvgQrCode.draw(verification));
        }
        line("<p>" + HtmlText.lines(verification.text()) + "</p>");
        line("<p>" + Block.Verification.CODE_LABEL + " <code>" + HtmlText.escape(verification.code()) + "</code></p>");
        if (verification.url() != null) {
            line("<p>" + text.of(List.of(new Inline.Link(verification.url(), verification.url()))) + "</p>");
        }
        line("</div>");
    }

    private void facts(Block.Facts facts) {
        line("<dl class=\"facts\">");
        facts.facts()
                .forEach(fact -> line("<div><dt>" + HtmlText.lines(fact.label()) + "</dt><dd>" + text.of(fact.value())
                        + "</dd></div>"));
        line("</dl>");
    }

    private void keyFigure(Block.KeyFigure figure) {
        line("<div class=\"key-figure\">");
        String badge =
                figure.badge() == null ? "" : " <span class=\"badge\">" + HtmlText.lines(figure.badge()) + "</span>";
        line("<p><span class=\"label\">" + HtmlText.lines(figure.label()) + "</span> <strong class=\"value\">"
                + HtmlText.lines(figure.value()) + "</strong>" + badge + "</p>");
        if (figure.note() != null) {
            line("<p class=\"note\">" + HtmlText.lines(figure.note()) + "</p>");
        }
        line("</div>");
    }

    private void notice(Block.Notice notice) {
        String tone =
                switch (notice.tone()) {
                    case INFORMATION -> "information";
                    case WARNING -> "warning";
                };
        line("<div class=\"notice " + tone + "\" role=\"note\">");
        line("<p class=\"notice-title\">" + HtmlText.lines(notice.title()) + "</p>");
        line("<p>" + text.of(notice.text()) + "</p>");
        line("</div>");
    }

    /**
     * On a narrow screen a table either stays one, or puts each row's header on a line of its own above the other cells, or
     * tells each row as a card. Laid out otherwise than as a table it keeps its meaning for a screen reader by the explicit
     * roles, and a card's cells for the eye by the column's name before each.
     */
    private enum Narrow {
        TABLE,
        STACKED,
        CARDS;

        static Narrow of(Block.Table table) {
            boolean prose = table.rows().stream()
                    .anyMatch(row -> row.stream().skip(1).anyMatch(cell -> length(cell.content()) > LONG_CELL));
            if (prose) {
                return CARDS;
            }
            return table.columns().size() > 3 ? STACKED : TABLE;
        }

        String role(String role) {
            return this == TABLE ? "" : " role=\"" + role + "\"";
        }
    }

    private void table(Block.Table table) {
        String caption = "t" + ++tables;
        Narrow narrow = Narrow.of(table);
        String keep = isShort(table) ? " short" : "";
        line("<div class=\"table" + keep + "\" role=\"region\" aria-labelledby=\"" + caption + "\" tabindex=\"0\">");
        line(
                switch (narrow) {
                    case TABLE -> "<table>";
                    case STACKED -> "<table class=\"stacked\" role=\"table\" style=\"--cells: " + cells(table) + "\">";
                    case CARDS -> "<table class=\"cards\" role=\"table\">";
                });
        line("<caption id=\"" + caption + "\">" + HtmlText.lines(table.caption()) + "</caption>");
        line(columns(table));
        line("<thead" + narrow.role("rowgroup") + ">");
        line("<tr" + narrow.role("row") + ">");
        table.columns()
                .forEach(column -> line("<th scope=\"col\"" + narrow.role("columnheader") + align(column) + ">"
                        + HtmlText.lines(column.header()) + "</th>"));
        line("</tr>");
        line("</thead>");
        line("<tbody" + narrow.role("rowgroup") + ">");
        table.rows().forEach(row -> row(table, row, narrow));
        line("</tbody>");
        line("</table>");
        line("</div>");
    }

    private static boolean isShort(Block.Table table) {
        int letters = table.rows().stream()
                .flatMap(List::stream)
                .mapToInt(cell -> length(cell.content()))
                .sum();
        return table.rows().size() <= SHORT_TABLE && letters <= SHORT_TEXT;
    }

    private void row(Block.Table table, List<Block.Table.Cell> row, Narrow narrow) {
        line("<tr" + narrow.role("row") + ">");
        for (int i = 0; i < row.size(); i++) {
            Block.Table.Column column = table.columns().get(i);
            Block.Table.Cell cell = row.get(i);
            String content = text.of(cell.content());
            if (cell.emphasis() && !content.isEmpty()) {
                content = "<em>" + content + "</em>";
            }
            if (i == 0) {
                line("<th scope=\"row\"" + narrow.role("rowheader") + align(column) + ">" + content + "</th>");
            } else {
                String name = narrow == Narrow.CARDS ? " data-column=\"" + HtmlText.escape(column.header()) + "\"" : "";
                line("<td" + narrow.role("cell") + align(column) + name + ">" + content + "</td>");
            }
        }
        line("</tr>");
    }

    private static String columns(Block.Table table) {
        BigDecimal whole = table.columns().stream().map(HtmlBlocks::share).reduce(BigDecimal.ZERO, BigDecimal::add);
        return table.columns().stream()
                .map(column -> share(column).movePointRight(2).divide(whole, 0, RoundingMode.HALF_UP))
                .map(percent -> "<col style=\"width: " + percent + "%\">")
                .collect(Collectors.joining("", "<colgroup>", "</colgroup>"));
    }

    /** Widths of the cells beside the row's header, as CSS grid names them. */
    private static String cells(Block.Table table) {
        return table.columns().stream()
                .skip(1)
                .map(column -> "minmax(0, " + share(column).toPlainString() + "fr)")
                .collect(Collectors.joining(" "));
    }

    private static BigDecimal share(Block.Table.Column column) {
        return BigDecimal.valueOf(column.share());
    }

    private static String align(Block.Table.Column column) {
        return switch (column.align()) {
            case START -> "";
            case CENTER -> " class=\"center\"";
            case END -> " class=\"end\"";
        };
    }

    private static int length(List<Inline> content) {
        return content.stream()
                .mapToInt(inline -> (int) inline.text()
                        .codePoints()
                        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                        .count())
                .sum();
    }

    private void figure(Block.Figure figure) {
        String id = "f" + ++figures;
        line("<figure>");
        html.append(SvgChart.draw(figure.chart(), id, HtmlText::escape, figure.caption(), figure.alternative()));
        line("<figcaption>" + HtmlText.lines(figure.caption()) + "</figcaption>");
        line("</figure>");
    }

    private void line(String line) {
        html.append(line).append('\n');
    }
}
