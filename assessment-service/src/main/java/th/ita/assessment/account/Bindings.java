package th.ita.assessment.account;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.inject.Singleton;

import th.ita.assessment.agency.Agencies;
import th.ita.assessment.agency.Provinces;
import th.ita.assessment.http.FieldError;

/** Whether bindings that somebody asks for can be. */
@Singleton
class Bindings {

    private static final int MOST = 200;
    private static final int LONGEST_POST = 200;

    private final Agencies agencies;
    private final Provinces provinces;

    Bindings(Agencies agencies, Provinces provinces) {
        this.agencies = agencies;
        this.provinces = provinces;
    }

    /**
     * Their one spelling.
     *
     * @param given null is none
     * @param errors takes what is wrong, at {@code /bindings/…}
     */
    List<Binding> check(List<Binding> given, List<FieldError> errors) {
        List<Binding> tidy = new ArrayList<>();
        if (given == null) {
            return tidy;
        }
        if (given.size() > MOST) {
            errors.add(FieldError.pointer(
                    "/bindings", "too-many", "มีได้ไม่เกิน " + MOST + " รายการ", "There may be up to " + MOST + "."));
            return tidy;
        }
        Set<Binding> seen = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            String pointer = "/bindings/" + i;
            Binding binding = given.get(i);
            if (binding == null || binding.role() == null) {
                errors.add(FieldError.pointer(
                        pointer + "/role",
                        "required",
                        "ต้องระบุบทบาท: " + Role.codes(),
                        "A role: " + Role.codes() + "."));
                continue;
            }
            Binding checked = check(binding, pointer, errors);
            // One post per agency: who acts in another one says so when they endorse.
            if (!seen.add(new Binding(checked.role(), checked.agencyId(), checked.provinceCode(), null))) {
                errors.add(FieldError.pointer(
                        pointer, "repeated", "บทบาทนี้ซ้ำกับรายการก่อนหน้า", "It is there already."));
            }
            tidy.add(checked);
        }
        return tidy;
    }

    private Binding check(Binding binding, String pointer, List<FieldError> errors) {
        Role.Reach reach = binding.role().reach();
        boolean agency = reach == Role.Reach.AGENCY || reach == Role.Reach.POST;
        String post = tidy(binding.post());
        place(pointer + "/agencyId", agency, binding.agencyId(), errors);
        place(pointer + "/provinceCode", reach == Role.Reach.PROVINCE, binding.provinceCode(), errors);
        place(pointer + "/post", reach == Role.Reach.POST, post, errors);
        if (agency
                && binding.agencyId() != null
                && agencies.find(binding.agencyId()).isEmpty()) {
            errors.add(FieldError.pointer(
                    pointer + "/agencyId",
                    "unknown-agency",
                    "ไม่พบหน่วยงานรหัส " + binding.agencyId() + " ในทะเบียน",
                    "No agency with the id " + binding.agencyId() + " is registered."));
        }
        if (reach == Role.Reach.PROVINCE
                && binding.provinceCode() != null
                && provinces.find(binding.provinceCode()).isEmpty()) {
            errors.add(FieldError.pointer(
                    pointer + "/provinceCode",
                    "unknown-province",
                    "ไม่มีจังหวัดรหัสนี้ ดูรหัสจังหวัดได้ที่ /api/v1/provinces",
                    "There is no province of this code; see /api/v1/provinces."));
        }
        if (post != null && post.length() > LONGEST_POST) {
            errors.add(FieldError.pointer(
                    pointer + "/post",
                    "length",
                    "ยาวเกิน " + LONGEST_POST + " อักขระ",
                    "It may have up to " + LONGEST_POST + " characters."));
        }
        return new Binding(binding.role(), binding.agencyId(), binding.provinceCode(), post);
    }

    private static void place(String pointer, boolean needed, Object given, List<FieldError> errors) {
        if (needed && given == null) {
            errors.add(FieldError.pointer(pointer, "required", "บทบาทนี้ต้องระบุค่านี้", "This role needs it."));
        }
        if (!needed && given != null) {
            errors.add(FieldError.pointer(pointer, "not-of-this-role", "บทบาทนี้ไม่ใช้ค่านี้", "This role has none."));
        }
    }

    /** NFC, single spaces, nothing invisible; null when nothing is left. */
    static String tidy(String text) {
        if (text == null) {
            return null;
        }
        String tidy = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Cf}&&[^\\s]]", "")
                .replaceAll("[\\s\\u00A0]+", " ")
                .strip();
        return tidy.isEmpty() ? null : tidy;
    }
}
