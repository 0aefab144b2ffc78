package th.ita.report.intake;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import th.ita.report.website.PageReader;
import th.ita.report.website.SubjectPath;
import th.ita.report.website.Versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@ExtendWith(TestKafka.Extension.class)
class SeveralWorkersTest {

    private static final List<Long> AGENCIES =
            LongStream.rangeClosed(1, 8).boxed().toList();

    @TempDir
    private Path temp;

    private TestKafka kafka;

    @BeforeEach
    void kafka(TestKafka kafka) {
        this.kafka = kafka;
    }

    private static SubjectPath subject(long agency) {
        return new SubjectPath("assessment/" + agency + "/2564");
    }

    @Test
    void workersComeAndGoAndNoPageGoesBackOrIsMissed() throws Exception {
        Path website = temp.resolve("website");
        List<SubjectPath> subjects =
                AGENCIES.stream().map(SeveralWorkersTest::subject).toList();
        TestWorker first = new TestWorker(kafka.clients(), website).start();
        TestWorker second = new TestWorker(kafka.clients(), website);
        try (PageReader reader = new PageReader(website, subjects)) {
            announce(1, 10);
            second.start();
            announce(11, 20);
            first.close();
            announce(21, 30);
            await().until(kafka::isDone);
            assertThat(reader.seen()).isPositive();
        } finally {
            first.close();
            second.close();
        }

        for (SubjectPath subject : subjects) {
            assertThat(second.website().published(subject).orElseThrow().revision())
                    .isEqualTo(30);
            var told = kafka.publications(subject.key()).stream()
                    .map(publication -> publication.get("revision").asLong())
                    .toList();
            assertThat(told).contains(30L).isSorted();
        }
        assertThat(kafka.read(Topics.DEAD_LETTERS)).isEmpty();
    }

    @Test
    void anOwnerThatStalledDoesNotOverwriteWhatItsSuccessorPublished() throws Exception {
        Path website = temp.resolve("website");
        CountDownLatch stalled = new CountDownLatch(1);
        CountDownLatch awake = new CountDownLatch(1);
        Map<String, Object> impatient = new HashMap<>(kafka.clients());
        impatient.put("max.poll.interval.ms", 2000);
        impatient.put("session.timeout.ms", 6000);
        kafka.announce(Snapshots.assessment(1, 7));

        try (TestWorker owner = new TestWorker(impatient, website)
                .threads(1)
                .renderer((snapshot, mark) -> {
                    if (stalled.getCount() > 0) {
                        stalled.countDown();
                        uninterruptibly(awake);
                    }
                    return Versions.version(snapshot.subject(), mark);
                })
                .start()) {
            stalled.await();
            try (TestWorker successor =
                    new TestWorker(impatient, website).threads(1).start()) {
                kafka.announce(Snapshots.assessment(1, 8));
                await().until(kafka::isDone);
                try (PageReader reader = new PageReader(website, List.of(subject(1)))) {
                    await().until(() -> reader.seen() > 0);
                    awake.countDown();
                    await().until(() -> owner.count("stale") >= 1);
                    await().until(owner::isFine);
                }
                assertThat(successor
                                .website()
                                .published(subject(1))
                                .orElseThrow()
                                .revision())
                        .isEqualTo(8);
            }
            // The owner is back in the group and alone now.
            kafka.announce(Snapshots.assessment(1, 9));
            await().until(kafka::isDone);
            assertThat(owner.website().published(subject(1)).orElseThrow().revision())
                    .isEqualTo(9);
        }
    }

    private void announce(long from, long to) throws Exception {
        for (long revision = from; revision <= to; revision++) {
            for (long agency : AGENCIES) {
                kafka.announce(Snapshots.assessment(agency, revision));
            }
        }
    }

    private static void uninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
