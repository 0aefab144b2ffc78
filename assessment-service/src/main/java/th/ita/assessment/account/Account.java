package th.ita.assessment.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;

import org.hibernate.annotations.BatchSize;

/** Somebody with a name and a password. Never deleted: the books go on naming them. */
@Entity
class Account {

    @Id
    private String name;

    private String fullName;
    private String passwordHash;
    private boolean mustChangePassword;
    private boolean disabled;
    private Instant createdAt;
    private Instant changedAt;

    /** Counts the changes; not JPA's, since it is the client's precondition that guards a change. */
    private int version;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_binding", joinColumns = @JoinColumn(name = "account"))
    @BatchSize(size = 200)
    private List<Binding> bindings = new ArrayList<>();

    protected Account() {}

    /** With a password that somebody else made up, so that it has to be changed first. */
    Account(String name, String passwordHash, Instant at) {
        this.name = name;
        this.createdAt = at;
        this.passwordHash = passwordHash;
        this.mustChangePassword = true;
    }

    void take(String fullName, boolean disabled, List<Binding> bindings, Instant at) {
        this.fullName = fullName;
        this.disabled = disabled;
        if (!this.bindings.equals(bindings)) {
            this.bindings.clear();
            this.bindings.addAll(bindings);
        }
        changed(at);
    }

    /** @param mustChange whether somebody else knows it */
    void password(String hash, boolean mustChange, Instant at) {
        passwordHash = hash;
        mustChangePassword = mustChange;
        changed(at);
    }

    private void changed(Instant at) {
        changedAt = at;
        version++;
    }

    String name() {
        return name;
    }

    String fullName() {
        return fullName;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }

    boolean disabled() {
        return disabled;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    int version() {
        return version;
    }

    List<Binding> bindings() {
        return List.copyOf(bindings);
    }

    boolean is(Role role) {
        return bindings.stream().anyMatch(binding -> binding.role() == role);
    }
}
