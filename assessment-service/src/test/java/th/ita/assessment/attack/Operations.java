package th.ita.assessment.attack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import th.ita.assessment.Api;
import th.ita.assessment.http.JsonManners;

/** The operations of the running application's OpenAPI document: what attacks go by, so that a new one is attacked too. */
final class Operations {

    static final ObjectMapper JSON = JsonManners.apply(new ObjectMapper());

    private final JsonNode document;

    private Operations(JsonNode document) {
        this.document = document;
    }

    static Operations ofTheApplication() throws IOException {
        return new Operations(JSON.readTree(Api.anybody()
                .accept("application/json")
                .queryParam("format", "json")
                .get("/openapi")
                .asByteArray()));
    }

    /** @param path with its variables */
    record Operation(String id, String method, String path, JsonNode description) {

        boolean reads() {
            return method.equals("GET");
        }

        boolean secured() {
            return !description.path("security").isEmpty();
        }

        /** The media types that it may answer with. */
        List<String> answers() {
            List<String> types = new ArrayList<>();
            description.path("responses").properties().stream()
                    .filter(response -> response.getKey().startsWith("2"))
                    .flatMap(response -> response.getValue().path("content").properties().stream())
                    .forEach(content -> types.add(content.getKey()));
            return types;
        }

        /** The query parameters that it has. */
        List<String> parameters() {
            List<String> names = new ArrayList<>();
            for (JsonNode parameter : description.path("parameters")) {
                if (parameter.path("in").asText().equals("query")) {
                    names.add(parameter.path("name").asText());
                }
            }
            return names;
        }

        /** The first media type of its body, null when it takes none. */
        String body() {
            JsonNode content = description.at("/requestBody/content");
            return content.isObject() && !content.isEmpty()
                    ? content.fieldNames().next()
                    : null;
        }

        boolean takesJson() {
            return description.at("/requestBody/content").has("application/json");
        }

        /** The document's own example of a JSON body. */
        JsonNode example() {
            return description.at("/requestBody/content/application~1json/example");
        }

        private JsonNode schema() {
            return description.at("/requestBody/content/application~1json/schema");
        }

        /** With these values for the variables of the path; a 1 for what is not named. */
        String at(Map<String, ?> values) {
            String filled = path;
            for (var value : values.entrySet()) {
                filled = filled.replace("{" + value.getKey() + "}", String.valueOf(value.getValue()));
            }
            return filled.replaceAll("\\{\\w+}", "1");
        }

        @Override
        public String toString() {
            return id;
        }
    }

    List<Operation> all() {
        List<Operation> operations = new ArrayList<>();
        for (var path : document.get("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                if (operation.getValue().has("operationId")) {
                    operations.add(new Operation(
                            operation.getValue().get("operationId").textValue(),
                            operation.getKey().toUpperCase(),
                            path.getKey(),
                            operation.getValue()));
                }
            }
        }
        return operations;
    }

    Operation named(String id) {
        return all().stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    List<Operation> reading() {
        return all().stream().filter(Operation::reads).toList();
    }

    /** Those that take JSON and change something. */
    List<Operation> writing() {
        return all().stream()
                .filter(operation -> !operation.reads() && operation.takesJson())
                .toList();
    }

    /** Where a body has texts that people write: by JSON pointer, with what is there. No codes, formats, fixed values. */
    Map<String, String> texts(Operation operation, JsonNode body) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts("", body, operation.schema(), texts);
        return texts;
    }

    private void texts(String pointer, JsonNode value, JsonNode schema, Map<String, String> texts) {
        JsonNode known = resolved(schema);
        if (value.isTextual() && !known.has("enum") && !known.has("format") && !known.has("pattern")) {
            texts.put(pointer, value.textValue());
        }
        value.properties().forEach(member -> {
            JsonNode of = known.path("properties").path(member.getKey());
            texts(
                    pointer + "/" + member.getKey().replace("~", "~0").replace("/", "~1"),
                    member.getValue(),
                    of.isMissingNode() ? known.path("additionalProperties") : of,
                    texts);
        });
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            texts(pointer + "/" + i, value.get(i), known.path("items"), texts);
        }
    }

    /** A body with something in every text of its objects that is missing or null. */
    JsonNode filled(Operation operation, JsonNode body) {
        JsonNode filled = body.deepCopy();
        fill(filled, operation.schema());
        return filled;
    }

    private void fill(JsonNode value, JsonNode schema) {
        JsonNode known = resolved(schema);
        if (value instanceof ObjectNode object) {
            known.path("properties").properties().forEach(member -> {
                if (isWritten(resolved(member.getValue()), member.getValue())
                        && object.path(member.getKey()).asText("").isEmpty()) {
                    object.put(member.getKey(), "ข้อความ");
                }
                fill(object.path(member.getKey()), member.getValue());
            });
        }
        if (value.isArray()) {
            value.forEach(member -> fill(member, known.path("items")));
        }
    }

    /** Where bodies of this operation may have texts that people write: by JSON pointer, with a star for any place of a list. */
    Set<String> fields(Operation operation) {
        Set<String> fields = new TreeSet<>();
        fields("", operation.schema(), fields);
        return fields;
    }

    private void fields(String pointer, JsonNode schema, Set<String> fields) {
        JsonNode known = resolved(schema);
        if (isReadOnly(known, schema)) {
            return;
        }
        if (isWritten(known, schema)) {
            fields.add(pointer);
        }
        known.path("properties")
                .properties()
                .forEach(member -> fields(pointer + "/" + member.getKey(), member.getValue(), fields));
        if (known.has("items")) {
            fields(pointer + "/*", known.path("items"), fields);
        }
    }

    /** Whether it is a text of somebody's own. */
    private static boolean isWritten(JsonNode known, JsonNode described) {
        return known.path("type").toString().contains("\"string\"")
                && !known.has("enum")
                && !known.has("format")
                && !known.has("pattern")
                && !isReadOnly(known, described);
    }

    private static boolean isReadOnly(JsonNode known, JsonNode described) {
        return (described.path("description").asText()
                        + known.path("description").asText())
                .toLowerCase(Locale.ROOT)
                .contains("read only");
    }

    private JsonNode resolved(JsonNode schema) {
        JsonNode known = schema;
        while (known.has("$ref")) {
            known = document.at(known.get("$ref").textValue().substring(1));
        }
        for (JsonNode one : known.path("anyOf")) {
            if (!one.path("type").asText().equals("null")) {
                return resolved(one);
            }
        }
        return known;
    }
}
