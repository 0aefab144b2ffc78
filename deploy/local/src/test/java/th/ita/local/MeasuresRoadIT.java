package th.ita.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static th.ita.local.MeasureSetOf.signature;
import static th.ita.local.Patience.await;
import static th.ita.local.Person.object;
import static th.ita.local.Person.ok;

/** The whole year of the real case on the packaged programs: from its result to the proof that something was done about it. */
class MeasuresRoadIT {

    private static final long PAKCHONG = 5584;

    /** An agency with the same result, which signs on paper. */
    private static final long NEIGHBOUR = 5585;

    private static final String HEAD = "หัวหน้าสำนักปลัด";
    private static final String PERMANENT = "ปลัดองค์การบริหารส่วนตำบล";
    private static final String CHIEF = "นายกองค์การบริหารส่วนตำบล";

    @TempDir
    private static Path folder;

    private static Installation installation;
    private static Installation.Service service;
    private static Program worker;
    private static Person administrator;
    private static Visitor visitor;

    @BeforeAll
    static void start() {
        installation = Installation.in(folder);
        service = installation.startService("service");
        worker = installation.startWorker("worker");
        visitor = new Visitor(installation.websiteUrl());
        Installation.ready(service);
        Installation.ready(worker);
        administrator = Person.of(service.url(), installation.administrator());
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @Test
    void onScreenWithOneWhoActsForAnotherAndOneReturn() throws Exception {
        ok(administrator.send("PUT", "agencies/5584", "*none", Sample.pakchong().agency()), 201);
        Person officer = administrator.create("officer", at("officer", null));
        Person analyst = administrator.create("analyst", at("endorser", "นักวิเคราะห์นโยบายและแผน"));
        Person permanent = administrator.create("permanent", at("endorser", PERMANENT));
        Person chief = administrator.create("chief", at("endorser", CHIEF));
        Person webmaster = administrator.create("webmaster", at("webmaster", null));
        MeasureSetOf set = new MeasureSetOf(PAKCHONG, 2564);

        theResultComesInAsATable();
        theAnalysisSaysWhatLostPoints();
        JsonNode draft = set.draft(officer);
        assertThat(draft.at("/coverage/lostItems").asInt()).isEqualTo(4);
        assertThat(draft.at("/coverage/open")).isEmpty();
        Mistakes.areCaught(set, officer);
        set.edit(officer, MeasuresRoadIT::complete);
        aPreviewSaysThatItIsADraft(set, officer);

        set.act(officer, "submit", null);
        set.refused(permanent, "endorse", signature(PERMANENT, "ประเสริฐ มั่นคง", "เห็นชอบ", "2022-03-21"), 422);
        set.act(permanent, "return", object().put("reason", "โปรดระบุงบประมาณ"));
        set.edit(officer, body -> ((ObjectNode) body.path("measures").get(0)).put("budget", "ไม่ใช้งบประมาณ"));
        set.act(officer, "submit", null);
        ObjectNode acting = signature("นักวิเคราะห์นโยบายและแผน", "สมหญิง รักงาน", "เห็นควรอนุมัติ", "2022-03-21");
        acting.putObject("acting").put("for", HEAD).put("text", "รักษาราชการแทน");
        set.act(analyst, "endorse", acting);
        set.act(permanent, "endorse", signature(PERMANENT, "ประเสริฐ มั่นคง", "เห็นชอบ", "2022-03-21"));
        JsonNode silent = set.refused(chief, "endorse", signature(CHIEF, "วิชัย ปากช่อง", " ", "2022-03-22"), 422);
        assertThat(silent.at("/errors/0/pointer").asText()).isEqualTo("/opinion");
        JsonNode approved =
                set.act(chief, "endorse", signature(CHIEF, "วิชัย ปากช่อง", "อนุมัติและให้ถือปฏิบัติ", "2022-03-22"));
        assertThat(approved.path("state").asText()).isEqualTo("approved");
        assertThat(set.refused(webmaster, "publish", null, 422).path("errors").findValuesAsText("code"))
                .containsOnly("not-registered");
        set.act(officer, "register", object().put("number", "รบ 72901/12").put("date", "2022-03-21"));
        JsonNode published = set.act(webmaster, "publish", null);
        assertThat(published.path("state").asText()).isEqualTo("published");
        assertThat(published.path("version").asInt())
                .as("what was changed after the return is a version of its own")
                .isEqualTo(2);

        PublishedPage page = visitor.awaits("measures/5584/2564/v2/");
        itsDocumentsSayWhatWasSigned(page);
        everybodyCanTellWhetherAFileIsTheApprovedOne(page);
        anotherWebsiteCanPullIt(page);
        new Circulation(set, installation.mailFolder()).isAcknowledged(officer, Person.anybody(service.url()));
        FollowUp followUp = new FollowUp(visitor, Person.anybody(service.url()));
        followUp.whatWasDoneIsReported(officer);
        followUp.nextYearShowsWhatCameOfIt(administrator);
        whatWasApprovedKeepsItsBytes(page, visitor.awaits("measures/5584/2564/v2/"));
        anotherEditionPutsItOnANewWebsite(page);
    }

    @Test
    void onPaperWithTheSignedScan() throws IOException {
        ObjectNode agency =
                Sample.pakchong().agency().put("id", NEIGHBOUR).put("nameTh", "องค์การบริหารส่วนตำบลเพื่อนบ้าน");
        ok(administrator.send("PUT", "agencies/5585", "*none", agency), 201);
        ScoreTable.ofTheCase(administrator, NEIGHBOUR).importAs(administrator);
        MeasureSetOf set = new MeasureSetOf(NEIGHBOUR, 2564);
        set.draft(administrator);
        set.edit(administrator, MeasuresRoadIT::complete);
        set.act(administrator, "submit", null);
        for (String post : List.of(HEAD, PERMANENT, CHIEF)) {
            set.act(administrator, "endorse-on-paper", signature(post, "สมศักดิ์ ตั้งใจ", "เห็นชอบ", "2022-03-22"));
        }
        set.act(administrator, "register", object().put("number", "รบ 72902/7").put("date", "2022-03-22"));
        assertThat(set.refused(administrator, "publish", null, 422)
                        .path("errors")
                        .findValuesAsText("code"))
                .containsExactly("scan-missing");
        byte[] scan = scan();
        HttpResponse<byte[]> attached = administrator.send(
                "PUT", set.path() + "/scan", set.etag(), "application/pdf", BodyPublishers.ofByteArray(scan));
        ok(attached, 200);
        set.read(administrator);
        set.act(administrator, "publish", null);

        PublishedPage page = visitor.awaits("measures/5585/2564/v1/");
        assertThat(page.files().get("scan.pdf")).isEqualTo(scan);
        assertThat(page.html()).contains("scan.pdf");
    }

    private static void theResultComesInAsATable() {
        ScoreTable table = ScoreTable.ofTheCase(administrator, PAKCHONG);
        JsonNode trial = table.tryAs(administrator);
        assertThat(trial.at("/counts/rowsRefused").asInt()).isZero();
        assertThat(trial.at("/counts/sheetsChanged").asInt()).isOne();
        assertThat(administrator.look("agencies/5584/assessments/2564/sheet").statusCode())
                .as("the sheet after a trial")
                .isEqualTo(404);
        JsonNode done = table.importAs(administrator);
        assertThat(done.at("/counts/sheetsWritten").asInt()).isOne();
    }

    private static void theAnalysisSaysWhatLostPoints() {
        JsonNode analysis = Person.anybody(service.url()).get("agencies/5584/assessments/2564/analysis");
        assertThat(analysis.at("/total/value").decimalValue()).isEqualTo("95.21");
        assertThat(analysis.at("/level/current").findValuesAsText("code")).containsExactly("AA");
        assertThat(analysis.path("lowestIndicators")).hasSize(1);
        assertThat(analysis.at("/lowestIndicators/0/node").asText()).isEqualTo("9");
        assertThat(analysis.at("/lowestIndicators/0/value").decimalValue()).isEqualTo("90.20");
        assertThat(analysis.path("lostItems").findValuesAsText("node")).containsExactly("O24", "O15", "O2", "O9");
    }

    private static void aPreviewSaysThatItIsADraft(MeasureSetOf set, Person officer) {
        String id = ok(officer.send("POST", set.path() + "/previews", null, null), 202)
                .path("draftId")
                .asText();
        JsonNode preview = await("the preview")
                .until(
                        () -> officer.get(set.path() + "/previews/" + id),
                        there -> !there.path("state").asText().equals("waiting"));
        assertThat(preview.path("files").findValuesAsText("name"))
                .contains("memorandum.pdf", "memorandum.docx", "memorandum.html");
        String files = set.path() + "/previews/" + id + "/";
        assertThat(Texts.pdf(officer.look(files + "memorandum.pdf").body())).contains("บันทึกข้อความ");
        assertThat(new String(officer.look(files + "memorandum.html").body(), StandardCharsets.UTF_8))
                .contains("data-watermark=\"ร่าง\"");
        assertThat(Person.anybody(service.url())
                        .look(set.path() + "/previews/" + id)
                        .statusCode())
                .isEqualTo(401);
    }

    private static void itsDocumentsSayWhatWasSigned(PublishedPage page) {
        assertThat(page.files().keySet())
                .contains("memorandum.pdf", "memorandum.docx", "memorandum.html")
                .contains("measures.pdf", "measures.docx", "measures.html");
        for (String text : List.of(
                Texts.pdf(page.files().get("memorandum.pdf")),
                Texts.docx(page.files().get("memorandum.docx")),
                Texts.html(page.files().get("memorandum.html")))) {
            assertThat(text)
                    .contains("บันทึกข้อความ", "๒๑ มีนาคม ๒๕๖๕", "สมชาย ใจดี", "นิติกร")
                    .contains("เห็นควรอนุมัติ", "รักษาราชการแทน", "อนุมัติและให้ถือปฏิบัติ", "๙๐.๒๐")
                    .doesNotContain("officer", "chief");
        }
        visitor.awaitsText("measures/5584/2564/", "ไม่ใช้งบประมาณ");
    }

    private static void everybodyCanTellWhetherAFileIsTheApprovedOne(PublishedPage page) {
        Person anybody = Person.anybody(service.url());
        String pdf = PublishedPage.sha256(page.files().get("memorandum.pdf"));
        JsonNode known = await("the service to hear of the approved files")
                .until(
                        () -> anybody.get("verifications?sha256=" + pdf),
                        answer -> answer.path("status").asText().equals("approved"));
        String code = known.at("/measures/code").asText();
        assertThat(Texts.pdf(page.files().get("memorandum.pdf"))).contains(code);
        assertThat(anybody.get("verifications?sha256=" + "0".repeat(64))
                        .path("status")
                        .asText())
                .isEqualTo("unknown");
        visitor.awaitsText("check/" + code + "/", pdf);
    }

    private static void anotherWebsiteCanPullIt(PublishedPage page) throws Exception {
        JsonNode entry = Person.anybody(service.url())
                .get("published/measures?agency=5584")
                .at("/items/0");
        assertThat(entry.path("status").asText()).isEqualTo("published");
        JsonNode pdf = StreamSupport.stream(entry.path("documents").spliterator(), false)
                .filter(document -> document.path("name").asText().equals("memorandum.pdf"))
                .findFirst()
                .orElseThrow();
        assertThat(pdf.path("sha256").asText())
                .isEqualTo(PublishedPage.sha256(page.files().get("memorandum.pdf")));
        assertThat(pdf.path("url").asText()).endsWith("/measures/5584/2564/v2/approved/memorandum.pdf");
        assertThat(PublishedPage.download(URI.create(pdf.path("url").asText())))
                .isEqualTo(page.files().get("memorandum.pdf"));
    }

    private static void whatWasApprovedKeepsItsBytes(PublishedPage approved, PublishedPage later) {
        assertThat(later.files().keySet()).isEqualTo(approved.files().keySet());
        approved.files().forEach((name, bytes) -> {
            if (!name.equals("index.html")) {
                assertThat(later.files().get(name)).as(name).isEqualTo(bytes);
            }
        });
    }

    /** After a change of the templates and the loss of the website. */
    private static void anotherEditionPutsItOnANewWebsite(PublishedPage approved) {
        worker.stop();
        installation.removeWebsite();
        worker = installation.startWorker("worker of the next edition", NextEdition.of(folder.resolve("next-edition")));
        PublishedPage again = visitor.awaits("measures/5584/2564/v2/");
        assertThat(again.html()).contains(NextEdition.MARK);
        assertThat(approved.html()).doesNotContain(NextEdition.MARK);
        whatWasApprovedKeepsItsBytes(approved, again);
    }

    private static void complete(ObjectNode set) {
        ((ObjectNode) set.path("author")).put("name", "สมชาย ใจดี").put("position", "นิติกร");
        ArrayNode waivers = set.putArray("waivers");
        waivers.addObject().put("rule", "equal-values").put("node", "E2").put("reason", "ตรวจกับรายงานแล้ว");
        waivers.addObject()
                .put("rule", "implied-indicator")
                .put("node", "5")
                .put("reason", "รายงานที่ได้รับไม่มีหน้านี้");
    }

    private static ObjectNode at(String role, String post) {
        ObjectNode binding = object().put("role", role).put("agencyId", PAKCHONG);
        return post == null ? binding : binding.put("post", post);
    }

    private static byte[] scan() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
