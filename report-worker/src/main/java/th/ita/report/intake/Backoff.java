package th.ita.report.intake;

import java.time.Duration;

/** Longer and longer pauses between attempts, from one second to half a minute. */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private Duration length = Duration.ZERO;
    private long until = System.nanoTime();

    void begin() {
        length = length.isZero() ? FIRST : length.multipliedBy(2);
        length = length.compareTo(LONGEST) < 0 ? length : LONGEST;
        until = System.nanoTime() + length.toNanos();
    }

    boolean isOver() {
        return System.nanoTime() - until >= 0;
    }

    /** The next pause is short again. */
    void reset() {
        length = Duration.ZERO;
    }

    boolean isReset() {
        return length.isZero();
    }

    long seconds() {
        return length.toSeconds();
    }
}
