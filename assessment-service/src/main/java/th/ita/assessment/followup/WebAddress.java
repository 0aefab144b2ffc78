package th.ita.assessment.followup;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;

import th.ita.assessment.http.FieldError;

/** Addresses that people write and that pages turn into links: of the web, and of nothing else. */
final class WebAddress {

    static final int LONGEST = 500;

    private WebAddress() {}

    /** What is wrong with an address, added to the errors; nothing when it is right. */
    static void check(List<FieldError> errors, String pointer, String address) {
        if (address.length() > LONGEST) {
            errors.add(FieldError.pointer(
                    pointer,
                    "too-long",
                    "ที่อยู่เว็บยาวได้ไม่เกิน " + LONGEST + " ตัวอักษร",
                    "An address has at most " + LONGEST + " characters."));
        } else if (!isOfTheWeb(address)) {
            errors.add(FieldError.pointer(
                    pointer,
                    "web-address",
                    "ที่อยู่เว็บต้องขึ้นต้นด้วย http:// หรือ https:// และไม่มีชื่อผู้ใช้หรือรหัสผ่าน",
                    "An address begins with http:// or https:// and has no credentials inside."));
        }
    }

    private static boolean isOfTheWeb(String address) {
        try {
            URI uri = new URI(address);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https"))
                    // Without a host that Java reads, a browser may still read another one, and a name before an "@".
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && address.codePoints().noneMatch(c -> c <= ' ' || c == '"' || c == '<' || c == '>' || c == '\\');
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
