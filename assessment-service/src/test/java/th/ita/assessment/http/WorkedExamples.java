package th.ita.assessment.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.assertj.core.api.SoftAssertions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * The files in {@code resources/openapi}, compared with what the API answers; {@code -Dsnap=true} writes them anew. And the
 * whole answers, compared with what the OpenAPI document says of them.
 */
public final class WorkedExamples {

    private static final Path FOLDER = Path.of("src/main/resources/openapi");
    private static final int LONGEST_LIST = 5;

    /** Members that differ from run to run, and what stands for them. */
    private static final Map<String, String> SAME = Map.of(
            "remote", "192.0.2.10",
            "initialPassword", "k7xq2-m9fpa-3cvtn-w8hze",
            "password", "k7xq2-m9fpa-3cvtn-w8hze");

    private static final String KEY = "ita_k7xq2m9fpa3c_jU0pVJx1cSxkqR3s0yHn5mYB2aQWcE7dT9gLzKfXo4I";

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final ObjectMapper JSON = JsonManners.apply(new ObjectMapper());

    private final SoftAssertions examples = new SoftAssertions();
    private ApiSchemas schemas;

    /** The body of an answer: long lists cut, and what differs from run to run made the same. */
    public void answer(String operation, JsonNode body) throws IOException {
        examples.assertThat(schemas().flawsOfAnswer(operation, body))
                .as("what the OpenAPI document would not have of the answer of " + operation)
                .isEmpty();
        compare(operation, shortened(body));
    }

    /** A body that is sent, as it is. */
    public void request(String operation, JsonNode body) throws IOException {
        examples.assertThat(schemas().flawsOfRequest(operation, body))
                .as("what the OpenAPI document would not have of a body for " + operation)
                .isEmpty();
        compare(operation + ".request", body);
    }

    private ApiSchemas schemas() throws IOException {
        if (schemas == null) {
            schemas = ApiSchemas.ofTheApplication();
        }
        return schemas;
    }

    private void compare(String name, JsonNode body) throws IOException {
        String now = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(body) + "\n";
        Path file = FOLDER.resolve(name + ".json");
        if (Boolean.getBoolean("snap")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, now);
        }
        examples.assertThat(Files.exists(file) ? Files.readString(file) : null)
                .as(file.getFileName() + " (-Dsnap=true writes it anew)")
                .isEqualTo(now);
    }

    public void assertAll() {
        examples.assertAll();
    }

    private static JsonNode shortened(JsonNode node) {
        if (node instanceof ArrayNode list) {
            List<JsonNode> items = new ArrayList<>();
            for (JsonNode item : list) {
                if (items.size() < LONGEST_LIST) {
                    items.add(shortened(item));
                }
            }
            return JSON.createArrayNode().addAll(items);
        }
        if (node instanceof ObjectNode object) {
            ObjectNode copy = JSON.createObjectNode();
            for (var member : object.properties()) {
                String same = SAME.get(member.getKey());
                copy.set(
                        member.getKey(),
                        same != null && member.getValue().isTextual()
                                ? TextNode.valueOf(same)
                                : shortened(member.getValue()));
            }
            return copy;
        }
        if (node.isTextual() && UUID.matcher(node.textValue()).find()) {
            return TextNode.valueOf(
                    UUID.matcher(node.textValue()).replaceAll("0c2f3a52-8a4e-4f0c-9d55-6f1a7c3b9e10")); // a random one
        }
        if (node.isTextual() && node.textValue().matches("[0-9A-HJKMNP-TV-Z]{8}")) {
            return TextNode.valueOf("K7QM3XPD"); // the code of a document
        }
        if (node.isTextual() && node.textValue().startsWith("ita_")) {
            return TextNode.valueOf(KEY);
        }
        return node.isTextual() && node.textValue().matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z")
                ? TextNode.valueOf("2021-10-04T02:00:00.123456Z")
                : node;
    }
}
