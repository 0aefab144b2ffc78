package th.ita.assessment.announcement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;
import th.ita.assessment.file.SampleFiles;
import th.ita.assessment.file.StoredFiles;
import th.ita.assessment.followup.FollowUpClient;
import th.ita.assessment.measure.MeasureClient;
import th.ita.assessment.score.Cases;
import th.ita.assessment.score.SheetClient;
import th.ita.assessment.subject.Subject;

import static org.assertj.core.api.Assertions.assertThat;
import static th.ita.assessment.followup.FollowUpClient.entry;
import static th.ita.assessment.followup.FollowUpClient.item;
import static th.ita.assessment.followup.FollowUpClient.with;

/** A year with the measures of the real case, into the snapshots that the worker's tests start from. Refreshed by {@code -Dsnap}. */
@QuarkusTest
@TestProfile(StepByStep.class)
@QuarkusTestResource(EmbeddedServers.class)
class FollowUpOfTheCaseTest {
    private static final Path EXAMPLES = Path.of("src/main/resources/events/examples");
    private static final String PROGRESS = "progress/5584/2564";
    private static final String EVIDENCE = "evidence/5584/2565";
    private static final String SITE = "https://www.pakchong.example.go.th";

    @Inject
    Replicas replicas;

    @Inject
    Contents contents;

    @Inject
    Ledger ledger;

    private SheetClient pakchong;
    private MeasureClient measures;
    private FollowUpClient followUp;

    @BeforeEach
    void theCasesMeasuresArePublished() {
        ledger.emptyWithScores();
        ledger.registerPakchong();
        pakchong = SheetClient.of(5584);
        pakchong.create(Cases.PAKCHONG_2564).then().statusCode(201);
        measures = MeasureClient.of(5584);
        measures.publish();
        followUp = FollowUpClient.of(5584);
        replicas.sql("DELETE FROM subject");
    }

    @Test
    void everySnapshotIsAsItsExampleSays() throws IOException {
        aYear();
        assertThat(snapshot(PROGRESS, 18)).isEqualTo(golden("progress"));
        evidenceOf2565();
        assertThat(snapshot(EVIDENCE, 19)).isEqualTo(golden("evidence"));
        measures.act("withdraw", Map.of("reason", "เผยแพร่ไฟล์ที่ไม่ใช่ฉบับลงนาม"));
        assertThat(snapshot(PROGRESS, 20)).isEqualTo(golden("progress-withdrawn"));
    }

    @Test
    void onlyWhatIsPublishedIsAnnouncedAndWithItThePageOfTheMeasures() {
        String o2 = followUp.measureOn("O2");
        Map<String, Object> draft =
                with(entry(o2, "2022-03-28", "under-way", "รวบรวมข้อมูลแล้ว 4 จาก 6 คน"), "published", false);
        int id = followUp.add(draft).then().statusCode(201).extract().path("id");
        assertThat(pending()).isEmpty();
        assertThat(read("measures/5584/2564").get("hasProgress").asBoolean()).isFalse();
        replicas.sql("DELETE FROM subject");

        followUp.put(id, with(draft, "published", true)).then().statusCode(200);
        assertThat(pending()).containsExactly("measures/5584/2564", PROGRESS);
        assertThat(read("measures/5584/2564").get("hasProgress").asBoolean()).isTrue();
        assertThat(read(PROGRESS).at("/summary/underWay").asInt()).isEqualTo(1);
    }

    @Test
    void onlyFilesForThePublicTravel() {
        int id = followUp.add(entry(followUp.measureOn("O2"), "2022-04-20", "done", "ครบแล้ว"))
                .then()
                .extract()
                .path("id");
        followUp.attach(id, "a.pdf", true, "application/pdf", SampleFiles.pdf("for everybody"))
                .then()
                .statusCode(201);
        followUp.attach(id, "b.png", false, "image/png", SampleFiles.png())
                .then()
                .statusCode(201);
        Content content = QuarkusTransaction.requiringNew()
                .call(() -> contents.apply(Subject.parse(PROGRESS).orElseThrow()));
        assertThat(content.files()).containsExactly(StoredFiles.sha256(SampleFiles.pdf("for everybody")));
        assertThat(read(PROGRESS).toString()).doesNotContain("b.png", StoredFiles.sha256(SampleFiles.png()));
    }

    @Test
    void aResultOfTheMeasuresYearRevisesThePageThatShowsTheirEffect() {
        followUp.resultOf2565(Map.of("E2", "94.10")).then().statusCode(201);
        assertThat(pending()).contains(PROGRESS, "measures/5584/2564");
        assertThat(read(PROGRESS).at("/effect/moved").asInt()).isEqualTo(1);
        replicas.sql("DELETE FROM subject");
        ledger.subject(PROGRESS, 1, 1);
        pakchong.replace(pakchong.sheet().header("ETag"), SheetClient.reported(Map.of("E2", "94.10")))
                .then()
                .statusCode(200);
        assertThat(pending()).as("the score before").contains(PROGRESS);
        assertThat(read(PROGRESS).at("/effect/moved").asInt()).isZero();
    }

