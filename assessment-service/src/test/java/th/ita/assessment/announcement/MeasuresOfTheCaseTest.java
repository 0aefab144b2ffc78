package th.ita.assessment.announcement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;
import th.ita.assessment.file.SampleFiles;
import th.ita.assessment.file.StoredFiles;
import th.ita.assessment.measure.MeasureClient;
import th.ita.assessment.publication.Reports;
import th.ita.assessment.score.Cases;
import th.ita.assessment.score.SheetClient;
import th.ita.assessment.subject.Subject;

import static org.assertj.core.api.Assertions.assertThat;

/** The measures on the real case, into the snapshots that the worker's tests start from. Refreshed by {@code -Dsnap}. */
@QuarkusTest
@TestProfile(StepByStep.class)
@QuarkusTestResource(EmbeddedServers.class)
class MeasuresOfTheCaseTest {
    private static final Path EXAMPLES = Path.of("src/main/resources/events/examples");
    private static final String FIRST = "measures/5584/2564/v1";
    private static final String SET = "measures/5584/2564";

    @Inject
    Replicas replicas;

    @Inject
    Contents contents;

    @Inject
    Ledger ledger;

    @Inject
    Reports reports;

    private SheetClient pakchong;
    private MeasureClient measures;

    @BeforeEach
    void theCaseAndNothingElse() {
        ledger.emptyWithScores();
        ledger.registerPakchong();
        pakchong = SheetClient.of(5584);
        pakchong.create(Cases.PAKCHONG_2564).then().statusCode(201);
        measures = MeasureClient.of(5584);
    }

    @Test
    void nothingIsAnnouncedBeforePublicationAndThenAllThatSpeaksOfIt() {
        replicas.sql("DELETE FROM subject");
        measures.approve();
        assertThat(pending()).isEmpty();
        measures.act("publish", null);
        assertThat(pending()).containsExactly("check/" + code(FIRST), SET, FIRST);
    }

    @Test
    void publishingTwiceIsAnnouncedOnce() {
        measures.publish();
        assertThat(measures.tryTo("publish", null).statusCode()).isEqualTo(409);
        for (String key : List.of(FIRST, SET, "check/" + code(FIRST))) {
            assertThat(replicas.number("SELECT revision FROM subject WHERE subject_key = '" + key + "'"))
                    .as(key)
                    .isEqualTo(1);
        }
    }

    @Test
    void theScanIsNamedAndItsBytesGoFirst() {
        // Bytes that nobody else has kept: a file goes out once in an epoch.
        byte[] pdf = SampleFiles.pdf("signed on paper " + UUID.randomUUID());
        measures.approve();
        Api.administrator()
                .contentType("application/pdf")
                .header("If-Match", measures.read().header("ETag"))
                .body(pdf)
                .put(measures.path() + "/scan")
                .then()
                .statusCode(200);
        measures.act("publish", null);
        assertThat(read(FIRST).at("/scan/sha256").asText()).isEqualTo(StoredFiles.sha256(pdf));
        AnnouncementConfig settings = Replicas.settings();
        try (Announcer announcer = replicas.replica(settings, contents)) {
            announcer.turn();
        }
        assertThat(replicas.records(SharedTopics.files(settings.topic()))
                        .getFirst()
                        .value())
                .isEqualTo(pdf);
        assertThat(Replicas.names(replicas.records(settings.topic()))).contains(FIRST, SET);
        measures.act("withdraw", Map.of("reason", "เผยแพร่ไฟล์ที่ไม่ใช่ฉบับลงนาม"));
        assertThat(read(FIRST).get("scan").isNull()).isTrue();
    }

    @Test
    void theFilesAreNamedOnceTheyWereHeardOf() {
        measures.publish();
        String check = "check/" + code(FIRST);
        reports.approved(FIRST, 1, new TreeMap<>(Map.of("memorandum.pdf", "one", "scan.pdf", "two")));
        assertThat(read(FIRST).get("approvedFiles"))
                .extracting(file ->
                        file.get("name").asText() + " " + file.get("sha256").asText())
                .containsExactly("memorandum.pdf " + Reports.hash("one"));
        assertThat(read(check).get("files"))
                .extracting(file ->
                        file.get("name").asText() + " " + file.get("status").asText())
                .containsExactly("memorandum.pdf published", "scan.pdf published");
        assertThat(replicas.number("SELECT revision FROM subject WHERE subject_key = '" + check + "'"))
                .isEqualTo(2);
    }

    @Test
    void aVersionThatWasNeverPublishedIsNeverAnnounced() {
        replicas.sql("DELETE FROM subject");
        measures.approve();
        measures.act("new-version", Map.of("reason", "แก้ไขผู้รับผิดชอบ"));
        measures.publish();
        assertThat(pending()).containsExactly("check/" + code("measures/5584/2564/v2"), SET, "measures/5584/2564/v2");
        assertThat(read(SET).get("versions")).hasSize(1);
    }

    @Test
    void everySnapshotIsAsItsExampleSays() throws IOException {
        measures.publish();
        assertThat(snapshot(FIRST, 13)).isEqualTo(golden("measures-version"));
        assertThat(snapshot(SET, 14)).isEqualTo(golden("measures"));
        assertThat(snapshot("check/" + code(FIRST), 15)).isEqualTo(golden("check"));
        measures.act("withdraw", Map.of("reason", "เผยแพร่ไฟล์ที่ไม่ใช่ฉบับลงนาม"));
        assertThat(snapshot(FIRST, 16)).isEqualTo(golden("measures-version-withdrawn"));
        assertThat(snapshot(SET, 17)).isEqualTo(golden("measures-withdrawn"));
    }

