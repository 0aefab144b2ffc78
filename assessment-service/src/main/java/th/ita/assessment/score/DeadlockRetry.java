package th.ita.assessment.score;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Runs a write in a transaction of its own, and again when the database chose it as a deadlock's victim: it was rolled back
 * whole, so nothing happens twice. When it stays so, and when a lock was waited for too long, the fault goes on and is
 * answered with 503.
 */
public final class DeadlockRetry {

    private static final Logger LOG = Logger.getLogger(DeadlockRetry.class);
    private static final Duration USUAL = Duration.ofMinutes(1);
    private static final int ATTEMPTS = 4;
    private static final int LONGEST_PAUSE_MS = 50;

    /** ER_LOCK_DEADLOCK, and ER_CHECKREAD with which newer MariaDBs refuse to lock what changed since the first read. */
    private static final Set<Integer> CODES = Set.of(1213, 1020);

    private DeadlockRetry() {}

    static <T> T inTransaction(Supplier<T> write) {
        return inTransaction(USUAL, write);
    }

    /** @param longest how long the transaction may take */
    public static <T> T inTransaction(Duration longest, Supplier<T> write) {
        for (int attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew()
                        .timeout((int) longest.toSeconds())
                        .call(write::get);
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !isDeadlock(e)) {
                    throw e;
                }
                LOG.debugf("Deadlock, attempt %d", attempt);
                // Not at the same moment as whoever it met.
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(
                        ThreadLocalRandom.current().nextInt(LONGEST_PAUSE_MS)));
            }
        }
    }

    private static boolean isDeadlock(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && CODES.contains(sql.getErrorCode())) {
                return true;
            }
        }
        return false;
    }
}
