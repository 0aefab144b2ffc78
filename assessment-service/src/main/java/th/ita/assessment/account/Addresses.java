package th.ita.assessment.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import th.ita.assessment.http.RemoteNetwork;

/**
 * Counts who failed to show who they are by the address they came from, in this replica's memory: what bounds somebody who
 * tries one password on many names. An IPv6 network of a customer (/64) counts as one address.
 */
@Singleton
class Addresses {

    private static final Logger LOG = Logger.getLogger(Addresses.class);
    private static final int MOST = 10_000;

    private final Clock clock;
    private final int allowed;
    private final Duration window;
    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > MOST;
        }
    };

    private static final class Count {
        private final Instant until;
        private int failures;
        private boolean told;

        Count(Instant until) {
            this.until = until;
        }
    }

    Addresses(Clock clock, AccountConfig config) {
        this.clock = clock;
        this.allowed = config.failuresPerAddress();
        this.window = config.lock();
    }

    /** Takes one attempt from what the address has left; until when it has to wait if nothing is. */
    synchronized Optional<Instant> attempt(String remote) {
        Count count = counts.get(RemoteNetwork.of(remote));
        if (count == null || !clock.instant().isBefore(count.until)) {
            count = new Count(clock.instant().plus(window));
            counts.put(RemoteNetwork.of(remote), count);
        }
        if (count.failures >= allowed) {
            if (!count.told) {
                LOG.warnf("%d failures to sign in from %s: it waits until %s", count.failures, remote, count.until);
                count.told = true;
            }
            return Optional.of(count.until);
        }
        count.failures++;
        return Optional.empty();
    }

    /** The attempt was none: they are who they say. */
    synchronized void giveBack(String remote) {
        Count count = counts.get(RemoteNetwork.of(remote));
        if (count != null && count.failures > 0) {
            count.failures--;
        }
    }
}
