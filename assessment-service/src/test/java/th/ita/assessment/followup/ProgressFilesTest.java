package th.ita.assessment.followup;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;
import th.ita.assessment.account.People;
import th.ita.assessment.file.SampleFiles;
import th.ita.assessment.file.StoredFiles;
import th.ita.assessment.measure.MeasureClient;
import th.ita.assessment.score.Cases;
import th.ita.assessment.score.SheetClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static th.ita.assessment.followup.FollowUpClient.entry;
import static th.ita.assessment.followup.FollowUpClient.with;

/** Files beside what was done: who sees them, and what is not taken. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class ProgressFilesTest {

    private static final byte[] PDF = SampleFiles.pdf("what was done");

    private SheetClient sheet;
    private FollowUpClient followUp;
    private String o2;

    @BeforeEach
    void givenPublishedMeasures() {
        sheet = SheetClient.ofNewAgency();
        sheet.create(Cases.PAKCHONG_2564).then().statusCode(201);
        MeasureClient.of(sheet.agencyId()).publish();
        followUp = FollowUpClient.of(sheet.agencyId());
        o2 = followUp.measureOn("O2");
    }

    @Test
    void thePublicSeesAFileWhenItIsForThemAndItsEntryIsPublished() {
        int draft = add(false);
        followUp.attach(draft, "ประกาศ.pdf", true, "application/pdf", PDF)
                .then()
                .statusCode(201)
                .body("files[0].mediaType", is("application/pdf"));
        String everybodys = followUp.path() + "/files/" + StoredFiles.sha256(PDF);
        Api.anybody().get(everybodys).then().statusCode(404).body("code", is("unknown-file"));

        followUp.put(draft, entry(o2, "2022-04-20", "done", "ครบแล้ว")).then().statusCode(200);
        Response file = Api.anybody().get(everybodys);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.asByteArray()).isEqualTo(PDF);
        assertThat(file.header("Content-Disposition"))
                .isEqualTo("attachment; filename*=UTF-8''%E0%B8%9B%E0%B8%A3%E0%B8%B0%E0%B8%81%E0%B8%B2%E0%B8%A8.pdf");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");

        // The same bytes again, not for the public any more.
        followUp.attach(draft, "ประกาศ.pdf", false, "application/pdf", PDF)
                .then()
                .statusCode(201);
        Api.anybody().get(everybodys).then().statusCode(404);
        assertThat(followUp.published().asString()).doesNotContain("ประกาศ.pdf");
        String own = followUp.path() + "/entries/" + draft + "/files/" + StoredFiles.sha256(PDF);
        assertThat(People.officer(sheet.agencyId()).get(own).asByteArray()).isEqualTo(PDF);
        People.officer(SheetClient.ofNewAgency().agencyId()).get(own).then().statusCode(403);
        Api.anybody().get(own).then().statusCode(401);
    }

    @Test
    void anEntryAndAFileOfAnotherAgencyAreNotReachedThroughOurs() {
        int id = add(true);
        followUp.attach(id, "a.pdf", true, "application/pdf", PDF).then().statusCode(201);
        SheetClient other = SheetClient.ofNewAgency();
        other.create(Cases.PAKCHONG_2564).then().statusCode(201);
        MeasureClient.of(other.agencyId()).publish();
        FollowUpClient theirs = FollowUpClient.of(other.agencyId());
        Api.anybody()
                .get(theirs.path() + "/files/" + StoredFiles.sha256(PDF))
                .then()
                .statusCode(404);
        for (int number : new int[] {id, 999_999_999}) {
            String file = theirs.path() + "/entries/" + number + "/files/" + StoredFiles.sha256(PDF);
            for (Response refused : List.of(
                    theirs.put(number, entry(theirs.measureOn("O2"), "2022-04-21", "done", "ของหน่วยงานอื่น")),
                    theirs.delete(number),
                    theirs.attach(number, "b.pdf", true, "application/pdf", PDF),
                    Api.administrator()
                            .header("If-Match", theirs.entries().header("ETag"))
                            .delete(file))) {
                assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(404);
                assertThat(refused.jsonPath().getString("code")).isEqualTo("unknown-entry");
            }
            Api.administrator().get(file).then().statusCode(404).body("code", is("unknown-file"));
        }
        followUp.entries()
                .then()
                .body("items.text", contains("ครบแล้ว"))
                .body("items[0].date", is("2022-04-20"))
                .body("items[0].files.name", contains("a.pdf"));
    }

    @Test
    void takingAPublicFileFromAPublishedEntryIsACorrection() {
        int id = add(true);
        followUp.attach(id, "a.pdf", true, "application/pdf", PDF).then().statusCode(201);
        Api.administrator()
                .header("If-Match", followUp.entries().header("ETag"))
                .delete(followUp.path() + "/entries/" + id + "/files/" + StoredFiles.sha256(PDF))
                .then()
                .statusCode(200)
                .body("files.size()", is(0));
        assertThat(followUp.entries().jsonPath().getString("items[0].correctedAt"))
                .isNotNull();
        assertThat(Api.administrator()
                        .queryParam("target", "progress/" + sheet.agencyId() + "/2564/entries/" + id)
                        .get("/api/v1/audit")
                        .jsonPath()
                        .getString("items[0].before.files[0]"))
                .isEqualTo(StoredFiles.sha256(PDF) + " public a.pdf");
    }

    @Test
    void whatItsBytesAreCountsAndNotWhatItIsCalled() {
        int id = add(true);
        followUp.attach(id, "ภาพ.jpg", true, "image/jpeg", SampleFiles.jpeg())
                .then()
                .statusCode(201);
        followUp.attach(id, "ภาพ.png", true, "application/pdf", SampleFiles.png())
                .then()
                .statusCode(201)
                .body("files[1].mediaType", is("image/png"));
        for (byte[] bytes :
                List.of("<script>alert(1)</script>".getBytes(), new byte[0], "%PDF-1.7\nno end".getBytes())) {
            assertThat(followUp.attach(id, "a.pdf", true, "application/pdf", bytes)
                            .statusCode())
                    .isIn(400, 422);
        }
        assertThat(followUp.attach(id, "a.html", true, "text/html", "<p>".getBytes())
                        .statusCode())
                .isEqualTo(415);
        byte[] large = new byte[(5 << 20) + 1];
        followUp.attach(id, "a.pdf", true, "application/pdf", large)
                .then()
                .statusCode(413)
                .body("code", is("too-large"));
    }

    @Test
    void aNameIsANameAndNoPath() {
        int id = add(true);
        for (String name : List.of(
                "../../etc/passwd",
                "a/b.pdf",
                "a\\b.pdf",
                ".htaccess",
                "a\r\nContent-Type: text/html",
                "",
                "a\u0000.pdf",
                "<b>.pdf",
                "ก".repeat(151))) {
            followUp.attach(id, name, true, "application/pdf", PDF)
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", is("name"));
        }
        assertThat(followUp.entries().jsonPath().getList("items[0].files")).isEmpty();
    }

    @Test
    void twentyFilesAreAllThatASetHas() {
        int id = add(true);
        for (int i = 0; i < 20; i++) {
            followUp.attach(id, i + ".pdf", false, "application/pdf", SampleFiles.pdf("file " + i))
                    .then()
                    .statusCode(201);
        }
        followUp.attach(add(true), "21.pdf", false, "application/pdf", PDF)
                .then()
                .statusCode(409)
                .body("code", is("conflict"));
        followUp.attach(id, "again.pdf", true, "application/pdf", SampleFiles.pdf("file 3"))
                .then()
                .statusCode(201);
    }

    private int add(boolean published) {
        return followUp.add(with(entry(o2, "2022-04-20", "done", "ครบแล้ว"), "published", published))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
