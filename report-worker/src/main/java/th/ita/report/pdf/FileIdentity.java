package th.ita.report.pdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfObject;

import th.ita.report.digest.Sha256;
import th.ita.report.document.Document;

/**
 * A PDF's file identifier, made from its title, revision and pages instead of from the clock: the same document is the
 * same file. Its first half stays the same for all versions of a document.
 */
final class FileIdentity {

    private static final int LENGTH = 16;

    private final byte[] permanent;
    private final MessageDigest version = Sha256.digest();

    FileIdentity(Document document) {
        permanent = half(Sha256.digest().digest(utf8(document.title())));
        version.update(utf8(document.title() + document.revision()));
    }

    /** @param content what is drawn on a page */
    void addPage(byte[] content) {
        version.update(content);
    }

    /** To be called once, after the last page. */
    Identifier get() {
        return new Identifier(permanent, half(version.digest()));
    }

    record Identifier(byte[] permanent, byte[] version) {
        PdfObject inTrailer() {
            return PdfEncryption.createInfoId(permanent, version);
        }
    }

    private static byte[] half(byte[] digest) {
        return Arrays.copyOf(digest, LENGTH);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
