package th.ita.assessment.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The keys in the database, by their ids. */
@ApplicationScoped
class ApiKeys implements PanacheRepositoryBase<ApiKey, String> {

    /** When a key was used last is written so often at most: a client that calls every second would write every second. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private final Clock clock;

    ApiKeys(Clock clock) {
        this.clock = clock;
    }

    @Transactional
    Optional<ApiKey> of(String id) {
        return findByIdOptional(id);
    }

    /** With a lock until the transaction ends, as last committed. */
    Optional<ApiKey> lock(String id) {
        // Hibernate would write "for update of a1_0", which MariaDB does not read.
        return getEntityManager()
                .createNativeQuery("SELECT * FROM api_key WHERE id = :id FOR UPDATE", ApiKey.class)
                .setParameter("id", id)
                .getResultStream()
                .map(ApiKey.class::cast)
                .findFirst();
    }

    /** @param after ids above this one; empty for all */
    List<ApiKey> list(String after, int most) {
        return find("id > ?1 order by id", after).range(0, most - 1).list();
    }

    @Transactional
    void used(ApiKey key) {
        Instant now = clock.instant();
        if (key.lastUsedAt() == null || key.lastUsedAt().isBefore(now.minus(NOTED))) {
            update("lastUsedAt = ?1 where id = ?2", now, key.id());
        }
    }
}
