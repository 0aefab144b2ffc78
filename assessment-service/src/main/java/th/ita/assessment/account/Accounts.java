package th.ita.assessment.account;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.panache.common.Parameters;

/** The accounts in the database, by name. */
@ApplicationScoped
class Accounts implements PanacheRepositoryBase<Account, String> {

    private final Clock clock;

    Accounts(Clock clock) {
        this.clock = clock;
    }

    @Transactional
    Optional<String> passwordHash(String name) {
        if (!isExact(name)) {
            return Optional.empty();
        }
        return getEntityManager()
                .createQuery("select passwordHash from Account where name = :name", String.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    @Transactional
    Optional<Account> named(String name) {
        return isExact(name) ? findByIdOptional(name) : Optional.empty();
    }

    /** The same with a lock until the transaction ends, as last committed: for a write. */
    Optional<Account> lock(String name) {
        // Only a row that exists: two that lock the gap of a missing one would end in a deadlock when both insert.
        // Looked for
        // in another transaction, so that this one sees the row and its bindings as they are once it has the lock.
        boolean exists = isExact(name) && QuarkusTransaction.requiringNew().call(() -> count("name", name) > 0);
        return exists
                // Hibernate would write "for update of a1_0", which MariaDB does not read.
                ? Optional.of((Account) getEntityManager()
                        .createNativeQuery("SELECT * FROM account WHERE name = :name FOR UPDATE", Account.class)
                        .setParameter("name", name)
                        .getSingleResult())
                : Optional.empty();
    }

    /**
     * To the database "admin " is "admin": it compares as if the shorter were filled up with blanks. To whoever counts failures
     * by name they are two.
     */
    private static boolean isExact(String name) {
        return !name.endsWith(" ");
    }

    @Transactional
    boolean anyAdministrator() {
        return count(
                        "select count(a) from Account a join a.bindings b where b.role = ?1 and not a.disabled",
                        Role.ADMINISTRATOR)
                > 0;
    }

    /**
     * By name, at most so many.
     *
     * @param after names above this one; empty for all
     * @param agencyId only those bound to it; null for everybody
     */
    List<Account> list(String after, Long agencyId, int most) {
        return find("""
                        from Account account where name > :after
                        and (:agency is null
                          or exists (select 1 from account.bindings binding where binding.agencyId = :agency))
                        order by name""", Parameters.with("after", after).and("agency", agencyId))
                .range(0, most - 1)
                .list();
    }

    /**
     * Makes the administrator, or gives them this password and whatever else they lack; single statements, so that two
     * replicas that start together agree.
     */
    @Transactional
    void putAdministrator(String name, String passwordHash) {
        getEntityManager()
                .createNativeQuery("""
                        INSERT INTO account (name, password_hash, must_change_password, disabled, version, created_at, changed_at)
                        VALUES (:name, :hash, FALSE, FALSE, 1, :at, :at)
                        ON DUPLICATE KEY UPDATE password_hash = :hash, must_change_password = FALSE, disabled = FALSE,
                          version = version + 1, changed_at = :at""")
                .setParameter("name", name)
                .setParameter("hash", passwordHash)
                .setParameter("at", clock.instant())
                .executeUpdate();
        getEntityManager()
                .createNativeQuery("""
                        INSERT INTO account_binding (account, role)
                        SELECT a.name, :role FROM account a WHERE a.name = :name AND NOT EXISTS
                          (SELECT 1 FROM account_binding b WHERE b.account = a.name AND b.role = :role)""")
                .setParameter("name", name)
                .setParameter("role", Roles.ADMINISTRATOR)
                .executeUpdate();
    }
}
