package th.ita.report.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Records that have to wait while the others of their partition go on. They are held in memory, and no offset behind the
 * first one is committed: who reads the partition after us finds them again.
 */
final class Waiting {

    /** More than these hint at something that concerns all: then the partitions wait, not the memory. */
    private static final int MOST = 50;

    private static final long LARGEST = 32 * 1024 * 1024;

    private final Map<TopicPartition, TreeMap<Long, Held>> held = new HashMap<>();

    private record Held(ConsumerRecord<String, byte[]> record, Later why, Backoff backoff) {}

    /** @return false if there is no room for it */
    boolean add(ConsumerRecord<String, byte[]> record, Later why) {
        Held known = partition(record).get(record.offset());
        if (known == null && (size() >= MOST || bytes() + size(record) > LARGEST)) {
            return false;
        }
        Backoff backoff = known == null ? new Backoff() : known.backoff();
        backoff.begin();
        remove(record);
        partition(record).put(record.offset(), new Held(record, why, backoff));
        return true;
    }

    boolean has(ConsumerRecord<String, byte[]> record) {
        return partition(record).containsKey(record.offset());
    }

    /** This record is done, or has a newer one of its key behind it. */
    void remove(ConsumerRecord<String, byte[]> record) {
        partition(record)
                .headMap(record.offset(), true)
                .values()
                .removeIf(other ->
                        other.record().key() != null && other.record().key().equals(record.key()));
    }

    void forget(Collection<TopicPartition> partitions) {
        held.keySet().removeAll(partitions);
    }

    /** Those that may be tried again. */
    List<ConsumerRecord<String, byte[]>> due() {
        List<ConsumerRecord<String, byte[]>> due = new ArrayList<>();
        held.values().forEach(partition -> partition.values().stream()
                .filter(one -> one.why().isWorthTrying(one.backoff()))
                .map(Held::record)
                .forEach(due::add));
        return due;
    }

    /** The first offset that must not be committed. */
    OptionalLong first(TopicPartition partition) {
        TreeMap<Long, Held> here = held.get(partition);
        return here == null || here.isEmpty() ? OptionalLong.empty() : OptionalLong.of(here.firstKey());
    }

    int size() {
        return held.values().stream().mapToInt(Map::size).sum();
    }

    /** Why the first of them waits. */
    Optional<String> reason() {
        return held.values().stream()
                .flatMap(partition -> partition.values().stream())
                .findFirst()
                .map(one -> one.record().key() + ": " + one.why().getMessage());
    }

    private long bytes() {
        return held.values().stream()
                .flatMap(partition -> partition.values().stream())
                .mapToLong(one -> size(one.record()))
                .sum();
    }

    private static long size(ConsumerRecord<String, byte[]> record) {
        return Math.max(record.serializedValueSize(), 0);
    }

    private TreeMap<Long, Held> partition(ConsumerRecord<String, byte[]> record) {
        return held.computeIfAbsent(new TopicPartition(record.topic(), record.partition()), key -> new TreeMap<>());
    }
}
