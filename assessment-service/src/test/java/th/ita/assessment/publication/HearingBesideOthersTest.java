package th.ita.assessment.publication;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import th.ita.assessment.EmbeddedServers;
import th.ita.assessment.LockWaits;
import th.ita.assessment.announcement.Ledger;
import th.ita.assessment.announcement.StepByStep;
import th.ita.assessment.subject.Epoch;

import static org.assertj.core.api.Assertions.assertThat;

/** What is heard is kept while others work, and whatever else is heard with it. */
@QuarkusTest
@TestProfile(StepByStep.class)
@QuarkusTestResource(EmbeddedServers.class)
class HearingBesideOthersTest {

    @Inject
    Publications publications;

    @Inject
    PublicationListener listener;

    @Inject
    Epoch epoch;

    @Inject
    Ledger ledger;

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void twoSubjectsAreAnnounced() {
        ledger.empty();
        ledger.subject("agency/1", 5, 5);
        ledger.subject("agency/2", 5, 5);
    }

    @Test
    void subjectsAreTakenInTheOrderOfTheirKeysAsTheAnnouncerTakesThem() throws Exception {
        try (ExecutorService thread = Executors.newSingleThreadExecutor();
                Connection connection = database.getConnection();
                Statement announcer = connection.createStatement()) {
            connection.setAutoCommit(false);
            announcer.executeQuery("SELECT revision FROM subject WHERE subject_key = 'agency/1' FOR UPDATE");
            Future<List<Publication>> keeping =
                    thread.submit(() -> publications.keep(List.of(published("agency/2"), published("agency/1"))));
            LockWaits.untilSomebodyWaits(database);
            announcer.executeQuery("SELECT revision FROM subject WHERE subject_key = 'agency/2' FOR UPDATE");
            connection.commit();
            assertThat(keeping.get()).hasSize(2);
        }
        assertThat(heard("agency/1")).isEqualTo(5);
        assertThat(heard("agency/2")).isEqualTo(5);
    }

    @Test
    void twoListenersKeepWhatIsNewToBothAtOnce() throws Exception {
        try (ExecutorService thread = Executors.newSingleThreadExecutor();
                Connection connection = database.getConnection();
                Statement other = connection.createStatement()) {
            connection.setAutoCommit(false);
            other.executeQuery("SELECT revision FROM subject WHERE subject_key = 'agency/1' FOR UPDATE");
            Future<List<Publication>> keeping = thread.submit(() -> publications.keep(List.of(published("agency/1"))));
            LockWaits.untilSomebodyWaits(database);
            other.executeUpdate("INSERT INTO publication (subject_key, epoch, revision, state, edition, path, heard_at)"
                    + " VALUES ('agency/2', 1, 5, 'published', '1', 'agency/2/', UTC_TIMESTAMP(6))");
            other.executeUpdate(
                    "INSERT INTO published_document (subject_key, position, epoch, revision, kind,"
                            + " media_type, path, permanent_path, sha256, size, heard_at)"
                            + " VALUES ('agency/2', 0, 1, 5, 'page', 'text/html', '', '', REPEAT('a', 64), 1, UTC_TIMESTAMP(6))");
            connection.commit();
            assertThat(keeping.get()).hasSize(1);
        }
        assertThat(ledger.number("SELECT COUNT(*) FROM published_document")).isEqualTo(2);
    }

    @Test
    void whatIsHeardWhileTheEpochIsRaisedIsOfTheOldOne() throws Exception {
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<List<Publication>> keeping = QuarkusTransaction.requiringNew()
                    .call(() -> {
                        epoch.raise("admin");
                        Future<List<Publication>> started =
                                thread.submit(() -> publications.keep(List.of(published("agency/1"))));
                        LockWaits.untilSomebodyWaits(database);
                        return started;
                    });
            assertThat(keeping.get()).hasSize(1);
        }
        assertThat(heard("agency/1")).isZero();
    }

    @Test
    void anotherEditionWithFewerDocumentsLeavesNoneOfTheEarlierOnes() {
        Publication.Document page = published("agency/1").documents().getFirst();
        publications.keep(List.of(with(List.of(page, page, page))));
        publications.keep(List.of(with(List.of(page))));
        assertThat(ledger.number("SELECT COUNT(*) FROM published_document WHERE subject_key = 'agency/1'"))
                .isEqualTo(1);
    }

    @Test
    void moreThanOnePortionIsKeptWholeAndOfOneSubjectTheLast() {
        List<Publication> many = new ArrayList<>();
        for (int agency = 1; agency <= 120; agency++) {
            many.add(published("agency/" + agency));
        }
        many.add(new Publication("agency/1", 1, 6, "published", "1", null, "agency/1/", List.of()));
        assertThat(publications.keep(many)).hasSize(121);
        assertThat(ledger.number("SELECT COUNT(*) FROM publication WHERE epoch = 1"))
                .isEqualTo(120);
        assertThat(ledger.number("SELECT revision FROM publication WHERE subject_key = 'agency/1'"))
                .isEqualTo(6);
    }

    @Test
    void anOddRecordIsDroppedAndThoseAfterItAreKept() throws JsonProcessingException {
        listener.hear(records(
                "null",
                "[]",
                "{\"subject\": \"agency/1\", \"documents\": [null]}",
                json.writeValueAsString(with(Collections.singletonList(null))),
                null,
                json.writeValueAsString(published("agency/1"))));
        assertThat(heard("agency/1")).isEqualTo(5);
    }

    private static ConsumerRecords<String, byte[]> records(String... values) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        for (String value : values) {
            records.add(new ConsumerRecord<>(
                    "publications",
                    0,
                    records.size(),
                    "agency/1",
                    value == null ? null : value.getBytes(StandardCharsets.UTF_8)));
        }
        return new ConsumerRecords<>(Map.of(new TopicPartition("publications", 0), records), Map.of());
    }

    private long heard(String key) {
        return ledger.number("SELECT heard_revision FROM subject WHERE subject_key = '" + key + "'");
    }

    private static Publication published(String key) {
        Publication.Document page =
                new Publication.Document("page", "text/html", key + "/", key + "/r5-1a2b3c4d/", "a".repeat(64), 1234);
        return new Publication(key, 1, 5, Publication.PUBLISHED, "1", null, key + "/", List.of(page));
    }

    private static Publication with(List<Publication.Document> documents) {
        return new Publication("agency/1", 1, 5, Publication.PUBLISHED, "1", null, "agency/1/", documents);
    }
}
