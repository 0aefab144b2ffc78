package th.ita.assessment.account;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** The accounts in the database. */
@ApplicationScoped
class Accounts {

    private final EntityManager entities;
    private final Clock clock;

    Accounts(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional
    Optional<Account> find(String name) {
        return Optional.ofNullable(entities.find(Account.class, name));
    }

    @Transactional
    boolean anyWith(String role) {
        return !entities.createQuery("select a.name from Account a where a.role = :role", String.class)
                .setParameter("role", role)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Makes the account or changes it; one statement, so that two replicas that start together agree. */
    @Transactional
    void put(String name, String passwordHash, String role) {
        entities.createNativeQuery("""
                        INSERT INTO account (name, password_hash, role, changed_at) VALUES (:name, :hash, :role, :at)
                        ON DUPLICATE KEY UPDATE password_hash = :hash, role = :role, changed_at = :at""")
                .setParameter("name", name)
                .setParameter("hash", passwordHash)
                .setParameter("role", role)
                .setParameter("at", clock.instant())
                .executeUpdate();
    }
}
