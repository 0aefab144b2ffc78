package th.ita.report.document;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one snapshot becomes, before it is rendered.
 *
 * @param document what page and PDF say
 * @param dataFiles name inside the version's folder → bytes, e.g. {@code tree.json}; the same snapshot gives the same
 *     bytes
 * @param pdf whether {@code analysis.pdf} belongs to it
 */
public record Composition(Document document, Map<String, byte[]> dataFiles, boolean pdf) {

    public Composition {
        dataFiles = Collections.unmodifiableMap(new TreeMap<>(dataFiles));
    }
}
