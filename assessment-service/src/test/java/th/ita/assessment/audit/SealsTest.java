package th.ita.assessment.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import jakarta.inject.Inject;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import th.ita.assessment.EmbeddedServers;
import th.ita.assessment.digest.Sha256;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** The chain grows over what is committed, whoever is late and whatever is away. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
@TestProfile(Sealed.class)
class SealsTest {

    private static final Duration NOW = Duration.ZERO;

    @Inject
    Books books;

    @BeforeEach
    void givenEmptyBooks() {
        books.empty();
    }

    private List<Long> sealedBy(int number) {
        List<Long> ids = new ArrayList<>();
        books.query(
                "SELECT entry_id FROM audit_sealed WHERE seal = " + number + " ORDER BY entry_id",
                row -> ids.add(row.getLong(1)));
        return ids;
    }

    private List<JsonNode> topic() throws Exception {
        List<JsonNode> heads = new ArrayList<>();
        TopicPartition partition = new TopicPartition(books.topic(), 0);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(books.connection, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                for (var record : consumer.poll(Duration.ofSeconds(30))) {
                    JsonNode head = books.json.readTree(record.value());
                    assertThat(record.key()).isEqualTo(head.get("number").asText());
                    heads.add(head);
                }
            }
        }
        return heads;
    }

    @Test
    void whoCommitsLateIsInALaterSealAndNobodyIsPassedOver() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch othersAreSealed = new CountDownLatch(1);
        try (ExecutorService elsewhere = Executors.newSingleThreadExecutor()) {
            Future<Long> late =
                    elsewhere.submit(() -> QuarkusTransaction.requiringNew().call(() -> {
                        long id = books.writeInHere(NOW);
                        written.countDown();
                        othersAreSealed.await();
                        return id;
                    }));
            written.await();
            long early = books.write(NOW.plusSeconds(1));
            books.seal(NOW.plusSeconds(5));
            othersAreSealed.countDown();
            assertThat(late.get()).isLessThan(early);
            assertThat(sealedBy(1)).containsExactly(early);
            long after = books.write(NOW.plusSeconds(8));
            books.seal(NOW.plusSeconds(10));
            assertThat(sealedBy(2)).containsExactly(late.get(), after);
        }
        assertThat(books.verify().findings()).isEmpty();
    }

    @Test
    void whoIsLaterThanAnyTransactionIsSealedTooAndLooksPutThere() {
        long gap = books.gap();
        books.write(NOW);
        books.seal(NOW);
        books.write(Duration.ofHours(3));
        books.seal(Duration.ofHours(3));
        books.sql("INSERT INTO audit (id, written_at, operation, target, refused)"
                + " VALUES (%d, '2021-10-04 05:00:00', 'x', 'x', FALSE)".formatted(gap));
        books.seal(Duration.ofHours(3).plusMinutes(1));
        assertThat(sealedBy(3))
                .as("a sealer that begins looks through everything")
                .containsExactly(gap);
        assertThat(books.verify().findings()).containsExactly(Finding.of(3L, Fault.ENTRY_ADDED, List.of(gap)));
    }

    @Test
    void whatWasWrittenWhileNobodySealedIsNotSuspicious() {
        books.write(NOW);
        books.seal(NOW);
        books.write(Duration.ofHours(1));
        books.write(Duration.ofHours(9));
        books.seal(Duration.ofHours(10));
        assertThat(books.verify().findings()).isEmpty();
    }

    @Test
    void withoutKafkaSealingGoesOnAndTheHeadsFollowInOrder() throws Exception {
        Map<String, Object> nowhere = Map.of("bootstrap.servers", "127.0.0.1:1");
        for (int hour = 0; hour < 3; hour++) {
            books.write(Duration.ofHours(hour));
            try (Sealer sealer = books.sealer(Duration.ofHours(hour), nowhere)) {
                sealer.seal();
            }
        }
        assertThat(books.verify().kafka().newest()).isZero();
        assertThat(books.verify().intact()).isTrue();
        books.seal(Duration.ofHours(4));
        assertThat(topic())
                .extracting(head -> head.get("head").textValue())
                .containsExactly(books.head(1), books.head(2), books.head(3));
        assertThat(books.verify().kafka().newest()).isEqualTo(3);
        books.seal(Duration.ofHours(5));
        assertThat(topic()).as("nothing to seal, nothing to send").hasSize(3);
    }

    @Test
    void aHeadSaysAllThatItIsMadeOf() throws Exception {
        books.write(NOW);
        books.write(NOW);
        books.seal(NOW);
        JsonNode head = topic().getFirst();
        assertThat(head.get("number").asLong()).isEqualTo(1);
        assertThat(head.get("previous").textValue()).isEqualTo("0".repeat(64));
        assertThat(head.get("entries").asInt()).isEqualTo(2);
        assertThat(head.get("sealedAt").textValue()).isEqualTo("2021-10-04T05:00:00Z");
        assertThat(Sha256.of("ita-audit-seal-1\n1\n2021-10-04T05:00:00.000000Z\n" + "0".repeat(64) + "\n2\n"
                        + head.get("digest").textValue() + "\n"))
                .isEqualTo(head.get("head").textValue())
                .isEqualTo(books.head(1));
    }

    @Test
    void theTopicKeepsHeadsForGoodAsTheAsyncApiDocumentSays() throws Exception {
        books.write(NOW);
        books.seal(NOW);
        JsonNode channel = new YAMLMapper()
                .readTree(getClass().getResourceAsStream("/events/asyncapi.yaml"))
                .at("/channels/auditHeads");
        assertThat(channel.get("address").textValue()).isEqualTo(SealingConfig.TOPIC);
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, books.topic());
        try (Admin admin = Admin.create(books.connection)) {
            var config = admin.describeConfigs(List.of(topic)).all().get().get(topic);
            channel.at("/bindings/kafka/topicConfiguration").properties().forEach(setting -> {
                JsonNode value = setting.getValue();
                assertThat(config.get(setting.getKey()).value())
                        .as(setting.getKey())
                        .isEqualTo(value.isArray() ? value.get(0).asText() : value.asText());
            });
        }
    }

    @Test
    void aTopicThatLetsGoOfHeadsIsToldInTheLog() throws Exception {
        books.write(NOW);
        books.seal(NOW);
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, books.topic());
        try (Admin admin = Admin.create(books.connection)) {
            retain(admin, topic, "604800000");
            List<String> told = new CopyOnWriteArrayList<>();
            Handler handler = new Handler() {
                @Override
                public void publish(LogRecord line) {
                    if (line.getLevel().equals(Level.WARNING)
                            || line.getLevel().getName().equals("WARN")) {
                        told.add(line.getMessage());
                    }
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            };
            Logger log = Logger.getLogger("th.ita.assessment");
            log.addHandler(handler);
            try {
                books.write(NOW);
                books.seal(NOW);
            } finally {
                log.removeHandler(handler);
                retain(admin, topic, "-1");
            }
            assertThat(told).containsExactly("Topic " + books.topic() + " has retention.ms=604800000, it should be -1");
        }
    }

    private static void retain(Admin admin, ConfigResource topic, String millis) throws Exception {
        AlterConfigOp set = new AlterConfigOp(new ConfigEntry("retention.ms", millis), AlterConfigOp.OpType.SET);
        admin.incrementalAlterConfigs(Map.of(topic, List.of(set))).all().get();
        await().until(() -> admin.describeConfigs(List.of(topic))
                .all()
                .get()
                .get(topic)
                .get("retention.ms")
                .value()
                .equals(millis));
    }

    @Test
    void aTopicThatHasLostItsHeadsGetsThemAgain() throws Exception {
        books.write(NOW);
        books.seal(NOW);
        books.anotherTopic();
        books.write(NOW.plusSeconds(10));
        books.seal(NOW.plusSeconds(10));
        assertThat(topic()).hasSize(2);
    }

    @Test
    void ofTwoWhoSealAtOnceOneDoesAndNothingForks() throws Exception {
        for (int entry = 0; entry < 20; entry++) {
            books.write(NOW);
        }
        List<Callable<Boolean>> both = new ArrayList<>();
        for (int replica = 0; replica < 2; replica++) {
            both.add(() -> {
                for (int seal = 0; seal < 10; seal++) {
                    try {
                        books.seals.next(0, 1, Books.NOON);
                    } catch (RuntimeException anotherWasFirst) {
                        // tried again at the next turn
                    }
                }
                return true;
            });
        }
        try (ExecutorService replicas = Executors.newFixedThreadPool(2)) {
            for (Future<Boolean> one : replicas.invokeAll(both)) {
                assertThat(one.get()).isTrue();
            }
        }
        books.seal(NOW.plusSeconds(1));
        Verification found = books.verify();
        assertThat(found.findings()).isEmpty();
        assertThat(found.entries()).isEqualTo(20);
        assertThat(found.unsealed().count()).isZero();
    }

    @Test
    void manyEntriesAreManySealsAtOnce() {
        for (int entry = 0; entry < 7; entry++) {
            books.write(NOW);
        }
        books.sealInBatchesOf(3);
        assertThat(List.of(sealedBy(1).size(), sealedBy(2).size(), sealedBy(3).size()))
                .containsExactly(3, 3, 1);
        assertThat(books.verify().findings()).isEmpty();
    }

    @Test
    void anotherReplicaSealsOnlyWhenThisOneHasStopped() {
        try (Sealer sealer = books.sealer(NOW, books.connection)) {
            assertThat(sealer.leads()).isTrue();
            assertThat(books.leases.take("sealer", "another", Duration.ofSeconds(30)))
                    .isFalse();
        }
        assertThat(books.leases.take("sealer", "another", Duration.ofSeconds(30)))
                .isTrue();
    }

    @Test
    void anEntrysFormLeavesNoDoubtWhereAColumnEnds() {
        Line line = new Line(7, Seals.utc(Books.NOON), null, "put-sheet", "ราชบุรี", true, "-", "", "192.0.2.1");
        assertThat(line.canonical()).isEqualTo("""
                ita-audit-entry-1
                1:7
                27:2021-10-04T05:00:00.000000Z
                -
                9:put-sheet
                21:ราชบุรี
                7:refused
                1:-
                0:
                9:192.0.2.1
                """);
    }

    @Test
    void aBrokenDatabaseIsSaidAndNotSwallowed() {
        books.write(NOW);
        books.sql("RENAME TABLE audit_sealed TO audit_sealed_elsewhere");
        try {
            assertThatThrownBy(() -> books.seals.next(0, 10, Books.NOON)).hasMessageContaining("Cannot seal the books");
        } finally {
            books.sql("RENAME TABLE audit_sealed_elsewhere TO audit_sealed");
        }
    }
}
