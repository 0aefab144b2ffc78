package th.ita.assessment.attack;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * Writes something into every text that an operation takes: over what is there, or else over the document's own example.
 * Texts that are refused are given back as they were, one problem after the other, until the rest is taken.
 */
final class Writer {

    private static final int TRIES = 8;

    private final Client client;
    private final Operations operations;
    private final Map<String, ?> values;

    Writer(Client client, Operations operations, Map<String, ?> values) {
        this.client = client;
        this.operations = operations;
        this.values = values;
    }

    /**
     * What became of it.
     *
     * @param written the texts that were taken, by pointer
     */
    record Outcome(String operation, int status, Set<String> written, String answer) {

        /** With a star for the place in a list. */
        Set<String> fields() {
            return written.stream()
                    .map(pointer -> pointer.replaceAll("/\\d+(?=/|$)", "/*"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    Outcome write(String authorization, Operations.Operation operation, UnaryOperator<String> change)
            throws IOException {
        String path = operation.at(values);
        Client.Answer now = client.get(authorization, path, "application/json");
        JsonNode start = example(operation);
        if (operation.method().equals("PUT") && now.isGood()) {
            JsonNode there = Operations.JSON.readTree(now.text());
            start = operations.texts(operation, there).isEmpty() ? start : there;
        }
        return write(authorization, operation, start, precondition(now), change);
    }

    /**
     * The same over this body.
     *
     * @param precondition {@code If-Match} with a tag, or {@code If-None-Match}
     */
    Outcome write(
            String authorization,
            Operations.Operation operation,
            JsonNode start,
            String[] precondition,
            UnaryOperator<String> change)
            throws IOException {
        JsonNode filled = operations.filled(operation, start);
        Map<String, String> texts = operations.texts(operation, filled);
        Set<String> left = new LinkedHashSet<>(texts.keySet());
        Client.Answer answer = null;
        for (int i = 0; i < TRIES; i++) {
            JsonNode body = start.deepCopy();
            for (String pointer : left) {
                replace(body, pointer, change.apply(texts.get(pointer)));
            }
            answer = client.send(client.request(authorization, operation.at(values))
                    .header(precondition[0], precondition[1])
                    .header("Content-Type", "application/json")
                    .method(operation.method(), HttpRequest.BodyPublishers.ofString(body.toString())));
            List<String> refused = refused(answer, left);
            if (answer.isGood() || refused.isEmpty()) {
                break;
            }
            refused.forEach(left::remove);
        }
        return new Outcome(operation.id(), answer.status(), answer.isGood() ? left : Set.of(), answer.text());
    }

    /** The document's example, of the agency that this is about. */
    JsonNode example(Operations.Operation operation) throws IOException {
        return Operations.JSON.readTree(
                operation.example().toString().replace("\"agencyId\":5584", "\"agencyId\":" + values.get("agencyId")));
    }

    private static String[] precondition(Client.Answer now) {
        return now.status() == 404
                ? new String[] {"If-None-Match", "*"}
                : new String[] {"If-Match", now.isGood() && now.etag() != null ? now.etag() : "*"};
    }

    /** The texts that a problem is about; those below a place that it names, too. */
    private static List<String> refused(Client.Answer answer, Set<String> left) throws IOException {
        List<String> refused = new ArrayList<>();
        if (answer.type().startsWith("application/problem+json")) {
            for (JsonNode error : Operations.JSON.readTree(answer.text()).path("errors")) {
                String place = error.path("pointer").asText("-");
                left.stream()
                        .filter(pointer -> pointer.equals(place) || pointer.startsWith(place + "/"))
                        .forEach(refused::add);
            }
        }
        return refused;
    }

    private static void replace(JsonNode body, String pointer, String words) {
        JsonPointer place = JsonPointer.compile(pointer);
        TextNode text = TextNode.valueOf(words);
        switch (body.at(place.head())) {
            case ObjectNode object -> object.set(place.last().getMatchingProperty(), text);
            case ArrayNode list -> list.set(place.last().getMatchingIndex(), text);
            default -> throw new IllegalArgumentException(pointer);
        }
    }
}
