package th.ita.report.intake;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.jboss.logging.Logger;

/** How far each partition is done, and how far that was committed: never behind a record that {@link Waiting waits}. */
final class Offsets {

    private static final Logger LOG = Logger.getLogger(Offsets.class);

    private static final Duration COMMIT = Duration.ofSeconds(10);

    private final Consumer<?, ?> consumer;
    private final Waiting waiting;

    /** Done and told up to here, but for what waits, and not yet committed so far. */
    private final Map<TopicPartition, OffsetAndMetadata> pending = new HashMap<>();

    /** What was committed last, where that is less than what is done. */
    private final Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();

    Offsets(Consumer<?, ?> consumer, Waiting waiting) {
        this.consumer = consumer;
        this.waiting = waiting;
    }

    void done(Map<TopicPartition, OffsetAndMetadata> done) {
        pending.putAll(done);
    }

    void forget(Collection<TopicPartition> partitions) {
        pending.keySet().removeAll(partitions);
        committed.keySet().removeAll(partitions);
    }

    void commit() {
        Map<TopicPartition, OffsetAndMetadata> now = new HashMap<>();
        pending.forEach((partition, done) -> {
            OffsetAndMetadata safe = beforeWhatWaits(partition, done);
            if (!safe.equals(committed.get(partition))) {
                now.put(partition, safe);
            }
        });
        if (now.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(now, COMMIT);
            committed.putAll(now);
            pending.entrySet().removeIf(done -> done.getValue().equals(committed.get(done.getKey())));
        } catch (RebalanceInProgressException e) {
            // The next poll brings the rebalance forward; what then is still ours is committed.
            LOG.debug("Committing after the rebalance", e);
        } catch (CommitFailedException e) {
            // We were too slow and others have our partitions: they find what we did and tell about it again.
            LOG.warnf("Offsets were not committed: %s", e.getMessage());
            Set<TopicPartition> lost = Set.copyOf(pending.keySet());
            forget(lost);
            waiting.forget(lost);
        }
    }

    private OffsetAndMetadata beforeWhatWaits(TopicPartition partition, OffsetAndMetadata done) {
        OptionalLong first = waiting.first(partition);
        return first.isPresent() && first.getAsLong() < done.offset()
                ? new OffsetAndMetadata(first.getAsLong(), done.leaderEpoch(), done.metadata())
                : done;
    }
}
