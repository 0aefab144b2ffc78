package th.ita.report.docx;

import java.util.ArrayList;
import java.util.List;

import th.ita.report.document.Block;
import th.ita.report.document.Document;
import th.ita.report.document.Inline;
import th.ita.report.document.LinkTargets;
import th.ita.report.document.RevisionLine;
import th.ita.report.thai.ThaiLines;

/** What a document says, as the body of a Word file: {@code word/document.xml}. */
final class Body {

    private static final int QR_COLUMN = 1900;

    private final Document document;
    private final Relationships relationships;
    private final Lists lists;
    private final Xml xml = new Xml();
    private final Prose prose;
    private final Tables tables;
    private final Pictures pictures;

    Body(Document document, LinkTargets targets, Parts parts, Relationships relationships, Lists lists) {
        this.document = document;
        this.relationships = relationships;
        this.lists = lists;
        this.prose = new Prose(xml, targets, relationships);
        this.tables = new Tables(xml, prose);
        this.pictures = new Pictures(xml, parts, relationships);
    }

    byte[] bytes() {
        xml.open(
                "w:document",
                "xmlns:w",
                DocxRenderer.WORD,
                "xmlns:r",
                DocxRenderer.RELATIONSHIPS,
                "xmlns:wp",
                "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing");
        xml.open("w:body");
        title();
        for (int i = 0; i < document.blocks().size(); i++) {
            boolean signed =
                    i + 1 < document.blocks().size() && document.blocks().get(i + 1) instanceof Block.Signature;
            block(document.blocks().get(i), signed);
        }
        if (document.form() == Document.Form.REPORT) {
            colophon();
        }
        tables.part(true);
        section();
        return xml.close().close().bytes();
    }

    private void title() {
        switch (document.form()) {
            case REPORT -> prose.paragraph(Style.TITLE, ThaiLines.tied(document.title()));
            case MEMORANDUM -> {
                prose.open(Style.MEMORANDUM_TITLE);
                pictures.emblem();
                prose.tab();
                prose.run(null, document.title());
                prose.close();
            }
        }
    }

    /** @param signed whether a signature follows: it does not stand on another page than the last lines that it is for */
    private void block(Block block, boolean signed) {
        tables.part(block instanceof Block.Facts || block instanceof Block.Verification);
        switch (block) {
            case Block.Heading heading -> prose.paragraph(heading(heading.level()), ThaiLines.tied(heading.text()));
            case Block.Paragraph paragraph -> paragraph(paragraph, signed);
            case Block.BulletList list -> list.items().forEach(item -> prose.item(Style.BULLET, Lists.BULLETS, item));
            case Block.NumberedList list -> numbered(list);
            case Block.Facts facts -> tables.facts(facts);
            case Block.KeyFigure figure -> keyFigure(figure);
            case Block.Notice notice -> notice(notice);
            case Block.Table table -> tables.figures(table);
            case Block.Figure figure -> figure(figure);
            case Block.LabelLine line -> labels(line);
            case Block.Signature signature -> signature(signature);
            case Block.FileCheck check -> tables.figures(check.files());
            case Block.PageBreak pageBreak -> prose.breakPage();
            case Block.Verification verification -> verification(verification);
        }
    }

    private void paragraph(Block.Paragraph paragraph, boolean signed) {
        Style style =
                switch (document.form()) {
                    case REPORT -> Style.BODY;
                    case MEMORANDUM -> Style.MEMORANDUM_BODY;
                };
        prose.open(style, signed ? Prose.Keep.WITH_NEXT : Prose.Keep.AS_STYLED);
        prose.runs(paragraph.content(), false);
        prose.close();
    }

    /** Word's headings begin below its title: our level 2 is its first. */
    private Style heading(int level) {
        boolean memorandum = document.form() == Document.Form.MEMORANDUM;
        return switch (level) {
            case 2 -> memorandum ? Style.MEMORANDUM_HEADING_1 : Style.HEADING_1;
            case 3 -> memorandum ? Style.MEMORANDUM_HEADING_2 : Style.HEADING_2;
            default -> Style.HEADING_3;
        };
    }

    private void numbered(Block.NumberedList list) {
        int number = lists.numbered();
        list.items().forEach(item -> prose.item(Style.NUMBER, number, item));
    }

