package th.ita.assessment.announcement;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import th.ita.assessment.EmbeddedServers;
import th.ita.assessment.topic.Topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@TestProfile(StepByStep.class)
@QuarkusTestResource(EmbeddedServers.class)
class TopicsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Replicas replicas;

    @BeforeEach
    void emptyDatabase() {
        replicas.empty();
    }

    private final String name = "test-" + UUID.randomUUID().toString().substring(0, 8) + ".snapshot.v1";

    @Test
    void missingTopicsAreMadeAsTheyShouldBe() {
        List<Topics.Wanted> wanted = SharedTopics.wanted(name);
        assertThat(wanted)
                .extracting(Topics.Wanted::name)
                .containsExactly(
                        name,
                        name.replace("snapshot", "publication"),
                        name + ".dead-letter",
                        name.replace("snapshot", "file"),
                        name.replace("snapshot", "draft"),
                        name.replace("snapshot", "draft-document"));
        try (Topics topics = new Topics(replicas.connection, PATIENCE)) {
            topics.ensure(wanted, (short) -1);
            topics.ensure(wanted, (short) -1);
            for (Topics.Wanted topic : wanted) {
                assertThat(topics.warnings(topic, topics.describe(topic.name()).orElseThrow()))
                        .isEmpty();
            }
            assertThat(topics.describe(name).orElseThrow().partitions()).hasSize(12);
            assertThat(topics.describe(name + ".dead-letter").orElseThrow().partitions())
                    .hasSize(1);
        }
    }

    @Test
    void whatIsWrongWithATopicThatExistsIsSaid() throws Exception {
        try (Admin admin = Admin.create(replicas.connection);
                Topics topics = new Topics(replicas.connection, PATIENCE)) {
            admin.createTopics(Set.of(new NewTopic(name, 3, (short) -1).configs(Map.of("cleanup.policy", "delete"))))
                    .all()
                    .get();
            // A new topic is known to each part of a broker a moment later.
            TopicDescription there = Awaitility.await()
                    .until(() -> topics.describe(name), Optional::isPresent)
                    .orElseThrow();
            List<String> warnings = topics.warnings(SharedTopics.wanted(name).getFirst(), there);

            assertThat(warnings)
                    .containsExactly(
                            "Topic " + name + " has cleanup.policy=delete, it should be compact",
                            "Topic " + name + " has max.message.bytes=1048588, it should be 4194304",
                            "Topic " + name
                                    + " has 3 partitions instead of 12; that works as long as it is not changed");
        }
    }

    @Test
    void theirSettingsAreThoseOfTheAsyncApiDocument() throws IOException {
        JsonNode channels;
        try (InputStream document = getClass().getResourceAsStream("/events/asyncapi.yaml")) {
            channels = new YAMLMapper().readTree(document).get("channels");
        }
        List<Topics.Wanted> wanted = SharedTopics.wanted("ita.snapshot.v1");
        List<String> keys = List.of("snapshots", "publications", "deadLetters", "files", "drafts", "draftDocuments");
        for (int i = 0; i < keys.size(); i++) {
            JsonNode channel = channels.get(keys.get(i));
            JsonNode binding = channel.at("/bindings/kafka");
            Map<String, String> settings = new HashMap<>();
            binding.get("topicConfiguration")
                    .properties()
                    .forEach(setting -> settings.put(
                            setting.getKey(),
                            setting.getValue().isArray()
                                    ? setting.getValue().get(0).asText()
                                    : setting.getValue().asText()));
            assertThat(channel.get("address").asText()).isEqualTo(wanted.get(i).name());
            assertThat(binding.get("partitions").asInt())
                    .isEqualTo(wanted.get(i).partitions());
            assertThat(settings).isEqualTo(wanted.get(i).settings());
        }
    }

    @Test
    void aTopicThatHasLostEverythingIsFilledAgain() {
        AnnouncementConfig first = Replicas.settings();
        replicas.bump("agency/1", "agency/2");
        try (Announcer announcer = replicas.replica(first)) {
            announcer.turn();
        }
        AnnouncementConfig lost = Replicas.settings();
        try (Announcer announcer = replicas.replica(lost)) {
            announcer.turn();
        }

        assertThat(replicas.revisions(lost.topic()))
                .isEqualTo(Map.of("agency/1", List.of(1L), "agency/2", List.of(1L)));
    }

    @Test
    void withoutABrokerATurnFailsSoonAndNothingIsLost() {
        AnnouncementConfig settings = Replicas.settings("kafka-patience", "3S");
        replicas.bump("agency/1");
        Map<String, Object> nowhere = new HashMap<>(replicas.connection);
        nowhere.put("bootstrap.servers", "127.0.0.1:1");
        try (Announcer announcer = replicas.replica(settings, nowhere)) {
            assertThatThrownBy(announcer::turn).isInstanceOf(KafkaException.class);
        }
        try (Announcer announcer = replicas.replica(settings)) {
            announcer.turn();
        }
        assertThat(replicas.revisions(settings.topic())).isEqualTo(Map.of("agency/1", List.of(1L)));
    }
}
