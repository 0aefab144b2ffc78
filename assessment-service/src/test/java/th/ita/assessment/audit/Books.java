package th.ita.assessment.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import io.quarkus.arc.Unremovable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.config.SmallRyeConfigBuilder;

import com.fasterxml.jackson.databind.ObjectMapper;

import th.ita.assessment.lease.Leases;

/** Empty books for each test, which are written in, sealed, tampered with and looked through, at times that the test sets. */
@Singleton
@Unremovable
class Books {

    static final Instant NOON = Instant.parse("2021-10-04T05:00:00Z");

    final Map<String, Object> connection;
    final DataSource database;
    final Leases leases;
    final Seals seals;
    final AuditEntries entries;
    final ObjectMapper json;

    private String topic;

    Books(
            @Identifier("default-kafka-broker") Map<String, Object> connection,
            DataSource database,
            Leases leases,
            Seals seals,
            AuditEntries entries,
            ObjectMapper json) {
        this.connection = connection;
        this.database = database;
        this.leases = leases;
        this.seals = seals;
        this.entries = entries;
        this.json = json;
    }

    void empty() {
        topic = "test-" + UUID.randomUUID() + ".audit-head.v1";
        List.of("DELETE FROM audit_sealed", "DELETE FROM audit_seal", "DELETE FROM audit", "DELETE FROM lease")
                .forEach(this::sql);
    }

    /** Kafka has forgotten everything. */
    void anotherTopic() {
        topic = "test-" + UUID.randomUUID() + ".audit-head.v1";
    }

    String topic() {
        return topic;
    }

    /** An entry, written and committed so long after noon. */
    long write(Duration afterNoon) {
        return QuarkusTransaction.requiringNew().call(() -> writeInHere(afterNoon));
    }

    /** The same, in the transaction that is under way. */
    long writeInHere(Duration afterNoon) {
        AuditEntry entry = new AuditEntry(
                NOON.plus(afterNoon),
                "somsri",
                "put-sheet",
                "assessment/5584/2564",
                false,
                null,
                "{\"v\":1}",
                "192.0.2.1");
        entries.persistAndFlush(entry);
        return entry.id;
    }

    /** An id that is given to nobody. */
    long gap() {
        QuarkusTransaction.begin();
        long id = writeInHere(Duration.ZERO);
        QuarkusTransaction.rollback();
        return id;
    }

    /** Seals so long after noon what is committed, and sends the head. */
    void seal(Duration afterNoon) {
        try (Sealer sealer = sealer(afterNoon, connection)) {
            sealer.leads();
            sealer.seal();
            sealer.send();
        }
    }

    void sealInBatchesOf(int batch) {
        try (Sealer sealer = sealer(Duration.ZERO, connection, batch)) {
            sealer.leads();
            sealer.seal();
            sealer.send();
        }
    }

    Sealer sealer(Duration afterNoon, Map<String, Object> there) {
        return sealer(afterNoon, there, 1000);
    }

    private Sealer sealer(Duration afterNoon, Map<String, Object> there, int batch) {
        Clock clock = Clock.fixed(NOON.plus(afterNoon), ZoneOffset.UTC);
        return new Sealer("test", config(batch), there, leases, seals, json, clock);
    }

    private SealingConfig config(int batch) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(SealingConfig.class)
                .withDefaultValues(Map.of(
                        "ita.audit.sealing.topic",
                        topic,
                        "ita.audit.sealing.kafka-patience",
                        "30S",
                        "ita.audit.sealing.batch",
                        String.valueOf(batch)))
                .build()
                .getConfigMapping(SealingConfig.class);
    }

    Verification verify(String... known) {
        return verify(true, known);
    }

    Verification verifyWithoutKafka(String... known) {
        return verify(false, known);
    }

    private Verification verify(boolean kafka, String... known) {
        try (Connection own = database.getConnection()) {
            own.setAutoCommit(false);
            try {
                return new Verifier(
                                own,
                                (first, last) -> kafka
                                        ? HeadsInKafka.read(connection, topic, Duration.ofSeconds(30), first, last)
                                        : new HeadsInKafka(Map.of(), 0),
                                Duration.ofHours(1))
                        .verify(1, 100, List.of(known));
            } finally {
                own.rollback();
                own.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Somebody who owns the database and has read the source makes a new chain over what is there, with the old times. */
    void forgeTheWholeChain() {
        List<Instant> times = new ArrayList<>();
        Map<Long, List<Long>> lists = new TreeMap<>();
        query(
                "SELECT sealed_at FROM audit_seal ORDER BY number",
                row -> times.add(row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC)));
        query("SELECT seal, entry_id FROM audit_sealed", row -> lists.computeIfAbsent(
                        row.getLong(1), seal -> new ArrayList<>())
                .add(row.getLong(2)));
        Map<Long, String> digests = new HashMap<>();
        query("SELECT " + Line.COLUMNS + " FROM audit a", row -> {
            Line line = Line.of(row, 1);
            digests.put(line.id(), line.digest());
        });
        String previous = Seal.NOTHING;
        for (var list : lists.entrySet()) {
            TreeMap<Long, String> covered = new TreeMap<>();
            list.getValue().forEach(id -> covered.put(id, digests.get(id)));
            int number = list.getKey().intValue();
            Seal seal = Seal.next(number, previous, covered, times.get(number - 1));
            covered.forEach((id, digest) ->
                    sql("UPDATE audit_sealed SET digest = '%s' WHERE entry_id = %d".formatted(digest, id)));
            sql("UPDATE audit_seal SET previous = '%s', digest = '%s', head = '%s' WHERE number = %d"
                    .formatted(previous, seal.digest(), seal.head(), number));
            previous = seal.head();
        }
    }

    String head(long number) {
        List<String> head = new ArrayList<>();
        query("SELECT head FROM audit_seal WHERE number = " + number, row -> head.add(row.getString(1)));
        return head.getFirst();
    }

    void sql(String statement) {
        try (Connection own = database.getConnection();
                Statement execution = own.createStatement()) {
            execution.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    interface Row {
        void read(ResultSet row) throws SQLException;
    }

    void query(String select, Row each) {
        try (Connection own = database.getConnection();
                Statement query = own.createStatement();
                ResultSet rows = query.executeQuery(select)) {
            while (rows.next()) {
                each.read(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(select, e);
        }
    }
}