    private void keyFigure(Block.KeyFigure figure) {
        prose.paragraph(Style.KEY_FIGURE_LABEL, figure.label());
        prose.open(Style.KEY_FIGURE);
        prose.run(null, figure.value());
        if (figure.badge() != null) {
            prose.run(null, " ");
            prose.run(Style.BADGE, figure.badge());
        }
        prose.close();
        if (figure.note() != null) {
            prose.paragraph(Style.KEY_FIGURE_NOTE, figure.note());
        }
    }

    private void notice(Block.Notice notice) {
        boolean warning = notice.tone() == Block.Notice.Tone.WARNING;
        prose.paragraph(warning ? Style.WARNING_TITLE : Style.NOTICE_TITLE, notice.title());
        if (!notice.text().isEmpty()) {
            prose.paragraph(warning ? Style.WARNING : Style.NOTICE, notice.text());
        }
    }

    private void figure(Block.Figure figure) {
        prose.paragraph(Style.CAPTION, figure.caption());
        prose.open(Style.PICTURE);
        pictures.chart(figure);
        prose.close();
    }

    private void labels(Block.LabelLine line) {
        prose.open(Style.LABEL_LINE);
        boolean first = true;
        for (Block.LabelLine.Labelled part : line.parts()) {
            if (!first) {
                prose.tab();
            }
            first = false;
            prose.run(Style.LABEL, part.label());
            prose.run(null, " ");
            prose.runs(part.value(), false);
        }
        prose.close();
    }

    private void signature(Block.Signature signature) {
        List<String> lines = new ArrayList<>(List.of(signature.signedLine(), signature.nameLine()));
        lines.addAll(signature.lines());
        if (signature.date() != null) {
            lines.add(signature.date());
        }
        lines.subList(0, lines.size() - 1).forEach(line -> prose.paragraph(Style.SIGNATURE, line));
        // The style keeps the block together; what follows it may stand on the next page.
        prose.open(Style.SIGNATURE, Prose.Keep.NOT_WITH_NEXT);
        prose.run(null, lines.getLast());
        prose.close();
    }

    private void verification(Block.Verification verification) {
        if (verification.url() == null) {
            inWords(verification);
            return;
        }
        tables.beside(
                QR_COLUMN,
                () -> {
                    prose.open(Style.VERIFICATION);
                    pictures.qrCode(verification);
                    prose.close();
                },
                () -> inWords(verification));
    }

    private void inWords(Block.Verification verification) {
        prose.paragraph(Style.VERIFICATION, verification.text());
        prose.paragraph(
                Style.VERIFICATION,
                List.of(new Inline.Text(Block.Verification.CODE_LABEL + " "), new Inline.Code(verification.code())));
        if (verification.url() != null) {
            prose.paragraph(Style.VERIFICATION, List.of(new Inline.Link(verification.url(), verification.url())));
        }
    }

    private void colophon() {
        if (!document.files().isEmpty()) {
            List<Inline> line = new ArrayList<>();
            line.add(new Inline.Text("ไฟล์ที่เผยแพร่ด้วยกัน: "));
            for (Document.FileLink file : document.files()) {
                String comma = line.size() > 1 ? ", " : "";
                line.add(new Inline.Text(comma + file.label() + " "));
                line.add(new Inline.Code(file.name()));
            }
            prose.paragraph(Style.COLOPHON, line);
        }
        prose.paragraph(Style.COLOPHON, RevisionLine.of(document.revision()));
    }

    /** The regulation's page: A4, margins left 3, right 2, top 2.5, bottom 2 cm; another first page; Thai page numbers. */
    private void section() {
        xml.open("w:sectPr");
        xml.empty("w:headerReference", "w:type", "default", "r:id", relationships.to("header", Headers.FOLLOWING));
        xml.empty("w:headerReference", "w:type", "first", "r:id", relationships.to("header", Headers.FIRST));
        xml.empty("w:pgSz", "w:w", "11906", "w:h", "16838");
        xml.empty(
                "w:pgMar",
                "w:top",
                "1417",
                "w:right",
                "1134",
                "w:bottom",
                "1134",
                "w:left",
                "1701",
                "w:header",
                "425",
                "w:footer",
                "567",
                "w:gutter",
                "0");
        xml.empty("w:pgNumType", "w:fmt", "thaiNumbers");
        xml.empty("w:cols", "w:space", "720");
        xml.empty("w:titlePg");
        xml.close();
    }
}
