package th.ita.assessment.audit;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import th.ita.assessment.http.RefusedWrite;

/**
 * Writes that were turned away. Each is logged; so many a minute go into the books, and how many more there were: whoever
 * knocks without end must not be able to fill the database.
 */
@Singleton
class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class);
    private static final int TARGET = 200;
    private static final Pattern READABLE = Pattern.compile("/[\\p{L}\\p{M}\\p{N}/._~-]*");

    private final Audit audit;
    private final Clock clock;
    private final int perMinute;
    private Instant minute = Instant.EPOCH;
    private int written;

    Refusals(Audit audit, Clock clock, @ConfigProperty(name = "ita.audit.refusals-per-minute") int perMinute) {
        this.audit = audit;
        this.clock = clock;
        this.perMinute = perMinute;
    }

    void note(@ObservesAsync RefusedWrite refused) {
        LOG.warnf(
                "Refused %s %s (%s) to %s from %s",
                refused.method(), refused.path(), refused.why().code(), refused.account(), refused.remote());
        try {
            Beyond beyond = beyondTheLast();
            if (beyond.count() > 0) {
                audit.recordRefusalsBeyond(beyond.count(), beyond.minute());
            }
            if (room()) {
                audit.recordRefusal(
                        refused.account(),
                        refused.method() + " " + refused.why().code(),
                        target(refused.path()),
                        refused.remote());
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "The refusal above could not be written down");
        }
    }

    /**
     * A path as it is understood, so that it is found by what it was about however it was written; as it came where that
     * cannot be shown in a line.
     */
    static String target(String path) {
        String plain = path;
        try {
            String decoded = new URI(path.replaceAll(";[^/]*", "")).getPath();
            plain = decoded != null && READABLE.matcher(decoded).matches() ? decoded : path;
        } catch (URISyntaxException asItCame) {
            // it is refused, and says how it was written
        }
        return plain.length() <= TARGET ? plain : plain.substring(0, TARGET);
    }

    /** How many more than are kept there were in a minute. */
    private record Beyond(int count, Instant minute) {}

    /** Begins a new minute when it is time, and says how the last one was. */
    private synchronized Beyond beyondTheLast() {
        Instant now = clock.instant();
        if (Duration.between(minute, now).toSeconds() < 60) {
            return new Beyond(0, minute);
        }
        Beyond beyond = new Beyond(written - perMinute, minute);
        minute = now;
        written = 0;
        return beyond;
    }

    private synchronized boolean room() {
        return written++ < perMinute;
    }
}
