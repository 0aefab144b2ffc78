package th.ita.assessment.attack;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import th.ita.assessment.Api;
import th.ita.assessment.file.SampleFiles;
import th.ita.assessment.followup.FollowUpClient;
import th.ita.assessment.measure.MeasureClient;

import static org.assertj.core.api.Assertions.assertThat;

/** An agency's year from the draft to the proof, with something hostile in every text on the way. */
final class HostileYear {

    private final Operations operations;
    private final Client client;
    private final long agency;
    private final UnaryOperator<String> hostile;
    private final MeasureClient measures;
    private final Map<String, Object> values;
    private final Set<String> taken = new TreeSet<>();

    /** @param values of paths' variables, of an agency with a result of 2564 and a draft; what is made on the way is added */
    HostileYear(Operations operations, Client client, Map<String, Object> values, UnaryOperator<String> hostile) {
        this.operations = operations;
        this.client = client;
        this.values = values;
        this.agency = (Long) values.get("agencyId");
        this.hostile = hostile;
        this.measures = MeasureClient.of(agency);
    }

    /** The fields that took it: the operation's id, and the pointer with a star for any place of a list. */
    Set<String> taken() {
        return taken;
    }

    /** Until measures, progress and evidence are published. */
    void publish() throws IOException {
        bind("putAccount", Operations.JSON.createObjectNode());
        bind("createApiKey", example("createApiKey"));
        set(body -> body.putArray("reasons").addObject().put("node", "O24").put("reason", "ข้อความ"));
        measures.act("submit", null);
        step("returnMeasures", null);
        measures.act("submit", null);
        sign("endorseMeasures", 0);
        sign("endorseMeasuresOnPaper", 1);
        sign("endorseMeasures", 2);
        attachScan();
        step("registerMeasures", null);
        measures.act("publish", null);
        String circulation = write(
                        "circulateMeasures", example("circulateMeasures"), tag(measures.path() + "/circulations"))
                .path("id")
                .asText();
        values.put("circulationId", circulation);
        String entries = agencyPath() + "/progress/entries";
        JsonNode entry = entry();
        String id = write("addProgressEntry", entry, tag(entries)).path("id").asText();
        values.put("entryId", id);
        write("putProgressEntry", entry, tag(entries));
        write("putEvidence", example("putEvidence"), tag(agencyPath() + "/evidence"));
    }

    /** What is done to them once a name has changed. */
    void reconsider() throws IOException {
        rename();
        step("keepMeasures", null);
        ObjectNode withdrawn = example("putEvidence");
        write(
                "putEvidence",
                withdrawn.put("published", false).put("withdrawalReason", "ข้อความ"),
                tag(agencyPath() + "/evidence"));
        step("newMeasureVersion", null);
        write("withdrawMeasures", example("withdrawMeasures"), "*");
        write("withdrawSheet", example("withdrawSheet"), tag(agencyPath() + "/sheet"));
        write("restoreSheetVersion", example("restoreSheetVersion"), tag(agencyPath() + "/sheet"));
    }

    private void rename() throws IOException {
        String path = "/api/v1/agencies/" + agency;
        ObjectNode now = (ObjectNode) Operations.JSON.readTree(
                client.get(Client.administrator(), path, "application/json").text());
        write("putAgency", now.put("nameTh", "องค์การบริหารส่วนตำบลใหม่"), tag(path));
    }

    /** Somebody, or something, in a post. */
    private void bind(String operation, ObjectNode body) throws IOException {
        body.putArray("bindings")
                .addObject()
                .put("role", "endorser")
                .put("agencyId", agency)
                .put("post", "นิติกร");
        write(operation, body, "*");
    }

    private void set(Consumer<ObjectNode> change) throws IOException {
        ObjectNode set = (ObjectNode) Operations.JSON.readTree(measures.read().asByteArray());
        change.accept(set);
        write("putMeasureSet", set, tag(measures.path()));
    }

    private void sign(String operation, int step) throws IOException {
        ObjectNode signature = Operations.JSON.valueToTree(MeasureClient.signature(step));
        // Posts of the chain have it in them already.
        String post = measures.read().jsonPath().getString("chain[" + step + "].post");
        signature.put("post", "นิติกร").putObject("acting").put("for", post).put("text", "รักษาราชการแทน");
        step(operation, signature);
    }

    private void attachScan() {
        Api.administrator()
                .contentType("application/pdf")
                .header("If-Match", tag(measures.path()))
                .body(SampleFiles.pdf("signed"))
                .put(measures.path() + "/scan")
                .then()
                .statusCode(200);
    }

    private ObjectNode entry() throws IOException {
        return example("putProgressEntry")
                .put("measure", FollowUpClient.of(agency).measureOn("O2"))
                .put("published", true);
    }

    private ObjectNode example(String operation) throws IOException {
        return (ObjectNode) new Writer(client, operations, values).example(operations.named(operation));
    }

    private String agencyPath() {
        return "/api/v1/agencies/" + agency + "/assessments/2564";
    }

    private String tag(String path) {
        Client.Answer now = client.get(Client.administrator(), path, "application/json");
        return now.etag() == null ? "*" : now.etag();
    }

    /** A step of the measure set; null for the document's example. */
    private void step(String operation, ObjectNode body) throws IOException {
        write(operation, body == null ? example(operation) : body, tag(measures.path()));
    }

    private JsonNode write(String id, JsonNode body, String tag) throws IOException {
        Operations.Operation operation = operations.named(id);
        Writer.Outcome outcome = new Writer(client, operations, values)
                .write(Client.administrator(), operation, body, new String[] {"If-Match", tag}, hostile);
        assertThat(outcome.status()).as(outcome.toString()).isBetween(200, 202);
        outcome.fields().forEach(field -> taken.add(id + " " + field));
        // What had it before is a name that has to be the same.
        operations.texts(operation, body).forEach((pointer, text) -> {
            if (text.contains(InjectionTest.MARK)) {
                taken.add(id + " " + pointer.replaceAll("/\\d+(?=/|$)", "/*"));
            }
        });
        return Operations.JSON.readTree(outcome.answer());
    }
}
