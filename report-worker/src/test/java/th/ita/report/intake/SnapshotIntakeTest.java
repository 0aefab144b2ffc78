package th.ita.report.intake;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.node.ObjectNode;

import th.ita.report.document.Examples;
import th.ita.report.website.SubjectPath;
import th.ita.report.website.Versions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@ExtendWith(TestKafka.Extension.class)
class SnapshotIntakeTest {

    private static final String KEY = "assessment/5584/2564";

    @TempDir
    private Path temp;

    private TestKafka kafka;

    @BeforeEach
    void kafka(TestKafka kafka) {
        this.kafka = kafka;
    }

    private TestWorker worker() {
        return new TestWorker(kafka.clients(), temp.resolve("website"));
    }

    @Test
    void aSnapshotIsPublishedToldAboutAndCommittedWithABookmark() throws Exception {
        try (TestWorker worker = worker().start()) {
            kafka.announce(Snapshots.pakchong(7));
            await().until(kafka::isDone);

            var mark = worker.website().published(new SubjectPath(KEY)).orElseThrow();
            assertThat(mark.epoch()).isEqualTo(1);
            assertThat(mark.revision()).isEqualTo(7);
            assertThat(kafka.publications(KEY)).singleElement().satisfies(publication -> {
                assertThat(publication.get("state").asText()).isEqualTo("published");
                assertThat(publication.get("revision").asLong()).isEqualTo(7);
                assertThat(publication.get("path").asText()).isEqualTo(KEY + "/");
                assertThat(publication.at("/documents/0/permanentPath").asText())
                        .isEqualTo(KEY + "/" + mark.versionFolder() + "/");
            });
            assertThat(kafka.committed().values())
                    .extracting(offset -> offset.metadata())
                    .containsExactly("edition=1 website=" + worker.website().open());
        }
    }

    @Test
    void anOlderSnapshotIsDroppedInSilence() throws Exception {
        try (TestWorker worker = worker().start()) {
            kafka.announce(Snapshots.pakchong(7));
            await().until(kafka::isDone);
            kafka.announce(Snapshots.pakchong(6));
            await().until(kafka::isDone);

            assertThat(worker.website()
                            .published(new SubjectPath(KEY))
                            .orElseThrow()
                            .revision())
                    .isEqualTo(7);
            assertThat(kafka.publications(KEY)).hasSize(1);
            assertThat(worker.count("stale")).isEqualTo(1);
            assertThat(worker.rendered).hasValue(1);
        }
    }

    @Test
    void anEqualSnapshotIsToldAboutAgainAndNotRendered() throws Exception {
        try (TestWorker worker = worker().start()) {
            kafka.announce(Snapshots.pakchong(7));
            await().until(kafka::isDone);
            kafka.announce(Snapshots.pakchong(7));
            await().until(kafka::isDone);

            assertThat(kafka.publications(KEY)).hasSize(2);
            assertThat(kafka.publications(KEY).get(1))
                    .isEqualTo(kafka.publications(KEY).get(0));
            assertThat(worker.rendered).hasValue(1);
            assertThat(worker.count("repeated")).isEqualTo(1);
        }
    }

    @Test
    void anEqualSnapshotMendsADamagedPage() throws Exception {
        try (TestWorker worker = worker().start()) {
            kafka.announce(Snapshots.pakchong(7));
            await().until(kafka::isDone);
            var mark = worker.website().published(new SubjectPath(KEY)).orElseThrow();
            Path tree = temp.resolve("website")
                    .resolve(KEY)
                    .resolve(mark.versionFolder())
                    .resolve("tree.json");
            java.nio.file.Files.delete(tree);

            kafka.announce(Snapshots.pakchong(7));
            await().until(kafka::isDone);

            assertThat(tree).exists();
            assertThat(worker.rendered).hasValue(2);
        }
    }

    @Test
    void aCrashBetweenPublishingAndTellingOnlyRepeats() throws Exception {
        byte[] value = TestKafka.JSON.writeValueAsBytes(Snapshots.pakchong(7));
        kafka.announce(KEY, "assessment", value);
        ConsumerRecord<String, byte[]> record = kafka.read(Topics.SNAPSHOTS).getFirst();
        TestWorker killed = worker();
        killed.website().open();
        killed.handler().handle(record); // … and then neither send nor commit

        try (TestWorker worker = worker().start()) {
            await().until(kafka::isDone);

            assertThat(kafka.publications(KEY)).hasSize(1);
            assertThat(killed.rendered).hasValue(1);
            assertThat(worker.rendered).hasValue(0);
        }
    }

    @Test
    void nothingIsCommittedBeforeKafkaHasWhatIsToldAboutIt() throws Exception {
        kafka.takesUpTo(Topics.PUBLICATIONS, 1);
        kafka.announce(Snapshots.pakchong(7));

        try (TestWorker worker = worker().start()) {
            await().until(() -> worker.states().stream().anyMatch(state -> state.trouble()
                    .map(trouble -> trouble.reason().startsWith("the session has failed"))
                    .orElse(false)));
            assertThat(worker.website().published(new SubjectPath(KEY))).isPresent();
            assertThat(kafka.committed()).isEmpty();

            kafka.takesUpTo(Topics.PUBLICATIONS, 1_000_000);
            await().until(kafka::isDone);
            assertThat(kafka.publications(KEY)).isNotEmpty();
            assertThat(worker.rendered).hasValue(1);
        }
    }

