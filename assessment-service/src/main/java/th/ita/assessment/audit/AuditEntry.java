package th.ita.assessment.audit;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** One line of the books. */
@Entity
@Immutable
@Table(name = "audit")
class AuditEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    Instant writtenAt;

    String account;
    String operation;
    String target;
    boolean refused;

    @Column(name = "state_before")
    String before;

    @Column(name = "state_after")
    String after;

    String remote;

    /** The id of the agency that it concerns; the database's work, and no part of what is sealed. */
    @Column(insertable = false, updatable = false)
    String agency;

    protected AuditEntry() {}

    AuditEntry(
            Instant writtenAt,
            String account,
            String operation,
            String target,
            boolean refused,
            String before,
            String after,
            String remote) {
        this.writtenAt = writtenAt;
        this.account = account;
        this.operation = operation;
        this.target = target;
        this.refused = refused;
        this.before = before;
        this.after = after;
        this.remote = remote;
    }
}
