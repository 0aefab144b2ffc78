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
import org.jboss.logging.Logger;

/**
 * One thread's life with one consumer and one producer on a {@link Road}: poll, do, tell, commit. An offset is committed
 * after what stands before it is done (a page lies on the disk) and Kafka has what is told about it; so a crash repeats,
 * and loses nothing.
 *
 * <p>Trouble with the place that records go to pauses the partitions, while polling goes on and keeps them ours. A record
 * that alone can't be done yet is put aside and {@link Waiting}. Trouble with Kafka ends the session with an exception;
 * the next one begins where the last commit was.
 */
final class RoadSession implements ConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(RoadSession.class);

    private static final Duration POLL = Duration.ofMillis(250);
    /** Far below the time after which the group gives a consumer up. */
    private static final Duration LONGEST_BATCH = Duration.ofSeconds(60);

    private final Consumer<String, byte[]> consumer;
    private final Producer<String, byte[]> producer;
    private final Road road;
    private final ConsumerState state;
    private final BooleanSupplier stopping;
    private final KafkaPulse pulse;

    private final Waiting waiting = new Waiting();
    private final Offsets offsets;
    private final ReadAhead readAhead;

    /** Begun when the place fails, reset when a record was done again. */
    private final Backoff backoff = new Backoff();

    private boolean paused;
    /** Null until the place was found for the first time. */
    private Bookmark bookmark;

    RoadSession(
            Consumer<String, byte[]> consumer,
            Producer<String, byte[]> producer,
            Road road,
            ConsumerState state,
            BooleanSupplier stopping) {
        this.consumer = consumer;
        this.producer = producer;
        this.road = road;
        this.state = state;
        this.stopping = stopping;
        this.offsets = new Offsets(consumer, waiting);
        this.readAhead = new ReadAhead(consumer);
        this.pulse = new KafkaPulse(consumer);
    }

    /** @throws KafkaException if Kafka fails */
    void run() {
        consumer.subscribe(List.of(road.topic()), this);
        while (!stopping.getAsBoolean()) {
            findPlace();
            // First: whoever finds no room for one more pauses, and what waits must get its turn nevertheless.
            tryAgain();
            take(consumer.poll(POLL));
            offsets.commit();
            tellState();
        }
    }

    /** Pauses while the place can't be used, and begins anew when it is another one than before. */
    private void findPlace() {
        if (paused && !backoff.isOver()) {
            // Each time: partitions may have come meanwhile.
            consumer.pause(consumer.assignment());
            return;
        }
        try {
            Bookmark now = road.open();
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
        state.trouble(road.trouble(e));
        LOG.debugf(e, "Trying again in %d s", backoff.seconds());
    }

    private void take(ConsumerRecords<String, byte[]> records) {
        readAhead.look(records);
        Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
        List<Future<RecordMetadata>> told = new ArrayList<>();
        long end = System.nanoTime() + LONGEST_BATCH.toNanos();
        for (ConsumerRecord<String, byte[]> record : records) {
            if (paused || stopping.getAsBoolean() || System.nanoTime() > end) {
                break;
            }
            TopicPartition partition = new TopicPartition(record.topic(), record.partition());
            if (readAhead.isReading(partition)) {
                continue;
            }
            try {
                if (!readAhead.isReplaced(record)) {
                    handle(record, told);
                }
                done.put(
                        partition,
                        new OffsetAndMetadata(record.offset() + 1, record.leaderEpoch(), bookmark.toString()));
            } catch (IOException e) {
                pause(e);
            }
        }
        await(told);
        offsets.done(done);
        readAgain(records, done);
        readAhead.turn();
        if (!done.isEmpty() && !paused) {
            backoff.reset();
        }
    }

    /** @throws IOException if nothing can be done now, or too much waits */
    private void handle(ConsumerRecord<String, byte[]> record, List<Future<RecordMetadata>> told) throws IOException {
        try {
            for (ProducerRecord<String, byte[]> message : road.handle(record)) {
                told.add(producer.send(message));
            }
            waiting.remove(record);
        } catch (Later e) {
            boolean first = !waiting.has(record);
            if (!waiting.add(record, e)) {
                throw new IOException("too many records wait, this one too: " + e.getMessage(), e);
            }
            if (first) {
                LOG.warnf("%s at offset %d waits: %s", record.key(), record.offset(), e.getMessage());
            }
        }
    }

    /** Does what has waited, once that may help. */
    private void tryAgain() {
        if (paused) {
            return;
        }
        List<Future<RecordMetadata>> told = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : waiting.due()) {
            if (stopping.getAsBoolean()) {
                break;
            }
            try {
                handle(record, told);
            } catch (IOException e) {
                pause(e);
                break;
            }
        }
        await(told);
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
            if (readAhead.isReading(partition)) {
                continue;
            }
            List<ConsumerRecord<String, byte[]>> polled = records.records(partition);
            long next = done.containsKey(partition)
                    ? done.get(partition).offset()
                    : polled.getFirst().offset();
            if (next <= polled.getLast().offset()) {
                consumer.seek(partition, next);
            }
        }
    }

    private void forget(Collection<TopicPartition> partitions) {
        offsets.forget(partitions);
        waiting.forget(partitions);
        readAhead.forget(partitions);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        if (bookmark != null) {
            rewind(partitions);
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        offsets.commit();
        forget(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        forget(partitions);
    }

    /** Sends those partitions to their beginning that were not read for this place by this edition or a newer one. */
    private void rewind(Collection<TopicPartition> partitions) {
        forget(partitions);
        Map<TopicPartition, Long> starts = new HashMap<>();
        consumer.committed(new HashSet<>(partitions)).forEach((partition, known) -> {
            if (known != null && bookmark.isCoveredBy(known.metadata())) {
                starts.put(partition, known.offset());
            }
        });
        List<TopicPartition> uncovered = partitions.stream()
                .filter(partition -> !starts.containsKey(partition))
                .toList();
        if (!uncovered.isEmpty()) {
            LOG.infof("Reading from the beginning for %s: %s", bookmark, uncovered);
            starts.putAll(consumer.beginningOffsets(uncovered));
        }
        if (road.newestOnly()) {
            readAhead.begin(starts);
        } else {
            starts.forEach(consumer::seek);
        }
    }

    private void tellState() {
        long lag = consumer.assignment().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
        state.round(lag, waiting.size(), waiting.reason().orElse(null));
        // After a pause the place is trusted again once a record was done, or nothing is left to do.
        if (!paused && (backoff.isReset() || lag == 0)) {
            pulse.trouble().ifPresentOrElse(state::trouble, state::fine);
        }
    }
}
