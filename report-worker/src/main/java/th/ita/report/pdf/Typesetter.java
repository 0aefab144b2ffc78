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
    private static final float BEFORE_COLOPHON = 6f;

    /** Room to sign by hand. */
    private static final float BEFORE_SIGNATURE = 26f;

    /** Below the last of the labels at a memorandum's head, and between two of them. */
    private static final float AFTER_LABELS = 4f;

    /** So many facts, at least, stand below their heading. */
    private static final int FACTS_TOGETHER = 3;

    /** So many lines of a paragraph stand on the page of what belongs to it. */
    private static final int WITH_NEXT = 2;

    private final PdfFile file;
    private final Flow flow;
    private final LinkTargets targets;
    private final boolean memorandum;

    /** The level of the heading before: a structure tree skips none. */
    private int level = 1;

    /** @param memorandum whether the correspondence regulation says how it looks */
    Typesetter(PdfFile file, LinkTargets targets, boolean memorandum) {
        this.file = file;
        this.memorandum = memorandum;
        this.flow = new Flow(file);
        this.targets = targets;
    }

    void set(Document document) {
        title(document.title());
        List<Block> blocks = document.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            block(blocks.get(i), isLead(blocks.get(i)) || i + 1 < blocks.size() && needsWhatIsAbove(blocks.get(i + 1)));
        }
        if (!memorandum) {
            colophon(document);
        }
    }

    /** A signature what it signs; a memorandum's table the sentence that leads to it. */
    private boolean needsWhatIsAbove(Block block) {
        return block instanceof Block.Signature || memorandum && block instanceof Block.Table;
    }

    private void table(Block.Table table) {
        TablePieces.Density density = memorandum ? TablePieces.Density.MEMORANDUM : TablePieces.Density.REPORT;
        TablePieces.add(table, file, flow, targets, density);
    }

    /** A paragraph that is all strong announces what follows it. */
    private static boolean isLead(Block block) {
        return block instanceof Block.Paragraph paragraph
                && paragraph.content().stream().allMatch(inline -> inline instanceof Inline.Strong);
    }

    /** @param withNext whether a paragraph's end may not be a page's, as a signature or a list follows that it belongs to */
    private void block(Block block, boolean withNext) {
        switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph paragraph -> paragraph(paragraph.content(), withNext);
            case Block.BulletList list -> bullets(list);
            case Block.Facts facts -> facts(facts);
            case Block.KeyFigure figure -> keyFigure(figure);
            case Block.Notice notice -> notice(notice);
            case Block.Table table -> table(table);
            case Block.Figure figure -> figure(figure);
            case Block.NumberedList list -> numbered(list);
            case Block.LabelLine line -> labels(line);
            case Block.Signature signature -> signature(signature);
            case Block.PageBreak pageBreak -> flow.newPage();
            case Block.FileCheck check -> table(check.files());
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
                PageLayout.TEXT_WIDTH,
                0);
        if (memorandum) {
            flow.add(new MemorandumTitlePiece(text, title), 0, true);
            return;
        }
        flow.add(TextPiece.heading(text, 1, title), 0, true);
        flow.leaveAtLeast(BEFORE_PANEL);
    }

    private void heading(Block.Heading heading) {
        level = Math.clamp(heading.level(), 2, level + 1);
        TaggedRun run = run(element(new PdfName("H" + level)));
        TextStyle style = heading.level() == 2 ? TextStyle.HEADING : TextStyle.SUBHEADING;
        TextBlock text = memorandum ? indented(heading.text(), run) : text(heading.text(), run, style);
        float before = heading.level() == 2 && !memorandum ? BEFORE_HEADING : BEFORE_SUBHEADING;
        flow.add(TextPiece.heading(text, level, heading.text()), before, true);
    }

    private TextBlock indented(String text, TaggedRun run) {
        return TextBlock.indented(
                List.of(new Inline.Text(text)),
                List.of(run),
                TextStyle.BODY.inBold(),
                PageLayout.TEXT_WIDTH,
                PageLayout.FIRST_LINE_INDENT,
                file.fonts());
    }

    private void paragraph(List<Inline> content, boolean withNext) {
        TextBlock text = body(content, element(PdfName.P));
        int lines = text.lines().size();
        if (withNext && lines > WITH_NEXT + 1) {
            flow.add(TextPiece.paragraph(text.lines(0, lines - WITH_NEXT)), BEFORE_PARAGRAPH);
            flow.add(TextPiece.paragraph(text.lines(lines - WITH_NEXT, lines)), 0, true);
        } else {
            flow.add(TextPiece.paragraph(text), BEFORE_PARAGRAPH, withNext);
        }
    }

    private TextBlock body(List<Inline> content, PdfStructureElement element) {
        return memorandum
                ? TextBlock.indented(
                        content,
                        TaggedRun.of(element, content, targets),
                        TextStyle.BODY,
                        PageLayout.TEXT_WIDTH,
                        PageLayout.FIRST_LINE_INDENT,
                        file.fonts())
                : text(content, element, TextStyle.BODY, PageLayout.TEXT_WIDTH);
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
            if (memorandum) {
                flow.add(TextPiece.paragraph(runIn(label.apply(i), labelElement, item, body)), before);
                before = 0;
                continue;
            }
            RowPiece row = sideBySide(
                    new RowPiece.Cell(text(label.apply(i), run(labelElement), TextStyle.BODY), BULLET_LEFT),
                    new RowPiece.Cell(text(item, body, TextStyle.BODY, PageLayout.TEXT_WIDTH - ITEM_LEFT), ITEM_LEFT));
            flow.add(row, before);
            before = BEFORE_ITEM;
        }
    }

    /** An item as a memorandum sets it: the label begins its first line. */
    private TextBlock runIn(
            String label, PdfStructureElement labelElement, List<Inline> item, PdfStructureElement body) {
        List<Inline> content = new ArrayList<>(List.of(new Inline.Text(label + " ")));
        content.addAll(item);
        List<TaggedRun> runs = new ArrayList<>(List.of(run(labelElement)));
        runs.addAll(TaggedRun.of(body, item, targets));
        return TextBlock.indented(
                content, runs, TextStyle.BODY, PageLayout.TEXT_WIDTH, PageLayout.FIRST_LINE_INDENT, file.fonts());
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
        int together = Math.min(facts.facts().size(), FACTS_TOGETHER);
        for (Block.Facts.Fact fact : facts.facts()) {
            PdfStructureElement item = new PdfStructureElement(element, PdfName.LI);
            PdfStructureElement label = new PdfStructureElement(item, PdfName.LBL);
            PdfStructureElement body = new PdfStructureElement(item, PdfName.LBODY);
            TextBlock labelText = TextBlock.of(fact.label(), run(label), labelStyle, Align.START, labelWidth, fonts);
            TextBlock value = text(fact.value(), body, TextStyle.BODY, PageLayout.TEXT_WIDTH - valueLeft);
            together--;
            flow.add(
                    sideBySide(new RowPiece.Cell(labelText, 0), new RowPiece.Cell(value, valueLeft)),
                    before,
                    together > 0);
            before = BEFORE_ITEM;
        }
    }

    private void labels(Block.LabelLine line) {
        PdfStructureElement element = element(PdfName.P);
        flow.add(LabelPiece.of(line, element, targets, file.fonts()), 0);
        flow.leaveAtLeast(AFTER_LABELS);
    }

    private void signature(Block.Signature signature) {
        List<TextBlock> lines = new ArrayList<>();
        lines.add(signatureLine(signature.signedLine()));
        lines.add(signatureLine(signature.nameLine()));
        signature.lines().forEach(line -> lines.add(signatureLine(line)));
        if (signature.date() != null) {
            lines.add(signatureLine(signature.date()));
        }
        flow.add(new SignaturePiece(lines), signature.signed() == null ? BEFORE_SIGNATURE : BEFORE_PANEL);
        flow.leaveAtLeast(BEFORE_PANEL);
    }

    private TextBlock signatureLine(String text) {
        return text(List.of(new Inline.Text(text)), element(PdfName.P), TextStyle.BODY, SignaturePiece.WIDTH);
    }

    private void verification(Block.Verification verification) {
        PdfStructureElement group = element(PdfName.DIV);
        QrPiece code = null;
        if (verification.url() != null) {
            PdfStructureElement figure = new PdfStructureElement(group, PdfName.FIGURE);
            figure.put(PdfName.ALT, new PdfString(verification.alternative(), PdfObject.TEXT_UNICODE));
            code = new QrPiece(verification.url(), figure);
        }
        float width = PageLayout.TEXT_WIDTH - VerificationPiece.textLeft(code);
        List<TextBlock> texts = new ArrayList<>();
        texts.add(verificationText(group, width, new Inline.Text(verification.text())));
        texts.add(verificationText(
                group,
                width,
                new Inline.Text(Block.Verification.CODE_LABEL + " "),
                new Inline.Code(verification.code())));
        if (verification.url() != null) {
            texts.add(verificationText(group, width, new Inline.Link(verification.url(), verification.url())));
        }
        flow.add(new VerificationPiece(code, texts), BEFORE_PANEL);
        flow.leaveAtLeast(BEFORE_PANEL);
    }

    private TextBlock verificationText(PdfStructureElement group, float width, Inline... content) {
        return text(List.of(content), new PdfStructureElement(group, PdfName.P), TextStyle.BODY, width);
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
