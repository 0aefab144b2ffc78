package th.ita.report.intake;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.jboss.logging.Logger;

import th.ita.report.website.Website;

/**
 * One thread's life with one consumer and one producer: poll, publish, tell, commit. An offset is committed after the
 * pages before it lie on the disk and Kafka has what is told about them; so a crash repeats, and loses nothing.
 *
 * <p>Trouble with the website pauses the partitions, while polling goes on and keeps them ours. Trouble with Kafka ends
 * the session with an exception; the next one begins where the last commit was.
 */
final class SnapshotSession implements ConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(SnapshotSession.class);

    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration COMMIT = Duration.ofSeconds(10);
    /** Far below the time after which the group gives a consumer up. */
    private static final Duration LONGEST_BATCH = Duration.ofSeconds(60);

    private final Consumer<String, byte[]> consumer;
    private final Producer<String, byte[]> producer;
    private final Website website;
    private final SnapshotHandler handler;
    private final Edition edition;
    private final ConsumerState state;
    private final BooleanSupplier stopping;
    private final KafkaPulse pulse;

    /** Done, told and not yet committed. */
    private final Map<TopicPartition, OffsetAndMetadata> pending = new HashMap<>();

    /** Begun when the website fails, reset when a page was published again. */
    private final Backoff backoff = new Backoff();

    private boolean paused;
    /** Null until the website was found for the first time. */
    private Bookmark bookmark;

    SnapshotSession(
            Consumer<String, byte[]> consumer,
            Producer<String, byte[]> producer,
            Website website,
            SnapshotHandler handler,
            Edition edition,
            ConsumerState state,
            BooleanSupplier stopping) {
        this.consumer = consumer;
        this.producer = producer;
        this.website = website;
        this.handler = handler;
        this.edition = edition;
        this.state = state;
        this.stopping = stopping;
        this.pulse = new KafkaPulse(consumer);
    }

    /** @throws KafkaException if Kafka fails */
    void run() {
        consumer.subscribe(List.of(Topics.SNAPSHOTS), this);
        while (!stopping.getAsBoolean()) {
            findWebsite();
            take(consumer.poll(POLL));
            commit();
            tellState();
        }
    }

    /** Pauses while the website can't be used, and begins anew when it is another one than before. */
    private void findWebsite() {
        if (paused && !backoff.isOver()) {
            // Each time: partitions may have come meanwhile.
            consumer.pause(consumer.assignment());
            return;
        }
        try {
            Bookmark now = new Bookmark(edition, website.open());
            if (!now.equals(bookmark)) {
                bookmark = now;
                rewind(consumer.assignment());
            }
            consumer.resume(consumer.paused());
            paused = false;
        } catch (IOException e) {
            pause(e);
        }
    }

    private void pause(IOException e) {
        backoff.begin();
        paused = true;
        consumer.pause(consumer.assignment());
        state.trouble("the website can't be written: " + e);
        LOG.debugf(e, "Trying the website again in %d s", backoff.seconds());
    }

    private void take(ConsumerRecords<String, byte[]> records) {
        Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
        List<Future<RecordMetadata>> told = new ArrayList<>();
        long end = System.nanoTime() + LONGEST_BATCH.toNanos();
        for (ConsumerRecord<String, byte[]> record : records) {
            if (paused || stopping.getAsBoolean() || System.nanoTime() > end) {
                break;
            }
            try {
                for (ProducerRecord<String, byte[]> message : handler.handle(record)) {
                    told.add(producer.send(message));
                }
                done.put(
                        new TopicPartition(record.topic(), record.partition()),
                        new OffsetAndMetadata(record.offset() + 1, record.leaderEpoch(), bookmark.toString()));
            } catch (IOException e) {
                pause(e);
            }
        }
        await(told);
        pending.putAll(done);
        readAgain(records, done);
        if (!done.isEmpty() && !paused) {
            backoff.reset();
        }
    }

    private static void await(List<Future<RecordMetadata>> told) {
        for (Future<RecordMetadata> message : told) {
            try {
                message.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
            } catch (InterruptedException e) {
                throw new InterruptException(e);
            }
        }
    }

    /** What was polled but not done comes again with a later poll. */
    private void readAgain(ConsumerRecords<String, byte[]> records, Map<TopicPartition, OffsetAndMetadata> done) {
        for (TopicPartition partition : records.partitions()) {
            List<ConsumerRecord<String, byte[]>> polled = records.records(partition);
            long next = done.containsKey(partition)
                    ? done.get(partition).offset()
                    : polled.getFirst().offset();
            if (next <= polled.getLast().offset()) {
                consumer.seek(partition, next);
            }
        }
    }

    private void commit() {
        if (pending.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(Map.copyOf(pending), COMMIT);
            pending.clear();
        } catch (RebalanceInProgressException e) {
            // The next poll brings the rebalance forward; what then is still ours is committed.
            LOG.debug("Committing after the rebalance", e);
        } catch (CommitFailedException e) {
            // We were too slow and others have our partitions: they find our pages and tell about them again.
            LOG.warnf("Offsets were not committed: %s", e.getMessage());
            pending.clear();
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        if (bookmark != null) {
            rewind(partitions);
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        commit();
        pending.keySet().removeAll(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        pending.keySet().removeAll(partitions);
    }

    /** Sends those partitions to their beginning that were not read for this website by this edition or a newer one. */
    private void rewind(Collection<TopicPartition> partitions) {
        pending.keySet().removeAll(partitions);
        Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(new HashSet<>(partitions));
        List<TopicPartition> uncovered = partitions.stream()
                .filter(partition -> committed.get(partition) == null
                        || !bookmark.isCoveredBy(committed.get(partition).metadata()))
                .toList();
        if (!uncovered.isEmpty()) {
            LOG.infof("Reading from the beginning for %s: %s", bookmark, uncovered);
            consumer.seekToBeginning(uncovered);
        }
    }

    private void tellState() {
        long lag = consumer.assignment().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
        state.round(lag);
        // After a pause the website is trusted again once a page was published, or nothing is left to publish.
        if (!paused && (backoff.isReset() || lag == 0)) {
            pulse.trouble().ifPresentOrElse(state::trouble, state::fine);
        }
    }
}
