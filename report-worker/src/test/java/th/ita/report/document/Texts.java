package th.ita.report.document;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that a document says, as one text, a line for each piece. */
public final class Texts {

    private Texts() {}

    public static String of(Document document) {
        Stream<String> blocks = document.blocks().stream().flatMap(Texts::lines);
        return Stream.concat(Stream.of(document.title()), blocks).collect(Collectors.joining("\n"));
    }

    private static Stream<String> lines(Block block) {
        return switch (block) {
            case Block.Heading heading -> Stream.of(heading.text());
            case Block.Paragraph paragraph -> Stream.of(text(paragraph.content()));
            case Block.BulletList list -> list.items().stream().map(Texts::text);
            case Block.Facts facts -> facts.facts().stream().map(fact -> fact.label() + " " + text(fact.value()));
            case Block.KeyFigure figure ->
                Stream.of(figure.label(), figure.value(), figure.badge(), figure.note())
                        .filter(part -> part != null);
            case Block.Notice notice -> Stream.of(notice.title(), text(notice.text()));
            case Block.Table table ->
                Stream.concat(Stream.of(table.caption()), table.rows().stream().map(row -> row.stream()
                        .map(cell -> text(cell.content()))
                        .collect(Collectors.joining(" | "))));
            case Block.Figure figure -> Stream.of(figure.caption(), figure.alternative());
        };
    }

    private static String text(List<Inline> content) {
        return content.stream().map(Inline::text).collect(Collectors.joining());
    }
}
