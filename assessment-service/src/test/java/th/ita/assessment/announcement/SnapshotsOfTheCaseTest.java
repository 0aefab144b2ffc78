package th.ita.assessment.announcement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;
import th.ita.assessment.analysis.peers.Register;
import th.ita.assessment.score.Cases;
import th.ita.assessment.score.SheetClient;
import th.ita.assessment.subject.Subject;
import th.ita.assessment.subject.SubjectKeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

/** The real case through the API, into the snapshots that the worker's tests start from. Refreshed by {@code -Dsnap}. */
@QuarkusTest
@TestProfile(StepByStep.class)
@QuarkusTestResource(EmbeddedServers.class)
class SnapshotsOfTheCaseTest {
    private static final Path EXAMPLES = Path.of("src/main/resources/events/examples");
    private static final String ASSESSMENT = "assessment/5584/2564";

    @Inject
    Replicas replicas;

    @Inject
    Contents contents;

    @Inject
    Ledger ledger;

    @Inject
    Register register;

    private SheetClient pakchong;

    @BeforeEach
    void theCaseAndNothingElse() {
        ledger.emptyWithScores();
        ledger.registerPakchong();
        pakchong = SheetClient.of(5584);
        pakchong.create(Cases.PAKCHONG_2564).then().statusCode(201);
    }

    @Test
    void aWriteBumpsItsOwnSubjectsAndAnnouncingItThoseThatSumItUp() {
        assertThat(pending()).containsExactly("agency/5584", ASSESSMENT);
        try (Announcer announcer = replicas.replica(Replicas.settings(), contents)) {
            announcer.turn();
        }
        assertThat(pending()).containsExactly("country", "country/2564", "province/70", "province/70/2564");
    }

    @Test
    void everySnapshotIsAsItsExampleSays() throws IOException {
        replicas.bump(SubjectKeys.COUNTRY, "country/2564", "province/70", "province/70/2564");
        assertThat(snapshot(ASSESSMENT, 7)).isEqualTo(golden("assessment"));
        assertThat(snapshot("agency/5584", 8)).isEqualTo(golden("agency"));
        assertThat(snapshot("province/70/2564", 9)).isEqualTo(golden("province-year"));
        assertThat(snapshot("province/70", 10)).isEqualTo(golden("province"));
        assertThat(snapshot("country/2564", 11)).isEqualTo(golden("country-year"));
        assertThat(snapshot("country", 12)).isEqualTo(golden("country"));
    }

    @Test
    void aWithdrawnResultIsAStateWithAReasonAndCountsNoMore() throws IOException {
        String etag = pakchong.sheet().header("ETag");
        pakchong.withdraw(etag, "บันทึกคะแนนผิดหน่วยงาน").then().statusCode(200);
        assertThat(snapshot(ASSESSMENT, 8)).isEqualTo(golden("assessment-withdrawn"));

        replicas.bump("country/2564", "province/70/2564");
        ObjectNode year = read("province/70/2564");
        assertThat(year.at("/summary/count").asInt()).isZero();
        assertThat(year.at("/summary/mean").isNull()).isTrue();
        assertThat(year.get("agencies")).isEmpty();
        assertThat(read("country/2564").get("provinces")).isEmpty();
        assertThat(read("agency/5584").at("/assessments/0/state").asText()).isEqualTo("withdrawn");
    }

    @Test
    void theSnapshotHasTheFiguresOfTheCase() {
        ObjectNode snapshot = read(ASSESSMENT);
        assertThat(snapshot.at("/analysis/total/value").decimalValue()).isEqualByComparingTo("95.21");
        assertThat(snapshot.at("/analysis/lowestIndicators/0/node").asText()).isEqualTo("9");
        assertThat(snapshot.at("/tree/nodes")).hasSize(149);
        assertThat(snapshot.toString())
                .as("how answers were distributed is for nobody else")
                .doesNotContain("12.58");
    }

    @Test
    void partialResultsAndAgenciesOfNoProvinceAreAsTheirSchemasSay() {
        SheetClient court = SheetClient.ofNewAgency(null);
        court.create(SheetClient.total("93.05")).then().statusCode(201);
        SheetClient partial = SheetClient.ofNewAgency("70");
        partial.create(SheetClient.reported(Map.of("9", "80.00", "E1", "50")))
                .then()
                .statusCode(201);
        SheetClient bare = SheetClient.ofNewAgency("10");
        replicas.bump("country", "country/2564", "province/70", "province/70/2564", "province/10");

        for (SheetClient one : List.of(court, partial)) {
            read("agency/" + one.agencyId());
            read("assessment/" + one.agencyId() + "/2564");
        }
        assertThat(read("agency/" + bare.agencyId()).get("assessments")).isEmpty();
        assertThat(read("province/10").get("agencyCount").asInt()).isEqualTo(1);
        assertThat(read("province/70/2564").get("agencies")).hasSize(2);
        ObjectNode country = read("country/2564");
        assertThat(country.at("/withoutProvince/count").asInt()).isEqualTo(1);
        assertThat(country.at("/agenciesWithoutProvince/0/id").asLong()).isEqualTo(court.agencyId());
        assertThat(read("country").get("provinces"))
                .extracting(province -> province.get("code").asText())
                .containsExactly("10", "70");
    }

