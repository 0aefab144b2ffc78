package th.ita.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static th.ita.local.MeasureSetOf.signature;
import static th.ita.local.Person.object;
import static th.ita.local.Person.ok;
import static th.ita.local.Person.tag;

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
    private static Person administrator;

    @BeforeAll
    static void start() {
        installation = Installation.in(folder);
        service = installation.startService("service");
        Program worker = installation.startWorker("worker");
        Installation.ready(service);
        Installation.ready(worker);
        new Sample(service.api(), new Progress(System.out, System.nanoTime()), () -> {}).load();
        administrator = Person.of(service.url(), installation.administrator());
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @Test
    void onScreenWithOneWhoActsForAnotherAndOneReturn() throws Exception {
        Person officer = administrator.create("officer", at("officer", null));
        Person analyst = administrator.create("analyst", at("endorser", "นักวิเคราะห์นโยบายและแผน"));
        Person permanent = administrator.create("permanent", at("endorser", PERMANENT));
        Person chief = administrator.create("chief", at("endorser", CHIEF));
        Person webmaster = administrator.create("webmaster", at("webmaster", null));
        MeasureSetOf set = new MeasureSetOf(PAKCHONG, 2564);

        JsonNode draft = set.draft(officer);
        assertThat(draft.at("/coverage/lostItems").asInt()).isEqualTo(4);
        assertThat(draft.at("/coverage/open")).isEmpty();
        theMistakesOfTheMemorandumAreCaught(set, officer);
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
        set.act(officer, "register", object().put("number", "รบ 72901/12").put("date", "2022-03-21"));
        JsonNode published = set.act(webmaster, "publish", null);
        assertThat(published.path("state").asText()).isEqualTo("published");
        assertThat(published.path("version").asInt())
                .as("what was changed after the return is a version of its own")
                .isEqualTo(2);

        PublishedPage page = awaitPage("measures/5584/2564/v2/");
        itsDocumentsSayWhatWasSigned(page);
        everybodyCanTellWhetherAFileIsTheApprovedOne(page);
        anotherWebsiteCanPullIt(page);
        theStaffIsToldAndAcknowledges(set, officer);
        whatWasDoneIsReportedAndNextYearShowsWhatCameOfIt(officer);

        PublishedPage later = awaitPage("measures/5584/2564/v2/");
        page.files().forEach((name, bytes) -> {
            if (!name.equals("index.html")) {
                assertThat(later.files().get(name)).as(name).isEqualTo(bytes);
            }
        });
    }

    @Test
    void onPaperWithTheSignedScan() throws IOException {
        JsonNode sheet = administrator.get("agencies/5584/assessments/2564/sheet");
        ObjectNode agency = administrator.get("agencies/5584").deepCopy();
        agency.put("id", NEIGHBOUR).put("nameTh", "องค์การบริหารส่วนตำบลเพื่อนบ้าน");
        ok(administrator.send("PUT", "agencies/5585", "*none", agency), 201);
        ok(administrator.send("PUT", "agencies/5585/assessments/2564/sheet", "*none", sheetOf(sheet)), 201);
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

        PublishedPage page = awaitPage("measures/5585/2564/v1/");
        assertThat(page.files().get("scan.pdf")).isEqualTo(scan);
        assertThat(page.html()).contains("scan.pdf");
    }

    /** What the agency's real memorandum said wrongly, in our words. */
    private static void theMistakesOfTheMemorandumAreCaught(MeasureSetOf set, Person officer) {
        JsonNode right = set.read(officer);
        Map<String, String> mistakes = Map.of(
                "other-lowest", "ตัวชี้วัดที่ ๘ การปรับปรุงการทำงาน ได้คะแนนต่ำที่สุดของทุกตัวชี้วัด",
                "other-level", "มีประเด็นที่ต้องปรับปรุงอีกร้อยละ ๑๕–๒๕ ของทั้งหมด",
                "other-year", "มาตรการส่งเสริมความโปร่งใส ประจำปี 2564",
                "other-name", "ข้อ O42 การป้องกันการทุจริต",
                "no-such-node", "ตัวชี้วัดย่อยที่ ๒ ให้บริการเท่าเทียมกัน");
        mistakes.forEach((rule, sentence) -> {
            set.edit(officer, body -> ((ObjectNode) body.path("memorandum")).put("facts", sentence));
            assertThat(set.contradictions(officer)).as(sentence).contains(rule);
        });
        set.edit(officer, body -> {
            ArrayNode measures = (ArrayNode) body.path("measures");
            for (int i = measures.size() - 1; i >= 0; i--) {
                if (measures.get(i).path("nodes").toString().contains("O")) {
                    measures.remove(i);
                }
            }
            ObjectNode first = (ObjectNode) measures.get(0);
            first.putArray("nodes").add("O1");
            first.putNull("responsible")
                    .putNull("schedule")
                    .putNull("indicator")
                    .putNull("followUp");
        });
        assertThat(set.contradictions(officer))
                .contains("lost-item-uncovered", "nothing-lost", "part-missing", "equal-values", "implied-indicator");
        assertThat(set.refused(officer, "submit", null, 422).path("errors").findValuesAsText("code"))
                .contains("lost-item-uncovered", "nothing-lost", "part-missing");
        set.edit(officer, body -> body.set("measures", right.path("measures")));
        set.edit(officer, body -> body.set("memorandum", right.path("memorandum")));
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
        awaitText("measures/5584/2564/", "ไม่ใช้งบประมาณ");
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
        awaitText("check/" + code + "/", pdf);
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

    private static void theStaffIsToldAndAcknowledges(MeasureSetOf set, Person officer) {
        String path = set.path() + "/circulations";
        ObjectNode letters = object();
        letters.putArray("recipients")
                .addObject()
                .put("name", "สมปอง ขยันยิ่ง")
                .put("email", "sompong@pakchong.example.go.th")
                .put("post", "นักวิชาการพัสดุ");
        HttpResponse<byte[]> list = officer.look(path);
        JsonNode begun = ok(officer.send("POST", path, tag(list), letters), 201);
        String one = path + "/" + begun.path("id").asText();
        String letter = await("the letter")
                .until(() -> Letters.in(installation.mailFolder()), found -> !found.isEmpty())
                .getFirst();
        Person anybody = Person.anybody(service.url());
        String link = "acknowledgements/" + Letters.token(letter);
        assertThat(anybody.look(link).statusCode()).isEqualTo(200);
        assertThat(officer.get(one).at("/counts/acknowledged").asInt())
                .as("to open the link is not to acknowledge")
                .isZero();
        assertThat(anybody.send("POST", link, null, "application/x-www-form-urlencoded", BodyPublishers.noBody())
                        .statusCode())
                .isEqualTo(200);
        JsonNode done = officer.get(one);
        assertThat(done.at("/counts/acknowledged").asInt()).isOne();
        assertThat(done.toString()).doesNotContain("sompong@");
    }

    private static void whatWasDoneIsReportedAndNextYearShowsWhatCameOfIt(Person officer) {
        String entries = "agencies/5584/assessments/2564/progress/entries";
        JsonNode measures = Person.anybody(service.url())
                .get("agencies/5584/assessments/2564/progress")
                .path("measures");
        String measure = StreamSupport.stream(measures.spliterator(), false)
                .filter(one -> one.path("nodes").findValuesAsText("code").contains("O2"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        ObjectNode entry = object().put("measure", measure)
                .put("date", "2022-04-20")
                .put("state", "done")
                .put("text", "เผยแพร่ข้อมูลผู้บริหารครบทุกตำแหน่งแล้ว")
                .put("published", true);
        entry.putArray("links")
                .addObject()
                .put("url", "https://www.pakchong.example.go.th/executives")
                .put("title", "ข้อมูลผู้บริหาร");
        ok(officer.send("POST", entries, tag(officer.look(entries)), entry), 201);
        awaitPage("progress/5584/2564/", "เผยแพร่ข้อมูลผู้บริหารครบทุกตำแหน่งแล้ว");

        ObjectNode next = object();
        next.putArray("entries").addObject().put("code", "O2").put("reported", 100);
        ok(administrator.send("PUT", "agencies/5584/assessments/2565/sheet", "*none", next), 201);
        JsonNode effect = Person.anybody(service.url())
                .get("agencies/5584/assessments/2564/progress")
                .path("effect");
        JsonNode moved = StreamSupport.stream(effect.path("nodes").spliterator(), false)
                .filter(node -> node.path("node").asText().equals("O2"))
                .findFirst()
                .orElseThrow();
        assertThat(moved.path("result").asText()).isEqualTo("moved");
        assertThat(moved.path("difference").decimalValue()).isEqualByComparingTo("100");
        PublishedPage report = awaitPage("progress/5584/2564/", "+100.00");
        assertThat(Texts.pdf(report.files().get("progress.pdf"))).contains("เผยแพร่ข้อมูลผู้บริหารครบทุกตำแหน่งแล้ว");
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

    private static ObjectNode sheetOf(JsonNode other) {
        ObjectNode sheet = object();
        sheet.set("reportedLevel", other.path("reportedLevel"));
        sheet.set("entries", other.path("entries"));
        return sheet;
    }

    private static byte[] scan() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static PublishedPage awaitPage(String path) {
        return awaitPage(path, "");
    }

    /** @param text what it says at last */
    private static PublishedPage awaitPage(String path, String text) {
        return await("the page " + path + " with " + text)
                .until(() -> PublishedPage.read(installation.websiteUrl().resolve(path)), page -> page.filter(
                                found -> Texts.html(found.html()).contains(text))
                        .isPresent())
                .orElseThrow();
    }

    /** Waits for a page that has no files of its own. */
    private static void awaitText(String path, String text) {
        await("the page " + path + " with " + text)
                .ignoreException(IOException.class)
                .until(
                        () -> PublishedPage.download(installation.websiteUrl().resolve(path)),
                        page -> new String(page, StandardCharsets.UTF_8).contains(text));
    }

    private static ConditionFactory await(String what) {
        return Awaitility.await(what).atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(50));
    }
}
