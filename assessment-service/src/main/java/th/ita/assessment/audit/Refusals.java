package th.ita.assessment.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import th.ita.assessment.http.RefusedWrite;

/**
 * Writes that were turned away. Each is logged; so many a minute go into the books, for whoever knocks without end must not
 * be able to fill the database.
 */
@Singleton
class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class);
    private static final int TARGET = 200;

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
        if (!room()) {
            return;
        }
        String target = refused.path().length() <= TARGET
                ? refused.path()
                : refused.path().substring(0, TARGET);
        try {
            audit.recordRefusal(
                    refused.account(), refused.method() + " " + refused.why().code(), target, refused.remote());
        } catch (RuntimeException e) {
            LOG.errorf(e, "The refusal above could not be written down");
        }
    }

    private synchronized boolean room() {
        Instant now = clock.instant();
        if (Duration.between(minute, now).toSeconds() >= 60) {
            minute = now;
            written = 0;
        }
        return written++ < perMinute;
    }
}
