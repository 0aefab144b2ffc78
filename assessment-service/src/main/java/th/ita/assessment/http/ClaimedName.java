package th.ita.assessment.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who an {@code Authorization} header claims to be, for the books; neither password nor key is looked at. */
final class ClaimedName {

    private static final String BASIC = "basic ";
    private static final String BEARER = "bearer ";
    private static final Pattern KEY = Pattern.compile("\\s*ita_([a-z0-9]{1,40})_.*", Pattern.DOTALL);
    private static final int LONGEST = 60;

    private ClaimedName() {}

    /** What the request claims to be, cut to what a log line can bear; null when it claims nothing readable. */
    static String of(String authorization) {
        if (isBearer(authorization)) {
            Matcher key = KEY.matcher(authorization.substring(BEARER.length()));
            return key.matches() ? "key:" + key.group(1) : null;
        }
        if (!begins(authorization, BASIC)) {
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

    static boolean isBearer(String authorization) {
        return begins(authorization, BEARER);
    }

    private static boolean begins(String authorization, String scheme) {
        return authorization != null && authorization.regionMatches(true, 0, scheme, 0, scheme.length());
    }
}
