package th.ita.assessment.audit;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;
import th.ita.assessment.digest.Sha256;
import th.ita.assessment.http.WorkedExamples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** What somebody who owns the database may do to the books, and how it shows. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
@TestProfile(Sealed.class)
class TamperingTest {

    private static final Duration NOW = Duration.ZERO;
    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    Books books;

    private long first;
    private long gap;
    private long second;
    private long third;
    private long fourth;

    /** One entry and its seal, a day later two more, another day later one. */
    @BeforeEach
    void givenThreeSeals() {
        books.empty();
        first = books.write(NOW);
        books.seal(NOW);
        second = books.write(DAY);
        gap = books.gap();
        third = books.write(DAY);
        books.seal(DAY.plusSeconds(5));
        fourth = books.write(DAY.multipliedBy(2));
        books.seal(DAY.multipliedBy(2));
    }

    private void isFound(Finding... findings) {
        assertThat(books.verify().findings()).containsExactly(findings);
        assertThat(books.verify().intact()).isFalse();
    }

    private static Finding finding(Integer seal, Fault fault, Long... entries) {
        return Finding.of(seal == null ? null : Long.valueOf(seal), fault, List.of(entries));
    }

    @Test
    void booksThatNobodyTouchedAreIntact() {
        books.write(DAY.multipliedBy(2));
        Verification found = books.verify(books.head(1), books.head(3));
        assertThat(found.findings()).isEmpty();
        assertThat(found.intact()).isTrue();
        assertThat(found.firstSeal()).isEqualTo(1);
        assertThat(found.lastSeal()).isEqualTo(3);
        assertThat(found.entries()).isEqualTo(4);
        assertThat(found.head()).isEqualTo(books.head(3));
        assertThat(found.unsealed()).isEqualTo(new Verification.Unsealed(1, Books.NOON.plus(DAY.multipliedBy(2))));
        assertThat(found.kafka()).isEqualTo(new Verification.Compared("compared", 3L));
        assertThat(found.next()).isNull();
    }

    @Test
    void aChangedEntryIsNamed() {
        for (String change : List.of(
                "account = 'somchai'",
                "account = NULL",
                "operation = 'get-sheet'",
                "target = 'assessment/5584/2563'",
                "refused = TRUE",
                "state_before = '{}'",
                "state_after = '{\"v\": 1}'",
                "remote = '192.0.2.2'",
                "written_at = written_at + INTERVAL 1 MICROSECOND")) {
            books.sql("UPDATE audit SET " + change + " WHERE id = " + third);
            assertThat(books.verify().findings()).as(change).containsExactly(finding(2, Fault.ENTRY_CHANGED, third));
            restore(third);
        }
        assertThat(books.verify().intact()).isTrue();
    }

    private void restore(long id) {
        books.sql("UPDATE audit SET account = 'somsri', operation = 'put-sheet', target = 'assessment/5584/2564',"
                + " refused = FALSE, state_before = NULL, state_after = '{\"v\":1}', remote = '192.0.2.1',"
                + " written_at = '2021-10-05 05:00:00' WHERE id = " + id);
    }

    @Test
    void aDeletedEntryIsNamed() {
        books.sql("DELETE FROM audit WHERE id IN (%d, %d)".formatted(first, third));
        isFound(finding(1, Fault.ENTRY_MISSING, first), finding(2, Fault.ENTRY_MISSING, third));
    }

    @Test
    void whoeverMendsTheSealsBehindThemGetsAsFarAsTheNextSeal() {
        books.sql("UPDATE audit SET account = 'somchai' WHERE id = " + second);
        books.query(
                "SELECT " + Line.COLUMNS + " FROM audit a WHERE a.id = " + second,
                row -> books.sql("UPDATE audit_sealed SET digest = '%s' WHERE entry_id = %d"
                        .formatted(Line.of(row, 1).digest(), second)));
        isFound(finding(2, Fault.LIST_CHANGED));
        books.sql("UPDATE audit_seal SET digest = REPEAT('1', 64) WHERE number = 2");
        isFound(finding(2, Fault.LIST_CHANGED), finding(2, Fault.SEAL_CHANGED));
        books.sql("UPDATE audit_seal SET head = REPEAT('1', 64) WHERE number = 2");
        isFound(
                finding(2, Fault.LIST_CHANGED),
                finding(2, Fault.SEAL_CHANGED),
                finding(2, Fault.HEAD_DIFFERS),
                finding(3, Fault.CHAIN_BROKEN));
    }

    @Test
    void anEntryThatIsTakenOutOfItsListIsMissedThereAndFoundOutside() {
        books.sql("DELETE FROM audit_sealed WHERE entry_id = " + third);
        isFound(finding(2, Fault.LIST_CHANGED), finding(null, Fault.ENTRY_ADDED, third));
    }

    @Test
    void aSealThatIsTakenOutIsMissed() {
        books.sql("DELETE FROM audit_sealed WHERE seal = 2");
        books.sql("DELETE FROM audit_seal WHERE number = 2");
        isFound(finding(2, Fault.SEAL_MISSING), finding(null, Fault.ENTRY_ADDED, second, third));
    }

    @Test
    void theNewestEntriesAndTheirSealsAreMissedByKafkaAndByWhoKeptAHead() {
        String head = books.head(3);
        books.sql("DELETE FROM audit_sealed WHERE seal = 3");
        books.sql("DELETE FROM audit_seal WHERE number = 3");
        books.sql("DELETE FROM audit WHERE id = " + fourth);
        isFound(finding(3, Fault.SEAL_MISSING));
        assertThat(books.verifyWithoutKafka().intact())
                .as("in the database nothing is left of them")
                .isTrue();
        assertThat(books.verifyWithoutKafka(head).findings()).containsExactly(finding(null, Fault.HEAD_UNKNOWN));
    }

