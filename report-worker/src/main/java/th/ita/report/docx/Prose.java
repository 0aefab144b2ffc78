package th.ita.report.docx;

import java.net.URI;
import java.util.List;

import th.ita.report.document.Inline;
import th.ita.report.document.LinkTargets;

/** Paragraphs and runs of one part. They name their style; nothing is formatted by hand. */
final class Prose {

    private final Xml xml;
    private final LinkTargets targets;
    private final Relationships relationships;
    private boolean pageBreak;

    /** Whether a page may end behind a paragraph. */
    enum Keep {
        AS_STYLED,
        WITH_NEXT,
        NOT_WITH_NEXT
    }

    Prose(Xml xml, LinkTargets targets, Relationships relationships) {
        this.xml = xml;
        this.targets = targets;
        this.relationships = relationships;
    }

    /**
     * The next paragraph begins a page: a property of its own, not a break before it, which would leave an empty paragraph
     * behind.
     */
    void breakPage() {
        pageBreak = true;
    }

    void paragraph(Style style, String text) {
        paragraph(style, List.of(new Inline.Text(text)));
    }

    void paragraph(Style style, List<Inline> content) {
        open(style);
        runs(content, false);
        close();
    }

    /** An item of a list. */
    void item(Style style, int list, List<Inline> content) {
        start(style, Keep.AS_STYLED);
        xml.open("w:numPr").empty("w:ilvl", "w:val", "0").empty("w:numId", "w:val", String.valueOf(list));
        xml.close().close();
        runs(content, false);
        close();
    }

    /** A paragraph whose runs follow. */
    void open(Style style) {
        open(style, Keep.AS_STYLED);
    }

    void open(Style style, Keep keep) {
        start(style, keep);
        xml.close();
    }

    private void start(Style style, Keep keep) {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style.id());
        switch (keep) {
            case AS_STYLED -> {}
            case WITH_NEXT -> xml.empty("w:keepNext");
            case NOT_WITH_NEXT -> xml.empty("w:keepNext", "w:val", "0");
        }
        if (pageBreak) {
            xml.empty("w:pageBreakBefore");
            pageBreak = false;
        }
    }

    void close() {
        xml.close();
    }

    /** @param strong whether all of it stands out */
    void runs(List<Inline> content, boolean strong) {
        for (Inline inline : content) {
            switch (inline) {
                case Inline.Text text -> run(strong ? Style.STRONG : null, text.text());
                case Inline.Strong text -> run(Style.STRONG, text.text());
                case Inline.Code code -> run(strong ? Style.STRONG : Style.CODE, code.text());
                case Inline.Link link -> link(link, strong);
                case Inline.Break end -> xml.open("w:r").empty("w:br").close();
            }
        }
    }

    private void link(Inline.Link link, boolean strong) {
        URI target = targets.of(link);
        if (target == null) {
            run(strong ? Style.STRONG : null, link.text());
            return;
        }
        xml.open("w:hyperlink", "r:id", relationships.toAddress(target), "w:history", "1");
        run(Style.LINK, link.text());
        xml.close();
    }

    /** @param style null for the paragraph's own */
    void run(Style style, String text) {
        xml.open("w:r");
        if (style != null) {
            xml.open("w:rPr").empty("w:rStyle", "w:val", style.id()).close();
        }
        xml.leaf("w:t", text, "xml:space", "preserve").close();
    }

    /** @param shown what stands there until the program that opens the file has counted for itself */
    void field(String instruction, String shown) {
        fieldCharacter("begin");
        xml.open("w:r").leaf("w:instrText", " " + instruction + " ", "xml:space", "preserve");
        xml.close();
        fieldCharacter("separate");
        run(null, shown);
        fieldCharacter("end");
    }

    private void fieldCharacter(String type) {
        xml.open("w:r").empty("w:fldChar", "w:fldCharType", type).close();
    }

    void tab() {
        xml.open("w:r").empty("w:tab").close();
    }
}
