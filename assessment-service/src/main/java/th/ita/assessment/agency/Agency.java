package th.ita.assessment.agency;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An agency that is assessed; its identity is the department id of the NACC's own system. */
@Entity
public class Agency {

    @Id
    private Long id;

    private String nameTh;
    private String nameEn;
    private String type;
    private String district;
    private String provinceCode;
    private String website;

    /** Counts the changes; not JPA's, since it is the client's precondition that guards a change. */
    private int version;

    protected Agency() {}

    Agency(long id) {
        this.id = id;
    }

    /** Takes everything but id and province names over, and counts as one more version. */
    void take(AgencyView content) {
        nameTh = content.nameTh();
        nameEn = content.nameEn();
        type = content.type();
        district = content.district();
        provinceCode = content.provinceCode();
        website = content.website();
        version++;
    }

    public Long id() {
        return id;
    }

    public String nameTh() {
        return nameTh;
    }

    public String nameEn() {
        return nameEn;
    }

    public String type() {
        return type;
    }

    public String district() {
        return district;
    }

    /** Null for an agency of no province. */
    public String provinceCode() {
        return provinceCode;
    }

    public String website() {
        return website;
    }

    public int version() {
        return version;
    }
}