    @Test
    void whatTheServiceSealsInTheirPlaceDiffersFromWhatKafkaHolds() {
        books.sql("DELETE FROM audit_sealed WHERE seal = 3");
        books.sql("DELETE FROM audit_seal WHERE number = 3");
        books.sql("DELETE FROM audit WHERE id = " + fourth);
        books.write(DAY.multipliedBy(3));
        books.seal(DAY.multipliedBy(3));
        isFound(finding(3, Fault.HEAD_DIFFERS));
    }

    @Test
    void anEntryThatIsPutBetweenIsNamedBeforeAndAfterItIsSealed() {
        books.sql("INSERT INTO audit (id, written_at, account, operation, target, refused)"
                + " VALUES (%d, '2021-10-05 05:00:00', 'somchai', 'put-sheet', 'assessment/5584/2564', FALSE)"
                        .formatted(gap));
        isFound(finding(null, Fault.ENTRY_ADDED, gap));
        // The service takes it for one that was committed late, and says when.
        books.write(DAY.multipliedBy(2));
        books.seal(DAY.multipliedBy(2).plusSeconds(10));
        isFound(finding(4, Fault.ENTRY_ADDED, gap));
    }

    @Test
    void anEntryThatIsPutBetweenWithTheTimeOfTodayIsNamed() {
        books.sql("INSERT INTO audit (id, written_at, account, operation, target, refused)"
                + " VALUES (%d, '2021-10-06 05:00:00', 'somchai', 'put-sheet', 'assessment/5584/2564', FALSE)"
                        .formatted(gap));
        isFound(finding(null, Fault.ENTRY_ADDED, gap));
    }

    @Test
    void aChainThatIsWrittenAnewIsIntactInItselfAndDiffersFromTheHeadsInKafka() {
        String head = books.head(3);
        books.sql("UPDATE audit SET account = 'somchai' WHERE id = " + second);
        books.forgeTheWholeChain();
        assertThat(books.verifyWithoutKafka().intact()).isTrue();
        isFound(finding(2, Fault.HEAD_DIFFERS), finding(3, Fault.HEAD_DIFFERS));
        assertThat(books.verifyWithoutKafka(head).findings()).containsExactly(finding(null, Fault.HEAD_UNKNOWN));
    }

    @Test
    void aForgedHeadInKafkaDoesNotReplaceTheOneThatWasThere() {
        books.sql("UPDATE audit SET account = 'somchai' WHERE id = " + fourth);
        books.forgeTheWholeChain();
        books.sql("UPDATE audit_seal SET sent_at = NULL WHERE number = 3");
        books.seal(DAY.multipliedBy(3));
        isFound(finding(3, Fault.HEAD_DIFFERS));
    }

    @Test
    void administratorsAreToldByTheApi() throws Exception {
        books.sql("UPDATE audit SET account = 'somchai' WHERE id = " + second);
        Response answer = Api.administrator().get("/api/v1/audit/verification");
        answer.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("intact", equalTo(false))
                .body("findings.fault", contains("entry-changed"))
                .body("findings[0].seal", equalTo(2))
                .body("findings[0].entries", equalTo(List.of((int) second)))
                .body(
                        "findings[0].en",
                        equalTo("Entries were changed after they were sealed (seal 2, entries " + second + ")"))
                .body("kafka.newest", equalTo(0))
                .body("next", nullValue());
        WorkedExamples examples = new WorkedExamples();
        examples.answer(
                "verifyAudit",
                books.json.readTree(answer.asString()
                        .replace(books.head(3), Sha256.of("an example"))
                        .replaceAll("(?<before>\\[| )" + second + "(?<after>[\\])])", "${before}1207${after}")
                        .replace("\"newest\":0", "\"newest\":3")));
        examples.assertAll();
        Api.administrator()
                .queryParam("from", 3)
                .get("/api/v1/audit/verification")
                .then()
                .body("intact", equalTo(true))
                .body("firstSeal", equalTo(3));
        Api.administrator()
                .queryParam("from", 4)
                .get("/api/v1/audit/verification")
                .then()
                .body("intact", equalTo(true))
                .body("firstSeal", nullValue());
    }

    @Test
    void anAuditorAsksTheDatabaseThemselves() {
        assertThat(command("--head", books.head(2))).isEqualTo("""
                4 entries in 3 seals; the last head is %s
                0 entries are not sealed yet
                Kafka holds heads up to seal 0
                Nothing is wrong with what was looked at
                ends with 0""".formatted(books.head(3)));
        assertThat(command("--without-kafka", "--head", "a".repeat(64)))
                .contains("No seal has the head that was given", "NOT INTACT", "ends with 1");
        books.sql("DELETE FROM audit WHERE id = " + first);
        assertThat(command())
                .startsWith("Entries that were sealed are missing (seal 1, entries " + first + ")\n")
                .endsWith("NOT INTACT\nends with 1");
        assertThat(command("--heads")).startsWith("verify-audit [--head").endsWith("ends with 2");
    }

    private static String command(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int end = VerifyAudit.run(new PrintStream(out, true, StandardCharsets.UTF_8), List.of(arguments));
        return out.toString(StandardCharsets.UTF_8) + "ends with " + end;
    }
}
