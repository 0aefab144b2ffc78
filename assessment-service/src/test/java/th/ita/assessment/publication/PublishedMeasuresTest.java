package th.ita.assessment.publication;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;
import th.ita.assessment.announcement.Ledger;
import th.ita.assessment.announcement.StepByStep;
import th.ita.assessment.measure.MeasureClient;
import th.ita.assessment.score.Cases;
import th.ita.assessment.score.SheetClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What is published can be pulled and checked, and nothing else. */
@QuarkusTest
@TestProfile(StepByStep.class)
@QuarkusTestResource(EmbeddedServers.class)
class PublishedMeasuresTest {

    private static final String LIST = "/api/v1/published/measures";
    private static final String FEED = "/api/v1/published/feed.json";
    private static final String FIRST = "measures/5584/2564/v1";
    private static final Map<String, String> FILES =
            Map.of("memorandum.pdf", "the memorandum", "measures.html", "the measures");

    @Inject
    Ledger ledger;

    @Inject
    Reports reports;

    @Inject
    DataSource database;

    private MeasureClient measures;

    @BeforeEach
    void theCaseAndNothingElse() {
        ledger.emptyWithScores();
        ledger.registerPakchong();
        SheetClient.of(5584).create(Cases.PAKCHONG_2564).then().statusCode(201);
        measures = MeasureClient.of(5584);
    }

    private static JsonPath read(String path) {
        Response response = Api.anybody().get(path);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response.jsonPath();
    }

    private static MeasureClient another(long agencyId) {
        SheetClient.ofAgency(agencyId, "องค์การบริหารส่วนตำบลข้างเคียง", "70")
                .create(Cases.PAKCHONG_2564)
                .then()
                .statusCode(201);
        return MeasureClient.of(agencyId);
    }

    @Test
    void nothingIsThereBeforePublicationAndNobodysNameAfterwards() {
        measures.approve();
        another(6001).draft();
        assertThat(read(LIST).getList("items")).isEmpty();
        assertThat(read(FEED).getList("items")).isEmpty();

        measures.act("publish", null);
        String everything =
                Api.anybody().get(LIST).asString() + Api.anybody().get(FEED).asString();
        assertThat(everything)
                .contains("องค์การบริหารส่วนตำบลปากช่อง")
                .doesNotContain("6001", "ข้างเคียง", "recordedBy", "admin", "สมหญิง", "endorsements");
        JsonPath entry = read(LIST);
        assertThat(entry.getList("items")).hasSize(1);
        assertThat(entry.getString("items[0].status")).isEqualTo("published");
        assertThat(entry.getInt("items[0].version")).isEqualTo(1);
        assertThat(entry.getInt("items[0].measureFiscalYear")).isEqualTo(2565);
        assertThat(entry.getList("items[0].measures.nodes.flatten()", String.class))
                .contains("O2", "O9", "O15", "O24");
        assertThat(entry.getList("items[0].documents")).isEmpty();
        assertThat(entry.getString("items[0].pageUrl")).isEqualTo("http://127.0.0.1:8081/measures/5584/2564/");
    }

