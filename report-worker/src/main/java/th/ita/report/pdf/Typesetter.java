package th.ita.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;

import th.ita.report.chart.BarChart;
import th.ita.report.chart.TrendChart;
import th.ita.report.document.Block;
import th.ita.report.document.Block.Table.Align;
import th.ita.report.document.Document;
import th.ita.report.document.Inline;
import th.ita.report.document.LinkTargets;
import th.ita.report.document.RevisionLine;

/** Turns a document's blocks into pieces of pages and elements of the structure tree, in the order of reading. */
final class Typesetter {

    private static final PdfName LIST_OWNER = new PdfName("List");
    private static final PdfName LIST_NUMBERING = new PdfName("ListNumbering");
    private static final PdfName DISC = new PdfName("Disc");
    private static final PdfName DECIMAL = new PdfName("Decimal");

    private static final String BULLET = "•";
    private static final float BULLET_LEFT = 6f;
    private static final float ITEM_LEFT = 20f;

    /** A label column takes what its longest label needs, up to this share of the text area. */
    private static final float LABEL_SHARE = 0.4f;

    private static final float LABEL_GAP = 16f;

    private static final float BEFORE_HEADING = 20f;
    private static final float BEFORE_SUBHEADING = 12f;
    private static final float BEFORE_PARAGRAPH = 6f;
    private static final float BEFORE_ITEM = 2f;
    private static final float BEFORE_PANEL = 12f;
    private static final float BEFORE_COLOPHON = 24f;

    private final PdfFile file;
    private final Flow flow;
    private final LinkTargets targets;

    /** The level of the heading before: a structure tree skips none. */
    private int level = 1;

    Typesetter(PdfFile file, LinkTargets targets) {
        this.file = file;
        this.flow = new Flow(file);
        this.targets = targets;
    }

