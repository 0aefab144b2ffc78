package th.ita.assessment.subject;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.transaction.TransactionRequiredException;

import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import th.ita.assessment.EmbeddedServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class SubjectsTest {
    @Inject
    Subjects subjects;

    @Inject
    DataSource database;

    @Test
    void aTransactionBumpsASubjectOnceHoweverOftenItNamesIt() {
        QuarkusTransaction.requiringNew().run(() -> {
            subjects.bump("agency/910001", "agency/910001");
            subjects.bump("agency/910001");
        });
        assertThat(revision("agency/910001")).isEqualTo(1);
        QuarkusTransaction.requiringNew().run(() -> subjects.bump("agency/910001"));
        assertThat(revision("agency/910001")).isEqualTo(2);
    }

    @Test
    void aBumpGoesWithItsTransaction() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    subjects.bump("agency/910002");
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(revision("agency/910002")).isZero();
        assertThatThrownBy(() -> subjects.bump("agency/910002"))
                .as("outside of a transaction")
                .hasRootCauseInstanceOf(TransactionRequiredException.class);
    }

    @Test
    void whatKeepsABumpFromBeingWrittenIsTheCauseOfItsTransactionsFailure() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    subjects.bump("agency/910003");
                    cutTheConnection();
                }))
                .satisfies(failure -> assertThat(chain(failure)).hasAtLeastOneElementOfType(SQLException.class));
        assertThat(revision("agency/910003")).isZero();
    }

    private void cutTheConnection() {
        try (Connection connection = database.getConnection();
                Statement kill = connection.createStatement()) {
            kill.execute("KILL CONNECTION_ID()");
        } catch (SQLException e) {
            // as asked for
        }
    }

    private static List<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).toList();
    }

    @Test
    void aWordThatNamesNoSubjectIsRefused() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> subjects.bump("agency/0")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Not a subject's key: agency/0");
    }

    @Test
    void manyWhoBumpTheSameSubjectsInAnyOrderAndInSeveralStepsAllGetThrough() throws Exception {
        List<String> keys =
                IntStream.range(0, 12).mapToObj(i -> "agency/" + (910100 + i)).toList();
        int writers = 8;
        int edits = 20;
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<? extends Future<?>> done = IntStream.range(0, writers)
                    .mapToObj(writer -> threads.submit(() -> {
                        Random random = new Random(writer);
                        for (int edit = 0; edit < edits; edit++) {
                            List<String> shuffled = new ArrayList<>(keys);
                            Collections.shuffle(shuffled, random);
                            QuarkusTransaction.requiringNew().run(() -> shuffled.forEach(key -> subjects.bump(key)));
                        }
                    }))
                    .toList();
            for (Future<?> one : done) {
                one.get();
            }
        }
        assertThat(keys).allSatisfy(key -> assertThat(revision(key)).isEqualTo(writers * edits));
    }

    private long revision(String key) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT revision FROM subject WHERE subject_key = ?")) {
            select.setString(1, key);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
