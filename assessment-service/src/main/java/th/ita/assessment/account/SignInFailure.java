package th.ita.assessment.account;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** How often somebody failed to sign in by a name; nobody need have that name. */
@Entity
class SignInFailure {

    @Id
    private String name;

    private int failures;
    private Instant lastAt;
    private Instant lockedUntil;

    protected SignInFailure() {}

    String name() {
        return name;
    }

    int failures() {
        return failures;
    }

    /** Null when it was never locked; may be over. */
    Instant lockedUntil() {
        return lockedUntil;
    }

    boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    void lock(Instant until) {
        lockedUntil = until;
    }
}
