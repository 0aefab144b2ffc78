package th.ita.assessment.announcement;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import th.ita.assessment.subject.Subject;

/**
 * The whole state of a subject at a revision, as it was read in one transaction.
 *
 * @param announcedBefore the revision announced last when this was read, 0 if none in this epoch
 * @param readAt by the database's clock, when the transaction that read it began
 * @param readNanos the same moment, nearly, as {@link System#nanoTime}
 * @param value JSON as in {@code events/<kind>.schema.json}
 * @param sumsUp keys of the pages that sum this subject up; they change with it
 * @param files SHA-256 of the stored files that it names; the topic of files has them before it
 */
record Snapshot(
        Subject subject,
        int epoch,
        long revision,
        Instant revisedAt,
        long announcedBefore,
        Instant readAt,
        long readNanos,
        byte[] value,
        List<String> sumsUp,
        List<String> files) {

    /** The same for the same state, however often it is announced. */
    String id() {
        return subject.key() + "@" + epoch + "." + revision;
    }

    /** From the revision until now, which two clocks are needed for: the database's up to the reading, then ours. */
    Duration age() {
        return Duration.between(revisedAt, readAt).plusNanos(System.nanoTime() - readNanos);
    }

    /** @param delay from the revision to the broker's acknowledgement */
    record Sent(Snapshot snapshot, int partition, long offset, Duration delay) {}
}
