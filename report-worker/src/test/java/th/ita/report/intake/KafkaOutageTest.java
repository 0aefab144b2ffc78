package th.ita.report.intake;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import th.ita.report.website.SubjectPath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class KafkaOutageTest {

    private static final SubjectPath PAKCHONG = new SubjectPath("assessment/5584/2564");

    @TempDir
    private Path temp;

    @Test
    void aKilledBrokerIsWaitedForAndNothingIsLost() throws Exception {
        int port;
        Map<String, Object> clients;
        TestWorker worker;
        try (TestKafka kafka = TestKafka.start(temp.resolve("broker"), 0)) {
            kafka.createTopics();
            clients = kafka.clients();
            port = URI.create("kafka://" + kafka.broker().bootstrapServers()).getPort();
            worker = new TestWorker(clients, temp.resolve("website")).start();
            kafka.announce(Snapshots.pakchong(7));
            await().until(kafka::isDone);
            await().until(worker::isFine);
        }
        try (worker) {
            await().until(() ->
                    worker.states().stream().allMatch(state -> state.trouble().isPresent()));
            assertThat(worker.states()).noneMatch(ConsumerState::isDead);
            assertThat(worker.states().getFirst().trouble().orElseThrow().reason())
                    .startsWith("Kafka has not been reached for ");

            try (TestKafka kafka = TestKafka.start(temp.resolve("broker"), port)) {
                kafka.announce(Snapshots.pakchong(8));
                await().until(kafka::isDone);
                await().until(worker::isFine);
                assertThat(worker.website().published(PAKCHONG).orElseThrow().revision())
                        .isEqualTo(8);
                assertThat(kafka.publications(PAKCHONG.key())).hasSize(2);
                worker.close();
            }
        }
    }

    @Test
    void aWorkerStartsWithoutKafkaAndItsAddressNeedNotBeKnownYet() throws Exception {
        try (TestWorker worker =
                new TestWorker(Map.of("bootstrap.servers", "kafka.invalid:9092"), temp.resolve("website")).start()) {
            await().until(() -> worker.states().stream().allMatch(state -> state.trouble()
                    .map(trouble -> trouble.reason().startsWith("the session has failed"))
                    .orElse(false)));
            assertThat(worker.states()).noneMatch(ConsumerState::isDead);
        }
    }
}
