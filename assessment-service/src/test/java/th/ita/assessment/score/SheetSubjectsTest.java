package th.ita.assessment.score;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;
import th.ita.assessment.LockWaits;
import th.ita.assessment.announcement.StepByStep;
import th.ita.assessment.subject.SubjectKeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** What the public will see otherwise gets its next revision in the transaction of the change, and nothing else does. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
@TestProfile(StepByStep.class)
class SheetSubjectsTest {

    @Inject
    DataSource database;

    @Test
    void eachChangeOfASheetBumpsItsYearAndItsAgencyOnce() {
        SheetClient client = SheetClient.ofNewAgency();
        long agency = agencyRevision(client);

        String etag = client.create(SheetClient.total("90")).header("ETag");
        assertThat(assessmentRevision(client)).isEqualTo(1);
        etag = client.replace(etag, SheetClient.total("91")).header("ETag");
        assertThat(assessmentRevision(client)).isEqualTo(2);
        etag = client.withdraw(etag, "กรอกผิด").header("ETag");
        assertThat(assessmentRevision(client)).isEqualTo(3);
        client.restore(1, etag, "ถูกแล้ว").then().statusCode(200);
        assertThat(assessmentRevision(client)).isEqualTo(4);

        assertThat(agencyRevision(client)).isEqualTo(agency + 4);
    }

    @Test
    void whatChangesNothingBumpsNothing() {
        SheetClient client = SheetClient.ofNewAgency();
        String etag = client.create(SheetClient.total("90")).header("ETag");
        long agency = agencyRevision(client);

        client.replace(etag, SheetClient.total("90.00")).then().statusCode(200);
        client.tryOut(SheetClient.total("91")).then().statusCode(200);
        client.replace(etag, SheetClient.total("101")).then().statusCode(422);
        client.replace("\"stale\"", SheetClient.total("92")).then().statusCode(412);
        client.restore(1, etag, "ฉบับเดิม").then().statusCode(200);

        assertThat(assessmentRevision(client)).isEqualTo(1);
        assertThat(agencyRevision(client)).isEqualTo(agency);
    }

    @Test
    void anotherEntryOfTheAgencyIsAnotherPageOfEachOfItsYears() {
        SheetClient client = SheetClient.ofNewAgency("70");
        client.create(SheetClient.total("90")).then().statusCode(201);

        rename(client, "ชื่อใหม่", "70").then().statusCode(200);
        assertThat(assessmentRevision(client)).isEqualTo(2);
        client.tree().then().body("agency.nameTh", equalTo("ชื่อใหม่"));
        long before = revision(SubjectKeys.provinceYear("70", 2564));

        rename(client, "ชื่อใหม่", "71").then().statusCode(200);
        assertThat(assessmentRevision(client)).isEqualTo(3);
        assertThat(revision(SubjectKeys.provinceYear("70", 2564))).isGreaterThan(before);
        assertThat(revision(SubjectKeys.provinceYear("71", 2564))).isPositive();
    }

    @Test
    void aRenamingThatWaitedForAFirstSheetReachesItsPageToo() throws Exception {
        SheetClient client = SheetClient.ofNewAgency();
        CompletableFuture<Response> renaming;
        try (Connection connection = database.getConnection();
                Statement sheet = connection.createStatement()) {
            connection.setAutoCommit(false);
            sheet.executeQuery("SELECT id FROM agency WHERE id = " + client.agencyId() + " FOR UPDATE");
            renaming = CompletableFuture.supplyAsync(() -> rename(client, "ชื่อใหม่", "70"));
            LockWaits.untilSomebodyWaits(database);
            sheet.executeUpdate("INSERT INTO assessment (agency_id, fiscal_year, state, sheet_version,"
                    + " framework_version, total_origin, possible_levels, changed_at)"
                    + " VALUES (" + client.agencyId()
                    + ", 2564, 'current', 1, '2564.1', 'missing', '', UTC_TIMESTAMP(6))");
            connection.commit();
        }

        renaming.join().then().statusCode(200);
        assertThat(assessmentRevision(client)).isEqualTo(1);
    }

    private static Response rename(SheetClient client, String nameTh, String provinceCode) {
        String path = "/api/v1/agencies/" + client.agencyId();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("nameTh", nameTh);
        entry.put("type", "อบต.");
        entry.put("provinceCode", provinceCode);
        return SheetClient.writing()
                .header("If-Match", Api.anybody().get(path).header("ETag"))
                .body(entry)
                .put(path);
    }

    private long assessmentRevision(SheetClient client) {
        return revision(SubjectKeys.assessment(client.agencyId(), 2564));
    }

    private long agencyRevision(SheetClient client) {
        return revision(SubjectKeys.agency(client.agencyId()));
    }

    /** 0 where there is no such subject. */
    private long revision(String subject) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT revision FROM subject WHERE subject_key = ?")) {
            statement.setString(1, subject);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
