package th.ita.assessment.file;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;
import th.ita.assessment.LockWaits;
import th.ita.assessment.announcement.Ledger;
import th.ita.assessment.announcement.StepByStep;
import th.ita.assessment.followup.FollowUpClient;
import th.ita.assessment.measure.MeasureClient;
import th.ita.assessment.score.Cases;
import th.ita.assessment.score.SheetClient;

import static org.assertj.core.api.Assertions.assertThat;
import static th.ita.assessment.followup.FollowUpClient.entry;

/** Attached files are kept once, and as long as something refers to them. */
@QuarkusTest
@TestProfile(StepByStep.class)
@QuarkusTestResource(EmbeddedServers.class)
class StoredFilesTest {

    @Inject
    StoredFiles files;

    @Inject
    FileSweep sweep;

    @Inject
    Ledger ledger;

    @Inject
    DataSource database;

    @BeforeEach
    void noFiles() {
        ledger.emptyWithScores();
    }

    @Test
    void whoUploadsTheSameBytesInTheSameMomentKeepsThemToo() throws Exception {
        byte[] pdf = SampleFiles.pdf("the same");
        try (ExecutorService thread = Executors.newSingleThreadExecutor();
                Connection connection = database.getConnection();
                Statement other = connection.createStatement()) {
            connection.setAutoCommit(false);
            other.executeUpdate("INSERT INTO stored_file (sha256, media_type, size, bytes, kept_at) VALUES ('"
                    + StoredFiles.sha256(pdf) + "', 'application/pdf', 1, 'x', UTC_TIMESTAMP(6))");
            Future<StoredFile> keeping = thread.submit(() -> keep(pdf));
            LockWaits.untilSomebodyWaits(database);
            connection.commit();
            assertThat(keeping.get().sha256()).isEqualTo(StoredFiles.sha256(pdf));
        }
    }

    @Test
    void whatNothingRefersToIsDeletedAfterAMonth() throws SQLException {
        ledger.registerPakchong();
        SheetClient.of(5584).create(Cases.PAKCHONG_2564).then().statusCode(201);
        MeasureClient measures = MeasureClient.of(5584);
        measures.approve();
        byte[] scan = SampleFiles.pdf("signed on paper");
        Api.administrator()
                .header("If-Match", measures.read().header("ETag"))
                .contentType("application/pdf")
                .body(scan)
                .put(measures.path() + "/scan")
                .then()
                .statusCode(200);
        measures.act("publish", null);
        FollowUpClient followUp = FollowUpClient.of(5584);
        int id = followUp.add(entry(followUp.measureOn("O2"), "2022-04-20", "done", "ครบแล้ว"))
                .then()
                .extract()
                .path("id");
        followUp.attach(id, "a.png", false, "image/png", SampleFiles.png())
                .then()
                .statusCode(201);
        keep(SampleFiles.pdf("attached by mistake"));
        aMonthPasses();
        keep(SampleFiles.pdf("of today"));

        assertThat(sweep.sweep()).isEqualTo(1);
        assertThat(kept())
                .containsExactlyInAnyOrder(
                        StoredFiles.sha256(scan),
                        StoredFiles.sha256(SampleFiles.png()),
                        StoredFiles.sha256(SampleFiles.pdf("of today")));
    }

    @Test
    void whatIsUploadedAnewWhileItIsSweptAwayStays() throws Exception {
        byte[] pdf = SampleFiles.pdf("needed after all");
        keep(pdf);
        aMonthPasses();
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<Integer> sweeping = QuarkusTransaction.requiringNew().call(() -> {
                files.keep(pdf, FileType.PDF);
                Future<Integer> started = thread.submit(sweep::sweep);
                LockWaits.untilSomebodyWaits(database);
                return started;
            });
            assertThat(sweeping.get()).isZero();
        }
        assertThat(kept()).containsExactly(StoredFiles.sha256(pdf));
    }

    private StoredFile keep(byte[] bytes) {
        return QuarkusTransaction.requiringNew().call(() -> files.keep(bytes, FileType.PDF));
    }

    private void aMonthPasses() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE stored_file SET kept_at = kept_at - INTERVAL 31 DAY");
        }
    }

    private Set<String> kept() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT sha256 FROM stored_file")) {
            Set<String> kept = new HashSet<>();
            while (row.next()) {
                kept.add(row.getString(1));
            }
            return kept;
        }
    }
}
