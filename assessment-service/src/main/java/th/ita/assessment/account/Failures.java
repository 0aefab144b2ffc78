package th.ita.assessment.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/**
 * Wrong passwords by the name they were tried on, in the database, so that all replicas count together. A name that no
 * account has is counted and locked like any other: else the lock would tell which names there are.
 */
@ApplicationScoped
class Failures implements PanacheRepositoryBase<SignInFailure, String> {

    private static final Logger LOG = Logger.getLogger(Failures.class);
    private static final int MOST_DOUBLINGS = 16;
    private static final int SWEEP = 100;

    private final Clock clock;
    private final AccountConfig config;

    Failures(Clock clock, AccountConfig config) {
        this.clock = clock;
        this.config = config;
    }

    /** Counts one more; every fifth locks the name, each time for twice as long. */
    @Transactional
    void count(String name) {
        Instant now = clock.instant();
        getEntityManager()
                .createNativeQuery("""
                        INSERT INTO sign_in_failure (name, failures, last_at) VALUES (:name, 1, :now)
                        ON DUPLICATE KEY UPDATE failures = IF(last_at < :forgotten, 1, failures + 1), last_at = :now""")
                .setParameter("name", name)
                .setParameter("now", now)
                .setParameter("forgotten", now.minus(config.memory()))
                .executeUpdate();
        SignInFailure failure = findById(name);
        if (failure.failures() % config.failures() == 0) {
            failure.lock(now.plus(lock(failure.failures() / config.failures())));
            LOG.warnf("%d wrong passwords for %s: locked until %s", failure.failures(), name, failure.lockedUntil());
            sweep(now);
        }
    }

    /** @param time the first, second, … of a name */
    Duration lock(int time) {
        Duration lock = config.lock().multipliedBy(1L << Math.min(time - 1, MOST_DOUBLINGS));
        return lock.compareTo(config.longestLock()) < 0 ? lock : config.longestLock();
    }

    @Transactional
    Optional<SignInFailure> of(String name) {
        return findByIdOptional(name);
    }

    /** Until when nobody can sign in by these names; those that are not locked are not in it. */
    Map<String, Instant> locked(Collection<String> names) {
        return list("name in ?1 and lockedUntil > ?2", names, clock.instant()).stream()
                .collect(Collectors.toMap(SignInFailure::name, SignInFailure::lockedUntil));
    }

    @Transactional
    void forget(String name) {
        deleteById(name);
    }

    /** Names that nobody has tried for long; a few at a time, since somebody else may be at it too. */
    private void sweep(Instant now) {
        getEntityManager()
                .createNativeQuery(
                        "DELETE FROM sign_in_failure WHERE last_at < :forgotten ORDER BY last_at LIMIT " + SWEEP)
                .setParameter("forgotten", now.minus(config.memory()))
                .executeUpdate();
    }
}
