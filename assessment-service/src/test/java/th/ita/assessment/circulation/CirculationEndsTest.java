package th.ita.assessment.circulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;
import th.ita.assessment.LockWaits;
import th.ita.assessment.account.People;
import th.ita.assessment.announcement.StepByStep;
import th.ita.assessment.measure.MeasureClient;
import th.ita.assessment.score.SheetClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static th.ita.assessment.circulation.Rounds.FOLDER;
import static th.ita.assessment.circulation.Rounds.link;
import static th.ita.assessment.circulation.Rounds.links;
import static th.ita.assessment.circulation.Rounds.recipient;

/** A circulation ends by the last who acknowledges, by an officer, or by itself: what is deleted then, and that only one's own does. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
@TestProfile(StepByStep.class)
class CirculationEndsTest {

    @Inject
    Circulating circulating;

    @Inject
    Rounds rounds;

    @Inject
    DataSource database;

    @BeforeEach
    void givenPublishedMeasuresAndAnEmptyMailbox() throws IOException {
        rounds.ofNewAgency();
    }

    @Test
    void whoEndsItEarlyStopsWhatWasNotSentAndDeletesAddressesAndLinks() throws Exception {
        int id = rounds.begin(recipient("หนึ่ง", "one"), recipient("สอง", "two"));
        assertThat(rounds.sendNext()).isTrue();
        String link = links("one").isEmpty() ? link("two") : link("one");
        Api.administrator().delete(rounds.path() + "/" + id).then().statusCode(428);
        Api.administrator()
                .header("If-Match", rounds.etag())
                .delete(rounds.path() + "/" + id)
                .then()
                .statusCode(204);
        rounds.read(id).then().body("ended", is("stopped")).body("letters.state", contains("sent", "not-sent"));
        assertThat(rounds.addresses(id)).isZero();
        assertThat(rounds.sendNext()).isFalse();
        Api.anybody().get(link).then().statusCode(404);
        Api.anybody().post(link).then().statusCode(404);
        rounds.read(id).then().body("counts.acknowledged", is(0));
    }

    @Test
    void whoEndsAnotherAgencysCirculationOrOneOfAnotherYearEndsNothing() throws Exception {
        int id = rounds.begin(recipient("หนึ่ง", "one"));
        rounds.sendAll();
        String link = link("one");
        SheetClient other = SheetClient.ofNewAgency();
        for (String elsewhere : List.of(
                other.path() + "/measure-set/circulations",
                rounds.path().replace("/assessments/2564/", "/assessments/2565/"),
                "/api/v1/agencies/" + other.agencyId() + "/assessments/2565/measure-set/circulations")) {
            Api.administrator()
                    .get(elsewhere + "/" + id)
                    .then()
                    .statusCode(404)
                    .body("code", is("unknown-circulation"));
            Response list = Api.administrator().get(elsewhere);
            list.then().statusCode(200).body("items", empty());
            Api.administrator()
                    .header("If-Match", list.header("ETag"))
                    .delete(elsewhere + "/" + id)
                    .then()
                    .statusCode(404)
                    .body("code", is("unknown-circulation"));
        }
        String others = other.path() + "/measure-set/circulations";
        String theirs = Api.administrator().get(others).header("ETag");
        People.officer(other.agencyId())
                .header("If-Match", theirs)
                .delete(others + "/" + id)
                .then()
                .statusCode(404);
        rounds.read(id).then().body("ended", nullValue());
        assertThat(rounds.addresses(id)).isEqualTo(1);
        Api.anybody().get(link).then().statusCode(200);
    }

    @Test
    void anUnknownCirculationIsUnknownToEveryOperation() {
        for (String id : List.of("999999999", "0", "-1", "1e3", "9".repeat(18), "9".repeat(40))) {
            Api.administrator()
                    .get(rounds.path() + "/" + id)
                    .then()
                    .statusCode(404)
                    .body("code", is("unknown-circulation"));
            Api.administrator()
                    .header("If-Match", rounds.etag())
                    .delete(rounds.path() + "/" + id)
                    .then()
                    .statusCode(404)
                    .body("code", is("unknown-circulation"));
        }
    }

    @Test
    void whenItsTimeIsOverAddressesAndLinksAreDeletedAndNamesStay() throws Exception {
        int id = rounds.begin(recipient("หนึ่ง", "one"), recipient("สอง", "two"));
        rounds.sendAll();
        String link = link("one");
        Api.anybody().post(link).then().statusCode(200);
        circulating.endThoseThatAreOver();
        rounds.read(id).then().body("ended", nullValue());
        rounds.sql("UPDATE circulation SET ends_at = '2022-05-20' WHERE id = " + id);
        circulating.endThoseThatAreOver();
        rounds.read(id)
                .then()
                .body("ended", is("time"))
                .body("letters.name", contains("หนึ่ง", "สอง"))
                .body("counts.acknowledged", is(1));
        assertThat(rounds.addresses(id)).isZero();
        Api.anybody().get(link).then().statusCode(404);
    }

    @Test
    void whatIsWithdrawnIsSentToNobodyElse() throws Exception {
        int id = rounds.begin(recipient("หนึ่ง", "one"), recipient("สอง", "two"));
        assertThat(rounds.sendNext()).isTrue();
        MeasureClient.of(rounds.sheet().agencyId()).act("withdraw", Map.of("reason", "ผลการประเมินถูกเพิกถอน"));
        assertThat(rounds.sendNext()).isFalse();
        rounds.read(id).then().body("ended", is("stopped")).body("letters.state", contains("sent", "not-sent"));
        assertThat(rounds.addresses(id)).isZero();
        assertThat(rounds.audited(id)).contains("end-circulation");
    }

    @Test
    void aLetterThatLeavesWhileItsCirculationEndsWasSent() throws Exception {
        int id = rounds.begin(recipient("หนึ่ง", "one"));
        try (Connection sender = database.getConnection();
                Statement statement = sender.createStatement()) {
            sender.setAutoCommit(false);
            statement.executeUpdate("UPDATE circulation_letter SET state = 'sent', sent_at = UTC_TIMESTAMP(6)"
                    + " WHERE circulation_id = " + id);
            CompletableFuture<Integer> ends =
                    CompletableFuture.supplyAsync(() -> rounds.end(id).statusCode());
            LockWaits.untilSomebodyWaits(database);
            sender.commit();
            assertThat(ends.get(30, TimeUnit.SECONDS)).isEqualTo(204);
        }
        rounds.read(id).then().body("ended", is("stopped")).body("letters.state", contains("sent"));
    }

    @Test
    void lettersThatBecameFilesGoWithTheAddressesHoweverItEnds() throws Exception {
        int other = rounds.begin(recipient("สี่", "four"));
        int acknowledged = rounds.begin(recipient("หนึ่ง", "one"));
        int stopped = rounds.begin(recipient("สอง", "two"));
        int over = rounds.begin(recipient("สาม", "three"));
        rounds.sendAll();
        assertThat(Eml.files(FOLDER)).hasSize(4);

        Api.anybody().post(link("one")).then().statusCode(200);
        assertThat(links("one")).isEmpty();
        rounds.end(stopped).then().statusCode(204);
        assertThat(links("two")).isEmpty();
        rounds.sql("UPDATE circulation SET ends_at = '2022-05-20' WHERE id = " + over);
        circulating.endThoseThatAreOver();
        assertThat(links("three")).isEmpty();

        assertThat(Eml.files(FOLDER)).hasSize(1);
        assertThat(links("four")).hasSize(1);
        assertThat(List.of(acknowledged, stopped, over))
                .extracting(id -> rounds.read(id).jsonPath().getString("ended"))
                .containsExactly("all-acknowledged", "stopped", "time");
        rounds.read(other).then().body("ended", nullValue());
    }

    @Test
    void aLetterThatOutlivedItsCirculationIsDeletedByTheNextRound() throws Exception {
        int id = rounds.begin(recipient("หนึ่ง", "one"));
        int other = rounds.begin(recipient("สอง", "two"));
        rounds.sendAll();
        Path letter = letterTo("one");
        byte[] bytes = Files.readAllBytes(letter);
        rounds.end(id).then().statusCode(204);
        // As if whoever ended it had died before deleting, and somebody else while writing.
        Files.write(letter, bytes);
        Path half = Files.write(FOLDER.resolve(letter.getFileName().toString().replace("-1.eml", "-2.part")), bytes);
        Path notOurs = Files.writeString(FOLDER.resolve("circulation-" + id + ".txt"), "an operator's note");

        circulating.deleteFilesOfThoseThatHaveEnded();
        assertThat(letter).doesNotExist();
        assertThat(half).doesNotExist();
        assertThat(notOurs).exists();
        assertThat(links("two")).hasSize(1);
        rounds.read(other).then().body("ended", nullValue());
        Files.delete(notOurs);
    }

    @Test
    void whatCannotBeDeletedNowDoesNotKeepACirculationFromEndingAndIsDeletedLater() throws Exception {
        int id = rounds.begin(recipient("หนึ่ง", "one"));
        rounds.sendAll();
        Path letter = letterTo("one");
        byte[] bytes = Files.readAllBytes(letter);
        Files.delete(letter);
        // What is in the way of deleting it: a folder that is not empty.
        Files.createDirectories(letter.resolve("in the way"));
        rounds.end(id).then().statusCode(204);
        rounds.read(id).then().body("ended", is("stopped"));
        circulating.deleteFilesOfThoseThatHaveEnded();
        assertThat(letter).exists();
        Files.delete(letter.resolve("in the way"));
        Files.delete(letter);
        Files.write(letter, bytes);
        circulating.deleteFilesOfThoseThatHaveEnded();
        assertThat(letter).doesNotExist();
    }

    @Test
    void linksThatStillWorkedAfterAllHadAcknowledgedAreDeletedOnTheRecord() throws Exception {
        int id = rounds.begin(recipient("หนึ่ง", "one"));
        rounds.sendAll();
        String link = link("one");
        Api.anybody().post(link).then().statusCode(200);
        Api.anybody().get(link).then().statusCode(200);
        rounds.end(id).then().statusCode(204);
        Api.anybody().get(link).then().statusCode(404);
        rounds.end(id).then().statusCode(204);
        rounds.read(id).then().body("ended", is("all-acknowledged"));
        assertThat(rounds.audited(id))
                .containsExactly(
                        "circulate-measures", "acknowledge-measures", "end-circulation", "delete-circulation-links");
    }

    private static Path letterTo(String local) throws IOException {
        for (Path file : Eml.files(FOLDER)) {
            if (Eml.of(file).header("To").startsWith(local + "@")) {
                return file;
            }
        }
        throw new AssertionError("no letter to " + local);
    }
}
