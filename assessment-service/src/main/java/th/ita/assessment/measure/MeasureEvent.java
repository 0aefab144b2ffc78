package th.ita.assessment.measure;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;

/** Something that was done to a version; kept for good. */
@Entity
@Immutable
class MeasureEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long agencyId;
    private int fiscalYear;
    private int version;
    private String event;
    private String doneBy;
    private Instant doneAt;
    private String reason;
    private String detail;

    protected MeasureEvent() {}

    /**
     * @param event a verb in kebab-case
     * @param detail JSON of what was signed, changed or voided; null where the event says it all
     */
    MeasureEvent(MeasureVersion of, String event, Deed deed, Object detail) {
        this.agencyId = of.agencyId();
        this.fiscalYear = of.fiscalYear();
        this.version = of.version();
        this.event = event;
        this.doneBy = deed.by();
        this.doneAt = deed.at();
        this.reason = deed.reason();
        this.detail = StoredJson.write(detail);
    }

    String event() {
        return event;
    }

    String doneBy() {
        return doneBy;
    }

    Instant doneAt() {
        return doneAt;
    }

    String reason() {
        return reason;
    }

    String detail() {
        return detail;
    }
}
