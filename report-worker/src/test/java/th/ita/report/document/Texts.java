package th.ita.report.document;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
            case Block.FileCheck check -> lines(check.files());
            case Block.Figure figure -> Stream.of(figure.caption(), figure.alternative());
            case Block.NumberedList list ->
                IntStream.range(0, list.items().size())
                        .mapToObj(i -> Block.NumberedList.label(i) + " "
                                + text(list.items().get(i)));
            case Block.LabelLine line ->
                Stream.of(line.parts().stream()
                        .map(part -> part.label() + " " + text(part.value()))
                        .collect(Collectors.joining(" ")));
            case Block.Signature signature ->
                Stream.of(
                                Stream.of(signature.signedLine(), signature.nameLine()),
                                signature.lines().stream(),
                                Stream.ofNullable(signature.date()))
                        .flatMap(part -> part);
            case Block.PageBreak pageBreak -> Stream.empty();
            case Block.Verification verification ->
                Stream.of(verification.text(), verification.code(), verification.url())
                        .filter(part -> part != null);
        };
    }

    private static String text(List<Inline> content) {
        return content.stream().map(Inline::text).collect(Collectors.joining());
    }
}
