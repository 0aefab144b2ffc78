package th.ita.assessment.measure.preview;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.config.SmallRyeConfigBuilder;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;
import th.ita.assessment.account.Binding;
import th.ita.assessment.account.People;
import th.ita.assessment.account.Role;
import th.ita.assessment.announcement.EventSchemas;
import th.ita.assessment.file.StoredFiles;
import th.ita.assessment.http.ProblemCode;
import th.ita.assessment.http.ProblemException;
import th.ita.assessment.measure.MeasureClient;
import th.ita.assessment.score.Cases;
import th.ita.assessment.score.SheetClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

/** Documents before they are signed: asked for over Kafka, kept for an hour, for those who may read the draft. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class PreviewTest {

    private static final AtomicLong NEXT = new AtomicLong(750_000);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> connection;

    @Inject
    Previews previews;

    @Inject
    PreviewConfig config;

    private long agencyId;
    private MeasureClient measures;
    private String path;

    @BeforeEach
    void givenADraft() {
        agencyId = NEXT.incrementAndGet();
        SheetClient.ofAgency(agencyId, "องค์การบริหารส่วนตำบลทดสอบ", "70")
                .create(Cases.PAKCHONG_2564)
                .then()
                .statusCode(201);
        measures = MeasureClient.of(agencyId);
        measures.draft();
        path = measures.path() + "/previews";
    }

    private RequestSpecification officer() {
        return People.officer(agencyId);
    }

    private String asked() {
        Response asked = officer().post(path);
        assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(202);
        assertThat(asked.jsonPath().getString("state")).isEqualTo("waiting");
        assertThat(asked.header("Location"))
                .endsWith(path + "/" + asked.jsonPath().getString("draftId"));
        return asked.jsonPath().getString("draftId");
    }

    private ProducerRecord<String, byte[]> file(String draftId, String name, String type, int files, byte[] value) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(config.answers(), draftId, value);
        Map.of("name", name, "content-type", type, "sha256", StoredFiles.sha256(value), "files", "" + files)
                .forEach((header, text) -> record.headers().add(header, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private void send(List<ProducerRecord<String, byte[]>> records) {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(connection, new StringSerializer(), new ByteArraySerializer())) {
            records.forEach(producer::send);
        }
    }

    private String state(String draftId) {
        return officer().get(path + "/" + draftId).jsonPath().getString("state");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aDraftIsSentAndItsDocumentsComeBack() {
        String draftId = asked();
        String request = request(draftId);
        assertThat(EventSchemas.flaws("draft", request)).isEmpty();
        assertThat(request).contains("\"status\":\"draft\"", "\"verification\":null", "\"approvedAt\":null");

        byte[] html = bytes("<p>ร่าง</p>");
        send(List.of(
                file(draftId, "memorandum.pdf", "application/pdf", 2, bytes("%PDF-")),
                file(draftId, "memorandum.html", "text/html", 2, html)));
        await().atMost(PATIENCE).until(() -> state(draftId).equals("ready"));
        Response ready = officer().get(path + "/" + draftId);
        assertThat(ready.jsonPath().getList("files.name")).containsExactly("memorandum.html", "memorandum.pdf");
        assertThat(ready.header("Cache-Control")).isEqualTo("no-store");
        Response file = officer().get(ready.jsonPath().getString("files[0].path"));
        assertThat(file.asByteArray()).isEqualTo(html);
        assertThat(file.header("Content-Security-Policy")).startsWith("sandbox; default-src 'none'");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.contentType()).isEqualTo("text/html;charset=UTF-8");
    }

    @Test
    void nobodyElseReachesIt() {
        String draftId = asked();
        SheetClient other = SheetClient.ofNewAgency();
        String elsewhere = other.path() + "/measure-set/previews/" + draftId;
        assertThat(People.officer(other.agencyId()).get(elsewhere).statusCode()).isEqualTo(404);
        assertThat(Api.administrator().get(elsewhere).statusCode()).isEqualTo(404);
        String here = path + "/" + draftId;
        assertThat(People.officer(other.agencyId()).get(here).statusCode()).isEqualTo(403);
        assertThat(Api.anybody().get(here).statusCode()).isEqualTo(401);
        for (RequestSpecification later :
                List.of(People.with(Binding.province("70")), People.with(Binding.of(Role.WEBMASTER, agencyId)))) {
            assertThat(later.get(here).statusCode()).as("it is a draft").isEqualTo(404);
        }
        assertThat(People.with(Binding.province("70")).post(path).statusCode()).isEqualTo(404);
        assertThat(officer().get(path + "/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(officer().get(path + "/x").statusCode()).isEqualTo(404);
        assertThat(officer().get(here + "/memorandum.pdf").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsNotAsItShouldBeIsDroppedAndTheRestGoesOn() {
        String draftId = asked();
        ProducerRecord<String, byte[]> lie = file(draftId, "measures.pdf", "application/pdf", 1, bytes("one"));
        lie.headers().remove("sha256").add("sha256", bytes("0".repeat(64)));
        send(List.of(
                lie,
                file(draftId, "../../etc/passwd.pdf", "application/pdf", 1, bytes("two")),
                file(draftId, "measures.html", "application/pdf", 1, bytes("three")),
                file(draftId, "measures.html", ";", 1, bytes("of no type")),
                new ProducerRecord<>(config.answers(), draftId, null),
                new ProducerRecord<>(config.answers(), null, bytes("of nobody")),
                file("not-an-id", "measures.pdf", "application/pdf", 1, bytes("four")),
                file(UUID.randomUUID().toString(), "measures.pdf", "application/pdf", 1, bytes("nobody asked")),
                file(draftId, "measures.pdf", "application/pdf", 1, bytes("right"))));
        await().atMost(PATIENCE).until(() -> state(draftId).equals("ready"));
        assertThat(officer().get(path + "/" + draftId + "/measures.pdf").asString())
                .isEqualTo("right");
        assertThat(officer().get(path + "/" + draftId).jsonPath().getList("files"))
                .hasSize(1);
    }

    @Test
    void aFailureIsSaid() {
        String draftId = asked();
        ProducerRecord<String, byte[]> failure =
                new ProducerRecord<>(config.answers(), draftId, bytes("the worker's log says why"));
        failure.headers().add("failure", bytes("render-failed"));
        send(List.of(failure));
        await().atMost(PATIENCE).until(() -> state(draftId).equals("failed"));
        Response failed = officer().get(path + "/" + draftId);
        assertThat(failed.jsonPath().getString("failure.code")).isEqualTo("render-failed");
        assertThat(failed.jsonPath().getList("files")).isEmpty();
    }

    @Test
    void itIsGoneAfterAnHourAndTheOldestOfManyBefore() {
        String draftId = asked();
        for (int more = 0; more < config.perSet(); more++) {
            asked();
        }
        assertThat(officer().get(path + "/" + draftId).statusCode()).isEqualTo(404);
        String latest = asked();
        assertThat(officer().get(path + "/" + latest).statusCode()).isEqualTo(200);
        assertThat(previews.sweep(config.keep())).isZero();
        assertThat(previews.sweep(Duration.ZERO)).isGreaterThanOrEqualTo(config.perSet());
        assertThat(QuarkusTransaction.requiringNew().call(() -> previews.find(latest)))
                .isEmpty();
    }

    @Test
    void withoutKafkaWhoeverAsksIsToldToComeBack() {
        PreviewConfig hasty = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(PreviewConfig.class)
                .withDefaultValues(Map.of("ita.preview.kafka-patience", "200MS"))
                .build()
                .getConfigMapping(PreviewConfig.class);
        Map<String, Object> nowhere = new HashMap<>(connection);
        nowhere.put("bootstrap.servers", "127.0.0.1:1");
        DraftRequests requests = new DraftRequests(hasty, nowhere);
        ProblemException away = catchThrowableOfType(
                ProblemException.class, () -> requests.send(UUID.randomUUID().toString(), bytes("{}")));
        assertThat(away.code()).isEqualTo(ProblemCode.UNAVAILABLE);
    }

    /** As the worker reads it. */
    private String request(String draftId) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put("group.id", "nobody-" + UUID.randomUUID());
        settings.put("enable.auto.commit", false);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(config.requests()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            String[] found = new String[1];
            await().atMost(PATIENCE).until(() -> {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    if (record.key().equals(draftId)) {
                        found[0] = new String(record.value(), StandardCharsets.UTF_8);
                    }
                }
                return found[0] != null;
            });
            return found[0];
        }
    }
}
