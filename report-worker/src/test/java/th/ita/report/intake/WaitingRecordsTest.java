package th.ita.report.intake;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import th.ita.report.website.SubjectPath;
import th.ita.report.website.Versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@ExtendWith(TestKafka.Extension.class)
class WaitingRecordsTest {

    /** As many as are put aside. */
    private static final int MOST = 50;

    @TempDir
    private Path temp;

    @Test
    void whatWaitsIsDoneOnceItCanBeThoughAnotherRecordFindsNoRoom(TestKafka kafka) throws Exception {
        AtomicBoolean filesCome = new AtomicBoolean();
        AtomicBoolean lastFileComes = new AtomicBoolean();
        SubjectPath last = new SubjectPath("assessment/" + (MOST + 1) + "/2564");
        TestWorker worker = new TestWorker(kafka.clients(), temp.resolve("website"))
                .threads(1)
                .renderer((snapshot, mark) -> {
                    AtomicBoolean come = snapshot.subject().equals(last) ? lastFileComes : filesCome;
                    if (!come.get()) {
                        throw Later.until(come::get, "its file has not come yet");
                    }
                    return Versions.version(snapshot.subject(), mark);
                });
        try (worker) {
            worker.start();
            for (long agency = 1; agency <= MOST; agency++) {
                kafka.announce(Snapshots.assessment(agency, 7));
            }
            await().until(() -> worker.states().getFirst().waiting() == MOST);
            kafka.announce(Snapshots.assessment(MOST + 1, 7));
            await().until(() -> worker.states().getFirst().trouble().isPresent());
            assertThat(worker.states().getFirst().trouble().orElseThrow().reason())
                    .contains("too many records wait");

            filesCome.set(true);

            await().until(() -> worker.count("published") == MOST);
            assertThat(worker.website().published(last)).isEmpty();
            lastFileComes.set(true);
            await().until(kafka::isDone);
            assertThat(worker.website().published(last)).isPresent();
        }
    }
}
