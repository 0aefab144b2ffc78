package th.ita.assessment.audit;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The topic of heads, opened for writing: one partition, so that they stay in order, and nothing in it is ever deleted. After
 * any exception it is to be closed and opened anew.
 */
final class HeadTopic implements AutoCloseable {

    static final Map<String, String> SETTINGS =
            Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1");

    private static final Logger LOG = Logger.getLogger(HeadTopic.class);
    private static final URI SOURCE = URI.create("/assessment-service");

    private final KafkaProducer<String, byte[]> producer;
    private final String topic;
    private final Duration patience;
    private final ObjectMapper json;
    private final boolean empty;

    private HeadTopic(
            KafkaProducer<String, byte[]> producer, String topic, Duration patience, ObjectMapper json, boolean empty) {
        this.producer = producer;
        this.topic = topic;
        this.patience = patience;
        this.json = json;
        this.empty = empty;
    }

    /**
     * Opens it, and creates it when it is missing.
     *
     * @param connection where the brokers are, and how to log in
     * @throws KafkaException when that took too long, or the broker refused
     */
    static HeadTopic open(Map<String, Object> connection, SealingConfig config, ObjectMapper json) {
        boolean empty = ensure(connection, config);
        int patience = Math.toIntExact(config.kafkaPatience().toMillis());
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, patience);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, patience);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, patience);
        return new HeadTopic(
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer()),
                config.topic(),
                config.kafkaPatience(),
                json,
                empty);
    }

    /** Whether nothing was ever written to it when it was opened. */
    boolean wasEmpty() {
        return empty;
    }

    /** Returns when every replica in sync has it. */
    void send(Head head) {
        try {
            String number = String.valueOf(head.number());
            producer.send(KafkaMessageFactory.createWriter(topic, null, null, number)
                            .writeBinary(CloudEventBuilder.v1()
                                    .withId(number + "/" + head.head())
                                    .withSource(SOURCE)
                                    .withType("th.ita.audit-head.v1")
                                    .withSubject(number)
                                    .withTime(head.sealedAt().atOffset(ZoneOffset.UTC))
                                    .withDataContentType("application/json")
                                    .withData(json.writeValueAsBytes(head))
                                    .build()))
                    .get(patience.toMillis() * 2, TimeUnit.MILLISECONDS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while sending a head", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("Not acknowledged: " + e.getMessage(), e);
        }
    }

    private static boolean ensure(Map<String, Object> connection, SealingConfig config) {
        int patience = Math.toIntExact(config.kafkaPatience().toMillis());
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, patience);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, patience);
        TopicPartition partition = new TopicPartition(config.topic(), 0);
        try (Admin admin = Admin.create(settings)) {
            if (create(admin, config)) {
                LOG.infof("Created topic %s", config.topic());
                return true;
            }
            return await(
                                    admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                                            .partitionResult(partition),
                                    config)
                            .offset()
                    == 0;
        }
    }

    private static boolean create(Admin admin, SealingConfig config) {
        try {
            NewTopic topic = new NewTopic(config.topic(), 1, config.replication()).configs(SETTINGS);
            await(admin.createTopics(Set.of(topic)).all(), config);
            return true;
        } catch (TopicExistsException e) {
            return false;
        }
    }

    private static <T> T await(KafkaFuture<T> answer, SealingConfig config) {
        try {
            return answer.get(config.kafkaPatience().toMillis() * 2, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted", e);
        } catch (TimeoutException e) {
            throw new org.apache.kafka.common.errors.TimeoutException(e.getMessage(), e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
