package th.ita.report.pdf;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import th.ita.report.document.Block;
import th.ita.report.document.Document;
import th.ita.report.document.Inline;

/** All that a document says, paragraph by paragraph and cell by cell, as mere text. */
final class DocumentTexts {

    private DocumentTexts() {}

    static Stream<String> of(Document document) {
        Stream<String> blocks = document.blocks().stream().flatMap(block -> switch (block) {
            case Block.Heading heading -> Stream.of(heading.text());
            case Block.Paragraph paragraph -> Stream.of(joined(paragraph.content()));
            case Block.BulletList list -> list.items().stream().map(DocumentTexts::joined);
            case Block.Facts facts ->
                facts.facts().stream().flatMap(fact -> Stream.of(fact.label(), joined(fact.value())));
            case Block.KeyFigure figure ->
                Stream.of(figure.label(), figure.value(), figure.badge(), figure.note())
                        .filter(Objects::nonNull);
            case Block.Notice notice -> Stream.of(notice.title(), joined(notice.text()));
            case Block.Table table -> table(table);
            case Block.FileCheck check -> table(check.files());
            case Block.Figure figure -> Stream.of(figure.caption());
            case Block.NumberedList list -> list.items().stream().map(DocumentTexts::joined);
            case Block.LabelLine line ->
                line.parts().stream().flatMap(part -> Stream.of(part.label(), joined(part.value())));
            case Block.Signature signature ->
                Stream.concat(
                        Stream.of(signature.signedLine(), signature.nameLine()),
                        Stream.concat(signature.lines().stream(), Stream.ofNullable(signature.date())));
            case Block.PageBreak pageBreak -> Stream.empty();
            case Block.Verification verification ->
                Stream.of(verification.text(), verification.code(), verification.url())
                        .filter(Objects::nonNull);
        });
        return Stream.concat(
                Stream.of(document.title(), document.revision().dataSha256()).filter(Objects::nonNull), blocks);
    }

    private static Stream<String> table(Block.Table table) {
        return Stream.concat(
                Stream.concat(
                        Stream.of(table.caption()), table.columns().stream().map(Block.Table.Column::header)),
                table.rows().stream().flatMap(List::stream).map(cell -> joined(cell.content())));
    }

    private static String joined(List<Inline> content) {
        return String.join("", content.stream().map(Inline::text).toList())
                .replace('\n', ' ')
                .strip();
    }
}
