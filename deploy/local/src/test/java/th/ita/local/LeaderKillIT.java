package th.ita.local;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** SIGKILL of the leading service between commit, send, acknowledgement and mark; a second replica takes over. */
class LeaderKillIT {

    private static final String TOPIC = "ita.snapshot.v1";

    @TempDir
    static Path folder;

    private static Installation installation;

    private Installation.Service leader;
    private Installation.Service other;

    @BeforeAll
    static void start() {
        installation = Installation.in(folder);
        Installation.ready(installation.startWorker("worker"));
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @AfterEach
    void killBoth() {
        installation.kill(leader);
        installation.kill(other);
    }

    @Test
    void betweenCommitAndSend() {
        CorrectedAgency agency = published(401);
        try (Reader reader = new Reader(List.of(agency.page()))) {
            leader.program().pause();
            agency.correct(other.api(), "90.02");
            leader.program().kill();

            agency.awaitPublished();
            agency.awaitHeard(other.api());
        }
    }

    @Test
    void betweenSendAndAcknowledgement() throws Exception {
        CorrectedAgency agency = published(402);
        try (Reader reader = new Reader(List.of(agency.page()))) {
            installation.pauseBroker();
            agency.correct(leader.api(), "90.02");
            awaitPending(agency);
            leader.program().kill();
            installation.resumeBroker();

            agency.awaitPublished();
            agency.awaitHeard(other.api());
        }
    }

    @Test
    void betweenAcknowledgementAndMark() throws Exception {
        CorrectedAgency agency = published(403);
        try (Reader reader = new Reader(List.of(agency.page()))) {
            PublishedPage twice;
            try (Connection connection = connect()) {
                installation.pauseBroker();
                agency.correct(leader.api(), "90.02");
                // Whoever wants to note that it is announced now waits for us.
                connection.setAutoCommit(false);
                try (PreparedStatement lock =
                        connection.prepareStatement("SELECT revision FROM subject WHERE subject_key = ? FOR UPDATE")) {
                    lock.setString(1, agency.subject());
                    lock.executeQuery();
                }
                installation.resumeBroker();
                twice = agency.awaitPublished();
                leader.program().kill();
                connection.rollback();
            }

            agency.awaitHeard(other.api());
            await("the second announcement of the same revision")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> announcements(agency.subject()) >= 3);
            assertThat(agency.publishedNow()).usingRecursiveComparison().isEqualTo(twice);
        }
    }

    @Test
    void aLeaderThatOverslept() {
        CorrectedAgency agency = published(404);
        try (Reader reader = new Reader(List.of(agency.page()))) {
            agency.correct(leader.api(), "90.02");
            leader.program().pause();
            agency.correct(other.api(), "90.03");
            agency.awaitPublished();

            // It wakes up believing that it leads, with an older state in its hands.
            leader.program().resume();
            agency.correct(other.api(), "90.04");
            agency.awaitPublished();
            agency.correct(leader.api(), "90.05");
            agency.awaitPublished();
            agency.awaitHeard(other.api());
        }
    }

    /** An agency with a page, a service that leads and another one. */
    private CorrectedAgency published(long id) {
        leader = Installation.ready(installation.startService("leading service " + id));
        CorrectedAgency agency = new CorrectedAgency(installation, id);
        agency.register(leader.api());
        agency.correct(leader.api(), "90.01");
        // Nobody else could have announced it: from now on it holds the lease.
        agency.awaitPublished();
        agency.awaitHeard(leader.api());
        other = Installation.ready(installation.startService("other service " + id));
        return agency;
    }

    private void awaitPending(CorrectedAgency agency) throws Exception {
        try (Connection connection = connect();
                PreparedStatement pending = connection.prepareStatement(
                        "SELECT 1 FROM subject WHERE subject_key = ? AND announced_revision < revision")) {
            pending.setString(1, agency.subject());
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> pending.executeQuery().next());
        }
    }

    private Connection connect() throws Exception {
        return DriverManager.getConnection(
                installation.database().databaseUrl(), installation.database().databaseUser(), "");
    }

    /** How many committed states of a subject the topic holds; it is compacted much later than a test ends. */
    private int announcements(String subject) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", installation.broker().bootstrapServers(), "isolation.level", "read_committed");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<PartitionInfo> infos = consumer.partitionsFor(TOPIC);
            Set<TopicPartition> partitions = Set.copyOf(infos.stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList());
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            int count = 0;
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (var message : consumer.poll(Duration.ofMillis(100))) {
                    if (message.key().equals(subject)) {
                        count++;
                    }
                }
            }
            return count;
        }
    }
}
