package th.ita.embedded;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(value = 4, unit = TimeUnit.MINUTES)
class EmbeddedProcessTest {

    private static final String THAI = "น้ำใจกตัญญูที่ปี้ อบต.ปากช่อง";

    @TempDir
    Path data;

    @Test
    void databaseAndBrokerKeepTheirDataOverAnOrderlyStopAndOverAKill() throws Exception {
        try (EmbeddedProcess first =
                EmbeddedProcess.in(data).database().broker().start()) {
            write(first, "one");
            createTopic(first);
            send(first, "one");
            assertThat(written(first)).containsExactly("one " + THAI);
        }

        try (EmbeddedProcess second =
                EmbeddedProcess.in(data).database().broker().start()) {
            assertThat(written(second)).containsExactly("one " + THAI);
            assertThat(sent(second)).containsExactly("one " + THAI);
            write(second, "two");
            send(second, "two");
            second.kill();
            assertThat(second.isAlive()).isFalse();
        }

        try (EmbeddedProcess third =
                EmbeddedProcess.in(data).database().broker().start()) {
            assertThat(written(third)).containsExactly("one " + THAI, "two " + THAI);
            assertThat(sent(third)).containsExactly("one " + THAI, "two " + THAI);
        }
    }

    @Test
    void theDatabaseFollowsAKilledParentAndMakesWayForTheNextOne() throws Exception {
        EmbeddedProcess first = EmbeddedProcess.in(data).database().start();
        write(first, "one");
        List<ProcessHandle> family = first.handle().descendants().toList();
        assertThat(family).as("the database and its keeper").hasSizeGreaterThanOrEqualTo(2);

        first.handle().destroyForcibly();

        try (EmbeddedProcess second = EmbeddedProcess.in(data).database().start()) {
            assertThat(written(second)).containsExactly("one " + THAI);
            assertThat(family).noneMatch(member -> member.info().command().isPresent());
        }
    }

    @Test
    void aBrokerComesBackOnItsPort() throws Exception {
        int port;
        try (EmbeddedProcess broker = EmbeddedProcess.in(data).broker().start()) {
            port = URI.create("kafka://" + broker.bootstrapServers()).getPort();
            createTopic(broker);
            send(broker, "one");
        }
        try (EmbeddedProcess broker = EmbeddedProcess.in(data).broker(port).start()) {
            assertThat(broker.bootstrapServers()).isEqualTo("127.0.0.1:" + port);
            assertThat(sent(broker)).containsExactly("one " + THAI);
            assertThatThrownBy(broker::databaseUrl).hasMessageContaining("without a database");
        }
    }

    @Test
    void aTakenPortIsToldInOneSentence() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> EmbeddedProcess.in(data)
                            .broker(taken.getLocalPort())
                            .start())
                    .hasMessageContaining("Port " + taken.getLocalPort()
                            + " for the broker is taken by another program; choose another.");
        }
    }

    @Test
    void aFolderInUseIsToldInOneSentence() {
        try (EmbeddedProcess first = EmbeddedProcess.in(data).broker().start()) {
            assertThatThrownBy(() -> EmbeddedProcess.in(data).broker().start())
                    .hasMessageContaining("Another process uses the data folder " + data + "; stop it first.");
            assertThat(first.isAlive()).isTrue();
        }
    }

    @Test
    void theWholeThingEndsWhenItsDatabaseDoes() throws Exception {
        try (EmbeddedProcess embedded =
                EmbeddedProcess.in(data).database().broker().start()) {
            embedded.handle()
                    .descendants()
                    .filter(member -> member.info().command().orElse("").endsWith("mariadbd"))
                    .forEach(ProcessHandle::destroyForcibly);

            embedded.handle().onExit().get(30, TimeUnit.SECONDS);

            assertThat(embedded.logTail()).contains("The database ended by itself with code 137");
        }
    }

    private static void write(EmbeddedProcess embedded, String word) throws SQLException {
        try (Connection connection = connect(embedded);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS note (id INT AUTO_INCREMENT PRIMARY KEY, text VARCHAR(200))");
            statement.executeUpdate("INSERT INTO note (text) VALUES ('" + word + " " + THAI + "')");
        }
    }

    private static List<String> written(EmbeddedProcess embedded) throws SQLException {
        try (Connection connection = connect(embedded);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT text FROM note ORDER BY id")) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private static Connection connect(EmbeddedProcess embedded) throws SQLException {
        return DriverManager.getConnection(embedded.databaseUrl(), embedded.databaseUser(), "");
    }

    private static void createTopic(EmbeddedProcess embedded) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", embedded.bootstrapServers()))) {
            admin.createTopics(Set.of(new NewTopic("notes", 1, (short) 1)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
    }

    /** In a transaction, as the announcer does. */
    private static void send(EmbeddedProcess embedded, String word) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", embedded.bootstrapServers(), "transactional.id", "writer");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>("notes", word, word + " " + THAI));
            producer.commitTransaction();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>("notes", word, "never said")).get(30, TimeUnit.SECONDS);
            producer.abortTransaction();
        }
    }

    private static List<String> sent(EmbeddedProcess embedded) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", embedded.bootstrapServers(), "isolation.level", "read_committed");
        TopicPartition notes = new TopicPartition("notes", 0);
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(Set.of(notes));
            consumer.seekToBeginning(Set.of(notes));
            long end = consumer.endOffsets(Set.of(notes)).get(notes);
            List<String> values = new ArrayList<>();
            while (consumer.position(notes) < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(message -> values.add(message.value()));
            }
            return values;
        }
    }
}
