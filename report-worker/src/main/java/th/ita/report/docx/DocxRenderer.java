package th.ita.report.docx;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import th.ita.report.document.Document;
import th.ita.report.document.LinkTargets;

/**
 * Writes a document as a Word file (ISO/IEC 29500, transitional) to be edited: in styles, with real lists, tables, page numbers
 * and charts. The same document gives the same bytes. Instances may be used by several threads at once.
 */
public final class DocxRenderer {

    static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private static final byte[] STYLES = Parts.resource("styles.xml");
    private static final byte[] SETTINGS = Parts.resource("settings.xml");
    private static final byte[] FONTS = Parts.resource("fontTable.xml");

    private final LinkTargets targets;

    /** Links into the website become plain text, as nobody told where the website is. */
    public DocxRenderer() {
        this(null);
    }

    /**
     * @param website public address of the website's top page; null if not known
     * @throws IllegalArgumentException if that is no absolute address
     */
    public DocxRenderer(URI website) {
        this.targets = new LinkTargets(website);
    }

    /** @return the whole file */
    public byte[] render(Document document) {
        Parts parts = new Parts();
        Relationships top = new Relationships();
        top.to("officeDocument", "word/document.xml");
        top.toPackage("core-properties", "docProps/core.xml");
        parts.addRelationships("", top);
        parts.add(
                "docProps/core.xml",
                "application/vnd.openxmlformats-package.core-properties+xml",
                properties(document));

        Relationships relationships = new Relationships();
        relationships.to("styles", "styles.xml");
        relationships.to("settings", "settings.xml");
        relationships.to("fontTable", "fontTable.xml");
        relationships.to("numbering", "numbering.xml");
        Lists lists = new Lists();
        byte[] body = new Body(document, targets, parts, relationships, lists).bytes();
        parts.add("word/document.xml", TYPE + "document.main+xml", body);
        parts.addRelationships("word/document.xml", relationships);
        new Headers(document).addTo(parts);
        parts.add("word/styles.xml", TYPE + "styles+xml", STYLES);
        parts.add("word/settings.xml", TYPE + "settings+xml", SETTINGS);
        parts.add("word/fontTable.xml", TYPE + "fontTable+xml", FONTS);
        parts.add("word/numbering.xml", TYPE + "numbering+xml", lists.bytes());
        return parts.zipped();
    }

    /** What a window and a list of files show; times are the revision's. */
    private static byte[] properties(Document document) {
        Instant date = document.revision().revisedAt().truncatedTo(ChronoUnit.SECONDS);
        Xml xml = new Xml()
                .open(
                        "cp:coreProperties",
                        "xmlns:cp",
                        "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/",
                        "xmlns:dcterms",
                        "http://purl.org/dc/terms/",
                        "xmlns:xsi",
                        "http://www.w3.org/2001/XMLSchema-instance");
        xml.leaf("dc:title", document.name());
        xml.leaf("dc:language", "th-TH");
        xml.leaf("dcterms:created", date.toString(), "xsi:type", "dcterms:W3CDTF");
        xml.leaf("dcterms:modified", date.toString(), "xsi:type", "dcterms:W3CDTF");
        return xml.close().bytes();
    }
}
