package th.ita.assessment.attack;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;

import com.fasterxml.jackson.databind.JsonNode;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;
import th.ita.assessment.account.Binding;
import th.ita.assessment.account.People;
import th.ita.assessment.account.Role;
import th.ita.assessment.measure.MeasureClient;
import th.ita.assessment.score.Cases;
import th.ita.assessment.score.SheetClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What an agency has not published is nobody's business but its own. Its officer writes a word that is nowhere else into
 * every text that every operation takes; then everybody else reads everything there is, and looks for that word. Which
 * operations there are is asked of the OpenAPI document: a new one is read, and written to, without anybody thinking of it.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class DraftsStayHiddenTest {

    /** Letters only, so that no rule takes it for a figure. */
    private static final String WORD = "zqxjkwv";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What these write is meant for the public: facts of the register, results, what is published. */
    private static final Set<String> PUBLIC =
            Set.of("putAgency", "putAgencyHistory", "putSheet", "withdrawSheet", "restoreSheetVersion", "tryWhatIf");

    /** These make public what was a draft. */
    private static final Set<String> PUBLISHING = Set.of("publishMeasures", "withdrawMeasures");

    @TestHTTPResource("/")
    URI service;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> brokers;

    private final Map<String, String> outsiders = new LinkedHashMap<>();
    private final Map<String, Set<String>> ids = new HashMap<>();
    private final Map<String, String> refused = new TreeMap<>();
    private long agency;

    @Test
    void whatAnAgencyHasNotPublishedIsSeenByNobodyElse() throws Exception {
        agency = SheetClient.ofNewAgency("70").agencyId();
        SheetClient.of(agency).create(Cases.PAKCHONG_2564).then().statusCode(201);
        long another = SheetClient.ofNewAgency("71").agencyId();
        SheetClient.of(another).create(Cases.PAKCHONG_2564).then().statusCode(201);
        MeasureClient.of(agency).draft();
        MeasureClient.of(another).draft();
        String officer = Client.person(People.account(Binding.of(Role.OFFICER, agency)));
        everybodyElse(another);
        Operations operations = Operations.ofTheApplication();
        try (Client client = new Client(service)) {
            Map<String, String> written = write(client, operations, officer);
            assertThat(written.keySet())
                    .as("operations that took the word; others said " + refused)
                    .contains("putMeasureSet", "putMeasureTexts");
            for (String stage : List.of("draft", "submitted", "endorsed")) {
                assertThat(readers(client, operations, officer))
                        .as("the officer sees the word in the " + stage)
                        .contains("getMeasureSet", "getMeasureVersion", "getMeasureTexts", "listAgencyAudit");
                TreeMap<String, Set<String>> seen = new TreeMap<>();
                outsiders.forEach((who, authorization) -> {
                    Set<String> where = readers(client, operations, authorization);
                    if (!where.isEmpty()) {
                        seen.put(who, where);
                    }
                });
                assertThat(seen).as("who else sees the word in the " + stage).isEmpty();
                next(stage);
            }
            noRecordHasIt();
        }
    }

    private void everybodyElse(long another) {
        outsiders.put("nobody", null);
        outsiders.put("officer", Client.person(People.account(Binding.of(Role.OFFICER, another))));
        outsiders.put("endorser", Client.person(People.account(Binding.endorser(another, MeasureClient.CHAIN.get(1)))));
        outsiders.put("webmaster", Client.person(People.account(Binding.of(Role.WEBMASTER, another))));
        outsiders.put("province", Client.person(People.account(Binding.province("71"))));
        outsiders.put("key", "Bearer " + key(another));
    }

    private static String key(long another) {
        return Api.administrator()
                .contentType("application/json")
                .body("{\"label\":\"a test\",\"access\":\"write\",\"bindings\":[{\"role\":\"officer\",\"agencyId\":"
                        + another + "}]}")
                .post("/api/v1/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
    }

    private void next(String stage) {
        MeasureClient measures = MeasureClient.of(agency);
        switch (stage) {
            case "draft" -> measures.act("submit", null);
            case "submitted" -> measures.act("endorse", signature());
            default -> {}
        }
    }

    /** In the post that has the word in its name, with the word in the opinion. */
    private static Map<String, Object> signature() {
        Map<String, Object> signature = new LinkedHashMap<>(MeasureClient.signature(0));
        signature.put("acting", Map.of("for", MeasureClient.CHAIN.getFirst() + WORD, "text", "รักษาราชการแทน"));
        signature.put("opinion", "เห็นควรอนุมัติตามเสนอ " + WORD);
        return signature;
    }

    /** What became of each write; with those only that took the word. */
    private Map<String, String> write(Client client, Operations operations, String officer) throws IOException {
        Map<String, String> written = new TreeMap<>();
        Writer writer = new Writer(client, operations, values());
        for (Operations.Operation operation : operations.writing()) {
            if (!operation.path().contains("/{agencyId}/")
                    || PUBLIC.contains(operation.id())
                    || PUBLISHING.contains(operation.id())
                    || isStep(operation)) {
                continue;
            }
            Writer.Outcome outcome = writer.write(officer, operation, text -> text + WORD);
            if (outcome.written().isEmpty()) {
                refused.put(operation.id(), outcome.status() + " " + outcome.answer());
            } else {
                written.put(operation.id(), outcome.written().toString());
                remember(outcome.answer());
            }
        }
        return written;
    }

    /** Steps of the measures' way are taken in their order, below. */
    private static boolean isStep(Operations.Operation operation) {
        return operation.method().equals("POST") && operation.path().contains("/measure-set/");
    }

    private Map<String, Object> values() {
        return new HashMap<>(
                Map.of("agencyId", agency, "fiscalYear", 2564, "version", 1, "provinceCode", "70", "node", "TOTAL"));
    }

    /** Where ids are told, a reader could try them. */
    private void remember(String answer) throws IOException {
        JsonNode body = Operations.JSON.readTree(answer);
        for (String name : List.of("id", "code")) {
            // One with the word in it would come back in the refusal.
            body.findValuesAsText(name).stream()
                    .filter(id -> !id.contains(WORD))
                    .forEach(id ->
                            ids.computeIfAbsent(name, none -> new TreeSet<>()).add(id));
        }
    }

    /** The operations in whose answers to this reader the word is. */
    private Set<String> readers(Client client, Operations operations, String authorization) {
        Set<String> where = new TreeSet<>();
        for (Operations.Operation operation : operations.reading()) {
            for (String path : paths(operation)) {
                for (String type : operation.answers().isEmpty() ? List.of("*/*") : operation.answers()) {
                    Client.Answer answer = client.get(authorization, path, type);
                    if (answer.text().contains(WORD)
                            || answer.response().headers().toString().contains(WORD)) {
                        where.add(operation.id());
                    }
                }
            }
        }
        return where;
    }

    /** The operation's address as it is, with each of the ids that were told, and with filters that name the agency. */
    private List<String> paths(Operations.Operation operation) {
        List<String> paths = new ArrayList<>();
        Map<String, Object> values = values();
        paths.add(operation.at(values));
        if (operation
                .path()
                .replaceAll("\\{(agencyId|fiscalYear|version|provinceCode|node)}", "")
                .contains("{")) {
            ids.values().forEach(all -> all.stream()
                    .limit(20)
                    .forEach(id -> paths.add(operation
                            .path()
                            .replace("{agencyId}", String.valueOf(agency))
                            .replace("{fiscalYear}", "2564")
                            .replaceAll("\\{\\w+}", URLEncoder.encode(id, StandardCharsets.UTF_8)))));
        }
        List<String> all = new ArrayList<>();
        for (String path : paths) {
            String year = operation.parameters().contains("fiscalYear") ? "fiscalYear=2564" : "";
            String to = operation.parameters().contains("to") && path.contains("lineage") ? "to=2565" : year;
            all.add(path + "?" + to);
            Map.of(
                            "agency",
                            String.valueOf(agency),
                            "target",
                            "measures/" + agency,
                            "province",
                            "70",
                            "limit",
                            "200",
                            "subject",
                            "measures/" + agency + "/2564")
                    .forEach((name, value) -> {
                        if (operation.parameters().contains(name)) {
                            all.add(path + "?" + to + "&" + name + "=" + value);
                        }
                    });
        }
        return all.stream()
                .map(path -> path.replace("?&", "?").replaceAll("\\?$", ""))
                .toList();
    }

    /** All that was ever announced, but for previews, which go to those who asked for them. */
    private void noRecordHasIt() {
        await().atMost(PATIENCE)
                .until(() -> Api.administrator()
                                .get("/api/v1/announcement")
                                .jsonPath()
                                .getInt("pending")
                        == 0);
        Set<String> keys = new TreeSet<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(brokers, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().entrySet().stream()
                    .filter(topic ->
                            topic.getKey().startsWith("ita.") && !topic.getKey().startsWith("ita.draft"))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                    String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
                    String value = record.value() == null ? "" : new String(record.value(), StandardCharsets.UTF_8);
                    keys.add(key);
                    assertThat(value.contains(WORD) || key.contains(WORD))
                            .as(record.topic() + " " + key)
                            .isFalse();
                }
            }
        }
        assertThat(keys).contains("assessment/" + agency + "/2564");
        assertThat(keys).noneMatch(key -> key.startsWith("measures/" + agency));
    }
}
