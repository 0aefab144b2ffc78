package th.ita.assessment.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;
import th.ita.assessment.account.Binding;
import th.ita.assessment.account.People;
import th.ita.assessment.account.Role;
import th.ita.assessment.file.SampleFiles;
import th.ita.assessment.score.SheetClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The way of a measure set through the API, with the roles that go it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class MeasureSetsTest {

    private static final AtomicLong NEXT = new AtomicLong(770_000);
    private static final String CLERK = "หัวหน้าสำนักปลัด";
    private static final String CHIEF = "นายกองค์การบริหารส่วนตำบล";

    private SheetClient sheet;
    private String path;
    private String sheetEtag;

    @BeforeEach
    void givenAnAgency() {
        sheet = SheetClient.ofAgency(NEXT.incrementAndGet(), "องค์การบริหารส่วนตำบลทดสอบ", "70");
        path = sheet.path() + "/measure-set";
    }

    private RequestSpecification officer() {
        return People.officer(sheet.agencyId()).contentType(ContentType.JSON);
    }

    private void givenAResult() {
        sheetEtag = sheet.create(SheetClient.reported(Map.of("TOTAL", "90.00", "O2", "0", "O3", "100")))
                .then()
                .statusCode(201)
                .extract()
                .header("ETag");
    }

    private static Map<String, Object> content(String facts) {
        return Map.of(
                "memorandum", Map.of("facts", facts),
                "author", Map.of("name", "สมชาย ใจดี", "position", "นิติกร"),
                "measures",
                        List.of(Map.of(
                                "nodes", List.of("o2"),
                                "point", "ข้อมูลผู้บริหารไม่ครบ",
                                "steps", List.of("ตรวจทานทุกเดือน"),
                                "responsible", "สำนักปลัด",
                                "schedule", Map.of("from", "2021-10-01", "to", "2022-03-31"),
                                "indicator", "ข้อมูลครบทุกตำแหน่ง",
                                "followUp", "รายงานทุกไตรมาส")));
    }

    private Response create() {
        return officer()
                .header("If-None-Match", "*")
                .body(content("คะแนนรวม 90.00"))
                .put(path);
    }

    private Response act(RequestSpecification who, String step, Object body, String etag) {
        RequestSpecification request = who.contentType(ContentType.JSON).header("If-Match", etag);
        return (body == null ? request : request.body(body)).post(path + "/" + step);
    }

    private static Map<String, Object> signature(String post, String opinion) {
        return Map.of("post", post, "name", "ใครคนหนึ่ง", "opinion", opinion, "date", "2022-03-21");
    }

    private static String etag(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isBetween(200, 201);
        return response.header("ETag");
    }

    /** Up to approval, on paper; with a chain of two. */
    private String approved() {
        givenAResult();
        Response chain = officer().get("/api/v1/agencies/" + sheet.agencyId() + "/endorsement-chain");
        assertThat(chain.jsonPath().getList("posts"))
                .hasSize(3)
                .startsWith(CLERK)
                .endsWith(CHIEF);
        etag(officer()
                .header("If-Match", chain.header("ETag"))
                .body(Map.of("posts", List.of(CLERK, CHIEF)))
                .put("/api/v1/agencies/" + sheet.agencyId() + "/endorsement-chain"));
        String etag = etag(act(officer(), "submit", null, etag(create())));
        etag = etag(act(officer(), "endorse-on-paper", signature(CLERK, "เห็นควรอนุมัติ"), etag));
        return etag(act(officer(), "endorse-on-paper", signature(CHIEF, "อนุมัติ"), etag));
    }

    private String registered() {
        return scanned(act(officer(), "register", Map.of("number", "รบ 72901/12", "date", "2022-03-21"), approved()));
    }

    /** The signed paper, attached. */
    private String scanned(Response before) {
        return etag(People.officer(sheet.agencyId())
                .contentType("application/pdf")
                .header("If-Match", etag(before))
                .body(SampleFiles.pdf("signed"))
                .put(path + "/scan"));
    }

    @Test
    void goesFromTheFirstDraftToThePublishedVersion() {
        Response published = act(webmaster(), "publish", null, registered());
        assertThat(published.statusCode()).as(published.asString()).isEqualTo(200);
        assertThat(published.jsonPath().getString("state")).isEqualTo("published");
        assertThat(published.jsonPath().getString("memorandum.number")).isEqualTo("รบ 72901/12");
        assertThat(published.jsonPath().getInt("coverage.covered")).isEqualTo(1);

        Response whole = officer().get(path + "/versions/1");
        assertThat(whole.jsonPath().getList("events.event"))
                .containsExactly("create", "submit", "endorse", "endorse", "register", "attach-scan", "publish");
        assertThat(whole.jsonPath().getString("frozen.memorandum.number")).isEqualTo("รบ 72901/12");
        assertThat(whole.jsonPath().getList("frozen.tree.nodes")).isNotEmpty();
        assertThat(Api.administrator()
                        .queryParam("target", "measures/" + sheet.agencyId() + "/2564/v1")
                        .get("/api/v1/audit")
                        .jsonPath()
                        .getList("items.operation"))
                .startsWith("publish-measures", "attach-scan-measures", "register-measures", "endorse-measures")
                .endsWith("create-measures");
    }

    @Test
    void whoPublishesTwicePublishesOnce() throws Exception {
        String etag = registered();
        RequestSpecification one = webmaster();
        RequestSpecification other = webmaster();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Callable<Integer>> clicks =
                    List.of(() -> act(one, "publish", null, etag).statusCode(), () -> act(other, "publish", null, etag)
                            .statusCode());
            List<Integer> answers = both.invokeAll(clicks).stream()
                    .map(MeasureSetsTest::result)
                    .sorted()
                    .toList();
            assertThat(answers).containsExactly(200, 412);
        }
        assertThat(act(webmaster(), "publish", null, "*").statusCode()).isEqualTo(409);
        assertThat(officer().get(path + "/versions/1").jsonPath().getList("events.event"))
                .containsOnlyOnce("publish");
    }

    private RequestSpecification webmaster() {
        return People.with(Binding.of(Role.WEBMASTER, sheet.agencyId()));
    }

    private static int result(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void ofTwoEditorsAtOnceOneWinsAndTheOtherGoesOnFromWhatWasWritten() throws Exception {
        givenAResult();
        String etag = etag(create());
        List<String> texts = List.of("คะแนนรวม 90.00 คะแนน", "ได้คะแนนรวม 90.00");
        List<RequestSpecification> editors = List.of(officer(), officer());
        List<Response> answers = new ArrayList<>();
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Response>> writing = IntStream.range(0, 2)
                    .mapToObj(editor -> both.submit(() -> {
                        start.await();
                        return editors.get(editor)
                                .header("If-Match", etag)
                                .body(content(texts.get(editor)))
                                .put(path);
                    }))
                    .toList();
            for (Future<Response> written : writing) {
                answers.add(written.get());
            }
        }
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 412);
        int loser = answers.get(0).statusCode() == 412 ? 0 : 1;
        String lost = texts.get(loser);
        String won = texts.get(1 - loser);

        Response read = officer().get(path);
        assertThat(read.jsonPath().getString("memorandum.facts"))
                .as("the loser reads it")
                .isEqualTo(won);
        etag(officer()
                .header("If-Match", read.header("ETag"))
                .body(content(lost))
                .put(path));
        assertThat(officer().get(path).jsonPath().getString("memorandum.facts")).isEqualTo(lost);
        JsonPath audit = officer()
                .queryParam("target", "measures/" + sheet.agencyId() + "/2564/v1")
                .get("/api/v1/agencies/" + sheet.agencyId() + "/audit")
                .jsonPath();
        assertThat(audit.getString("items[0].before.content.memorandum.facts"))
                .as("a draft nobody has signed is one version, the books have what it said before")
                .isEqualTo(won);
    }

    @Test
    void whatWasReadIsWrittenBackAsItIs() {
        givenAResult();
        String etag = etag(create());
        Response read = officer().get(path);
        Response same = officer().header("If-Match", etag).body(read.asString()).put(path);
        assertThat(same.statusCode()).as(same.asString()).isEqualTo(200);
        assertThat(same.header("ETag")).isEqualTo(etag);
        assertThat(read.jsonPath().getString("measures[0].nodes[0]")).isEqualTo("O2");
        assertThat(read.jsonPath().getInt("measureFiscalYear")).isEqualTo(2565);
    }

    @Test
    void whatContradictsTheResultIsNotSubmitted() {
        givenAResult();
        Response created = officer()
                .header("If-None-Match", "*")
                .body(content("ผลการประเมินระดับ C"))
                .put(path);
        assertThat(officer().get(path + "/check").jsonPath().getList("contradictions.rule"))
                .containsExactly("other-level");
        Response refused = act(officer(), "submit", null, etag(created));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("contradicted");
        assertThat(refused.jsonPath().getString("errors[0].pointer")).isEqualTo("/memorandum/facts");
        assertThat(refused.jsonPath().getString("errors[0].detail")).contains("90.00", "level A");
        assertThat(officer().get(path).jsonPath().getString("state")).isEqualTo("draft");
    }

    @Test
    void aChangeAfterTheFirstSignatureIsAnotherVersionAndTheOldOneStaysReadable() {
        givenAResult();
        String etag = etag(act(officer(), "submit", null, etag(create())));
        Response changed = officer()
                .header("If-Match", etag)
                .body(content("คะแนนรวม 90.00 จากผลการประเมิน"))
                .put(path);
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.jsonPath().getInt("version")).isEqualTo(2);
        assertThat(changed.jsonPath().getString("state")).isEqualTo("draft");
        Response old = officer().get(path + "/versions/1");
        assertThat(old.jsonPath().getString("set.state")).isEqualTo("superseded");
        assertThat(old.jsonPath().getString("set.memorandum.facts")).isEqualTo("คะแนนรวม 90.00");
        assertThat(old.jsonPath().getList("events.event")).containsExactly("create", "submit", "supersede");
    }

    @Test
    void anEndorserSignsInTheirOwnPostOnly() {
        givenAResult();
        String etag = etag(act(officer(), "submit", null, etag(create())));
        RequestSpecification chief = People.with(Binding.endorser(sheet.agencyId(), CHIEF));
        RequestSpecification clerk = People.with(Binding.endorser(sheet.agencyId(), CLERK));
        assertThat(act(chief, "endorse", signature(CLERK, "เห็นชอบ"), etag).statusCode())
                .isEqualTo(403);
        assertThat(act(officer(), "endorse", signature(CLERK, "เห็นชอบ"), etag).statusCode())
                .isEqualTo(403);
        Response signed = act(clerk, "endorse", signature(CLERK, "เห็นชอบ"), etag);
        assertThat(signed.statusCode()).as(signed.asString()).isEqualTo(200);
        assertThat(signed.jsonPath().getString("endorsements[0].road")).isEqualTo("screen");
        Response returned = act(
                People.with(Binding.endorser(sheet.agencyId(), CHIEF)),
                "return",
                Map.of("reason", "ขาดงบประมาณ"),
                signed.header("ETag"));
        assertThat(returned.jsonPath().getString("state")).isEqualTo("draft");
        assertThat(returned.jsonPath().getList("endorsements")).isEmpty();
        assertThat(officer().get(path + "/versions/1").jsonPath().getString("events[3].reason"))
                .isEqualTo("ขาดงบประมาณ");
    }

    @Test
    void whoActsForAnotherSignsNoLaterStep() {
        givenAResult();
        String etag = etag(act(officer(), "submit", null, etag(create())));
        String deputy = "ปลัดองค์การบริหารส่วนตำบล";
        Response down =
                act(People.with(Binding.endorser(sheet.agencyId(), CHIEF)), "endorse", acting(CHIEF, CLERK), etag);
        assertThat(down.statusCode()).isEqualTo(422);
        assertThat(down.jsonPath().getList("errors.pointer")).containsExactly("/acting");
        assertThat(down.jsonPath().getList("errors.code")).containsExactly("own-step");
        assertThat(act(officer(), "endorse-on-paper", acting(CLERK, CLERK), etag)
                        .jsonPath()
                        .getList("errors.code"))
                .as("nobody acts for themselves")
                .containsExactly("own-step");
        etag = etag(act(officer(), "endorse-on-paper", acting("นิติกร", CLERK), etag));
        etag = etag(act(officer(), "endorse-on-paper", signature(deputy, "เห็นชอบ"), etag));
        Response up =
                act(People.with(Binding.endorser(sheet.agencyId(), deputy)), "endorse", acting(deputy, CHIEF), etag);
        assertThat(up.statusCode()).as(up.asString()).isEqualTo(200);
        assertThat(up.jsonPath().getString("state")).isEqualTo("approved");
        assertThat(up.jsonPath().getList("endorsements.post")).containsExactly("นิติกร", deputy, deputy);
        assertThat(up.jsonPath().getList("endorsements.acting.for")).containsExactly(CLERK, CHIEF);
    }

    private static Map<String, Object> acting(String post, String actingFor) {
        Map<String, Object> signature = new HashMap<>(signature(post, "เห็นชอบ"));
        signature.put("acting", Map.of("for", actingFor, "text", "รักษาราชการแทน"));
        return signature;
    }

    @Test
    void anotherDraftFromTheAnalysisKeepsWhatTheResultDoesNotSay() {
        givenAResult();
        Map<String, Object> content = new HashMap<>(content("คะแนนรวม 90.00"));
        content.put("reasons", List.of(Map.of("node", "O2", "reason", "แก้ไขเสร็จแล้ว")));
        content.put("waivers", List.of(Map.of("rule", "opinion-blank", "reason", "ลงนามผ่านเรื่อง")));
        String etag = etag(officer().header("If-None-Match", "*").body(content).put(path));
        assertThat(officer().post(path + "/draft-from-analysis").statusCode()).isEqualTo(428);
        Response shown = officer().queryParam("dryRun", true).post(path + "/draft-from-analysis");
        Response drafted = officer().header("If-Match", etag).post(path + "/draft-from-analysis");
        etag(drafted);
        for (Response draft : List.of(shown, drafted)) {
            JsonPath set = draft.jsonPath();
            assertThat(set.getString("author.name")).isEqualTo("สมชาย ใจดี");
            assertThat(set.getString("reasons[0].reason")).isEqualTo("แก้ไขเสร็จแล้ว");
            assertThat(set.getString("waivers[0].reason")).isEqualTo("ลงนามผ่านเรื่อง");
            assertThat(set.getString("memorandum.facts")).startsWith("ผลการประเมินมีคะแนนรวม 90.00");
            assertThat(set.getString("measures[0].responsible")).isNotEqualTo("สำนักปลัด");
        }
    }

    @Test
    void nobodySeesAnothersDrafts() {
        givenAResult();
        RequestSpecification stranger = People.officer(otherAgency());
        assertThat(stranger.get(path).statusCode()).isEqualTo(403);
        String draft = etag(create());
        assertThat(stranger.get(path).statusCode()).isEqualTo(403);
        for (String below : List.of("", "/versions", "/versions/1")) {
            assertThat(webmaster().get(path + below).statusCode()).isEqualTo(404);
            assertThat(People.with(Binding.province("70")).get(path + below).statusCode())
                    .isEqualTo(404);
            assertThat(People.with(Binding.province("10")).get(path + below).statusCode())
                    .isEqualTo(403);
            assertThat(Api.anybody().get(path + below).statusCode()).isEqualTo(401);
        }
        etag(act(officer(), "submit", null, draft));
        assertThat(People.with(Binding.province("70")).get(path).statusCode()).isEqualTo(200);
        assertThat(webmaster().get(path).statusCode()).isEqualTo(404);
        assertThat(People.with(Binding.endorser(sheet.agencyId(), CLERK))
                        .get(path)
                        .statusCode())
                .isEqualTo(200);
    }

    private static long otherAgency() {
        return SheetClient.ofAgency(NEXT.incrementAndGet(), "หน่วยงานอื่น", "70")
                .agencyId();
    }

    @Test
    void aScoreThatChangesSendsWhatIsOnItsWayBack() {
        givenAResult();
        etag(act(officer(), "submit", null, etag(create())));
        sheet.replace(sheetEtag, SheetClient.reported(Map.of("TOTAL", "91.00", "O2", "0", "O3", "100")))
                .then()
                .statusCode(200);
        assertThat(officer().get(path).jsonPath().getString("state")).isEqualTo("draft");
        Response version = officer().get(path + "/versions/1");
        assertThat(version.jsonPath().getString("events[2].event")).isEqualTo("return");
        assertThat(version.jsonPath().getString("events[2].by")).isNull();
        assertThat(version.jsonPath().getString("events[2].reason")).contains("TOTAL", "90.00", "91.00");
    }

    @Test
    void aScoreThatChangesAfterApprovalMarksItStaleUntilItIsKeptOrWrittenAnew() {
        approved();
        Response replaced =
                sheet.replace(sheetEtag, SheetClient.reported(Map.of("TOTAL", "91.00", "O2", "0", "O3", "100")));
        Response stale = officer().get(path);
        assertThat(stale.jsonPath().getString("state")).isEqualTo("approved");
        assertThat(stale.jsonPath().getList("stale.changes.node")).contains("TOTAL");
        assertThat(stale.jsonPath().getString("stale.changes.find { it.node == 'TOTAL' }.before"))
                .isEqualTo("90.00");
        assertThat(stale.jsonPath().getString("stale.changes.find { it.node == 'TOTAL' }.after"))
                .isEqualTo("91.00");
        String etag = etag(act(
                officer(), "register", Map.of("number", "รบ 72901/12", "date", "2022-03-21"), stale.header("ETag")));
        assertThat(act(webmaster(), "publish", null, etag).statusCode()).isEqualTo(409);
        Response kept = act(officer(), "keep", Map.of("reason", "ไม่กระทบมาตรการ"), etag);
        assertThat(kept.jsonPath().getString("stale")).isNull();
        Response next = act(officer(), "new-version", Map.of("reason", "ตัวเลขเปลี่ยน"), kept.header("ETag"));
        assertThat(next.jsonPath().getInt("version")).isEqualTo(2);
        assertThat(next.jsonPath().getString("state")).isEqualTo("draft");
        assertThat(replaced.statusCode()).isEqualTo(200);
        assertThat(officer().get(path + "/versions/1").jsonPath().getString("set.state"))
                .isEqualTo("superseded");
    }

    @Test
    void aNewVersionTakesThePlaceOfThePublishedOneWhenItIsPublishedItself() {
        String published = etag(act(webmaster(), "publish", null, registered()));
        String etag = etag(act(officer(), "new-version", Map.of("reason", "เพิ่มมาตรการ"), published));
        assertThat(webmaster().get(path).jsonPath().getInt("version")).isEqualTo(1);
        etag = etag(act(officer(), "submit", null, etag));
        etag = etag(act(officer(), "endorse-on-paper", signature(CLERK, "เห็นควรอนุมัติ"), etag));
        etag = etag(act(officer(), "endorse-on-paper", signature(CHIEF, "อนุมัติ"), etag));
        etag = scanned(act(officer(), "register", Map.of("number", "รบ 72901/13", "date", "2022-03-21"), etag));
        etag(act(webmaster(), "publish", null, etag));
        assertThat(officer().get(path + "/versions").jsonPath().getList("items.state"))
                .containsExactly("published", "superseded");
        etag(act(
                webmaster(),
                "withdraw",
                Map.of("reason", "เผยแพร่ผิดไฟล์"),
                webmaster().get(path).header("ETag")));
        assertThat(webmaster().get(path).jsonPath().getString("state")).isEqualTo("withdrawn");
    }
}