    @Test
    void whatWasPublishedIsTheSameToTheByteInEveryLaterState() {
        measures.publish();
        String frozen = frozen(FIRST);
        String hash = read(FIRST).get("frozenSha256").asText();
        assertThat(frozen(SET)).isEqualTo(frozen);

        pakchong.replace(pakchong.sheet().header("ETag"), SheetClient.total("90.00"))
                .then()
                .statusCode(200);
        measures.act("keep", Map.of("reason", "ไม่กระทบมาตรการ"));
        assertThat(frozen(FIRST)).isEqualTo(frozen);

        pakchong.replace(pakchong.sheet().header("ETag"), Cases.PAKCHONG_2564)
                .then()
                .statusCode(200);
        measures.act("new-version", Map.of("reason", "ปรับแผน"));
        measures.publish();
        ObjectNode superseded = read(FIRST);
        assertThat(superseded.get("status").asText()).isEqualTo("superseded");
        assertThat(superseded.get("supersededBy").asInt()).isEqualTo(2);
        assertThat(superseded.get("frozenSha256").asText()).isEqualTo(hash);
        assertThat(frozen(FIRST)).isEqualTo(frozen);
        ObjectNode set = read(SET);
        assertThat(set.at("/inForce/version").asInt()).isEqualTo(2);
        assertThat(set.get("versions"))
                .extracting(version -> version.get("status").asText())
                .containsExactly("published", "superseded");
        assertThat(code("measures/5584/2564/v2")).isNotEqualTo(code(FIRST));
    }

    @Test
    void whatWasKeptIsAnnouncedAsSignedThoughThereIsNoResultAnyMore() {
        measures.approve();
        pakchong.withdraw(pakchong.sheet().header("ETag"), "คะแนนของหน่วยงานอื่น")
                .then()
                .statusCode(200);
        measures.act("keep", Map.of("reason", "ลงนามแล้ว"));
        measures.act("publish", null);
        assertThat(pending()).contains("check/" + code(FIRST), SET, FIRST);
        assertThat(read(FIRST).at("/frozen/tree/nodes/0/value").asText()).isEqualTo("95.21");
        assertThat(read(SET).at("/inForce/version").asInt()).isEqualTo(1);
        assertThat(read("check/" + code(FIRST)).get("status").asText()).isEqualTo("published");
    }

    @Test
    void everyStatusRevisesAllCodesOfTheSet() {
        measures.publish();
        measures.act("new-version", Map.of("reason", "ปรับแผน"));
        measures.publish();
        replicas.sql("DELETE FROM subject");
        measures.act("withdraw", Map.of("reason", "เผยแพร่ไฟล์ที่ไม่ใช่ฉบับลงนาม"));
        assertThat(pending())
                .containsExactlyInAnyOrder(
                        "check/" + code(FIRST),
                        "check/" + replicas.text("SELECT verification_code FROM measure_version WHERE version = 2"),
                        SET,
                        "measures/5584/2564/v2");
        assertThat(read(SET).get("state").asText()).isEqualTo("withdrawn");
        assertThat(read("check/" + code(FIRST)).get("state").asText()).isEqualTo("current");
    }

    private String code(String key) {
        return read(key).at("/frozen/verification/code").asText();
    }

    /** As it stands in the snapshot. */
    private String frozen(String key) {
        String value = value(key);
        int start = value.indexOf("\"frozen\":") + "\"frozen\":".length();
        int end = value.indexOf(",\"frozenSha256\"");
        return value.substring(start, end);
    }

    private List<String> pending() {
        return List.copyOf(new TreeSet<>(
                replicas.outbox.due(100).stream().map(Subject::key).toList()));
    }

    private String value(String key) {
        if (replicas.number("SELECT COUNT(*) FROM subject WHERE subject_key = '" + key + "'") == 0) {
            replicas.bump(key);
        }
        Subject subject = Subject.parse(key).orElseThrow();
        SnapshotReader reader = new SnapshotReader(replicas.database, replicas.epoch, contents, replicas.json);
        String value = new String(reader.read(subject).value(), StandardCharsets.UTF_8);
        assertThat(EventSchemas.flaws(subject.kind(), value)).as(key).isEmpty();
        return value;
    }

    private ObjectNode read(String key) {
        return SteadyMeasures.json(value(key));
    }

    /** The same with revision, times, hashes and codes that are always the same; written down when asked to. */
    private ObjectNode snapshot(String key, int revision) throws IOException {
        ObjectNode snapshot = SteadyMeasures.of(read(key), revision);
        if (System.getProperty("snap") != null) {
            String kind = snapshot.get("kind").asText();
            String name = snapshot.get("state").asText().equals("withdrawn") ? kind + "-withdrawn" : kind;
            Files.writeString(EXAMPLES.resolve(name + ".json"), ReadableJson.write(replicas.json, snapshot));
        }
        return snapshot;
    }

    private JsonNode golden(String name) throws IOException {
        return SteadyMeasures.json(Files.readString(EXAMPLES.resolve(name + ".json")));
    }
}
