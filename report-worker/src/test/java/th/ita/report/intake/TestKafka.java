package th.ita.report.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import th.ita.embedded.EmbeddedProcess;

import static org.awaitility.Awaitility.await;

/** A real broker, started once for all tests, with empty topics and without a group at the beginning of each. */
final class TestKafka implements AutoCloseable {

    static final JsonMapper JSON = new JsonMapper();
    private static final int PARTITIONS = 4;

    static {
        // Only a test that fails waits so long; a busy machine needs its time.
        Awaitility.setDefaultTimeout(Duration.ofMinutes(2));
    }

    private final EmbeddedProcess broker;
    private final Admin admin;
    private final KafkaProducer<String, byte[]> producer;

    private TestKafka(EmbeddedProcess broker) {
        this.broker = broker;
        this.admin = Admin.create(clients());
        this.producer = new KafkaProducer<>(clients(), new StringSerializer(), new ByteArraySerializer());
    }

    static TestKafka start(Path data, int port) {
        return new TestKafka(EmbeddedProcess.in(data).broker(port).start());
    }

    /** Gives a test the shared broker. */
    static final class Extension implements BeforeEachCallback, ParameterResolver {

        @Override
        public void beforeEach(ExtensionContext context) throws Exception {
            shared(context).empty();
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == TestKafka.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return shared(context);
        }

        private static TestKafka shared(ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(TestKafka.class))
                    .getOrComputeIfAbsent(
                            TestKafka.class,
                            key -> {
                                try {
                                    return start(Files.createTempDirectory("broker"), 0);
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            },
                            TestKafka.class);
        }
    }

    Map<String, Object> clients() {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }

    EmbeddedProcess broker() {
        return broker;
    }

    void empty() throws Exception {
        deleteTopics();
        for (String group : List.of(SnapshotRoad.GROUP, FileRoad.GROUP, DraftRoad.GROUP)) {
            try {
                admin.deleteConsumerGroups(List.of(group)).all().get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof GroupIdNotFoundException)) {
                    throw e;
                }
            }
        }
        createTopics();
    }

    void deleteTopics() throws Exception {
        admin.deleteTopics(admin.listTopics().names().get()).all().get();
        await().until(() -> admin.listTopics().names().get().isEmpty());
    }

    void createTopics() throws Exception {
        Map<String, String> compacted = Map.of("cleanup.policy", "compact", "max.message.bytes", "4194304");
        admin.createTopics(List.of(
                        new NewTopic(Topics.SNAPSHOTS, PARTITIONS, (short) 1).configs(compacted),
                        new NewTopic(Topics.PUBLICATIONS, PARTITIONS, (short) 1).configs(compacted),
                        new NewTopic(Topics.FILES, 2, (short) 1)
                                .configs(Map.of("cleanup.policy", "compact", "max.message.bytes", "11534336")),
                        new NewTopic(Topics.DRAFTS, 2, (short) 1).configs(Map.of("max.message.bytes", "4194304")),
                        new NewTopic(Topics.DRAFT_DOCUMENTS, 2, (short) 1)
                                .configs(Map.of("max.message.bytes", "11534336")),
                        new NewTopic(Topics.DEAD_LETTERS, 1, (short) 1)
                                .configs(Map.of("max.message.bytes", "4194304"))))
                .all()
                .get();
    }

    /** Sends a snapshot as the service does. */
    void announce(JsonNode snapshot) throws Exception {
        announce(snapshot.path("subject").asText(), snapshot.path("kind").asText(), JSON.writeValueAsBytes(snapshot));
    }

    void announce(String key, String kind, byte[] value) throws Exception {
        send(KafkaMessageFactory.<String>createWriter(Topics.SNAPSHOTS, key)
                .writeBinary(CloudEventBuilder.v1()
                        .withId(key + "@1.1")
                        .withSource(URI.create("/assessment-service"))
                        .withType("th.ita.snapshot." + kind + ".v1")
                        .withSubject(key)
                        .withData("application/json", value)
                        .build()));
    }

    void send(ProducerRecord<String, byte[]> record) throws Exception {
        producer.send(record).get();
    }

    /** @param largest bytes of a batch of messages that the topic takes; 1 refuses them all, though it can be read */
    void takesUpTo(String topic, int largest) throws Exception {
        ConfigEntry limit = new ConfigEntry("max.message.bytes", Integer.toString(largest));
        admin.incrementalAlterConfigs(Map.of(
                        new ConfigResource(ConfigResource.Type.TOPIC, topic),
                        List.of(new AlterConfigOp(limit, AlterConfigOp.OpType.SET))))
                .all()
                .get();
    }

    /** Everything in the topic, in the order of its partitions. */
    List<ConsumerRecord<String, byte[]>> read(String topic) {
        try (var consumer = new KafkaConsumer<>(clients(), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(50)).forEach(records::add);
            }
            return records;
        }
    }

    /** What was told about a subject, oldest first. */
    List<ObjectNode> publications(String subject) throws Exception {
        List<ObjectNode> publications = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : read(Topics.PUBLICATIONS)) {
            if (subject.equals(record.key())) {
                publications.add((ObjectNode) JSON.readTree(record.value()));
            }
        }
        return publications;
    }

    /** Who is in the group. */
    Set<String> members() throws Exception {
        return admin
                .describeConsumerGroups(List.of(SnapshotRoad.GROUP))
                .all()
                .get()
                .get(SnapshotRoad.GROUP)
                .members()
                .stream()
                .map(MemberDescription::consumerId)
                .collect(Collectors.toSet());
    }

    /** Partition → what the group has committed for it. */
    Map<Integer, OffsetAndMetadata> committed() throws Exception {
        Map<Integer, OffsetAndMetadata> committed = new TreeMap<>();
        admin.listConsumerGroupOffsets(SnapshotRoad.GROUP)
                .partitionsToOffsetAndMetadata()
                .get()
                .forEach((partition, offset) -> committed.put(partition.partition(), offset));
        return committed;
    }

    /** Whether the group has read everything there is. */
    boolean isDone() throws Exception {
        Map<Integer, OffsetAndMetadata> committed = committed();
        for (ConsumerRecord<String, byte[]> record : read(Topics.SNAPSHOTS)) {
            OffsetAndMetadata offset = committed.get(record.partition());
            if (offset == null || offset.offset() <= record.offset()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
        admin.close(Duration.ZERO);
        broker.kill();
    }
}
