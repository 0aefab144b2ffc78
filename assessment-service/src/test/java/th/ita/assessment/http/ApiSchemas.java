package th.ita.assessment.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import th.ita.assessment.Api;

/**
 * The schemas of the running application's OpenAPI document, to hold bodies against. Read strictly: a member that the document
 * does not name is a flaw, though a client has to pass over it.
 */
public final class ApiSchemas {

    private static final String DOCUMENT = "https://ita.test/openapi.json";
    private static final ObjectMapper JSON = JsonManners.apply(new ObjectMapper());

    private final JsonNode document;
    private final SchemaRegistry schemas;

    private ApiSchemas(JsonNode document) throws JsonProcessingException {
        this.document = document;
        JsonNode strict = document.deepCopy();
        closed(strict);
        this.schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(DOCUMENT, strict.toString())));
    }

    public static ApiSchemas ofTheApplication() throws JsonProcessingException {
        return new ApiSchemas(JSON.readTree(Api.anybody()
                .accept("application/json")
                .queryParam("format", "json")
                .get("/openapi")
                .asString()));
    }

    /** What is wrong with the answer of an operation; nothing when it is right. */
    public List<String> flawsOfAnswer(String operation, JsonNode body) {
        String responses = operation(operation) + "/responses";
        List<String> flaws = new ArrayList<>();
        document.at(responses).properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .filter(response -> response.getValue().has("content"))
                .forEach(response -> flaws.addAll(
                        flaws(responses + "/" + response.getKey() + "/content/application~1json/schema", body)));
        return flaws;
    }

    /** What is wrong with a body sent to an operation; nothing when it is right. */
    public List<String> flawsOfRequest(String operation, JsonNode body) {
        return flaws(operation(operation) + "/requestBody/content/application~1json/schema", body);
    }

    /** What is wrong with the examples that the document itself shows, by where they stand. */
    public Map<String, List<String>> flawsOfExamples() {
        Map<String, List<String>> flaws = new TreeMap<>();
        examples("", document.path("paths"), flaws);
        JsonNode problems = document.at("/components/examples");
        problems.properties()
                .forEach(problem -> flaws.put(
                        problem.getKey(),
                        flaws("/components/schemas/Problem", problem.getValue().path("value"))));
        return flaws;
    }

    private void examples(String place, JsonNode node, Map<String, List<String>> flaws) {
        if (node.has("schema") && node.has("example")) {
            flaws.put(place, flaws("/paths" + place + "/schema", node.get("example")));
            return;
        }
        node.properties().forEach(member -> examples(place + "/" + escaped(member.getKey()), member.getValue(), flaws));
        for (int i = 0; node instanceof ArrayNode && i < node.size(); i++) {
            examples(place + "/" + i, node.get(i), flaws);
        }
    }

    private List<String> flaws(String pointer, JsonNode body) {
        if (document.at(pointer).isMissingNode()) {
            return List.of("no schema at " + pointer);
        }
        Schema schema = schemas.getSchema(SchemaLocation.of(DOCUMENT + "#" + pointer));
        return schema.validate(body.toString(), InputFormat.JSON).stream()
                .map(Error::toString)
                .distinct()
                .toList();
    }

    private String operation(String id) {
        for (var path : document.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                if (operation.getValue().path("operationId").asText().equals(id)) {
                    return "/paths/" + escaped(path.getKey()) + "/" + operation.getKey();
                }
            }
        }
        throw new IllegalArgumentException("No operation is called " + id);
    }

    /** Where members are named, others are not allowed. */
    private static void closed(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && object.path("type").asText().equals("object")
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(ApiSchemas::closed);
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
