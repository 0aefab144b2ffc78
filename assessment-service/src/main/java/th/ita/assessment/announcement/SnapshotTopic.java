package th.ita.assessment.announcement;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;

/**
 * The topic of snapshots, opened for writing by the one leader. Every replica opens it under the same transactional id: the
 * broker then fences whoever opened it before, and their unfinished transaction is aborted. A leader reads a state only after
 * it has opened the topic, so nobody can write an older state over a newer one.
 *
 * <p>After any exception it is to be closed and opened anew.
 */
final class SnapshotTopic implements AutoCloseable {
    /** The largest value that is sent; the topic takes a little more, for key and headers. */
    static final int LARGEST = 4 * 1024 * 1024 - 64 * 1024;

    static final URI SOURCE = URI.create("/assessment-service");

    /** Another replica has opened the topic since, or may have. */
    static final class Fenced extends RuntimeException {
        Fenced(String message) {
            super(message);
        }

        Fenced(Throwable cause) {
            super("Another replica announces now", cause);
        }
    }

    private final Producer<String, byte[]> producer;
    private final String topic;
    private final Duration patience;

    private SnapshotTopic(Producer<String, byte[]> producer, String topic, Duration patience) {
        this.producer = producer;
        this.topic = topic;
        this.patience = patience;
    }

    /**
     * Opens the topic and fences whoever had it open.
     *
     * @param connection where the brokers are, and how to log in
     * @throws KafkaException when that took longer than the configured patience, or the broker refused
     */
    static SnapshotTopic open(Map<String, Object> connection, AnnouncementConfig config) {
        int patience = Math.toIntExact(config.kafkaPatience().toMillis());
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, config.transactionalId());
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        // A snapshot shrinks to a tenth, and every JVM can gzip without a native library.
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, SharedTopics.LARGEST_FILE_RECORD);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, patience);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, patience);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, patience);
        // Readers of committed records wait for an unfinished transaction at most so long when its leader is gone for
        // good.
        settings.put(
                ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                Math.toIntExact(config.lease().toMillis()));
        KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
        } catch (RuntimeException e) {
            producer.close(Duration.ZERO);
            throw fenced(e) ? new Fenced(e) : e;
        }
        return new SnapshotTopic(producer, config.topic(), config.kafkaPatience());
    }

    /** Writes a file in a transaction of its own, and returns when it is committed. */
    void publish(FileOutbox.Pending file, byte[] bytes) {
        inTransaction(List.of(record(file, bytes)));
    }

    /**
     * Writes these states in one transaction, and returns when they are committed.
     *
     * @return where each state is
     */
    List<Snapshot.Sent> publish(List<Snapshot> snapshots) {
        List<RecordMetadata> places =
                inTransaction(snapshots.stream().map(this::record).toList());
        List<Snapshot.Sent> sent = new ArrayList<>(snapshots.size());
        for (int i = 0; i < places.size(); i++) {
            Snapshot snapshot = snapshots.get(i);
            sent.add(new Snapshot.Sent(
                    snapshot, places.get(i).partition(), places.get(i).offset(), snapshot.age()));
        }
        return sent;
    }

    private List<RecordMetadata> inTransaction(List<ProducerRecord<String, byte[]>> records) {
        try {
            producer.beginTransaction();
            List<Future<RecordMetadata>> pending = new ArrayList<>(records.size());
            for (ProducerRecord<String, byte[]> record : records) {
                pending.add(producer.send(record));
            }
            List<RecordMetadata> places = new ArrayList<>(records.size());
            for (Future<RecordMetadata> one : pending) {
                places.add(one.get(patience.toMillis() * 2, TimeUnit.MILLISECONDS));
            }
            producer.commitTransaction();
            return places;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while announcing", e);
        } catch (ExecutionException | TimeoutException e) {
            throw fenced(e) ? new Fenced(e) : new KafkaException("Not acknowledged: " + e.getMessage(), e);
        } catch (KafkaException e) {
            throw fenced(e) ? new Fenced(e) : e;
        }
    }

    /** The record of a snapshot: a CloudEvent in binary mode, keyed by subject. */
    ProducerRecord<String, byte[]> record(Snapshot snapshot) {
        return KafkaMessageFactory.createWriter(
                        topic, null, null, snapshot.subject().key())
                .writeBinary(CloudEventBuilder.v1()
                        .withId(snapshot.id())
                        .withSource(SOURCE)
                        .withType("th.ita.snapshot." + snapshot.subject().kind() + ".v1")
                        .withSubject(snapshot.subject().key())
                        .withTime(snapshot.revisedAt().atOffset(ZoneOffset.UTC))
                        .withDataContentType("application/json")
                        .withData(snapshot.value())
                        .build());
    }

    private ProducerRecord<String, byte[]> record(FileOutbox.Pending file, byte[] bytes) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(SharedTopics.files(topic), file.sha256(), bytes);
        record.headers().add("content-type", file.mediaType().getBytes(StandardCharsets.UTF_8));
        return record;
    }

    private static boolean fenced(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProducerFencedException || cause instanceof InvalidProducerEpochException) {
                return true;
            }
        }
        return false;
    }

    /** Gives up what is unfinished; the broker aborts it when the topic is opened again. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