    @Test
    void aPageThatOnlyALaterResultBroughtForthIsTakenBackWithItsMeasures() {
        followUp.resultOf2565(Map.of("E2", "94.10")).then().statusCode(201);
        everythingIsAnnounced();
        measures.act("withdraw", Map.of("reason", "เผยแพร่ไฟล์ที่ไม่ใช่ฉบับลงนาม"));
        assertThat(pending()).contains(PROGRESS);
        ObjectNode withdrawn = read(PROGRESS);
        assertThat(withdrawn.get("state").asText()).isEqualTo("withdrawn");
        assertThat(withdrawn.get("measures").isNull()).isTrue();
    }

    @Test
    void aPageThatOnlyALaterResultBroughtForthFollowsNewVersionsAndNames() {
        followUp.resultOf2565(Map.of("E2", "94.10")).then().statusCode(201);
        String later = "/api/v1/agencies/5584/assessments/2565/sheet";
        SheetClient.writing()
                .header("If-Match", Api.administrator().get(later).header("ETag"))
                .body(Map.of("reason", "ผิดหน่วยงาน"))
                .post(later + "/withdraw")
                .then()
                .statusCode(200);
        everythingIsAnnounced();
        measures.act("new-version", Map.of("reason", "ปรับแผน"));
        measures.publish();
        assertThat(pending()).contains(PROGRESS);
        assertThat(read(PROGRESS).get("version").asInt()).isEqualTo(2);

        everythingIsAnnounced();
        rename("องค์การบริหารส่วนตำบลปากช่องใหม่");
        assertThat(pending()).contains(PROGRESS);
    }

    @Test
    void whatIsPublishedOfAMeasureRevisesTheEvidenceThatShowsItsState() {
        String o2 = followUp.measureOn("O2");
        Map<String, Object> begun =
                with(entry(o2, "2022-03-28", "under-way", "รวบรวมข้อมูลแล้ว 4 จาก 6 คน"), "published", false);
        followUp.putEvidence(2565, Map.of("published", true, "items", List.of(item("O2", SITE + "/executives", null))))
                .then()
                .statusCode(200);
        everythingIsAnnounced();
        int id = followUp.add(begun).then().statusCode(201).extract().path("id");
        assertThat(pending()).as("not for the public yet").isEmpty();
        followUp.put(id, with(begun, "published", true)).then().statusCode(200);
        assertThat(pending()).containsExactly(EVIDENCE, "measures/5584/2564", PROGRESS);
        assertThat(read(EVIDENCE)
                        .at("/items")
                        .valueStream()
                        .filter(item -> item.get("code").asText().equals("O2"))
                        .findFirst()
                        .orElseThrow()
                        .at("/measures/0/state")
                        .asText())
                .isEqualTo("under-way");
    }

    @Test
    void anEvidencePackIsAnnouncedWhenItIsPublishedAndSaysWhyItWasTakenBack() {
        followUp.putEvidence(2565, Map.of("items", List.of(item("O2", SITE + "/executives", null))))
                .then()
                .statusCode(200);
        assertThat(pending()).isEmpty();
        followUp.putEvidence(2565, Map.of("published", true, "items", List.of(item("O2", SITE + "/executives", null))))
                .then()
                .statusCode(200);
        assertThat(pending()).containsExactly(EVIDENCE);
        assertThat(read(EVIDENCE).at("/summary/withUrl").asInt()).isEqualTo(1);
        followUp.putEvidence(2565, Map.of("published", false, "withdrawalReason", "ย้ายเว็บไซต์"))
                .then()
                .statusCode(200);
        ObjectNode withdrawn = read(EVIDENCE);
        assertThat(withdrawn.get("state").asText()).isEqualTo("withdrawn");
        assertThat(withdrawn.at("/withdrawal/reason").asText()).isEqualTo("ย้ายเว็บไซต์");
        assertThat(withdrawn.get("items").isNull()).isTrue();
    }

