package th.ita.report.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import th.ita.report.thai.ThaiNumerals;

/**
 * The files that prove what was done, each once, in the order in which they are named. They are kept under their digests:
 * what an officer called them says nothing to a web server, but stands in the text.
 */
final class ProgressFiles {

    private static final Map<String, String> ENDINGS =
            Map.of("application/pdf", "pdf", "image/jpeg", "jpg", "image/png", "png");

    private final Map<String, Proof> proofs = new LinkedHashMap<>();

    /** @param number from 1, by which the text and the list of files both call it */
    private record Proof(int number, String label, String mediaType, Attachment attachment) {}

    private ProgressFiles() {}

    static ProgressFiles of(List<SnapshotPart> measures) {
        ProgressFiles files = new ProgressFiles();
        for (SnapshotPart measure : measures) {
            for (SnapshotPart entry : measure.partsOrNone("entries")) {
                entry.partsOrNone("files").forEach(files::add);
            }
        }
        return files;
    }

    private void add(SnapshotPart file) {
        String sha256 = sha256(file);
        String mediaType = file.text("mediaType");
        String ending = ENDINGS.get(mediaType);
        if (ending == null) {
            throw file.wrong("mediaType", "not that of a file that may be published");
        }
        String name = sha256 + "." + ending;
        proofs.putIfAbsent(
                name,
                new Proof(
                        proofs.size() + 1,
                        file.text("name"),
                        mediaType,
                        new Attachment(name, sha256, file.whole("size"))));
    }

    private static String sha256(SnapshotPart file) {
        String sha256 = file.text("sha256");
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw file.wrong("sha256", "not a digest");
        }
        return sha256;
    }

    /** E.g. "ไฟล์แนบ 2: ประกาศ.pdf". */
    String label(SnapshotPart file) {
        String name = sha256(file) + "." + ENDINGS.get(file.text("mediaType"));
        return label(proofs.get(name));
    }

    private static String label(Proof proof) {
        return "ไฟล์แนบ " + proof.number() + ": " + ThaiNumerals.inTable(proof.label());
    }

    List<Document.FileLink> links() {
        List<Document.FileLink> links = new ArrayList<>();
        proofs.forEach((name, proof) -> links.add(new Document.FileLink(name, proof.mediaType(), label(proof))));
        return links;
    }

    List<Attachment> attachments() {
        return proofs.values().stream().map(Proof::attachment).toList();
    }
}