    void set(Document document) {
        title(document.title());
        document.blocks().forEach(this::block);
        colophon(document);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph paragraph -> paragraph(paragraph.content());
            case Block.BulletList list -> bullets(list);
            case Block.Facts facts -> facts(facts);
            case Block.KeyFigure figure -> keyFigure(figure);
            case Block.Notice notice -> notice(notice);
            case Block.Table table -> TablePieces.add(table, file, flow, targets);
            case Block.Figure figure -> figure(figure);
            case Block.NumberedList list -> numbered(list);
            case Block.LabelLine line -> labels(line);
            case Block.Signature signature -> signature(signature);
            case Block.PageBreak pageBreak -> flow.newPage();
            case Block.Verification verification -> verification(verification);
        }
    }

    private void title(String title) {
        List<Inline> content = List.of(new Inline.Text(title));
        Typefaces fonts = file.fonts();
        List<Word> words = fonts.splitter().split(content, TextStyle.TITLE, fonts);
        TextBlock text = new TextBlock(
                LineBreaker.balanced(words, PageLayout.TEXT_WIDTH, fonts),
                List.of(run(element(PdfName.H1))),
                TextStyle.TITLE,
                Align.CENTER,
                PageLayout.TEXT_WIDTH);
        flow.add(TextPiece.heading(text, 1, title), 0, true);
        flow.leaveAtLeast(BEFORE_PANEL);
    }

    private void heading(Block.Heading heading) {
        level = Math.clamp(heading.level(), 2, level + 1);
        TextStyle style = heading.level() == 2 ? TextStyle.HEADING : TextStyle.SUBHEADING;
        TextBlock text = text(heading.text(), run(element(new PdfName("H" + level))), style);
        float before = heading.level() == 2 ? BEFORE_HEADING : BEFORE_SUBHEADING;
        flow.add(TextPiece.heading(text, level, heading.text()), before, true);
    }

    private void paragraph(List<Inline> content) {
        TextBlock text = text(content, element(PdfName.P), TextStyle.BODY, PageLayout.TEXT_WIDTH);
        flow.add(TextPiece.paragraph(text), BEFORE_PARAGRAPH);
    }

    private void bullets(Block.BulletList list) {
        items(list(DISC), list.items(), index -> BULLET);
    }

    private void numbered(Block.NumberedList list) {
        items(list(DECIMAL), list.items(), Block.NumberedList::label);
    }

    private void items(PdfStructureElement element, List<List<Inline>> items, IntFunction<String> label) {
        float before = BEFORE_PARAGRAPH;
        for (int i = 0; i < items.size(); i++) {
            List<Inline> item = items.get(i);
            PdfStructureElement itemElement = new PdfStructureElement(element, PdfName.LI);
            PdfStructureElement labelElement = new PdfStructureElement(itemElement, PdfName.LBL);
            PdfStructureElement body = new PdfStructureElement(itemElement, PdfName.LBODY);
            RowPiece row = sideBySide(
                    new RowPiece.Cell(text(label.apply(i), run(labelElement), TextStyle.BODY), BULLET_LEFT),
                    new RowPiece.Cell(text(item, body, TextStyle.BODY, PageLayout.TEXT_WIDTH - ITEM_LEFT), ITEM_LEFT));
            flow.add(row, before);
            before = BEFORE_ITEM;
        }
    }

    private void facts(Block.Facts facts) {
        Typefaces fonts = file.fonts();
        TextStyle labelStyle = TextStyle.BODY.in(Palette.FAINT_INK);
        float widest = 0;
        for (Block.Facts.Fact fact : facts.facts()) {
            List<Word> words = fonts.splitter().split(List.of(new Inline.Text(fact.label())), labelStyle, fonts);
            widest = Math.max(widest, Line.of(words).width());
        }
        float labelWidth = Math.min(widest + 1, LABEL_SHARE * PageLayout.TEXT_WIDTH);
        float valueLeft = labelWidth + LABEL_GAP;

        PdfStructureElement element = list(PdfName.NONE);
        float before = BEFORE_PARAGRAPH;
        for (Block.Facts.Fact fact : facts.facts()) {
            PdfStructureElement item = new PdfStructureElement(element, PdfName.LI);
            PdfStructureElement label = new PdfStructureElement(item, PdfName.LBL);
            PdfStructureElement body = new PdfStructureElement(item, PdfName.LBODY);
            TextBlock labelText = TextBlock.of(fact.label(), run(label), labelStyle, Align.START, labelWidth, fonts);
            TextBlock value = text(fact.value(), body, TextStyle.BODY, PageLayout.TEXT_WIDTH - valueLeft);
            flow.add(sideBySide(new RowPiece.Cell(labelText, 0), new RowPiece.Cell(value, valueLeft)), before);
            before = BEFORE_ITEM;
        }
    }

    private void labels(Block.LabelLine line) {
        List<Inline> content = new ArrayList<>();
        for (Block.LabelLine.Labelled part : line.parts()) {
            content.add(new Inline.Strong((content.isEmpty() ? "" : " ") + part.label() + " "));
            content.addAll(part.value());
        }
        paragraph(content);
    }

    private void signature(Block.Signature signature) {
        List<String> lines = new ArrayList<>(List.of(signature.signedLine(), signature.nameLine()));
        lines.addAll(signature.lines());
        if (signature.date() != null) {
            lines.add(signature.date());
        }
        float half = PageLayout.TEXT_WIDTH / 2;
        for (int i = 0; i < lines.size(); i++) {
            TextBlock text = text(List.of(new Inline.Text(lines.get(i))), element(PdfName.P), TextStyle.BODY, half);
            flow.add(new TextPiece(text, half, 0, null), i == 0 ? BEFORE_PANEL : 0, i < lines.size() - 1);
        }
        flow.leaveAtLeast(BEFORE_PANEL);
    }

    private void verification(Block.Verification verification) {
        PdfStructureElement group = element(PdfName.DIV);
        QrPiece code = null;
        if (verification.url() != null) {
            PdfStructureElement figure = new PdfStructureElement(group, PdfName.FIGURE);
            figure.put(PdfName.ALT, new PdfString(verification.alternative(), PdfObject.TEXT_UNICODE));
            code = new QrPiece(verification.url(), figure);
            flow.add(code, BEFORE_PANEL, true);
        }
        paragraph(List.of(new Inline.Text(verification.text())));
        paragraph(List.of(new Inline.Text(Block.Verification.CODE_LABEL + " "), new Inline.Code(verification.code())));
        if (verification.url() != null) {
            paragraph(List.of(new Inline.Link(verification.url(), verification.url())));
        }
    }

    private static RowPiece sideBySide(RowPiece.Cell... cells) {
        return new RowPiece(List.of(cells), 0, true, RowPiece.Looks.NONE, null);
    }

    private void keyFigure(Block.KeyFigure figure) {
        PdfStructureElement group = element(PdfName.DIV);
        TextBlock label = panelText(figure.label(), group, TextStyle.BODY.inBold());
        TextBlock value = panelText(figure.value(), group, TextStyle.KEY_VALUE);
        TextBlock badge = figure.badge() == null ? null : panelText(figure.badge(), group, TextStyle.KEY_BADGE);
        TextBlock note = figure.note() == null ? null : panelText(figure.note(), group, TextStyle.BODY);
        flow.add(new KeyFigurePiece(label, value, badge, note), BEFORE_PANEL);
        flow.leaveAtLeast(BEFORE_PANEL);
    }

    private TextBlock panelText(String text, PdfStructureElement group, TextStyle style) {
        PdfStructureElement element = new PdfStructureElement(group, PdfName.P);
        return TextBlock.of(text, run(element), style, Align.START, PanelPiece.TEXT_WIDTH, file.fonts());
    }

    private void notice(Block.Notice notice) {
        PdfStructureElement group = element(PdfName.DIV);
        List<TextBlock> texts = new ArrayList<>();
        texts.add(panelText(notice.title(), group, TextStyle.BODY.inBold()));
        if (!notice.text().isEmpty()) {
            PdfStructureElement element = new PdfStructureElement(group, PdfName.P);
            texts.add(text(notice.text(), element, TextStyle.BODY, PanelPiece.TEXT_WIDTH));
        }
        boolean warning = notice.tone() == Block.Notice.Tone.WARNING;
        flow.add(new PanelPiece(texts, warning ? Palette.ACCENT : Palette.RULE), BEFORE_PANEL);
        flow.leaveAtLeast(BEFORE_PANEL);
    }

    private void figure(Block.Figure figure) {
        PdfStructureElement group = element(PdfName.DIV);
        TaggedRun caption = run(new PdfStructureElement(group, PdfName.CAPTION));
        flow.add(TextPiece.paragraph(text(figure.caption(), caption, TextStyle.CAPTION)), BEFORE_PANEL, true);
        PdfStructureElement element = new PdfStructureElement(group, PdfName.FIGURE);
        element.put(PdfName.ALT, new PdfString(figure.alternative(), PdfObject.TEXT_UNICODE));
        Piece drawing =
                switch (figure.chart()) {
                    case BarChart bars -> new BarChartPiece(bars, element, file.fonts());
                    case TrendChart trend -> new TrendChartPiece(trend, element, file.fonts());
                };
        flow.add(drawing, BEFORE_PARAGRAPH);
        flow.leaveAtLeast(BEFORE_PANEL);
    }

    private void colophon(Document document) {
        List<TextBlock> texts = new ArrayList<>();
        if (!document.files().isEmpty()) {
            texts.add(colophonText(files(document.files())));
        }
        texts.add(colophonText(RevisionLine.of(document.revision())));
        flow.addAtFoot(new ColophonPiece(texts), BEFORE_COLOPHON);
    }

    private static List<Inline> files(List<Document.FileLink> files) {
        List<Inline> line = new ArrayList<>();
        line.add(new Inline.Text("ไฟล์ที่เผยแพร่ด้วยกัน: "));
        for (Document.FileLink file : files) {
            String comma = line.size() > 1 ? ", " : "";
            line.add(new Inline.Text(comma + file.label() + " "));
            line.add(new Inline.Code(file.name()));
        }
        return line;
    }

    private TextBlock colophonText(List<Inline> content) {
        return text(content, element(PdfName.P), TextStyle.COLOPHON, PageLayout.TEXT_WIDTH);
    }

    private PdfStructureElement list(PdfName numbering) {
        PdfStructureElement list = element(PdfName.L);
        PdfDictionary attributes = new PdfDictionary();
        attributes.put(PdfName.O, LIST_OWNER);
        attributes.put(LIST_NUMBERING, numbering);
        list.put(PdfName.A, attributes);
        return list;
    }

    private PdfStructureElement element(PdfName role) {
        return new PdfStructureElement(file.root(), role);
    }

    private static TaggedRun run(PdfStructureElement element) {
        return new TaggedRun(element, null, null);
    }

    private TextBlock text(String text, TaggedRun run, TextStyle style) {
        return TextBlock.of(text, run, style, Align.START, PageLayout.TEXT_WIDTH, file.fonts());
    }

    private TextBlock text(List<Inline> content, PdfStructureElement element, TextStyle style, float width) {
        return TextBlock.of(content, TaggedRun.of(element, content, targets), style, Align.START, width, file.fonts());
    }
}
