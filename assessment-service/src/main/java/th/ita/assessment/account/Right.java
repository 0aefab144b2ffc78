package th.ita.assessment.account;

import java.util.EnumSet;
import java.util.Set;

/** What may be done with something of an agency, and who may: besides the administrator, who may everything. */
public enum Right {
    READ_SHEET("อ่านแบบกรอกคะแนน", "read the score sheets", Role.OFFICER),
    WRITE_SHEET("แก้ไขแบบกรอกคะแนน", "change the score sheets", Role.OFFICER),
    /** Measure sets in whatever state. */
    READ_DRAFTS("อ่านร่างมาตรการ", "read the drafts of measures", Role.OFFICER, Role.ENDORSER),
    /** Measure sets that were submitted: on their way, approved, published. */
    READ_SUBMITTED("อ่านมาตรการที่เสนอแล้ว", "read the submitted measures", Role.OFFICER, Role.ENDORSER, Role.PROVINCE),
    /** Measure sets that were approved, published or withdrawn since. */
    READ_APPROVED(
            "อ่านมาตรการที่เห็นชอบแล้ว",
            "read the approved measures",
            Role.OFFICER,
            Role.ENDORSER,
            Role.PROVINCE,
            Role.WEBMASTER),
    EDIT_MEASURES("จัดทำมาตรการ", "edit the measures", Role.OFFICER),
    /** How measures are carried out, and what proves the items of a year. */
    FOLLOW_UP("บันทึกความคืบหน้าและหลักฐาน", "record the progress and the evidence", Role.OFFICER),
    /** แจ้งเวียน, with the addresses of those whom it goes to. */
    CIRCULATE("แจ้งเวียนมาตรการ", "circulate the measures", Role.OFFICER),
    ENDORSE("ให้ความเห็นชอบมาตรการ", "endorse the measures", Role.ENDORSER),
    /** Sending back what is on its way. */
    RETURN_MEASURES("ส่งคืนมาตรการ", "send the measures back", Role.OFFICER, Role.ENDORSER),
    PUBLISH("เผยแพร่หรือถอนมาตรการ", "publish or withdraw the measures", Role.WEBMASTER),
    READ_AUDIT("อ่านบันทึกการใช้งาน", "read the audit", Role.OFFICER);

    private final String th;
    private final String en;
    private final Set<Role> roles;

    Right(String th, String en, Role... roles) {
        this.th = th;
        this.en = en;
        this.roles = EnumSet.of(Role.ADMINISTRATOR, roles);
    }

    /** Those that have it where they are bound. */
    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    String th() {
        return th;
    }

    String en() {
        return en;
    }
}
