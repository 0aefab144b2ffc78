package th.ita.report.pdf;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

import th.ita.report.document.Block;
import th.ita.report.document.Document;
import th.ita.report.document.Document.Revision;
import th.ita.report.document.LinkTargets;

/**
 * Writes a document as a PDF that is PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1). The same document gives the
 * same bytes. Instances may be used by several threads at once.
 */
public final class PdfRenderer {

    private final LinkTargets targets;
    private final Typefaces.Source source = new Typefaces.Source();

    /** As many as threads have rendered at the same time: a set of fonts serves one document at a time. */
    private final ConcurrentLinkedQueue<Typefaces> idle = new ConcurrentLinkedQueue<>();

    /** Links into the website become plain text, as nobody told where the website is. */
    public PdfRenderer() {
        this(null);
    }

    /**
     * @param website public address of the website's top page; null if not known
     * @throws IllegalArgumentException if that is no absolute address
     */
    public PdfRenderer(URI website) {
        this.targets = new LinkTargets(website);
    }

    /** @return the whole file */
    public byte[] render(Document document) {
        Typefaces borrowed = idle.poll();
        Typefaces fonts = borrowed == null ? source.create() : borrowed;
        var bytes = new ByteArrayOutputStream(1 << 16);
        PdfFile file = new PdfFile(document, fonts, bytes);
        new Typesetter(file, targets, document.form() == Document.Form.MEMORANDUM).set(document);
        file.close();
        // After a failure the fonts are not given back: nobody knows their state.
        idle.add(fonts);
        return bytes.toByteArray();
    }

    /** Renders a small document, so that the first real one does not wait for fonts and classes to load. */
    public void warmUp() {
        render(new Document(
                "ทดสอบ",
                "ทดสอบ",
                List.of(),
                new Revision(1, 1, Instant.EPOCH, null),
                List.of(Block.Paragraph.of("ที่นี่")),
                List.of()));
    }
}
