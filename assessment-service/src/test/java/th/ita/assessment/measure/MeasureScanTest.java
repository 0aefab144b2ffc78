package th.ita.assessment.measure;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;
import th.ita.assessment.account.Binding;
import th.ita.assessment.account.People;
import th.ita.assessment.account.Role;
import th.ita.assessment.file.SampleFiles;
import th.ita.assessment.file.StoredFiles;
import th.ita.assessment.score.Cases;
import th.ita.assessment.score.SheetClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What was signed on paper is scanned, and published beside what was generated. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class MeasureScanTest {

    private static final AtomicLong NEXT = new AtomicLong(760_000);
    private static final byte[] PDF = SampleFiles.pdf("signed on paper");

    private SheetClient sheet;
    private MeasureClient measures;
    private String path;

    @BeforeEach
    void givenAnAgency() {
        sheet = SheetClient.ofAgency(NEXT.incrementAndGet(), "องค์การบริหารส่วนตำบลทดสอบ", "70");
        sheet.create(Cases.PAKCHONG_2564).then().statusCode(201);
        measures = MeasureClient.of(sheet.agencyId());
        path = measures.path() + "/scan";
    }

    private Response attach(RequestSpecification who, byte[] bytes) {
        return who.contentType("application/pdf")
                .header("If-Match", measures.read().header("ETag"))
                .body(bytes)
                .put(path);
    }

    private RequestSpecification officer() {
        return People.officer(sheet.agencyId());
    }

    /** Signed by all on paper, and registered. */
    private void approveOnPaper() {
        measures.draft();
        measures.act("submit", null);
        for (int step = 0; step < MeasureClient.CHAIN.size(); step++) {
            measures.act("endorse-on-paper", MeasureClient.signature(step));
        }
        measures.act("register", Map.of("number", "รบ 72901/12", "date", "2022-03-21"));
    }

    @Test
    void onThePaperRoadNothingIsPublishedWithoutTheScan() {
        approveOnPaper();
        Response refused = measures.tryTo("publish", null);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getString("errors[0].code")).isEqualTo("scan-missing");
        assertThat(refused.jsonPath().getString("errors[0].pointer")).isEqualTo("/scan");

        Response attached = attach(officer(), PDF);
        assertThat(attached.statusCode()).as(attached.asString()).isEqualTo(200);
        assertThat(attached.jsonPath().getString("scan.sha256")).isEqualTo(StoredFiles.sha256(PDF));
        assertThat(attached.jsonPath().getInt("scan.size")).isEqualTo(PDF.length);
        assertThat(measures.act("publish", null).jsonPath().getString("state")).isEqualTo("published");

        assertThat(attach(officer(), SampleFiles.pdf("another")).statusCode())
                .as("what is published never changes")
                .isEqualTo(409);
        assertThat(Api.administrator().header("If-Match", "*").delete(path).statusCode())
                .isEqualTo(409);
        assertThat(Api.administrator()
                        .get(measures.path() + "/versions/1")
                        .jsonPath()
                        .getList("events.event"))
                .endsWith("attach-scan", "publish");
    }

    @Test
    void itIsReadByThoseWhoMayReadTheVersion() {
        measures.draft();
        measures.act("submit", null);
        attach(officer(), PDF);
        Response read = officer().get(path);
        assertThat(read.asByteArray()).isEqualTo(PDF);
        assertThat(read.contentType()).isEqualTo("application/pdf");
        assertThat(read.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"measures-" + sheet.agencyId() + "-2564-v1-scan.pdf\"");
        assertThat(read.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(read.header("Cache-Control")).isEqualTo("no-store");
        assertThat(officer()
                        .header("If-None-Match", read.header("ETag"))
                        .get(path)
                        .statusCode())
                .isEqualTo(304);

        assertThat(People.with(Binding.province("70")).get(path).statusCode()).isEqualTo(200);
        assertThat(People.with(Binding.of(Role.WEBMASTER, sheet.agencyId()))
                        .get(path)
                        .statusCode())
                .as("it is not approved yet")
                .isEqualTo(404);
        assertThat(People.officer(SheetClient.ofNewAgency().agencyId())
                        .get(path)
                        .statusCode())
                .isEqualTo(403);
        assertThat(Api.anybody().get(path).statusCode()).isEqualTo(401);
    }

    @Test
    void itGoesWithTheSignaturesThatItShows() {
        measures.draft();
        assertThat(attach(officer(), PDF).statusCode()).as("nobody has signed").isEqualTo(409);
        measures.act("submit", null);
        attach(officer(), PDF);
        measures.act("return", Map.of("reason", "โปรดระบุงบประมาณ"));
        assertThat(officer().get(path).statusCode()).isEqualTo(404);
        measures.act("submit", null);
        attach(officer(), PDF);
        String etag = measures.read().header("ETag");
        assertThat(officer().header("If-Match", etag).delete(path).statusCode()).isEqualTo(200);
        Response gone = officer().get(path);
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(gone.jsonPath().getString("code")).isEqualTo("unknown-scan");
        assertThat(officer().header("If-Match", etag).delete(path).statusCode()).isEqualTo(412);
    }

    @Test
    void whatIsNoPdfOrTooLargeIsNotTaken() {
        measures.draft();
        measures.act("submit", null);
        Response html = attach(officer(), "<html>".getBytes());
        assertThat(html.statusCode()).isEqualTo(422);
        assertThat(html.jsonPath().getString("code")).isEqualTo("unreadable-file");
        byte[] large = new byte[(10 << 20) + 1];
        assertThat(attach(officer(), large).statusCode()).isEqualTo(413);
        assertThat(officer()
                        .contentType("text/html")
                        .header("If-Match", "*")
                        .body("<html>")
                        .put(path)
                        .statusCode())
                .isEqualTo(415);
        assertThat(officer().contentType("application/pdf").body(PDF).put(path).statusCode())
                .isEqualTo(428);
        assertThat(officer().get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aFileThatManyAttachIsKeptOnce() {
        byte[] shared = SampleFiles.pdf("shared by two agencies " + sheet.agencyId());
        measures.draft();
        measures.act("submit", null);
        assertThat(attach(officer(), shared).statusCode()).isEqualTo(200);
        givenAnAgency();
        measures.draft();
        measures.act("submit", null);
        assertThat(attach(officer(), shared).statusCode()).isEqualTo(200);
        assertThat(officer().get(path).asByteArray()).isEqualTo(shared);
    }
}
