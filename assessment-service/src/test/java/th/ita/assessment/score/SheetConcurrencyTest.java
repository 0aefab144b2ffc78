package th.ita.assessment.score;

import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

import th.ita.assessment.EmbeddedServers;
import th.ita.assessment.LockWaits;
import th.ita.assessment.announcement.StepByStep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
@TestProfile(StepByStep.class)
class SheetConcurrencyTest {

    private static final int WRITERS = 6;

    @Inject
    DataSource database;

    @Test
    void ofWritersWhoReadTheSameSheetOneReplacesIt() throws Exception {
        SheetClient client = SheetClient.ofNewAgency();
        String etag = client.create(Cases.PAKCHONG_2564).header("ETag");

        List<Integer> statuses = atOnce(writer ->
                () -> client.replace(etag, SheetClient.total("9" + writer)).statusCode());

        assertThat(statuses).containsOnly(200, 412);
        assertThat(statuses.stream().filter(status -> status == 200)).hasSize(1);
        client.versions().then().body("items", hasSize(2));
    }

    @Test
    void ofWritersWhoFoundNothingOneCreatesTheSheet() throws Exception {
        SheetClient client = SheetClient.ofNewAgency();

        List<Integer> statuses = atOnce(
                writer -> () -> client.create(SheetClient.total("9" + writer)).statusCode());

        assertThat(statuses).containsOnly(201, 412);
        assertThat(statuses.stream().filter(status -> status == 201)).hasSize(1);
        client.versions().then().body("items", hasSize(1));
    }

    @Test
    void writersOfNeighbouringAgenciesDoNotHinderEachOther() throws Exception {
        List<SheetClient> clients = IntStream.range(0, WRITERS)
                .mapToObj(i -> SheetClient.ofNewAgency())
                .toList();

        assertThat(atOnce(writer ->
                        () -> clients.get(writer).create(Cases.PAKCHONG_2564).statusCode()))
                .containsOnly(201);
        assertThat(atOnce(writer -> () -> clients.get(writer)
                        .replace(clients.get(writer).sheet().header("ETag"), SheetClient.total("9" + writer))
                        .statusCode()))
                .containsOnly(200);
    }

    @Test
    void whoWaitsTooLongIsToldToTryAgainAndNothingIsChanged() throws Exception {
        SheetClient client = SheetClient.ofNewAgency();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeQuery("SELECT id FROM agency WHERE id = " + client.agencyId() + " FOR UPDATE");

            client.create(SheetClient.total("90"))
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("code", equalTo("unavailable"));
            connection.rollback();
        }
        client.create(SheetClient.total("90")).then().statusCode(201);
    }

    @Test
    void whoIsADeadlocksVictimIsWrittenAllTheSameAndOnce() throws Exception {
        SheetClient client = SheetClient.ofNewAgency();
        String etag = client.create(SheetClient.total("90")).header("ETag");
        CompletableFuture<Integer> writing;
        try (Connection connection = database.getConnection();
                Statement other = connection.createStatement()) {
            connection.setAutoCommit(false);
            // The one that has changed less is the victim.
            for (int id = 600_001; id <= 600_200; id++) {
                other.addBatch("INSERT INTO agency (id, name_th, type, version) VALUES (" + id + ", 'x', 'กรม', 1)");
            }
            other.executeBatch();
            other.executeQuery("SELECT revision FROM subject WHERE subject_key = 'assessment/" + client.agencyId()
                    + "/2564' FOR UPDATE");
            writing = CompletableFuture.supplyAsync(
                    () -> client.replace(etag, SheetClient.total("91")).statusCode());
            LockWaits.untilSomebodyWaits(database);

            other.executeQuery("SELECT id FROM agency WHERE id = " + client.agencyId() + " FOR UPDATE");
            connection.rollback();
        }

        assertThat(writing.get()).isEqualTo(200);
        client.versions().then().body("items.version", contains(2, 1));
    }

    private static List<Integer> atOnce(IntFunction<Callable<Integer>> writer) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                Callable<Integer> write = writer.apply(i);
                answers.add(writers.submit(() -> {
                    start.await();
                    return write.call();
                }));
            }
            start.countDown();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            return statuses;
        }
    }
}