    @Test
    void documentsComeWithTheHashesThatTheyWereApprovedWith() {
        measures.publish();
        String before = read(LIST).getString("items[0].updatedAt");
        reports.approved(FIRST, 1, FILES);
        JsonPath entry = read(LIST + "?updatedAfter=" + before);
        assertThat(entry.getList("items[0].documents.name")).containsExactly("measures.html", "memorandum.pdf");
        assertThat(entry.getString("items[0].documents[1].sha256")).isEqualTo(Reports.hash("the memorandum"));
        assertThat(entry.getString("items[0].documents[1].url"))
                .isEqualTo("http://127.0.0.1:8081/measures/5584/2564/v1/r1-1a2b3c4d/memorandum.pdf");
        JsonPath feed = read(FEED);
        assertThat(feed.getString("version")).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.getList("items[0].attachments.mime_type")).containsExactly("text/html", "application/pdf");
        assertThat(feed.getString("items[0]._ita.hashes[1].sha256")).isEqualTo(Reports.hash("the memorandum"));
        assertThat(feed.getString("items[0].title")).contains("2565", "ปากช่อง");
        assertThat(feed.getString("next_url")).isNull();
    }

    @Test
    void otherBytesUnderAnApprovedNameChangeNothing() {
        measures.publish();
        reports.approved(FIRST, 1, FILES);
        reports.approved(FIRST, 2, Map.of("memorandum.pdf", "something else", "measures.html", "the measures"));
        JsonPath entry = read(LIST);
        assertThat(entry.getString("items[0].documents[1].sha256")).isEqualTo(Reports.hash("the memorandum"));
        assertThat(read("/api/v1/verifications?sha256=" + Reports.hash("something else"))
                        .getString("status"))
                .isEqualTo("unknown");
        assertThat(entry.getString("items[0].documents[0].url"))
                .as("the same bytes, where they lie now")
                .endsWith("/r2-1a2b3c4d/measures.html");
    }

    @Test
    void whatIsHeardOfTwiceIsToldOnce() {
        measures.publish();
        reports.approved(FIRST, 1, FILES);
        String updated = read(LIST).getString("items[0].updatedAt");
        long revision = revision(FIRST);
        reports.approved(FIRST, 1, FILES);
        assertThat(read(LIST).getString("items[0].updatedAt")).isEqualTo(updated);
        assertThat(revision(FIRST)).isEqualTo(revision);
    }

    @Test
    void whatIsKnownAlreadyDoesNotWaitForAnImportThatHoldsTheAgency() throws Exception {
        measures.publish();
        reports.approved(FIRST, 1, FILES);
        try (Connection connection = database.getConnection();
                Statement importing = connection.createStatement()) {
            connection.setAutoCommit(false);
            importing.executeQuery("SELECT id FROM agency WHERE id = 5584 FOR UPDATE");
            reports.approved(FIRST, 1, FILES);
            connection.rollback();
        }
        assertThat(ledger.number("SELECT COUNT(*) FROM approved_document")).isEqualTo(2);
    }

    @Test
    void twoFilesUnderOneNameAreNotApproved() {
        measures.publish();
        Publication.Document page = new Publication.Document(
                "memorandum", "text/html", FIRST + "/a/x.html", FIRST + "/a/x.html", Reports.hash("x"), 1);
        Publication.Document other = new Publication.Document(
                "memorandum", "text/html", FIRST + "/b/x.html", FIRST + "/b/x.html", Reports.hash("y"), 1);
        reports.tell(new Publication(FIRST, 1, 1, Publication.PUBLISHED, "1", null, FIRST + "/", List.of(page, other)));
        assertThat(ledger.number("SELECT COUNT(*) FROM approved_document")).isZero();
    }

    private long revision(String key) {
        return ledger.number("SELECT revision FROM subject WHERE subject_key = '" + key + "'");
    }

    @Test
    void filesOfWhatWasNeverPublishedAreNotKept() {
        measures.approve();
        reports.approved(FIRST, 1, FILES);
        assertThat(ledger.number("SELECT COUNT(*) FROM approved_document")).isZero();
        assertThat(read("/api/v1/verifications?sha256=" + Reports.hash("the memorandum"))
                        .getString("status"))
                .isEqualTo("unknown");
    }

    @Test
    void aFileIsApprovedSupersededOrWithdrawn() {
        measures.publish();
        reports.approved(FIRST, 1, FILES);
        String byHash =
                "/api/v1/verifications?sha256=" + Reports.hash("the memorandum").toUpperCase();
        JsonPath approved = read(byHash);
        assertThat(approved.getString("status")).isEqualTo("approved");
        assertThat(approved.getString("file.name")).isEqualTo("memorandum.pdf");
        assertThat(approved.getInt("measures.version")).isEqualTo(1);
        String code = approved.getString("measures.code");
        String spelled = code.toLowerCase().substring(0, 4) + "-" + code.substring(4);
        JsonPath byCode = read("/api/v1/verifications/" + spelled);
        assertThat(byCode.getString("status")).isEqualTo("approved");
        assertThat(byCode.getList("measures.files.name")).containsExactly("measures.html", "memorandum.pdf");

        measures.act("new-version", Map.of("reason", "ปรับแผน"));
        assertThat(read(byHash).getString("status")).isEqualTo("approved");
        measures.publish();
        assertThat(read(byHash).getString("status")).isEqualTo("superseded");
        assertThat(read(byHash).getInt("measures.supersededBy")).isEqualTo(2);
        String second = read(LIST).getString("items[0].code");
        assertThat(second).isNotEqualTo(code);

        measures.act("withdraw", Map.of("reason", "เผยแพร่ผิดไฟล์"));
        JsonPath withdrawn = read("/api/v1/verifications/" + second);
        assertThat(withdrawn.getString("status")).isEqualTo("withdrawn");
        assertThat(withdrawn.getString("measures.withdrawalReason")).isEqualTo("เผยแพร่ผิดไฟล์");
    }

    @Test
    void aCodeIsNoneBeforePublication() {
        measures.approve();
        String code = Api.administrator()
                .get(measures.path() + "/versions/1")
                .jsonPath()
                .getString("frozen.verification.code");
        assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{8}");
        Response refused = Api.anybody().get("/api/v1/verifications/" + code);
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("unknown-code");
        assertThat(Api.anybody().get("/api/v1/verifications?sha256=abc").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aNewVersionTakesTheEntryOverAndAWithdrawnOneStaysAsATombstone() {
        measures.publish();
        reports.approved(FIRST, 1, FILES);
        String first = read(LIST).getString("items[0].updatedAt");
        measures.act("new-version", Map.of("reason", "ปรับแผน"));
        assertThat(read(LIST + "?updatedAfter=" + first).getList("items"))
                .as("a draft changes nothing")
                .isEmpty();
        measures.publish();
        JsonPath second = read(LIST + "?updatedAfter=" + first);
        assertThat(second.getInt("items[0].version")).isEqualTo(2);
        assertThat(second.getList("items[0].documents")).isEmpty();
        measures.act("withdraw", Map.of("reason", "เผยแพร่ผิดไฟล์"));
        JsonPath tombstone = read(LIST + "?updatedAfter=" + second.getString("items[0].updatedAt"));
        assertThat(tombstone.getString("items[0].status")).isEqualTo("withdrawn");
        assertThat(tombstone.getString("items[0].withdrawal.reason")).isEqualTo("เผยแพร่ผิดไฟล์");
        assertThat(tombstone.getList("items[0].measures")).isEmpty();
        assertThat(tombstone.getList("items[0].documents")).isEmpty();
        assertThat(read(FEED).getString("items[0].title")).startsWith("ถอนแล้ว");
        assertThat(read(FEED).getList("items[0].attachments")).isEmpty();
    }

    @Test
    void pagesFollowEachOtherAndWhoHasThemGetsNothingAgain() {
        for (long agency : List.of(6001L, 6002L)) {
            another(agency).publish();
        }
        measures.publish();
        Response first = Api.anybody().get(LIST + "?limit=2");
        assertThat(first.jsonPath().getList("items.agency.id")).containsExactly(6001, 6002);
        assertThat(first.header("Link")).contains("rel=\"next\"");
        JsonPath last = read(LIST + "?limit=2&after=" + first.jsonPath().getString("next"));
        assertThat(last.getList("items.agency.id")).containsExactly(5584);
        assertThat(last.getString("next")).isNull();
        assertThat(read(LIST + "?agency=6002").getList("items.agency.id")).containsExactly(6002);
        assertThat(read(FEED).getList("items._ita.agencyId")).containsExactly(5584, 6002, 6001);

        for (String path : List.of(LIST + "?limit=2", FEED)) {
            Response read = Api.anybody().get(path);
            Response again =
                    Api.anybody().header("If-None-Match", read.header("ETag")).get(path);
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.asString()).isEmpty();
        }
        String etag = first.header("ETag");
        MeasureClient.of(6001).act("withdraw", Map.of("reason", "เผยแพร่ผิดไฟล์"));
        assertThat(Api.anybody()
                        .header("If-None-Match", etag)
                        .get(LIST + "?limit=2")
                        .statusCode())
                .isEqualTo(200);
        assertThat(Api.anybody().get(LIST + "?updatedAfter=yesterday").statusCode())
                .isEqualTo(400);
    }

    @Test
    void anAgencyThatIsRenamedIsToldSo() {
        measures.publish();
        Response agency = Api.administrator().get("/api/v1/agencies/5584");
        Api.administrator()
                .contentType("application/json")
                .header("If-Match", agency.header("ETag"))
                .body(agency.asString().replace("ตำบลปากช่อง", "ตำบลปากช่องใหม่"))
                .put("/api/v1/agencies/5584")
                .then()
                .statusCode(200);
        assertThat(read(LIST).getString("items[0].agency.nameTh")).isEqualTo("องค์การบริหารส่วนตำบลปากช่องใหม่");
    }
}