    @Test
    void withAnAnnouncedBaselineTheSnapshotSaysWhereTheResultStands() {
        register.pakChongAndItsPeers();
        assertThat(read(ASSESSMENT).get("baseline").isNull()).isTrue();
        String versions = "/api/v1/baselines/2564/versions";
        SheetClient.writing()
                .header("If-Match", "*")
                .body(Map.of())
                .post(versions)
                .then()
                .statusCode(201);
        Api.administrator()
                .header("If-Match", "*")
                .post(versions + "/1/announce")
                .then()
                .statusCode(200);

        JsonNode baseline = read(ASSESSMENT).get("baseline");
        assertThat(baseline.get("version").asInt()).isEqualTo(1);
        assertThat(baseline.at("/scopes/0/code").asText()).isEqualTo("70");
        assertThat(baseline.at("/scopes/2/nodes/0/rank").asInt()).isEqualTo(2);
        assertThat(read("assessment/6001/2564")
                        .at("/baseline/scopes/0/leftOut/code")
                        .asText())
                .isEqualTo("too-few");
        assertThat(read("assessment/5589/2564").get("baseline").isNull())
                .as("it was withdrawn")
                .isTrue();
    }

    @Test
    void aChangedFigureIsAnnouncedAndItsDocumentsAreOnTheWay() {
        try (Announcer announcer = replicas.replica(Replicas.settings(), contents)) {
            announcer.turn();
            Api.anybody()
                    .get(pakchong.path() + "/documents")
                    .then()
                    .statusCode(200)
                    .body("state", is("announced"));
            pakchong.replace(pakchong.sheet().header("ETag"), SheetClient.total("95.20"))
                    .then()
                    .statusCode(200);
            Api.anybody().get(pakchong.path() + "/documents").then().body("state", is("pending"));
            announcer.turn();
        }
        Api.anybody()
                .get(pakchong.path() + "/documents")
                .then()
                .body("state", is("announced"))
                .body("revision", is(2))
                .body("pageUrl", is("http://127.0.0.1:8081/assessment/5584/2564/"))
                .body("documents", is(List.of()));
    }

    private List<String> pending() {
        return List.copyOf(new TreeSet<>(
                replicas.outbox.due(100).stream().map(Subject::key).toList()));
    }

    /** The snapshot as it is, checked against its schema. */
    private ObjectNode read(String key) {
        Subject subject = Subject.parse(key).orElseThrow();
        SnapshotReader reader = new SnapshotReader(replicas.database, replicas.epoch, contents, replicas.json);
        String value = new String(reader.read(subject).value(), StandardCharsets.UTF_8);
        assertThat(EventSchemas.flaws(subject.kind(), value)).as(key).isEmpty();
        return (ObjectNode) json(value);
    }

    /** The same with a revision and times that are always the same; written down when asked to. */
    private ObjectNode snapshot(String key, int revision) throws IOException {
        ObjectNode snapshot = read(key);
        snapshot.put("revision", revision);
        snapshot.put("revisedAt", "2022-03-21T02:15:00.123456Z");
        if (snapshot.get("withdrawal") instanceof ObjectNode withdrawal) {
            snapshot.put("revisedAt", "2022-03-22T03:00:00.000000Z");
            withdrawal.put("at", "2022-03-22T03:00:00.000000Z");
        }
        if (System.getProperty("snap") != null) {
            String kind = snapshot.get("kind").asText();
            String name = snapshot.get("state").asText().equals("withdrawn") ? kind + "-withdrawn" : kind;
            Files.writeString(EXAMPLES.resolve(name + ".json"), ReadableJson.write(replicas.json, snapshot));
        }
        return snapshot;
    }

    private ObjectNode golden(String name) throws IOException {
        return (ObjectNode) json(Files.readString(EXAMPLES.resolve(name + ".json")));
    }

    private JsonNode json(String value) {
        try {
            return replicas.json.readTree(value);
        } catch (JsonProcessingException e) {
            throw new AssertionError(value, e);
        }
    }
}
