package th.ita.report.docx;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** SHA-256 of all parts of a file, unpacked, names included: two JDKs with another zlib write other bytes of the same content. */
public final class Unzipped {

    private Unzipped() {}

    public static String digest(byte[] file) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, file);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(MessageDigest digest, byte[] file) {
        for (Map.Entry<String, byte[]> part : OfficeFile.of(file).parts().entrySet()) {
            digest.update((part.getKey() + "\n").getBytes(StandardCharsets.UTF_8));
            if (part.getKey().endsWith(".xlsx")) {
                add(digest, part.getValue());
            } else {
                digest.update(part.getValue());
            }
        }
    }
}
