package th.ita.assessment.audit;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import th.ita.assessment.http.RefusedWrite;

/**
 * Writes that were turned away. Each is logged; so many a minute of each party go into the books one by one, and of the rest
 * who, from where and how many: whoever knocks without end must neither fill the database nor hide anybody else.
 */
@Singleton
class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class);

    private static final int TARGET = 200;
    private static final Pattern READABLE = Pattern.compile("/[\\p{L}\\p{M}\\p{N}/._~-]*");

    private final Audit audit;
    private final Clock clock;
    private final RefusalCounts counts;
    private final Duration pause;
    private ScheduledExecutorService timer;

    /** @param pause what was only counted is in the books after so long */
    Refusals(
            Audit audit,
            Clock clock,
            @ConfigProperty(name = "ita.audit.refusals-per-minute") int perMinute,
            @ConfigProperty(name = "ita.audit.refusals-counted-every") Duration pause) {
        this.audit = audit;
        this.clock = clock;
        this.counts = new RefusalCounts(perMinute);
        this.pause = pause;
    }

    void onStart(@Observes StartupEvent event) {
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("refusals").factory());
        timer.scheduleWithFixedDelay(this::settle, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Before the books are sealed for the last time. */
    void onStop(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) ShutdownEvent event) {
        if (timer != null) {
            timer.shutdown();
            settle();
        }
    }

    void note(@ObservesAsync RefusedWrite refused) {
        LOG.warnf(
                "Refused %s %s (%s) to %s from %s",
                refused.method(), refused.path(), refused.why().code(), refused.account(), refused.remote());
        if (!counts.hasRoom(refused, clock.instant())) {
            return;
        }
        try {
            audit.recordRefusal(
                    refused.account(),
                    refused.method() + " " + refused.why().code(),
                    target(refused.path()),
                    refused.remote());
        } catch (RuntimeException e) {
            counts.count(refused, clock.instant());
            LOG.errorf(e, "The refusal above could not be written down, and is counted");
        }
    }

    /** Writes down what was only counted. */
    void settle() {
        try {
            counts.settle(clock.instant(), audit::recordRefusalsBeyond);
        } catch (RuntimeException e) {
            LOG.errorf("Refused writes that were counted could not be written down yet: %s", e.getMessage());
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
            plain = decoded != null && READABLE.matcher(decoded).matches() && slashes(decoded) == slashes(path)
                    ? decoded
                    : path;
        } catch (URISyntaxException asItCame) {
            // it is refused, and says how it was written
        }
        return plain.length() <= TARGET ? plain : plain.substring(0, TARGET);
    }

    /** One that is written as a number ends no part of a path. */
    private static long slashes(String path) {
        return path.chars().filter(sign -> sign == '/').count();
    }
}
