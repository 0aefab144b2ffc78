package th.ita.report.docx;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** What one part of the file leads to: other parts, and addresses outside of it. */
final class Relationships {

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<Target, String> ids = new LinkedHashMap<>();

    private record Target(String type, String target, boolean outside) {}

    /** @param target relative to the part's folder, e.g. {@code media/qr.png}, or from the root with a leading slash */
    String to(String kind, String target) {
        return id(new Target(OFFICE + kind, target, false));
    }

    /** To a part of the package's own, such as the core properties. */
    String toPackage(String kind, String target) {
        return id(new Target(
                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/" + kind, target, false));
    }

    String toAddress(URI address) {
        return id(new Target(OFFICE + "hyperlink", address.toASCIIString(), true));
    }

    private String id(Target target) {
        return ids.computeIfAbsent(target, key -> "rId" + (ids.size() + 1));
    }

    boolean isEmpty() {
        return ids.isEmpty();
    }

    byte[] bytes() {
        Xml xml = new Xml()
                .open("Relationships", "xmlns", "http://schemas.openxmlformats.org/package/2006/relationships");
        ids.forEach((target, id) -> {
            if (target.outside()) {
                xml.empty(
                        "Relationship",
                        "Id",
                        id,
                        "Type",
                        target.type(),
                        "Target",
                        target.target(),
                        "TargetMode",
                        "External");
            } else {
                xml.empty("Relationship", "Id", id, "Type", target.type(), "Target", target.target());
            }
        });
        return xml.close().bytes();
    }
}
