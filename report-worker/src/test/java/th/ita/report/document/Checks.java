package th.ita.report.document;

import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import th.ita.report.digest.Sha256;

/** The page of a code once the service has heard of the files: of the version itself, and of the two before it. */
public final class Checks {

    private Checks() {}

    /** What a file of a version would hold. */
    public static byte[] file(String name, int version) {
        return (name + " of version " + version).getBytes(StandardCharsets.UTF_8);
    }

    /** Version 3 is in force, version 2 was superseded, version 1 withdrawn. */
    public static ObjectNode inForce() {
        ObjectNode check = Examples.snapshot("check").put("version", 3).put("path", "measures/5584/2564/v3/");
        ArrayNode files = check.putArray("files");
        file(files, "memorandum.pdf", "application/pdf", 3, "published");
        file(files, "measures.pdf", "application/pdf", 3, "published");
        file(files, "memorandum.pdf", "application/pdf", 2, "superseded");
        file(files, "memorandum.pdf", "application/pdf", 1, "withdrawn");
        return check;
    }

    public static ObjectNode superseded() {
        return inForce().put("status", "superseded").put("supersededBy", 4);
    }

    public static ObjectNode withdrawn() {
        return inForce().put("status", "withdrawn");
    }

    private static void file(ArrayNode files, String name, String mediaType, int version, String status) {
        byte[] bytes = file(name, version);
        files.addObject()
                .put("name", name)
                .put("mediaType", mediaType)
                .put("sha256", Sha256.of(bytes))
                .put("size", bytes.length)
                .put("version", version)
                .put("status", status);
    }
}
