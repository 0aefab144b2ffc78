package th.ita.assessment.audit;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The heads that were sent to Kafka, of a range of seals. A head that was sent twice is there twice; two heads for one number
 * are what shows that a chain was written anew.
 *
 * @param byNumber those of the range; all that were ever sent for a number
 * @param newest the largest number in the topic, 0 when there is none
 */
record HeadsInKafka(Map<Long, Set<String>> byNumber, long newest) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Reads the whole topic, and keeps what is asked for.
     *
     * @param connection where the brokers are, and how to log in
     * @param patience for each step
     * @throws KafkaException when Kafka cannot be reached
     */
    static HeadsInKafka read(Map<String, Object> connection, String topic, Duration patience, long first, long last) {
        int millis = Math.toIntExact(patience.toMillis());
        Map<String, Object> settings = new HashMap<>(connection);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis);
        Map<Long, Set<String>> heads = new HashMap<>();
        long newest = 0;
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            // Asked for all topics, since asking for a missing one waits for it to be made.
            if (!consumer.listTopics(patience).containsKey(topic)) {
                return new HeadsInKafka(heads, 0);
            }
            TopicPartition partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                var records = consumer.poll(patience);
                if (records.isEmpty()) {
                    throw new TimeoutException("Topic " + topic + " cannot be read to its end");
                }
                for (ConsumerRecord<String, byte[]> record : records) {
                    JsonNode head = head(record.value());
                    long number = head.path("number").asLong();
                    newest = Math.max(newest, number);
                    if (number >= first && number <= last) {
                        heads.computeIfAbsent(number, none -> new LinkedHashSet<>())
                                .add(head.path("head").asText());
                    }
                }
            }
        }
        return new HeadsInKafka(heads, newest);
    }

    /** What is no head counts for none: it can neither prove nor disprove anything. */
    private static JsonNode head(byte[] value) {
        try {
            return value == null ? JSON.nullNode() : JSON.readTree(value);
        } catch (IOException e) {
            return JSON.nullNode();
        }
    }
}
