package th.ita.assessment.account;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The accounts in the database, by name. */
@ApplicationScoped
class Accounts implements PanacheRepositoryBase<Account, String> {

    private final Clock clock;

    Accounts(Clock clock) {
        this.clock = clock;
    }

    @Transactional
    Optional<Account> named(String name) {
        return findByIdOptional(name);
    }

    @Transactional
    boolean anyWith(String role) {
        return count("role", role) > 0;
    }

    /** Makes the account or changes it; one statement, so that two replicas that start together agree. */
    @Transactional
    void put(String name, String passwordHash, String role) {
        getEntityManager()
                .createNativeQuery("""
                        INSERT INTO account (name, password_hash, role, changed_at) VALUES (:name, :hash, :role, :at)
                        ON DUPLICATE KEY UPDATE password_hash = :hash, role = :role, changed_at = :at""")
                .setParameter("name", name)
                .setParameter("hash", passwordHash)
                .setParameter("role", role)
                .setParameter("at", clock.instant())
                .executeUpdate();
    }
}
