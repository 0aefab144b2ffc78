package th.ita.assessment.topic;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jboss.logging.Logger;

/** Kafka's topics: made when missing, looked at when there. */
public final class Topics implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Topics.class);

    /**
     * A topic as it should be.
     *
     * @param settings what matters of its configuration; anything else is the operator's
     */
    public record Wanted(String name, int partitions, Map<String, String> settings) {}

    private final Admin admin;
    private final Duration patience;

    /**
     * @param connection where the brokers are, and how to log in
     * @param patience how long an answer may take
     */
    public Topics(Map<String, Object> connection, Duration patience) {
        Map<String, Object> settings = new HashMap<>(connection);
        int millis = Math.toIntExact(patience.toMillis());
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis);
        this.admin = Admin.create(settings);
        this.patience = patience;
    }

    /**
     * Creates what is missing, and says in the log what is not as it should be.
     *
     * @param replication of a topic that is created; -1 for the broker's default
     */
    public void ensure(List<Wanted> topics, short replication) {
        for (Wanted wanted : topics) {
            Optional<TopicDescription> existing = describe(wanted.name());
            if (existing.isPresent()) {
                warnings(wanted, existing.get()).forEach(LOG::warn);
            } else {
                create(wanted, replication);
                awaitVisible(wanted.name());
            }
        }
    }

    /** What is wrong with a topic that exists; each a sentence for the operator. */
    public List<String> warnings(Wanted wanted, TopicDescription existing) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, wanted.name());
        Config config = await(admin.describeConfigs(Set.of(resource)).values().get(resource));
        Map<String, String> wrong = new TreeMap<>();
        wanted.settings().forEach((name, value) -> {
            if (!value.equals(config.get(name).value())) {
                wrong.put(
                        name,
                        "Topic %s has %s=%s, it should be %s"
                                .formatted(wanted.name(), name, config.get(name).value(), value));
            }
        });
        int partitions = existing.partitions().size();
        if (partitions != wanted.partitions()) {
            wrong.put(
                    "partitions",
                    "Topic %s has %d partitions instead of %d; that works as long as it is not changed"
                            .formatted(wanted.name(), partitions, wanted.partitions()));
        }
        return List.copyOf(wrong.values());
    }

    public Optional<TopicDescription> describe(String topic) {
        try {
            return Optional.of(
                    await(admin.describeTopics(Set.of(topic)).topicNameValues().get(topic)));
        } catch (UnknownTopicOrPartitionException e) {
            return Optional.empty();
        }
    }

    private void create(Wanted wanted, short replication) {
        NewTopic topic = new NewTopic(wanted.name(), wanted.partitions(), replication).configs(wanted.settings());
        try {
            await(admin.createTopics(Set.of(topic)).values().get(wanted.name()));
            LOG.infof("Created topic %s", wanted.name());
        } catch (TopicExistsException e) {
            LOG.debugf("Topic %s was created by another replica just now", wanted.name());
        }
    }

    /* The broker that is asked next may not have heard of it yet. */
    private void awaitVisible(String topic) {
        long end = System.nanoTime() + patience.toNanos();
        while (describe(topic).isEmpty()) {
            if (System.nanoTime() > end) {
                throw new org.apache.kafka.common.errors.TimeoutException(
                        "Topic " + topic + " was created, and is not seen");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    /** Whether nothing was ever written to it, as is the case when it has just been created. */
    public boolean isEmpty(String topic) {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        describe(topic)
                .orElseThrow()
                .partitions()
                .forEach(partition -> ends.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest()));
        return await(admin.listOffsets(ends).all()).values().stream().allMatch(end -> end.offset() == 0);
    }

    /** How far a consumer group has read: the offset after the last record it is done with, by partition. */
    public Map<Integer, Long> committed(String group, String topic) {
        Map<Integer, Long> offsets = new HashMap<>();
        await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .forEach((partition, offset) -> {
                    if (partition.topic().equals(topic) && offset != null) {
                        offsets.put(partition.partition(), offset.offset());
                    }
                });
        return offsets;
    }

    private <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get(patience.toMillis() * 2, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted", e);
        } catch (TimeoutException e) {
            throw new org.apache.kafka.common.errors.TimeoutException(e.getMessage(), e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof KafkaException kafka) {
                throw kafka;
            }
            throw new KafkaException(e.getCause());
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
