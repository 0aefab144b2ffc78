package th.ita.assessment.audit;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import th.ita.assessment.topic.Topics;

/**
 * The topic of heads, opened for writing: one partition, so that they stay in order, and nothing in it is ever deleted. After
 * any exception it is to be closed and opened anew.
 */
final class HeadTopic implements AutoCloseable {

    private static final Map<String, String> SETTINGS =
            Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1");

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

    /** One that is there and lets go of heads is told in the log. */
    private static boolean ensure(Map<String, Object> connection, SealingConfig config) {
        try (Topics topics = new Topics(connection, config.kafkaPatience())) {
            topics.ensure(List.of(new Topics.Wanted(config.topic(), 1, SETTINGS)), config.replication());
            return topics.isEmpty(config.topic());
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
