package th.ita.report.intake;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

import th.ita.report.intake.RejectedSnapshot.State;

/**
 * Who begins a partition somewhere before its end finds states in it that were replaced long ago: with files that were
 * taken back since, and from before the service remembered what was approved. So what is there already is read twice: once
 * for which state of each subject is the newest, once to do it. Between the two, of each key only its state is held, about
 * 200 bytes; after that, only the offsets of what is to be left out.
 */
final class ReadAhead {

    private static final Logger LOG = Logger.getLogger(ReadAhead.class);

    private static final Duration TELL = Duration.ofSeconds(10);

    private final Consumer<?, ?> consumer;
    private final Map<TopicPartition, Reading> readings = new HashMap<>();
    private final Map<TopicPartition, Set<Long>> replaced = new HashMap<>();

    /** @param end the offset behind the last record that was there at the beginning */
    private record Reading(long start, long end, Map<String, Newest> newest, Set<Long> replaced, long[] told) {}

    private record Newest(long offset, State state) {}

    ReadAhead(Consumer<?, ?> consumer) {
        this.consumer = consumer;
    }

    /** Begins with partitions, each at the offset from which on its records are to be done. */
    void begin(Map<TopicPartition, Long> starts) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(starts.keySet());
        starts.forEach((partition, start) -> {
            consumer.seek(partition, start);
            if (start < ends.get(partition)) {
                readings.put(
                        partition,
                        new Reading(start, ends.get(partition), new HashMap<>(), new HashSet<>(), new long[] {
                            System.nanoTime()
                        }));
            }
        });
    }

    void forget(Collection<TopicPartition> partitions) {
        readings.keySet().removeAll(partitions);
        replaced.keySet().removeAll(partitions);
    }

    /** Whether its records are only looked at for now. */
    boolean isReading(TopicPartition partition) {
        return readings.containsKey(partition);
    }

    /** Looks at what has been polled; a partition that was read to the end is begun again, now to be done. */
    void look(ConsumerRecords<String, byte[]> records) {
        for (ConsumerRecord<String, byte[]> record : records) {
            Reading reading = readings.get(new TopicPartition(record.topic(), record.partition()));
            if (reading != null) {
                Snapshot.stateOf(record).ifPresent(state -> note(reading, record, state));
            }
        }
    }

    private static void note(Reading reading, ConsumerRecord<String, byte[]> record, State state) {
        Newest before = reading.newest().get(record.key());
        if (before != null && before.state().isNewerThan(state)) {
            reading.replaced().add(record.offset());
        } else {
            reading.newest().put(record.key(), new Newest(record.offset(), state));
            if (before != null) {
                reading.replaced().add(before.offset());
            }
        }
    }

    /** Sends those partitions back to where they began that were read to the end, after {@link #look}. */
    void turn() {
        for (TopicPartition partition : Set.copyOf(readings.keySet())) {
            Reading reading = readings.get(partition);
            long position = consumer.position(partition);
            if (position >= reading.end()) {
                LOG.infof(
                        "%s: of the records from %d to %d, %d hold states that were replaced; they are left out",
                        partition,
                        reading.start(),
                        reading.end(),
                        reading.replaced().size());
                consumer.seek(partition, reading.start());
                replaced.put(partition, reading.replaced());
                readings.remove(partition);
            } else if (System.nanoTime() - reading.told()[0] > TELL.toNanos()) {
                reading.told()[0] = System.nanoTime();
                LOG.infof("%s: looking for the newest states, at %d of %d", partition, position, reading.end());
            }
        }
    }

    /** Whether another record holds a newer state of the same subject, or the same one again later. */
    boolean isReplaced(ConsumerRecord<String, byte[]> record) {
        return Optional.ofNullable(replaced.get(new TopicPartition(record.topic(), record.partition())))
                .filter(offsets -> offsets.remove(record.offset()))
                .isPresent();
    }
}
