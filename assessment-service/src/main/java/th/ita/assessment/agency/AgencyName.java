package th.ita.assessment.agency;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/** A row of an agency's {@link NameHistory}. */
@Entity
@IdClass(AgencyNameId.class)
public class AgencyName {

    /**
     * For a JPQL join with an agency {@code g}: the name and type {@code n} that it had at the end of a fiscal year, or its
     * first one if the year lies before all of them. The parameter {@code yearEnd} is {@link
     * th.ita.assessment.http.FiscalYears#lastDay}.
     */
    public static final String OF_YEAR = "n.agencyId = g.id and n.validFrom = coalesce("
            + "(select max(m.validFrom) from AgencyName m where m.agencyId = g.id and m.validFrom <= :yearEnd),"
            + " (select min(m.validFrom) from AgencyName m where m.agencyId = g.id))";

    /** Since before anybody knows: the earliest day that both databases can keep. */
    private static final LocalDate BEGINNING = LocalDate.of(1000, 1, 1);

    @Id
    private long agencyId;

    @Id
    private LocalDate validFrom;

    private String nameTh;
    private String nameEn;
    private String type;

    protected AgencyName() {}

    AgencyName(long agencyId, DatedName name) {
        this.agencyId = agencyId;
        this.validFrom = name.validFrom() == null ? BEGINNING : name.validFrom();
        this.nameTh = name.nameTh();
        this.nameEn = name.nameEn();
        this.type = name.type();
    }

    public long agencyId() {
        return agencyId;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    public DatedName name() {
        return new DatedName(validFrom.equals(BEGINNING) ? null : validFrom, nameTh, nameEn, type);
    }
}
