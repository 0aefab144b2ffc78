package th.ita.assessment.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;
import th.ita.assessment.file.SampleFiles;
import th.ita.assessment.publication.Reports;
import th.ita.assessment.score.Cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The examples of the OpenAPI document are what the API answers to a client that enters the real case. {@code -Dsnap=true}
 * writes them anew.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
@TestProfile(WorkedExamplesTest.Alone.class)
class WorkedExamplesTest {

    /** An application, and with it a database, that nobody else writes to. */
    public static class Alone implements QuarkusTestProfile {}

    private static final ObjectMapper JSON = JsonManners.apply(new ObjectMapper());

    private static final String AGENCY = "/api/v1/agencies/5584";
    private static final String RESULT = AGENCY + "/assessments/2564";
    private static final String PAK_CHONG = """
            {"id":5584,"nameTh":"องค์การบริหารส่วนตำบลปากช่อง","nameEn":null,"type":"อบต.","district":"จอมบึง",\
            "provinceCode":"70","website":null}""";

    private static final String WHAT_IF = """
            {"changes":[{"code":"O24","value":100},{"code":"8","value":94.50}]}""";

    @Inject
    DataSource database;

    @Inject
    Reports reports;

    private final WorkedExamples examples = new WorkedExamples();

    @Test
    void theExamplesAreWhatTheApiAnswersInTheRealCase() throws Exception {
        answers(
                "putAgency",
                writing("putAgency", PAK_CHONG).header("If-None-Match", "*").put(AGENCY));
        answers("getAgency", Api.anybody().get(AGENCY));
        answers("listAgencies", Api.anybody().queryParam("query", "ปากช่อง").get("/api/v1/agencies"));
        answers("getIndex", Api.anybody().get("/api/v1"));
        answers("getAgencyHistory", Api.anybody().get(AGENCY + "/history"));
        register();
        answers("listAgencyTypes", Api.anybody().get("/api/v1/agency-types"));
        answers("listProvinces", Api.anybody().get("/api/v1/provinces"));
        answers("getProvince", Api.anybody().get("/api/v1/provinces/70"));
        answers("listFrameworks", Api.anybody().get("/api/v1/frameworks"));
        answers("getFramework", Api.anybody().get("/api/v1/frameworks/2564"));
        scores();
        imports();
        answers("listAudit", Api.administrator().get("/api/v1/audit"));
        answers("listAgencyAudit", Api.administrator().get(AGENCY + "/audit"));
        answers("listMyAudit", Api.administrator().get("/api/v1/accounts/me/audit"));
        frameworks();
        accounts();
        measures();
        examples.assertAll();
    }

    private void frameworks() throws IOException {
        answers("getLineage", Api.anybody().queryParam("to", 2565).get("/api/v1/frameworks/2564/lineage"));
        Response read = Api.anybody().accept("application/json").get("/api/v1/frameworks/2569/definition");
        answers("getFrameworkDefinition", read);
        ObjectNode corrected = (ObjectNode) JSON.readTree(read.asByteArray());
        corrected.put("version", "2569.2");
        ((ObjectNode) corrected.at("/instruments/2/items/1")).remove("confirmed");
        answers(
                "putFrameworkDefinition",
                writing("putFrameworkDefinition", JSON.writeValueAsString(corrected))
                        .header("If-Match", read.header("ETag"))
                        .put("/api/v1/frameworks/2569/definition"));
        answers("listFrameworkVersions", Api.anybody().get("/api/v1/frameworks/2569/versions"));
        answers("getFrameworkVersion", Api.anybody().get("/api/v1/frameworks/2569/versions/2569.1"));
        otherPointsIn2564();
        answers(
                "recomputeFramework",
                Api.administrator().queryParam("dryRun", true).post("/api/v1/frameworks/2564/recompute"));
    }

