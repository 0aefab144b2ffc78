package th.ita.assessment.circulation;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import com.fasterxml.jackson.annotation.JsonValue;

/** Published measures, sent to those who have to know them. */
@Entity
class Circulation {

    /** Why one has ended. */
    public enum End {
        ALL_ACKNOWLEDGED("all-acknowledged"),
        STOPPED("stopped"),
        TIME("time");

        @EnumeratedValue
        private final String code;

        End(String code) {
            this.code = code;
        }

        @JsonValue
        public String code() {
            return code;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long agencyId;
    private int fiscalYear;

    /** Of the measures. */
    private int version;

    /** What the officer adds to the letter; null for nothing. */
    private String message;

    private String createdBy;
    private Instant createdAt;

    /** When it ends by itself. */
    private Instant endsAt;

    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    private End ended;

    protected Circulation() {}

    Circulation(long agencyId, int fiscalYear, int version, String message, String by, Instant now, Instant endsAt) {
        this.agencyId = agencyId;
        this.fiscalYear = fiscalYear;
        this.version = version;
        this.message = message;
        this.createdBy = by;
        this.createdAt = now;
        this.endsAt = endsAt;
    }

    void end(End why, Instant now) {
        ended = why;
        endedAt = now;
    }

    Long id() {
        return id;
    }

    long agencyId() {
        return agencyId;
    }

    int fiscalYear() {
        return fiscalYear;
    }

    int version() {
        return version;
    }

    String message() {
        return message;
    }

    String createdBy() {
        return createdBy;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    Instant endedAt() {
        return endedAt;
    }

    /** Null while it goes on. */
    End ended() {
        return ended;
    }
}
