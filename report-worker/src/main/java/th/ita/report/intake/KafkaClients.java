package th.ita.report.intake;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** How we speak to Kafka; each number has its reason. */
final class KafkaClients {

    static final Duration MAX_POLL_INTERVAL = Duration.ofMinutes(5);

    private final Map<String, Object> configured;

    /** @param configured addresses, security and whatever else an installation needs to say */
    KafkaClients(Map<String, Object> configured) {
        this.configured = Map.copyOf(configured);
    }

    Consumer<String, byte[]> consumer(String clientId, String group) {
        Map<String, Object> config = new HashMap<>();
        // A killed worker's partitions go to others after this; a pause of the JVM is far shorter.
        config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        config.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
        // A topic that is made later is noticed after this.
        config.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5_000);
        // Between two polls lies a batch: some seconds of rendering.
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 20);
        // Files are up to 11 MiB; so much at most is held of what was fetched and not yet polled.
        config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 12 * 1024 * 1024);
        config.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, (int) MAX_POLL_INTERVAL.toMillis());
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 15_000);
        config.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        config.putAll(configured);
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, clientId);
        config.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // A worker that comes or goes moves only the partitions it must; the others go on, in the middle of a rebuild
        // too.
        config.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** @param largest bytes of a message, as large as the topics take */
    Producer<String, byte[]> producer(String clientId, int largest) {
        Map<String, Object> config = new HashMap<>();
        config.put(ProducerConfig.METADATA_MAX_AGE_CONFIG, 5_000);
        // Who waits for an answer does not poll: give up well before the group does, and begin again.
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, largest);
        config.putAll(configured);
        config.put(ProducerConfig.CLIENT_ID_CONFIG, clientId);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }
}
