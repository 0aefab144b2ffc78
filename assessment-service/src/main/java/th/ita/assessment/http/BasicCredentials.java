package th.ita.assessment.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The name in an {@code Authorization: Basic} header, for the books; the password is not looked at. */
final class BasicCredentials {

    private static final String BASIC = "basic ";
    private static final int LONGEST = 60;

    private BasicCredentials() {}

    /** What the request claims to be, cut to what a log line can bear; null when it claims nothing readable. */
    static String claimedName(String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return null;
        }
        try {
            byte[] pair = Base64.getDecoder()
                    .decode(authorization.substring(BASIC.length()).strip());
            String text = new String(pair, StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            if (colon < 0) {
                return null;
            }
            String name = text.substring(0, colon).replaceAll("\\p{Cntrl}", "?");
            return name.length() <= LONGEST ? name : name.substring(0, LONGEST);
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }
}
