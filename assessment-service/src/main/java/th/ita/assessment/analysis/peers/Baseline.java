package th.ita.assessment.analysis.peers;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/** One taking of a year's figures, for documents to compare with. Its figures never change; it can be announced, again too. */
@Entity
@IdClass(Baseline.Key.class)
class Baseline {

    record Key(int fiscalYear, int version) {}

    @Id
    private int fiscalYear;

    @Id
    private int version;

    private String frameworkVersion;

    private String note;

    private String setBy;

    private Instant setAt;

    private String announcedBy;

    private Instant announcedAt;

    protected Baseline() {}

    Baseline(Key key, String frameworkVersion, String note, String setBy, Instant setAt) {
        this.fiscalYear = key.fiscalYear();
        this.version = key.version();
        this.frameworkVersion = frameworkVersion;
        this.note = note;
        this.setBy = setBy;
        this.setAt = setAt;
    }

    void announce(String by, Instant at) {
        announcedBy = by;
        announcedAt = at;
    }

    Key key() {
        return new Key(fiscalYear, version);
    }

    String frameworkVersion() {
        return frameworkVersion;
    }

    String note() {
        return note;
    }

    String setBy() {
        return setBy;
    }

    Instant setAt() {
        return setAt;
    }

    /** Null for a draft: nobody but administrators has ever seen it. */
    String announcedBy() {
        return announcedBy;
    }

    /** When it was announced last. */
    Instant announcedAt() {
        return announcedAt;
    }
}