    private void aYear() {
        followUp.add(entry(
                        followUp.measureOn("E2"),
                        "2022-04-05",
                        "under-way",
                        "ติดตั้งเครื่องออกบัตรคิวที่จุดบริการแล้วสองจุดจากสามจุด"))
                .then()
                .statusCode(201);
        String o2 = followUp.measureOn("O2");
        followUp.add(entry(o2, "2022-03-28", "under-way", "รวบรวมข้อมูลผู้บริหารแล้ว 4 จาก 6 คน"))
                .then()
                .statusCode(201);
        int done = followUp.add(with(
                        entry(o2, "2022-04-20", "done", "เผยแพร่ข้อมูลผู้บริหารครบทุกตำแหน่งบนหน้าเว็บไซต์หลักแล้ว"),
                        "links",
                        List.of(Map.of("url", SITE + "/executives", "title", "ข้อมูลผู้บริหาร"))))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        followUp.attach(done, "ประกาศข้อมูลผู้บริหาร.pdf", true, "application/pdf", SampleFiles.pdf("executives"))
                .then()
                .statusCode(201);
        followUp.attach(done, "ภาพถ่ายภายใน.png", false, "image/png", SampleFiles.png())
                .then()
                .statusCode(201);
        Map<String, Object> o9 = with(
                entry(followUp.measureOn("O9"), "2022-04-01", "done", "เปิดเพจของหน่วยงานแล้ว"),
                "links",
                List.of(Map.of("url", SITE + "/")));
        int corrected = followUp.add(o9).then().statusCode(201).extract().path("id");
        followUp.put(corrected, with(o9, "text", "เปิดเพจของหน่วยงานและวางลิงก์บนหน้าแรกแล้ว\nตรวจลิงก์ทุกสัปดาห์"))
                .then()
                .statusCode(200);
        followUp.add(entry(
                        followUp.measureOn("O24"),
                        "2022-05-31",
                        "not-done",
                        "ยังจัดทำรายงานไม่ได้ เพราะเจ้าหน้าที่พัสดุย้ายกลางปี จะเริ่มใหม่ในปีถัดไป"))
                .then()
                .statusCode(201);
        Map<String, String> after = new LinkedHashMap<>();
        after.put("TOTAL", "96.40");
        after.put("E2", "94.10");
        after.put("E7", "92.57");
        after.put("O2", "100");
        after.put("O9", "100");
        after.put("O15", "100");
        after.put("O24", "0");
        followUp.resultOf2565(after).then().statusCode(201);
    }

    private void evidenceOf2565() {
        followUp.putEvidence(
                        2565,
                        Map.of(
                                "published",
                                true,
                                "items",
                                List.of(
                                        item("O1", SITE + "/structure", null),
                                        item(
                                                "O2",
                                                SITE + "/executives",
                                                "เผยแพร่ข้อมูลผู้บริหารครบทั้ง 6 ตำแหน่งเมื่อ 20 เมษายน 2565"),
                                        item("O9", SITE + "/", "วางลิงก์เครือข่ายสังคมออนไลน์ไว้บนหน้าแรก"),
                                        item("O15", SITE + "/statistics", "เผยแพร่สถิติการให้บริการทุกเดือน"),
                                        item("O42", SITE + "/measures", null),
                                        item("O43", SITE + "/progress", null))))
                .then()
                .statusCode(200);
    }

    private void everythingIsAnnounced() {
        replicas.sql("UPDATE subject SET announced_revision = revision");
    }

    private static void rename(String name) {
        Response read = Api.administrator().get("/api/v1/agencies/5584");
        Map<String, Object> agency = read.jsonPath().getMap("");
        agency.put("nameTh", name);
        SheetClient.writing()
                .header("If-Match", read.header("ETag"))
                .body(agency)
                .put("/api/v1/agencies/5584")
                .then()
                .statusCode(200);
    }

    private List<String> pending() {
        return List.copyOf(new TreeSet<>(
                replicas.outbox.due(100).stream().map(Subject::key).toList()));
    }

    private ObjectNode read(String key) {
        if (replicas.number("SELECT COUNT(*) FROM subject WHERE subject_key = '" + key + "'") == 0) {
            replicas.bump(key);
        }
        Subject subject = Subject.parse(key).orElseThrow();
        SnapshotReader reader = new SnapshotReader(replicas.database, replicas.epoch, contents, replicas.json);
        String value = new String(reader.read(subject).value(), StandardCharsets.UTF_8);
        assertThat(EventSchemas.flaws(subject.kind(), value)).as(key).isEmpty();
        return SteadyMeasures.json(value);
    }

    /** The same with a revision and times that are always the same; written down when asked to. */
    private ObjectNode snapshot(String key, int revision) throws IOException {
        ObjectNode snapshot = read(key);
        boolean withdrawn = snapshot.get("state").asText().equals("withdrawn");
        snapshot.put("revision", revision);
        snapshot.put("revisedAt", withdrawn ? "2022-10-11T03:00:00.000000Z" : "2022-10-10T02:15:00.123456Z");
        if (snapshot.get("withdrawal") instanceof ObjectNode withdrawal) {
            withdrawal.put("at", "2022-10-11T03:00:00.000000Z");
        }
        for (JsonNode entry : snapshot.findValues("entries").stream()
                .flatMap(entries -> entries.valueStream())
                .toList()) {
            if (!entry.get("correctedAt").isNull()) {
                ((ObjectNode) entry).put("correctedAt", "2022-04-02T03:00:00.123456Z");
            }
        }
        if (System.getProperty("snap") != null) {
            String name = snapshot.get("kind").asText() + (withdrawn ? "-withdrawn" : "");
            Files.writeString(EXAMPLES.resolve(name + ".json"), ReadableJson.write(replicas.json, snapshot));
        }
        return snapshot;
    }

    private JsonNode golden(String name) throws IOException {
        return SteadyMeasures.json(Files.readString(EXAMPLES.resolve(name + ".json")));
    }
}