    @Test
    void poisonGoesToTheDeadLettersWithItsReasonAndTheOthersGoOn() throws Exception {
        try (TestWorker worker = worker().renderer((snapshot, mark) -> {
                    if (snapshot.subject().key().equals("agency/13")) {
                        throw new ClassCastException("class a.b.C cannot be cast to class d.E");
                    }
                    return Versions.version(snapshot.subject(), mark);
                })
                .start()) {
            ObjectNode unrenderable = Examples.snapshot("agency").put("subject", "agency/13");
            kafka.announce("agency/1", "agency", "{\"subject\":".getBytes(UTF_8));
            kafka.announce("agency/2", "agency", new byte[0]);
            kafka.send(new ProducerRecord<>(Topics.SNAPSHOTS, "agency/3", null));
            kafka.announce("../../etc/passwd", "agency", "{}".getBytes(UTF_8));
            kafka.announce("agency/5", "agency", "{\"epoch\":1,\"revision\":0}".getBytes(UTF_8));
            kafka.announce(
                    "agency/6", "agency", "{\"epoch\":1,\"revision\":2,\"subject\":\"agency/7\"}".getBytes(UTF_8));
            kafka.announce(
                    "agency/8",
                    "ministry",
                    "{\"epoch\":1,\"revision\":2,\"subject\":\"agency/8\",\"kind\":\"agency\"}".getBytes(UTF_8));
            kafka.send(new ProducerRecord<>(
                    Topics.SNAPSHOTS,
                    "agency/9",
                    "{\"epoch\":1,\"revision\":2,\"subject\":\"agency/9\",\"kind\":\"agency\"}".getBytes(UTF_8)));
            kafka.announce(unrenderable);
            kafka.announce(Snapshots.pakchong(7));
            await().until(kafka::isDone);

            assertThat(worker.website().published(new SubjectPath(KEY))).isPresent();
            Map<String, String> reasons = new TreeMap<>();
            for (ConsumerRecord<String, byte[]> letter : kafka.read(Topics.DEAD_LETTERS)) {
                reasons.put(
                        letter.key(), header(letter, "ita-reason-code") + ": " + header(letter, "ita-reason-message"));
            }
            assertThat(reasons)
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "agency/1",
                                    "undecodable: the value is not the JSON of a snapshot: it is malformed in line 1, column 12",
                            "agency/2", "undecodable: the value is not the JSON of a snapshot: it is empty",
                            "agency/3", "undecodable: the value is not the JSON of a snapshot: it is empty",
                            "../../etc/passwd", "unknown-subject: the key is not that of a subject with a page",
                            "agency/5", "invalid-snapshot: /revision: not a number from 1",
                            "agency/6", "invalid-snapshot: the value's subject is not the key",
                            "agency/8", "invalid-snapshot: the event's type is not th.ita.snapshot.agency.v1",
                            "agency/9", "undecodable: the headers are not those of a CloudEvent",
                            "agency/13",
                                    "render-failed: the documents could not be rendered; the worker's log says why"));
            assertThat(kafka.publications("agency/13")).singleElement().satisfies(publication -> {
                assertThat(publication.get("state").asText()).isEqualTo("failed");
                assertThat(publication.at("/reason/code").asText()).isEqualTo("render-failed");
                assertThat(publication.get("revision").asLong())
                        .isEqualTo(unrenderable.get("revision").asLong());
            });
            assertThat(kafka.publications("agency/1")).isEmpty();
        }
    }

    @Test
    void aDeadLetterIsTheRecordAsItWasAndSaysWhereItStood() throws Exception {
        try (TestWorker worker = worker().start()) {
            byte[] value = {'{', (byte) 0xff, 0, 1};
            ProducerRecord<String, byte[]> poison = new ProducerRecord<>(Topics.SNAPSHOTS, 3, KEY, value);
            poison.headers().add("traceparent", "00-ab".getBytes(UTF_8));
            kafka.send(poison);
            await().until(kafka::isDone);

            ConsumerRecord<String, byte[]> letter =
                    kafka.read(Topics.DEAD_LETTERS).getFirst();
            assertThat(letter.key()).isEqualTo(KEY);
            assertThat(letter.value()).isEqualTo(value);
            assertThat(header(letter, "traceparent")).isEqualTo("00-ab");
            assertThat(header(letter, "ita-edition")).isEqualTo("1");
            assertThat(header(letter, "ita-original-topic")).isEqualTo("ita.snapshot.v1");
            assertThat(header(letter, "ita-original-partition")).isEqualTo("3");
            assertThat(header(letter, "ita-original-offset")).isEqualTo("0");
            assertThat(worker.registry
                            .counter("ita.dead.letters", "code", "undecodable")
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void topicsThatAreMadeLaterAreNoticed() throws Exception {
        kafka.deleteTopics();
        try (TestWorker worker = worker().start()) {
            await().until(() -> worker.isFine());
            kafka.createTopics();
            kafka.announce(Snapshots.pakchong(7));

            await().until(kafka::isDone);
            assertThat(kafka.publications(KEY)).hasSize(1);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
