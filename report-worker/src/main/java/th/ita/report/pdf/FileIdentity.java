package th.ita.report.pdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

import th.ita.report.document.Document;

/**
 * The two halves of a PDF's file identifier, 16 bytes each, made from what the document is instead of from the clock:
 * the same document is the same file.
 *
 * @param permanent the same for all versions of a document
 * @param version of this one
 */
record FileIdentity(byte[] permanent, byte[] version) {

    static FileIdentity of(Document document) {
        return new FileIdentity(digest(document.title()), digest(document.toString()));
    }

    private static byte[] digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(digest, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
