package th.ita.report.document;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one snapshot becomes, before it is rendered.
 *
 * @param page what the subject's page says
 * @param dataFiles name inside the version's folder → bytes, e.g. {@code tree.json}; the same snapshot gives the same
 *     bytes
 * @param prints documents to be kept, printed or edited, in files of their own
 * @param approved not null if the prints were signed: they are rendered once and kept
 * @param attachments files that others made, and the snapshot names by their digest
 */
public record Composition(
        Document page,
        Map<String, byte[]> dataFiles,
        List<Print> prints,
        Approved approved,
        List<Attachment> attachments) {

    public Composition {
        dataFiles = Collections.unmodifiableMap(new TreeMap<>(dataFiles));
        prints = List.copyOf(prints);
        attachments = List.copyOf(attachments);
    }

    public Composition(Document page, Map<String, byte[]> dataFiles, List<Print> prints) {
        this(page, dataFiles, prints, null, List.of());
    }

    /** A page and nothing else. */
    static Composition of(Document page) {
        return new Composition(page, Map.of(), List.of());
    }
}
