package th.ita.assessment.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Strong entity tags, built from parts that together decide the bytes. */
public final class ETags {

    private ETags() {}

    /** Readable parts, {@code "5584-7"}: for an id and a version number. Parts are letters, digits, dot and underscore. */
    public static String strong(Object... parts) {
        StringBuilder tag = new StringBuilder("\"");
        for (Object part : parts) {
            String text = String.valueOf(part);
            if (!text.matches("[\\w.]+")) {
                throw new IllegalArgumentException("Not fit for an entity tag: " + text);
            }
            tag.append(tag.length() == 1 ? "" : "-").append(text);
        }
        return tag.append('"').toString();
    }

    /** A digest of any text: for what has no version of its own. */
    public static String digest(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return '"' + HexFormat.of().formatHex(hash, 0, 16) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
