package th.ita.assessment.account;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Somebody who may write. */
@Entity
class Account {

    @Id
    private String name;

    private String passwordHash;

    private String role;

    private Instant changedAt;

    protected Account() {}

    String name() {
        return name;
    }

    String passwordHash() {
        return passwordHash;
    }

    String role() {
        return role;
    }
}