    private static void otherPointsIn2564() {
        Response read = Api.anybody().accept("application/yaml").get("/api/v1/frameworks/2564/definition");
        Api.administrator()
                .contentType("application/yaml")
                .header("If-Match", read.header("ETag"))
                .body(read.asString()
                        .replace("\"2564.1\"", "\"2564.2\"")
                        .replaceFirst("en: Much }, points: 67", "en: Much }, points: 66")
                        .getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/frameworks/2564/definition")
                .then()
                .statusCode(200);
    }

    /** The case as the register's template has it, tried; and its one name, put as it was read. */
    private void register() throws IOException {
        byte[] table = Api.anybody().get("/api/v1/agencies/import/template").asByteArray();
        answers(
                "importAgencies",
                Api.administrator()
                        .contentType("text/csv")
                        .body(table)
                        .queryParam("dryRun", true)
                        .post("/api/v1/agencies/import"));
        Response read = Api.anybody().get(AGENCY + "/history");
        answers(
                "putAgencyHistory",
                writing("putAgencyHistory", read.asString())
                        .header("If-Match", read.header("ETag"))
                        .put(AGENCY + "/history"));
    }

    private void scores() throws IOException {
        Response created =
                writing("putSheet", sheet()).header("If-None-Match", "*").put(RESULT + "/sheet");
        answers("putSheet", created);
        answers("listAssessments", Api.anybody().get(AGENCY + "/assessments"));
        answers("getAssessment", Api.anybody().get(RESULT));
        answers("getAnswers", Api.anybody().get(RESULT + "/answers"));
        answers("getAnalysis", Api.anybody().get(RESULT + "/analysis"));
        answers("explainScore", Api.anybody().get(RESULT + "/explanation/9"));
        answers("tryWhatIf", asking("tryWhatIf", WHAT_IF).post(RESULT + "/what-if"));
        answers("getSheet", Api.administrator().get(RESULT + "/sheet"));
        answers("getSheetTemplate", Api.anybody().get(RESULT + "/sheet/template"));
        answers(
                "getProvinceSummary",
                Api.anybody().queryParam("fiscalYear", 2564).get("/api/v1/provinces/70/summary"));
        answers(
                "getCountrySummary",
                Api.anybody().queryParam("fiscalYear", 2564).get("/api/v1/country/summary"));
        answers(
                "getProvinceRanking",
                Api.anybody().queryParam("fiscalYear", 2564).get("/api/v1/provinces/70/ranking"));
        answers("getProvinceTrend", Api.anybody().get("/api/v1/provinces/70/trend"));
        answers("getCountryTrend", Api.anybody().get("/api/v1/country/trend"));
        comparisons();
        Response withdrawn = writing("withdrawSheet", "{\"reason\":\"กรอกคะแนนของหน่วยงานอื่น\"}")
                .header("If-Match", created.header("ETag"))
                .post(RESULT + "/sheet/withdraw");
        answers("withdrawSheet", withdrawn);
        answers(
                "restoreSheetVersion",
                writing("restoreSheetVersion", "{\"reason\":\"ตรวจสอบแล้ว เป็นคะแนนของหน่วยงานนี้\"}")
                        .header("If-Match", withdrawn.header("ETag"))
                        .post(RESULT + "/sheet/versions/1/restore"));
        answers("listSheetVersions", Api.administrator().get(RESULT + "/sheet/versions"));
        answers("getSheetVersion", Api.administrator().get(RESULT + "/sheet/versions/1"));
    }

    private void comparisons() throws IOException {
        String baselines = "/api/v1/baselines/2564";
        answers("getComparison", Api.anybody().get(RESULT + "/comparison"));
        Response set = writing("setBaseline", "{\"note\":\"ผลการประเมินที่ประกาศเดือนสิงหาคม 2564\"}")
                .header("If-Match", "*")
                .post(baselines + "/versions");
        answers("setBaseline", set);
        answers("getBaselineVersion", Api.administrator().get(baselines + "/versions/1?province=70"));
        answers(
                "announceBaseline",
                Api.administrator().header("If-Match", set.header("ETag")).post(baselines + "/versions/1/announce"));
        answers("listBaselines", Api.administrator().get(baselines + "/versions"));
        answers("getBaseline", Api.anybody().get(baselines + "?province=70&type=อบต."));
    }

    private void imports() throws Exception {
        Response trial = table(
                        "รหัสหน่วยงาน,ปีงบประมาณ,รหัส,คะแนน,หมายเหตุ\n5584,2564,TOTAL,95.21,\n5584,2564,O24,100,\n"
                                + "5583,2564,TOTAL,90,\n")
                .queryParam("dryRun", true)
                .post("/api/v1/assessments/import");
        answers("importScores", trial);
        answers("getImport", Api.administrator().get(trial.header("Location")));
        answers("listImportRows", Api.administrator().get(trial.header("Location") + "/rows"));
        answers("listImports", Api.administrator().get("/api/v1/imports"));
        cancelledImport();
    }

    /** One that waits for the agency, which somebody else holds, so that it is still there to be cancelled. */
    private void cancelledImport() throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeQuery("SELECT id FROM agency WHERE id = 5584 FOR UPDATE");
            Response running = table("รหัสหน่วยงาน,ปีงบประมาณ,รหัส,คะแนน\n5584,2564,TOTAL,95.22\n")
                    .header("If-Match", "*")
                    .header("Prefer", "respond-async")
                    .post("/api/v1/assessments/import");
            await().until(() -> Api.administrator()
                            .get(running.header("Location"))
                            .jsonPath()
                            .getInt("counts.sheetsChanged")
                    == 1);
            answers("cancelImport", Api.administrator().post(running.header("Location") + "/cancel"));
            await().until(() -> Api.administrator()
                    .get(running.header("Location"))
                    .jsonPath()
                    .getString("state")
                    .matches("cancelled|failed"));
            connection.rollback();
        }
    }

    private static RequestSpecification table(String rows) {
        return Api.administrator().contentType("text/csv").body(rows.getBytes(StandardCharsets.UTF_8));
    }

    private void accounts() throws IOException {
        String account = "/api/v1/accounts/somchai";
        String somchai = """
                {"fullName":"นายสมชาย ใจดี","bindings":[{"role":"officer","agencyId":5584}]}""";
        Response created =
                writing("putAccount", somchai).header("If-None-Match", "*").put(account);
        answers("putAccount", created);
        answers("getAccount", Api.administrator().get(account));
        answers("listAccounts", Api.administrator().get("/api/v1/accounts"));
        Response reset =
                Api.administrator().header("If-Match", created.header("ETag")).post(account + "/reset-password");
        answers("resetPassword", reset);
        String chosen = "{\"password\":\"ข้าวผัดกะเพราไข่ดาว\"}";
        examples.request("changePassword", JSON.readTree(chosen));
        answers(
                "changePassword",
                Api.anybody()
                        .auth()
                        .preemptive()
                        .basic("somchai", reset.path("password"))
                        .contentType("application/json")
                        .body(chosen)
                        .put("/api/v1/accounts/me/password"));
        answers("getMe", Api.administrator().get("/api/v1/accounts/me"));
        Response key = writing("createApiKey", """
                        {"label":"เว็บไซต์ของ อบต.ปากช่อง","access":"read","expiresAt":null,\
                        "bindings":[{"role":"webmaster","agencyId":5584}]}""").post("/api/v1/api-keys");
        String path = "/api/v1/api-keys/" + key.path("id");
        keyAnswers("createApiKey", key);
        keyAnswers("getApiKey", Api.administrator().get(path));
        keyAnswers("listApiKeys", Api.administrator().get("/api/v1/api-keys"));
        keyAnswers("revokeApiKey", Api.administrator().header("If-Match", "*").post(path + "/revoke"));
    }

    private void keyAnswers(String operation, Response response) throws IOException {
        String id = "k7xq2m9fpa3c";
        assertThat(response.statusCode())
                .as(operation + ": " + response.asString())
                .isBetween(200, 201);
        examples.answer(
                operation,
                JSON.readTree(response.asString().replaceAll("\"id\":\"[a-z0-9]{12}\"", "\"id\":\"" + id + "\"")));
    }

    /** The measures on the real case: drafted, finished, endorsed, published, overtaken by a corrected score. */
    private void measures() throws IOException {
        String set = RESULT + "/measure-set";
        correctedSheet(sheet());
        Response texts = Api.administrator().get(AGENCY + "/measure-texts/2564");
        answers("getMeasureTexts", texts);
        answers(
                "putMeasureTexts",
                writing("putMeasureTexts", """
                        {"entries":[{"node":"O24","point":"ยังไม่มีรายงานผลการจัดซื้อจัดจ้างประจำปีที่วิเคราะห์ปัญหา",\
                        "steps":["รวบรวมผลการจัดซื้อจัดจ้างทั้งปี","วิเคราะห์ปัญหาและข้อเสนอแนะ","เผยแพร่บนเว็บไซต์"],\
                        "responsible":"กองคลัง","schedule":{"from":1,"to":6},\
                        "indicator":"มีรายงานบนเว็บไซต์ภายในเดือนมีนาคม","followUp":"กองคลังรายงานปลัดทุกไตรมาส"}]}""")
                        .header("If-Match", texts.header("ETag"))
                        .put(AGENCY + "/measure-texts/2564"));
        Response chain = Api.administrator().get(AGENCY + "/endorsement-chain");
        answers("getEndorsementChain", chain);
        answers(
                "putEndorsementChain",
                writing("putEndorsementChain", """
                        {"posts":["หัวหน้าสำนักปลัด","ปลัดองค์การบริหารส่วนตำบล","นายกองค์การบริหารส่วนตำบล"]}""")
                        .header("If-Match", chain.header("ETag"))
                        .put(AGENCY + "/endorsement-chain"));
        Response draft = Api.administrator().header("If-None-Match", "*").post(set + "/draft-from-analysis");
        answers("draftMeasures", draft);
        Response mistaken = Api.administrator()
                .contentType("application/json")
                .header("If-Match", draft.header("ETag"))
                .body(finished(draft).replace("ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล", "ตัวชี้วัดที่ 8 การปรับปรุงการทำงาน"))
                .put(set);
        answers("checkMeasureSet", Api.administrator().get(set + "/check"));
        Response written = writing("putMeasureSet", finished(draft))
                .header("If-Match", mistaken.header("ETag"))
                .put(set);
        answers("putMeasureSet", written);
        answers("getMeasureSet", Api.administrator().get(set));
        Response submitted =
                Api.administrator().header("If-Match", written.header("ETag")).post(set + "/submit");
        answers("submitMeasures", submitted);
        Response returned = step("returnMeasures", "/return", submitted, "{\"reason\":\"โปรดระบุงบประมาณ\"}");
        Response again =
                Api.administrator().header("If-Match", returned.header("ETag")).post(set + "/submit");
        Response first = step("endorseMeasures", "/endorse", again, """
                {"post":"นักวิเคราะห์นโยบายและแผน","name":"สมหญิง รักงาน","rank":null,\
                "acting":{"for":"หัวหน้าสำนักปลัด","text":"รักษาราชการแทน"},"opinion":"เห็นควรอนุมัติ","date":"2022-03-21"}""");
        Response second = step("endorseMeasuresOnPaper", "/endorse-on-paper", first, """
                {"post":"ปลัดองค์การบริหารส่วนตำบล","name":"ประเสริฐ มั่นคง","rank":null,"acting":null,\
                "opinion":"เห็นชอบ","date":"2022-03-22"}""");
        answers("listMeasureSets", Api.administrator().get("/api/v1/measure-sets"));
        Response third = Api.administrator()
                .contentType("application/json")
                .header("If-Match", second.header("ETag"))
                .body("""
                        {"post":"นายกองค์การบริหารส่วนตำบล","name":"วิชัย ตั้งใจ","opinion":"อนุมัติ","date":"2022-03-22"}""")
                .post(set + "/endorse");
        previews(set);
        Response registered =
                step("registerMeasures", "/register", third, "{\"number\":\"รบ 72901/12\",\"date\":\"2022-03-21\"}");
        Response scanned = scan(set, registered);
        Response published =
                Api.administrator().header("If-Match", scanned.header("ETag")).post(set + "/publish");
        answers("publishMeasures", published);
        published();
        answers("listMeasureVersions", Api.administrator().get(set + "/versions"));
        answers("getMeasureVersion", Api.administrator().get(set + "/versions/1"));
        followUp(published);
        circulation();
        correctedSheet(sheet().replace("\"reported\":92.48", "\"reported\":92.50"));
        Response kept = step(
                "keepMeasures", "/keep", Api.administrator().get(set), "{\"reason\":\"คะแนนที่แก้ไขไม่กระทบมาตรการ\"}");
        Response withdrawn =
                step("withdrawMeasures", "/withdraw", kept, "{\"reason\":\"เผยแพร่ไฟล์ที่ไม่ใช่ฉบับลงนาม\"}");
        step("newMeasureVersion", "/new-version", withdrawn, "{\"reason\":\"เผยแพร่ฉบับที่ถูกต้อง\"}");
    }

    /** What became of the published measures, and the evidence pack of the year after. */
    private void followUp(Response published) throws IOException {
        String entries = RESULT + "/progress/entries";
        String ofO2 = published.path("measures.find { it.nodes.contains('O2') }.id");
        Response empty = Api.administrator().get(entries);
        String entry = """
                {"measure":"%s","date":"2022-04-20","state":"done",\
                "text":"เผยแพร่ข้อมูลผู้บริหารครบทุกตำแหน่งแล้ว",\
                "links":[{"url":"https://www.pakchong.example.go.th/executives","title":"ข้อมูลผู้บริหาร"}],\
                "published":false}""".formatted(ofO2);
        Response added = writing("addProgressEntry", entry)
                .header("If-Match", empty.header("ETag"))
                .post(entries);
        answers("addProgressEntry", added);
        answers(
                "putProgressEntry",
                writing("putProgressEntry", entry.replace("false", "true"))
                        .header("If-Match", added.header("ETag"))
                        .put(added.header("Location")));
        Response attached = Api.administrator()
                .contentType("application/pdf")
                .header("If-Match", "*")
                .queryParam("name", "ประกาศข้อมูลผู้บริหาร.pdf")
                .queryParam("public", true)
                .body(SampleFiles.pdf("executives"))
                .post(added.header("Location") + "/files");
        answers("addProgressFile", attached);
        answers("listProgressEntries", Api.administrator().get(entries));
        answers("listAgencyReminders", Api.administrator().get(AGENCY + "/reminders?due=2022-09-15"));
        answers("listReminders", Api.administrator().get("/api/v1/reminders?due=2022-09-15"));
        Api.administrator()
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body("""
                        {"entries":[{"code":"TOTAL","reported":96.40},{"code":"E2","reported":94.10},{"code":"O2","reported":100}]}""")
                .put(AGENCY + "/assessments/2565/sheet")
                .then()
                .statusCode(201);
        answers("getProgress", Api.anybody().get(RESULT + "/progress"));
        answers(
                "deleteProgressFile",
                Api.administrator()
                        .header("If-Match", attached.header("ETag"))
                        .delete(added.header("Location") + "/files/" + attached.path("files[0].sha256")));
        String pack = AGENCY + "/assessments/2565/evidence";
        Response evidence = Api.administrator().get(pack);
        answers("getEvidence", evidence);
        answers(
                "putEvidence",
                writing("putEvidence", """
                        {"published":true,"items":[{"code":"O2",\
                        "url":"https://www.pakchong.example.go.th/executives",\
                        "done":"เผยแพร่ข้อมูลผู้บริหารครบทั้ง 6 ตำแหน่งเมื่อ 20 เมษายน 2565"}]}""")
                        .header("If-Match", evidence.header("ETag"))
                        .put(pack));
        answers("getPublishedEvidence", Api.anybody().get(pack + "/published"));
    }

    private void previews(String set) throws IOException {
        Response asked = Api.administrator().post(set + "/previews");
        answers("requestMeasurePreview", asked);
        answers("getMeasurePreview", Api.administrator().get(asked.header("Location")));
    }

    /** Attached, taken away, attached again. */
    private Response scan(String set, Response registered) throws IOException {
        byte[] pdf = SampleFiles.pdf("signed on paper");
        Response first = Api.administrator()
                .contentType("application/pdf")
                .header("If-Match", registered.header("ETag"))
                .body(pdf)
                .put(set + "/scan");
        answers("putMeasureScan", first);
        Response gone =
                Api.administrator().header("If-Match", first.header("ETag")).delete(set + "/scan");
        answers("deleteMeasureScan", gone);
        return Api.administrator()
                .contentType("application/pdf")
                .header("If-Match", gone.header("ETag"))
                .body(pdf)
                .put(set + "/scan");
    }

    /** What everybody finds when the website has it. */
    private void published() throws IOException {
        reports.approved(
                "measures/5584/2564/v1",
                1,
                new TreeMap<>(Map.of("memorandum.pdf", "the memorandum", "measures.pdf", "the measures")));
        Response list = Api.anybody().get("/api/v1/published/measures");
        answers("listPublishedMeasures", list);
        // The service's own address is in it, with the port that this run has.
        String feed = Api.anybody().get("/api/v1/published/feed.json").asString();
        examples.answer("getPublishedFeed", JSON.readTree(feed.replaceAll("127\\.0\\.0\\.1:\\d{5}", "127.0.0.1:8080")));
        answers("verifyCode", Api.anybody().get("/api/v1/verifications/" + list.path("items[0].code")));
        answers(
                "verifyFile",
                Api.anybody().get("/api/v1/verifications?sha256=" + list.path("items[0].documents[0].sha256")));
    }

    /** To two people, who have not read it yet. */
    private void circulation() throws IOException {
        String circulations = RESULT + "/measure-set/circulations";
        Response none = Api.administrator().get(circulations);
        Response begun = writing("circulateMeasures", """
                        {"recipients":[{"name":"สมหญิง รักงาน","email":"somying@example.go.th","post":"นักวิเคราะห์นโยบายและแผน"},\
                        {"name":"ประเสริฐ มั่นคง","email":"prasert@example.go.th","post":"ปลัดองค์การบริหารส่วนตำบล"}],\
                        "message":"โปรดอ่านและรับทราบภายในเดือนนี้"}""")
                .header("If-Match", none.header("ETag"))
                .post(circulations);
        answers("circulateMeasures", begun);
        String one = begun.header("Location");
        await().until(() -> Api.administrator().get(one).jsonPath().getInt("counts.sent") == 2);
        answers("getCirculation", Api.administrator().get(one));
        answers("listCirculations", Api.administrator().get(circulations));
    }

    private static void correctedSheet(String sheet) {
        Api.administrator()
                .contentType("application/json")
                .header("If-Match", "*")
                .body(sheet)
                .put(RESULT + "/sheet")
                .then()
                .statusCode(200);
    }

    private Response step(String operation, String path, Response before, String body) throws IOException {
        Response response = writing(operation, body)
                .header("If-Match", before.header("ETag"))
                .post(RESULT + "/measure-set" + path);
        answers(operation, response);
        return response;
    }

    /** What an officer makes of the draft. */
    private static String finished(Response draft) throws IOException {
        ObjectNode set = (ObjectNode) JSON.readTree(draft.asByteArray());
        set.putObject("author").put("name", "สมชาย ใจดี").putNull("rank").put("position", "นิติกร");
        for (JsonNode measure : set.get("measures")) {
            if (measure.get("responsible").isNull()) {
                ((ObjectNode) measure)
                        .put("responsible", "สำนักปลัด")
                        .put("indicator", "คะแนนของข้อนี้สูงขึ้นในปีถัดไป");
                ((ObjectNode) measure).put("followUp", "รายงานผู้บริหารทุกไตรมาส");
                ((ObjectNode) measure)
                        .putArray("steps")
                        .add("กำหนดผู้รับผิดชอบ")
                        .add("ตรวจทานทุกเดือน");
                ((ObjectNode) measure)
                        .putObject("schedule")
                        .putNull("from")
                        .putNull("to")
                        .put("text", "ตลอดปีงบประมาณ");
            }
        }
        var waivers = set.putArray("waivers");
        waivers.addObject().put("rule", "equal-values").put("node", "E2").put("reason", "ตรวจกับรายงานแล้ว");
        waivers.addObject()
                .put("rule", "implied-indicator")
                .put("node", "5")
                .put("reason", "รายงานที่ได้รับไม่มีหน้านี้");
        return JSON.writeValueAsString(set);
    }

    private static String sheet() throws IOException {
        ObjectNode sheet = JSON.createObjectNode().put("agencyId", 5584).put("fiscalYear", 2564);
        sheet.put("note", "ตามบันทึกข้อความขององค์การบริหารส่วนตำบลปากช่อง");
        ObjectNode reported = JSON.copy()
                .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
                .valueToTree(Cases.PAKCHONG_2564);
        return JSON.writeValueAsString(sheet.setAll(reported));
    }

    /** A request of an administrator, and its body as the example of that operation. */
    private RequestSpecification writing(String operation, String body) throws IOException {
        examples.request(operation, JSON.readTree(body));
        return Api.administrator().contentType("application/json").body(body);
    }

    /** The same of anybody. */
    private RequestSpecification asking(String operation, String body) throws IOException {
        examples.request(operation, JSON.readTree(body));
        return Api.anybody().contentType("application/json").body(body);
    }

    private void answers(String operation, Response response) throws IOException {
        assertThat(response.statusCode())
                .as(operation + ": " + response.asString())
                .isBetween(200, 202);
        examples.answer(operation, JSON.readTree(response.asByteArray()));
    }
}
