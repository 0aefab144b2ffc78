package th.ita.assessment.agency;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import th.ita.assessment.http.FieldError;
import th.ita.assessment.http.Problems;

/** Whether an agency's entry makes sense, and its one spelling. */
final class AgencyCheck {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\s]]");
    private static final Pattern HOST = Pattern.compile("[\\w-]+(\\.[\\w-]+)*(:\\d{1,5})?");

    private final Provinces provinces;
    private final AgencyTypes types;
    private final List<FieldError> errors = new ArrayList<>();

    private AgencyCheck(Provinces provinces, AgencyTypes types) {
        this.provinces = provinces;
        this.types = types;
    }

    /**
     * @return the entry as it is to be stored: NFC, single spaces, nothing invisible, empty is null
     * @throws th.ita.assessment.http.ProblemException 422 with everything that is wrong
     */
    static AgencyView of(long id, AgencyView given, Provinces provinces, AgencyTypes types) {
        return new AgencyCheck(provinces, types).check(id, given);
    }

    private AgencyView check(long id, AgencyView given) {
        if (given.id() != null && given.id() != id) {
            wrong(
                    "/id",
                    "differs-from-path",
                    "id ในเนื้อหาต้องตรงกับรหัสหน่วยงานในที่อยู่ คือ " + id,
                    "It has to be the id of the path, " + id + ".");
        }
        AgencyView tidy = new AgencyView(
                id,
                text("/nameTh", given.nameTh(), 200, true),
                text("/nameEn", given.nameEn(), 200, false),
                text("/type", given.type(), 40, true),
                text("/district", given.district(), 100, false),
                text("/provinceCode", given.provinceCode(), 100, false),
                null,
                null,
                text("/website", given.website(), 500, false));
        if (tidy.type() != null && types.find(tidy.type()).isEmpty()) {
            wrong(
                    "/type",
                    "unknown-type",
                    "ไม่รู้จักประเภทหน่วยงานนี้ ใช้ได้เฉพาะ " + types.codes(),
                    "There is no such type of agency; there are " + types.codes() + ".");
        }
        if (tidy.provinceCode() != null && provinces.find(tidy.provinceCode()).isEmpty()) {
            wrong(
                    "/provinceCode",
                    "unknown-province",
                    "ไม่มีจังหวัดรหัสนี้ ต้องเป็นรหัสสองหลัก เช่น \"70\" ดูได้ที่ /api/v1/provinces",
                    "There is no province of this code, which has two digits, such as \"70\"; see /api/v1/provinces.");
        }
        if (tidy.website() != null && !website(tidy.website())) {
            wrong(
                    "/website",
                    "not-a-website",
                    "ต้องเป็นที่อยู่เว็บไซต์ที่ขึ้นต้นด้วย http:// หรือ https://",
                    "It has to be the address of a website, http:// or https://.");
        }
        if (!errors.isEmpty()) {
            throw Problems.invalid(errors);
        }
        return tidy;
    }

    /** One spelling of a text: NFC, sara am as one letter, single spaces, nothing invisible; null when nothing is left. */
    static String tidy(String text) {
        if (text == null) {
            return null;
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC).replace("\u0E4D\u0E32", "\u0E33");
        String visible = INVISIBLE.matcher(composed).replaceAll("");
        String single = visible.replaceAll("[\\s\\u00A0]+", " ").strip();
        return single.isEmpty() ? null : single;
    }

    private String text(String pointer, String given, int longest, boolean required) {
        String text = tidy(given);
        if (text == null && required) {
            wrong(pointer, "required", "ต้องระบุค่านี้", "A value is required here.");
        }
        if (text != null && text.length() > longest) {
            wrong(pointer, "length", "ยาวเกิน " + longest + " อักขระ", "It may have up to " + longest + " characters.");
            return null;
        }
        return text;
    }

    private static boolean website(String address) {
        try {
            URI uri = new URI(address);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase();
            String host = uri.getRawAuthority();
            return (scheme.equals("http") || scheme.equals("https"))
                    && host != null
                    && HOST.matcher(IDN.toASCII(host)).matches();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return false;
        }
    }

    private void wrong(String pointer, String code, String th, String en) {
        errors.add(FieldError.pointer(pointer, code, th, en));
    }
}
