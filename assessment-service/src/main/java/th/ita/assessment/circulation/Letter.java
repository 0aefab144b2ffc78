package th.ita.assessment.circulation;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What one person gets of a circulation: the outbox row of the letter, and the record that it was read. The address is here
 * only, and only until the circulation ends.
 */
@Entity
@Table(name = "circulation_letter")
class Letter {

    /** How far the letter has come. */
    public enum State {
        WAITING("waiting"),
        SENT("sent"),
        /** Given up. */
        FAILED("failed"),
        /** The circulation ended before it was sent. */
        NOT_SENT("not-sent");

        @EnumeratedValue
        private final String code;

        State(String code) {
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

    private long circulationId;
    private String name;
    private String post;

    /** Null once the circulation has ended. */
    private String address;

    @Enumerated(EnumType.STRING)
    private State state;

    private int attempts;

    /** When it may be tried; later than now also while somebody tries. */
    private Instant dueAt;

    private Instant sentAt;
    private String failure;
    private Instant acknowledgedAt;

    protected Letter() {}

    Letter(long circulationId, Recipient to, Instant now) {
        this.circulationId = circulationId;
        this.name = to.name();
        this.post = to.post();
        this.address = to.email();
        this.state = State.WAITING;
        this.dueAt = now;
    }

    /** Somebody tries to send it now; nobody else does before that day. */
    void attempt(Instant until) {
        attempts++;
        dueAt = until;
    }

    void sent(Instant now) {
        state = State.SENT;
        sentAt = now;
        failure = null;
    }

    /** @param again when to try again, null to give it up */
    void failed(String why, Instant again) {
        failure = why;
        if (again == null) {
            state = State.FAILED;
        } else {
            dueAt = again;
        }
    }

    /** Once; the first time counts. */
    void acknowledge(Instant now) {
        if (acknowledgedAt == null) {
            acknowledgedAt = now;
        }
    }

    /** The circulation has ended. */
    void forgetAddress() {
        address = null;
        if (state == State.WAITING) {
            state = State.NOT_SENT;
        }
    }

    Long id() {
        return id;
    }

    long circulationId() {
        return circulationId;
    }

    String name() {
        return name;
    }

    String post() {
        return post;
    }

    String address() {
        return address;
    }

    State state() {
        return state;
    }

    int attempts() {
        return attempts;
    }

    Instant dueAt() {
        return dueAt;
    }

    Instant sentAt() {
        return sentAt;
    }

    String failure() {
        return failure;
    }

    Instant acknowledgedAt() {
        return acknowledgedAt;
    }
}
