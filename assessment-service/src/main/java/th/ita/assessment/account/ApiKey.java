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

/** What a machine shows instead of a password. Of the key itself only a digest is stored. */
@Entity
class ApiKey {

    @Id
    private String id;

    private String digest;
    private String label;
    private boolean writes;
    private Instant expiresAt;
    private Instant revokedAt;
    private Instant lastUsedAt;
    private String createdBy;
    private Instant createdAt;
    private int version;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "api_key_binding", joinColumns = @JoinColumn(name = "api_key"))
    @BatchSize(size = 200)
    private List<Binding> bindings = new ArrayList<>();

    protected ApiKey() {}

    ApiKey(
            Token token,
            String label,
            boolean writes,
            List<Binding> bindings,
            Instant expiresAt,
            String createdBy,
            Instant createdAt) {
        this.id = token.id();
        this.digest = token.digest();
        this.label = label;
        this.writes = writes;
        this.bindings.addAll(bindings);
        this.expiresAt = expiresAt;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
        this.version = 1;
    }

    /** For good; revoking a revoked one changes nothing. */
    void revoke(Instant at) {
        if (revokedAt == null) {
            revokedAt = at;
            version++;
        }
    }

    String id() {
        return id;
    }

    String digest() {
        return digest;
    }

    String label() {
        return label;
    }

    boolean writes() {
        return writes;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    Instant revokedAt() {
        return revokedAt;
    }

    Instant lastUsedAt() {
        return lastUsedAt;
    }

    String createdBy() {
        return createdBy;
    }

    Instant createdAt() {
        return createdAt;
    }

    int version() {
        return version;
    }

    List<Binding> bindings() {
        return List.copyOf(bindings);
    }
}
