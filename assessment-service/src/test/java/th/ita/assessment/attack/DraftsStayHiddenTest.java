package th.ita.assessment.attack;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.common.annotation.Identifier;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;
import th.ita.assessment.account.Binding;
import th.ita.assessment.account.People;
import th.ita.assessment.account.Role;
import th.ita.assessment.file.SampleFiles;
import th.ita.assessment.followup.FollowUpClient;
import th.ita.assessment.measure.MeasureClient;
import th.ita.assessment.score.Cases;
import th.ita.assessment.score.SheetClient;

import static org.assertj.core.api.Assertions.assertThat;
import static th.ita.assessment.followup.FollowUpClient.entry;
import static th.ita.assessment.followup.FollowUpClient.item;
import static th.ita.assessment.followup.FollowUpClient.with;

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

    /** In what stays the agency's own of measures that are published. */
    private static final String KEPT = "zqxkept";

    /** In the addresses of those who get letters: not even the officer sees them again. */
    private static final String ADDRESS = KEPT + "address";

    /** What these write is meant for the public: facts of the register, results, what is published. */
    private static final Set<String> PUBLIC =
            Set.of("putAgency", "putAgencyHistory", "putSheet", "withdrawSheet", "restoreSheetVersion", "tryWhatIf");

    /** These are about measures that are published; the second test writes them. */
    private static final Set<String> OF_PUBLISHED =
            Set.of("putEvidence", "addProgressEntry", "putProgressEntry", "circulateMeasures");

    @TestHTTPResource("/")
    URI service;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> brokers;

    private long agency;
    private long another;
    private String officer;

    @Test
    void whatAnAgencyHasNotPublishedIsSeenByNobodyElse() throws Exception {
        givenTwoAgencies();
        MeasureClient.of(agency).draft();
        MeasureClient.of(another).draft();
        Operations operations = Operations.ofTheApplication();
        try (Client client = new Client(service)) {
            Onlookers onlookers = new Onlookers(client, operations, values(), another, WORD);
            write(client, operations, onlookers);
            for (String stage : List.of("draft", "submitted", "endorsed", "approved")) {
                assertThat(MeasureClient.of(agency).read().path("state").toString())
                        .isEqualTo(stage);
                assertThat(onlookers.whereItIs(officer))
                        .as("the officer sees the word in the " + stage)
                        .contains("getMeasureSet", "getMeasureVersion", "getMeasureTexts", "listAgencyAudit");
                assertThat(onlookers.whoSeesIt())
                        .as("who else sees the word in the " + stage)
                        .isEmpty();
                next(stage);
            }
            assertThat(onlookers.keysOfRecords(brokers))
                    .contains("assessment/" + agency + "/2564")
                    .noneMatch(key -> key.startsWith("measures/" + agency));
        }
    }

    @Test
    void whatIsKeptOfPublishedMeasuresIsSeenByNobodyElse() throws Exception {
        givenTwoAgencies();
        MeasureClient.of(agency).publish();
        MeasureClient.of(another).publish();
        Operations operations = Operations.ofTheApplication();
        try (Client client = new Client(service)) {
            Onlookers onlookers = new Onlookers(client, operations, values(), another, KEPT);
            for (Response taken : keep()) {
                assertThat(taken.statusCode()).as(taken.asString()).isBetween(200, 201);
                onlookers.remember(taken.asString());
            }
            assertThat(onlookers.whereItIs(officer))
                    .contains(
                            "getMeasureSet", "listProgressEntries", "getProgressFile", "getEvidence", "getCirculation")
                    .contains("listAgencyAudit");
            assertThat(onlookers.whoSeesIt()).isEmpty();
            assertThat(onlookers.whereItIs(officer, ADDRESS)).isEmpty();
            assertThat(onlookers.keysOfRecords(brokers)).contains("measures/" + agency + "/2564/v1");
        }
    }

    private void givenTwoAgencies() {
        agency = SheetClient.ofNewAgency("70").agencyId();
        SheetClient.of(agency).create(Cases.PAKCHONG_2564).then().statusCode(201);
        another = SheetClient.ofNewAgency("71").agencyId();
        SheetClient.of(another).create(Cases.PAKCHONG_2564).then().statusCode(201);
        officer = Client.person(People.account(Binding.of(Role.OFFICER, agency)));
    }

    private void next(String stage) {
        MeasureClient measures = MeasureClient.of(agency);
        switch (stage) {
            case "draft" -> measures.act("submit", null);
            case "submitted" -> measures.act("endorse", signature(0));
            case "endorsed" -> {
                measures.act("endorse", signature(1));
                measures.act("endorse", signature(2));
                measures.act("register", Map.of("number", "รบ 72901/12 " + WORD, "date", "2022-03-21"));
            }
            default -> {}
        }
    }

    /** In the posts that have the word in their names, with the word in the opinion; the first is given by a deputy. */
    private static Map<String, Object> signature(int step) {
        Map<String, Object> signature = new LinkedHashMap<>(MeasureClient.signature(step));
        String post = MeasureClient.CHAIN.get(step) + WORD;
        if (step == 0) {
            signature.put("acting", Map.of("for", post, "text", "รักษาราชการแทน " + WORD));
        } else {
            signature.put("post", post);
        }
        signature.put("opinion", "เห็นควรอนุมัติตามเสนอ " + WORD);
        signature.put("name", "สมหญิง " + WORD);
        return signature;
    }

    private void write(Client client, Operations operations, Onlookers onlookers) throws IOException {
        Set<String> written = new TreeSet<>();
        Map<String, String> refused = new TreeMap<>();
        Writer writer = new Writer(client, operations, values());
        for (Operations.Operation operation : operations.writing()) {
            if (!operation.path().contains("/{agencyId}/")
                    || PUBLIC.contains(operation.id())
                    || OF_PUBLISHED.contains(operation.id())
                    || isStep(operation)) {
                continue;
            }
            Writer.Outcome outcome = writer.write(officer, operation, text -> text + WORD);
            if (outcome.written().isEmpty()) {
                refused.put(operation.id(), outcome.status() + " " + outcome.answer());
            } else {
                written.add(operation.id());
                onlookers.remember(outcome.answer());
            }
        }
        assertThat(refused).as("operations that did not take the word").isEmpty();
        assertThat(written).contains("putMeasureSet", "putMeasureTexts", "putEndorsementChain");
        onlookers.remember(Api.administrator()
                .post(MeasureClient.of(agency).path() + "/previews")
                .asString());
    }

    /** Steps of the measures' way are taken in their order, above. */
    private static boolean isStep(Operations.Operation operation) {
        return operation.method().equals("POST") && operation.path().contains("/measure-set/");
    }

    private Map<String, Object> values() {
        return Map.of("agencyId", agency, "fiscalYear", 2564, "version", 1, "provinceCode", "70", "node", "TOTAL");
    }

    /** Writes what the public is not to see beside what it sees: all that was answered. */
    private List<Response> keep() {
        FollowUpClient followUp = FollowUpClient.of(agency);
        String measure = followUp.measureOn("O2");
        Map<String, Object> shown = entry(measure, "2022-04-20", "done", "ทำแล้ว");
        Map<String, Object> kept = with(
                with(entry(measure, "2022-04-21", "under-way", "กำลังทำ " + KEPT), "published", false),
                "links",
                List.of(Map.of("url", "https://" + KEPT + ".example.go.th/" + KEPT, "title", KEPT)));
        Response first = followUp.add(shown);
        Response second = followUp.add(kept);
        Response withheld = followUp.attach(
                first.path("id"), KEPT + "-1.pdf", false, "application/pdf", SampleFiles.pdf(KEPT + " one"));
        Response early = followUp.attach(
                second.path("id"), KEPT + "-2.pdf", true, "application/pdf", SampleFiles.pdf(KEPT + " two"));
        Response evidence = followUp.putEvidence(
                2564,
                Map.of(
                        "published",
                        false,
                        "items",
                        List.of(item("O2", "https://www.example.go.th/" + KEPT, "แก้ไขแล้ว " + KEPT))));
        Response circulation = SheetClient.writing()
                .header("If-Match", "*")
                .body(Map.of(
                        "recipients",
                        List.of(Map.of(
                                "name",
                                "สมหญิง " + KEPT,
                                "email",
                                ADDRESS + "@example.go.th",
                                "post",
                                "นิติกร " + KEPT)),
                        "message",
                        "โปรดอ่าน " + KEPT))
                .post(MeasureClient.of(agency).path() + "/circulations");
        Response draft = MeasureClient.of(agency).act("new-version", Map.of("reason", "แก้ไข " + KEPT));
        Map<String, Object> set = new LinkedHashMap<>(draft.jsonPath().getMap(""));
        set.put("author", Map.of("name", "สมชาย " + KEPT, "position", "นิติกร"));
        Response edited = SheetClient.writing()
                .header("If-Match", draft.header("ETag"))
                .body(set)
                .put(MeasureClient.of(agency).path());
        return List.of(first, second, withheld, early, evidence, circulation, draft, edited);
    }
}
