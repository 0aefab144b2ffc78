package th.ita.local;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static th.ita.local.Person.object;
import static th.ita.local.Person.ok;
import static th.ita.local.Person.tag;

/** The measure set of an agency and year, as the people who work on it see it; it remembers the entity tag. */
final class MeasureSetOf {

    private final String path;
    private String etag;

    MeasureSetOf(long agencyId, int fiscalYear) {
        this.path = "agencies/" + agencyId + "/assessments/" + fiscalYear + "/measure-set";
    }

    String path() {
        return path;
    }

    String etag() {
        return etag;
    }

    JsonNode draft(Person officer) {
        return kept(officer.send("POST", path + "/draft-from-analysis", "*none", null), 201);
    }

    JsonNode read(Person person) {
        return kept(person.look(path), 200);
    }

    /** Reads it, changes it and writes it, as an officer does. */
    JsonNode edit(Person officer, Consumer<ObjectNode> change) {
        ObjectNode set = (ObjectNode) read(officer);
        change.accept(set);
        return kept(officer.send("PUT", path, etag, set), 200);
    }

    /** The rules that stand against the next step. */
    List<String> contradictions(Person officer) {
        return officer.get(path + "/check").path("contradictions").findValuesAsText("rule");
    }

    JsonNode act(Person person, String step, JsonNode body) {
        return kept(person.send("POST", path + "/" + step, etag, body), 200);
    }

    JsonNode refused(Person person, String step, JsonNode body, int status) {
        return ok(person.send("POST", path + "/" + step, etag, body), status);
    }

    static ObjectNode signature(String post, String name, String opinion, String date) {
        return object().put("post", post)
                .put("name", name)
                .putNull("rank")
                .putNull("acting")
                .put("opinion", opinion)
                .put("date", date);
    }

    private JsonNode kept(HttpResponse<byte[]> answer, int status) {
        JsonNode body = ok(answer, status);
        etag = tag(answer);
        return body;
    }
}
