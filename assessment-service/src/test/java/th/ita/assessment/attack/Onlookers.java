package th.ita.assessment.attack;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import com.fasterxml.jackson.databind.JsonNode;

import th.ita.assessment.Api;
import th.ita.assessment.account.Binding;
import th.ita.assessment.account.People;
import th.ita.assessment.account.Role;
import th.ita.assessment.measure.MeasureClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Everybody who has no business with an agency's drafts: they read all that there is, and look for a word in it. */
final class Onlookers {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final List<String> FILES = List.of("memorandum.pdf", "memorandum.html", "measures.docx");

    private final Client client;
    private final Operations operations;
    private final Map<String, ?> values;
    private final String word;
    private final Map<String, String> people = new LinkedHashMap<>();
    private final Set<String> ids = new TreeSet<>();
    private final Set<String> digests = new TreeSet<>();

    /**
     * @param values of the variables of paths, with the agency whose word it is
     * @param another agency of another province, whose people look
     */
    Onlookers(Client client, Operations operations, Map<String, ?> values, long another, String word) {
        this.client = client;
        this.operations = operations;
        this.values = values;
        this.word = word;
        people.put("nobody", null);
        people.put("officer", Client.person(People.account(Binding.of(Role.OFFICER, another))));
        people.put("endorser", Client.person(People.account(Binding.endorser(another, MeasureClient.CHAIN.get(1)))));
        people.put("webmaster", Client.person(People.account(Binding.of(Role.WEBMASTER, another))));
        people.put("province", Client.person(People.account(Binding.province("71"))));
        people.put("key", "Bearer " + key(another));
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

    /** Where ids are told, a reader could try them. */
    void remember(String answer) throws IOException {
        JsonNode body = Operations.JSON.readTree(answer);
        for (String name : List.of("id", "code", "draftId")) {
            // One with the word in it would come back in the refusal.
            body.findValuesAsText(name).stream()
                    .filter(id -> !id.contains(word))
                    .forEach(ids::add);
        }
        digests.addAll(body.findValuesAsText("sha256"));
    }

    /** The operations in whose answers each of them finds the word; empty if none does. */
    Map<String, Set<String>> whoSeesIt() {
        Map<String, Set<String>> seen = new TreeMap<>();
        people.forEach((who, authorization) -> {
            Set<String> where = whereItIs(authorization);
            if (!where.isEmpty()) {
                seen.put(who, where);
            }
        });
        return seen;
    }

    /** The operations in whose answers to this reader the word is. */
    Set<String> whereItIs(String authorization) {
        return whereItIs(authorization, word);
    }

    /** The same with another word. */
    Set<String> whereItIs(String authorization, String what) {
        Set<String> where = new TreeSet<>();
        for (Operations.Operation operation : operations.reading()) {
            for (String path : paths(operation)) {
                for (String type : operation.answers().isEmpty() ? List.of("*/*") : operation.answers()) {
                    Client.Answer answer = client.get(authorization, path, type);
                    if (answer.text().contains(what)
                            || answer.response().headers().toString().contains(what)) {
                        where.add(operation.id());
                    }
                }
            }
        }
        return where;
    }

    /** The operation's address as it is, with each of the ids that were told, and with filters that name the agency. */
    private List<String> paths(Operations.Operation operation) {
        List<String> paths = new ArrayList<>(List.of(operation.at(values)));
        paths.addAll(filled(operation.path()));
        List<String> all = new ArrayList<>();
        for (String path : paths) {
            String year = operation.parameters().contains("fiscalYear") ? "fiscalYear=2564" : "";
            String to = operation.parameters().contains("to") && path.contains("lineage") ? "to=2565" : year;
            all.add(path + "?" + to);
            Object agency = values.get("agencyId");
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

    /** With every id, digest or name of a file in the place of every variable that has no value. */
    private List<String> filled(String path) {
        Matcher variable = VARIABLE.matcher(path);
        if (!variable.find()) {
            return List.of(path);
        }
        String name = variable.group(1);
        List<String> filled = new ArrayList<>();
        for (Object value : candidates(name)) {
            filled.addAll(filled(
                    path.replace(variable.group(), URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8))));
        }
        return filled;
    }

    private Collection<?> candidates(String variable) {
        if (values.containsKey(variable)) {
            return List.of(values.get(variable));
        }
        return switch (variable) {
            case "sha256" -> digests;
            case "name" -> FILES;
            default -> ids;
        };
    }

    /**
     * Looks through all that was ever announced, but for previews, which go to those who asked for them.
     *
     * @return the keys that there are
     */
    Set<String> keysOfRecords(Map<String, Object> brokers) {
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
                    assertThat(value.contains(word) || key.contains(word))
                            .as(record.topic() + " " + key)
                            .isFalse();
                }
            }
        }
        return keys;
    }
}
