package th.ita.report.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jboss.logging.Logger;

/** How one consumer fares, for whoever asks. Written by its own thread only. */
final class ConsumerState {

    private static final Logger LOG = Logger.getLogger(ConsumerState.class);

    /** A loop that has not come round for so long hangs: the group has given its partitions to others. */
    private static final Duration HANGING = KafkaClients.MAX_POLL_INTERVAL.plusMinutes(1);

    private final String name;
    private final Clock clock;
    private volatile Instant lastRound;
    private volatile boolean ended;
    private volatile long lag;
    private volatile int waiting;
    private volatile String waitsFor;
    private volatile Trouble trouble;

    /** Why a consumer can't go on at the moment; it keeps trying. */
    record Trouble(String reason, Instant since) {}

    ConsumerState(String name, Clock clock) {
        this.name = name;
        this.clock = clock;
        this.lastRound = clock.instant();
        this.trouble = new Trouble("it has not joined its group in Kafka yet", clock.instant());
    }

    /**
     * @param waiting records put aside
     * @param waitsFor why the first of them is; null if there is none
     */
    void round(long lag, int waiting, String waitsFor) {
        this.lag = lag;
        this.waiting = waiting;
        this.waitsFor = waitsFor;
        this.lastRound = clock.instant();
    }

    void trouble(String reason) {
        Trouble before = trouble;
        lastRound = clock.instant();
        trouble = new Trouble(reason, before == null ? lastRound : before.since());
        if (before == null) {
            LOG.warnf("%s pauses: %s", name, reason);
        }
    }

    void fine() {
        if (trouble != null) {
            Duration length = Duration.between(trouble.since(), clock.instant());
            LOG.infof("%s goes on after %d ms", name, length.toMillis());
            trouble = null;
        }
    }

    void ended() {
        ended = true;
    }

    String name() {
        return name;
    }

    long lag() {
        return lag;
    }

    int waiting() {
        return waiting;
    }

    Optional<String> waitsFor() {
        return Optional.ofNullable(waitsFor);
    }

    Optional<Trouble> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** Whether only a restart can help. */
    boolean isDead() {
        return ended || lastRound.plus(HANGING).isBefore(clock.instant());
    }
}
