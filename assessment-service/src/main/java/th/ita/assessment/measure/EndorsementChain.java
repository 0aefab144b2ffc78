package th.ita.assessment.measure;

import java.time.Instant;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The chain of an agency that has another one than its type. */
@Entity
class EndorsementChain {

    @Id
    private Long agencyId;

    @Convert(converter = StoredJson.OfChain.class)
    private Chain chain;

    private int version;
    private String changedBy;
    private Instant changedAt;

    protected EndorsementChain() {}

    EndorsementChain(long agencyId) {
        this.agencyId = agencyId;
    }

    void take(Chain other, String by, Instant at) {
        chain = other;
        version++;
        changedBy = by;
        changedAt = at;
    }

    Chain chain() {
        return chain;
    }

    int version() {
        return version;
    }
}
