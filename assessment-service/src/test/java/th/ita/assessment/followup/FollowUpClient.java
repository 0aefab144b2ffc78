package th.ita.assessment.followup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import th.ita.assessment.Api;
import th.ita.assessment.score.SheetClient;

import static org.assertj.core.api.Assertions.assertThat;

/** How one agency follows its measures on the result of 2564, as the API's clients do. */
public final class FollowUpClient {

    private final String agency;
    private final String path;

    private FollowUpClient(long agencyId) {
        this.agency = "/api/v1/agencies/" + agencyId;
        this.path = agency + "/assessments/2564/progress";
    }

    public static FollowUpClient of(long agencyId) {
        return new FollowUpClient(agencyId);
    }

    public String path() {
        return path;
    }

    /** The id of the measure that answers this node. */
    public String measureOn(String node) {
        AtomicReference<String> id = new AtomicReference<>();
        List<Map<String, Object>> measures = Api.administrator()
                .get(agency + "/assessments/2564/measure-set")
                .path("measures");
        measures.stream()
                .filter(measure -> ((List<?>) measure.get("nodes")).contains(node))
                .findFirst()
                .ifPresent(measure -> id.set((String) measure.get("id")));
        assertThat(id.get()).as("measure on " + node).isNotNull();
        return id.get();
    }

    /** What officers see. */
    public Response entries() {
        return Api.administrator().get(path + "/entries");
    }

    /** What everybody sees. */
    public Response published() {
        return Api.anybody().get(path);
    }

    public static Map<String, Object> entry(String measure, String date, String state, String text) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("measure", measure);
        entry.put("date", date);
        entry.put("state", state);
        entry.put("text", text);
        entry.put("published", true);
        return entry;
    }

    /** With one change. */
    public static Map<String, Object> with(Map<String, Object> entry, String member, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(entry);
        changed.put(member, value);
        return changed;
    }

    public Response add(Map<String, Object> entry) {
        return writing().body(entry).post(path + "/entries");
    }

    public Response put(Object id, Map<String, Object> entry) {
        return writing().body(entry).put(path + "/entries/" + id);
    }

    public Response delete(Object id) {
        return Api.administrator().header("If-Match", entries().header("ETag")).delete(path + "/entries/" + id);
    }

    /** Attaches a file to an entry. */
    public Response attach(Object id, String name, boolean shown, String mediaType, byte[] bytes) {
        return Api.administrator()
                .header("If-Match", entries().header("ETag"))
                .contentType(mediaType)
                .queryParam("name", name)
                .queryParam("public", shown)
                .body(bytes)
                .post(path + "/entries/" + id + "/files");
    }

    private RequestSpecification writing() {
        return SheetClient.writing().header("If-Match", entries().header("ETag"));
    }

    /** The result of 2565. */
    public Response resultOf2565(Map<String, String> figures) {
        return SheetClient.writing()
                .header("If-None-Match", "*")
                .body(SheetClient.reported(figures))
                .put(agency + "/assessments/2565/sheet");
    }

    public Response evidence(int fiscalYear) {
        return Api.administrator().get(agency + "/assessments/" + fiscalYear + "/evidence");
    }

    public Response putEvidence(int fiscalYear, Object body) {
        return Api.administrator()
                .contentType(ContentType.JSON)
                .header("If-Match", evidence(fiscalYear).header("ETag"))
                .body(body)
                .put(agency + "/assessments/" + fiscalYear + "/evidence");
    }

    public Response publishedEvidence(int fiscalYear) {
        return Api.anybody().get(agency + "/assessments/" + fiscalYear + "/evidence/published");
    }

    /** What a pack says of an item. */
    public static Map<String, Object> item(String code, String url, String done) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("code", code);
        item.put("url", url);
        item.put("done", done);
        return item;
    }
}
