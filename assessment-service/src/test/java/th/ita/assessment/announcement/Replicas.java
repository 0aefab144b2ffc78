package th.ita.assessment.announcement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.arc.Unremovable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.config.SmallRyeConfigBuilder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import th.ita.assessment.lease.Leases;
import th.ita.assessment.subject.Epoch;
import th.ita.assessment.subject.Subject;
import th.ita.assessment.subject.SubjectKeys;
import th.ita.assessment.subject.Subjects;

/** Makes announcers that share this application's database and a broker, each test with topics of its own. */
@Singleton
@Unremovable
class Replicas {
    final Map<String, Object> connection;
    final DataSource database;
    final Leases leases;
    final Outbox outbox;
    final FileOutbox files;
    final Subjects subjects;
    final Epoch epoch;
    final ObjectMapper json;

    Replicas(
            @Identifier("default-kafka-broker") Map<String, Object> connection,
            DataSource database,
            Leases leases,
            Outbox outbox,
            FileOutbox files,
            Subjects subjects,
            Epoch epoch,
            ObjectMapper json) {
        this.connection = connection;
        this.database = database;
        this.leases = leases;
        this.outbox = outbox;
        this.files = files;
        this.subjects = subjects;
        this.epoch = epoch;
        this.json = json;
    }

    record Says(String says) {}

    /** Settings of all replicas of one test, with a topic and a transactional id that no other test has. */
    static AnnouncementConfig settings(String... more) {
        String test = UUID.randomUUID().toString().substring(0, 8);
        Map<String, String> values = new HashMap<>(Map.of(
                "ita.announcement.topic", "test-" + test + ".snapshot.v1",
                "ita.announcement.transactional-id", "test-" + test,
                "ita.announcement.worker-group", "workers-" + test,
                "ita.announcement.kafka-patience", "30S",
                "ita.announcement.unheard-grace", "0S"));
        for (int i = 0; i < more.length; i += 2) {
            values.put("ita.announcement." + more[i], more[i + 1]);
        }
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(AnnouncementConfig.class)
                .withDefaultValues(values)
                .build()
                .getConfigMapping(AnnouncementConfig.class);
    }

    /** A replica whose snapshots say what {@link #plain} says. */
    Announcer replica(AnnouncementConfig config) {
        return replica(config, Replicas::plain);
    }

    Announcer replica(AnnouncementConfig config, Function<Subject, Content> contents) {
        return replica(config, contents, files);
    }

    /** A replica that reads its files there. */
    Announcer replica(AnnouncementConfig config, Function<Subject, Content> contents, FileOutbox files) {
        return replica(config, contents, files, connection);
    }

    /** A replica that looks for its broker there. */
    Announcer replica(AnnouncementConfig config, Map<String, Object> there) {
        return replica(config, Replicas::plain, files, there);
    }

    private Announcer replica(
            AnnouncementConfig config,
            Function<Subject, Content> contents,
            FileOutbox files,
            Map<String, Object> connection) {
        return new Announcer(
                "replica-" + UUID.randomUUID(),
                config,
                connection,
                leases,
                outbox,
                files,
                new SnapshotReader(database, epoch, contents, json),
                new AnnouncementMetrics(new SimpleMeterRegistry()));
    }

    /** An assessment is summed up by its province, its province's year and the country's two. */
    static Content plain(Subject subject) {
        List<String> sumsUp = subject instanceof Subject.Assessment assessment
                ? List.of(
                        SubjectKeys.provinceYear("70", assessment.fiscalYear()),
                        SubjectKeys.province("70"),
                        SubjectKeys.countryYear(assessment.fiscalYear()),
                        SubjectKeys.COUNTRY)
                : List.of();
        return Content.current(new Says(subject.kind()), sumsUp);
    }

    void bump(String... keys) {
        QuarkusTransaction.requiringNew().run(() -> subjects.bump(keys));
    }

    int raiseEpoch() {
        return QuarkusTransaction.requiringNew()
                .call(() -> epoch.raise("admin"))
                .epoch();
    }

    /** No subjects, nobody leads. */
    void empty() {
        sql("DELETE FROM subject");
        letLeaseRunOut();
    }

    void letLeaseRunOut() {
        sql("UPDATE lease SET expires_at = UTC_TIMESTAMP(6)");
    }

    void sql(String statement) {
        try (Connection connection = database.getConnection();
                Statement execution = connection.createStatement()) {
            execution.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    long number(String select) {
        return Long.parseLong(text(select));
    }

    String text(String select) {
        try (Connection connection = database.getConnection();
                Statement execution = connection.createStatement();
                ResultSet row = execution.executeQuery(select)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(select, e);
        }
    }

    long announced(String key) {
        return number("SELECT announced_revision FROM subject WHERE subject_key = '" + key + "'");
    }

    /** Everything that a reader of committed records sees, from the beginning, in each partition's order. */
    List<ConsumerRecord<String, byte[]>> records(String topic) {
        return records(topic, "read_committed", "nobody-" + UUID.randomUUID(), false);
    }

    /** The same, and commits having read it all as this group. */
    void readAs(String group, String topic) {
        records(topic, "read_committed", group, true);
    }

    private List<ConsumerRecord<String, byte[]>> records(String topic, String isolation, String group, boolean commit) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put("isolation.level", isolation);
        settings.put("group.id", group);
        settings.put("enable.auto.commit", false);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
            while (!ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(all::add);
            }
            if (commit) {
                consumer.commitSync();
            }
            return all;
        }
    }

    /** Revisions on the topic in their order, by subject. */
    Map<String, List<Long>> revisions(String topic) {
        Map<String, List<Long>> revisions = new LinkedHashMap<>();
        records(topic).forEach(record -> revisions
                .computeIfAbsent(record.key(), key -> new ArrayList<>())
                .add(value(record).get("revision").asLong()));
        return revisions;
    }

    JsonNode value(ConsumerRecord<String, byte[]> record) {
        try {
            return json.readTree(record.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, String> headers(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    static Set<String> names(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream().map(ConsumerRecord::key).collect(java.util.stream.Collectors.toSet());
    }
}
