package th.ita.assessment.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

import jakarta.ws.rs.core.HttpHeaders;

/**
 * Gzip. Compressed bytes are another representation, so their strong entity tag is another one (RFC 9110 §8.8.3): the same with
 * a suffix. Whoever reads it may send either back, to read again or to write.
 */
final class Encoding {

    /** What fits into one packet anyway is sent as it is. */
    static final int SMALLEST = 1400;

    static final String NAME = "gzip";

    private static final String SUFFIX = "-gzip\"";
    private static final Pattern ACCEPTED =
            Pattern.compile("(?:^|,)\\s*(gzip|x-gzip|\\*)\\s*(?:;\\s*q=([01](?:\\.\\d{0,3})?)\\s*)?(?=,|$)");

    private Encoding() {}

    static boolean accepted(HttpHeaders headers) {
        String accept = headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING);
        return accept != null && accepts(accept);
    }

    /** Whether {@code Accept-Encoding} lets gzip in; {@code *} counts only where gzip itself is not named. */
    static boolean accepts(String accept) {
        Boolean any = null;
        for (Matcher each = ACCEPTED.matcher(accept.toLowerCase()); each.find(); ) {
            boolean wanted = each.group(2) == null || Double.parseDouble(each.group(2)) > 0;
            if (!each.group(1).equals("*")) {
                return wanted;
            }
            any = wanted;
        }
        return any != null && any;
    }

    /** The entity tag of the compressed bytes. */
    static String tagged(String etag) {
        return etag.substring(0, etag.length() - 1) + SUFFIX;
    }

    /** The entity tag whatever the encoding. */
    static String untagged(String etag) {
        return etag.endsWith(SUFFIX) ? etag.substring(0, etag.length() - SUFFIX.length()) + '"' : etag;
    }

    static byte[] compressed(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
