package th.ita.assessment.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.kafka.common.KafkaException;

/**
 * Looks through the chain, entry by entry, and compares it with the heads that Kafka holds. It believes nothing in the
 * database: each digest is computed anew. Needs no container, so that an auditor can run it without the service.
 */
final class Verifier {

    static final int MOST_FINDINGS = 20;

    private static final String CHAIN = "SELECT z.number, z.sealed_at, z.previous, z.entries, z.digest, z.head,"
            + " s.entry_id, s.digest, " + Line.COLUMNS
            + " FROM audit_seal z LEFT JOIN audit_sealed s ON s.seal = z.number LEFT JOIN audit a ON a.id = s.entry_id"
            + " WHERE z.number BETWEEN ? AND ? ORDER BY z.number, s.entry_id";

    /** Where the columns of a line begin in it. */
    private static final int LINE = 9;

    private static final String UNSEALED = "SELECT a.id, a.written_at FROM audit a"
            + " LEFT JOIN audit_sealed s ON s.entry_id = a.id WHERE s.entry_id IS NULL ORDER BY a.id";

    /** Where heads come from; see {@link HeadsInKafka#read}. */
    interface Heads {
        HeadsInKafka between(long first, long last);
    }

    private final Connection connection;
    private final Heads heads;
    private final Duration longestTransaction;

    /**
     * @param connection of nobody else, with a transaction that has not read anything yet and reads repeatably
     * @param longestTransaction see {@link SealingConfig#longestTransaction}
     */
    Verifier(Connection connection, Heads heads, Duration longestTransaction) {
        this.connection = connection;
        this.heads = heads;
        this.longestTransaction = longestTransaction;
    }

    /**
     * Looks through a stretch of the chain; at its end also at what is in no seal.
     *
     * @param from the number of the first seal
     * @param most how many seals are looked at
     * @param known heads that somebody has kept elsewhere: each must be that of a seal
     */
    Verification verify(long from, int most, List<String> known) throws SQLException {
        long last = from - 1 + most;
        // Before the database is: of what is sealed meanwhile, Kafka would know more.
        HeadsInKafka kafka = kafka(from, last);
        ChainCheck check = new ChainCheck(longestTransaction, before(from), largestBefore(from));
        Tally tally = new Tally();
        chain(from, last, check, kafka, tally);
        boolean end = !exists("SELECT 1 FROM audit_seal WHERE number > ? LIMIT 1", last);
        Verification.Unsealed unsealed = unsealed(check, end);
        if (end && kafka != null && kafka.newest() > numberOf(check.last())) {
            check.found(numberOf(check.last()) + 1, Fault.SEAL_MISSING);
        }
        for (String head : known) {
            if (!exists("SELECT 1 FROM audit_seal WHERE head = ? LIMIT 1", head)) {
                check.found(null, Fault.HEAD_UNKNOWN);
            }
        }
        List<Finding> findings = check.findings();
        return new Verification(
                findings.isEmpty(),
                tally.first,
                tally.first == null ? null : Long.valueOf(check.last().number()),
                tally.entries,
                tally.first == null ? null : check.last().head(),
                findings.size() <= MOST_FINDINGS ? findings : findings.subList(0, MOST_FINDINGS),
                unsealed,
                kafka == null
                        ? new Verification.Compared("unreachable", null)
                        : new Verification.Compared("compared", kafka.newest()),
                end ? null : Long.valueOf(last + 1));
    }

    private static final class Tally {
        private Long first;
        private long entries;
    }

    private static long numberOf(Seal seal) {
        return seal == null ? 0 : seal.number();
    }

    private HeadsInKafka kafka(long first, long last) {
        try {
            return heads.between(first, last);
        } catch (KafkaException unreachable) {
            return null;
        }
    }

    private void chain(long from, long last, ChainCheck check, HeadsInKafka kafka, Tally tally) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(CHAIN)) {
            // Row by row, as the driver calls it.
            query.setFetchSize(Integer.MIN_VALUE);
            query.setLong(1, from);
            query.setLong(2, last);
            try (ResultSet rows = query.executeQuery()) {
                Seal seal = null;
                List<ChainCheck.Covered> covered = new ArrayList<>();
                while (rows.next()) {
                    if (seal == null || rows.getLong(1) != seal.number()) {
                        seal(seal, covered, check, kafka, tally);
                        seal = Seals.seal(rows);
                        covered.clear();
                    }
                    long id = rows.getLong(7);
                    if (!rows.wasNull()) {
                        covered.add(covered(id, rows));
                    }
                }
                seal(seal, covered, check, kafka, tally);
            }
        }
    }

    private static ChainCheck.Covered covered(long id, ResultSet rows) throws SQLException {
        String sealed = rows.getString(8);
        if (rows.getObject(LINE) == null) {
            return new ChainCheck.Covered(id, sealed, null, null);
        }
        Line line = Line.of(rows, LINE);
        return new ChainCheck.Covered(id, sealed, line.digest(), line.instant());
    }

    private static void seal(
            Seal seal, List<ChainCheck.Covered> covered, ChainCheck check, HeadsInKafka kafka, Tally tally) {
        if (seal == null) {
            return;
        }
        boolean sent = kafka != null && seal.number() <= kafka.newest();
        check.seal(seal, covered, sent ? kafka.byNumber().getOrDefault(seal.number(), Set.of()) : null);
        tally.first = tally.first == null ? Long.valueOf(seal.number()) : tally.first;
        tally.entries += covered.size();
    }

    /** The seal that the first one follows; nothing at all where it is the very first. */
    private Seal before(long from) throws SQLException {
        if (from == 1) {
            return new Seal(0, Instant.EPOCH, Seal.NOTHING, 0, "", Seal.NOTHING);
        }
        try (PreparedStatement query =
                connection.prepareStatement("SELECT " + Seals.SEAL + " FROM audit_seal WHERE number = ?")) {
            query.setLong(1, from - 1);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Seals.seal(row) : null;
            }
        }
    }

    private long largestBefore(long from) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT MAX(entry_id) FROM audit_sealed WHERE seal < ?")) {
            query.setLong(1, from);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private Verification.Unsealed unsealed(ChainCheck check, boolean end) throws SQLException {
        long count = 0;
        Instant oldest = null;
        List<Long> added = new ArrayList<>();
        try (Statement query = connection.createStatement()) {
            query.setFetchSize(Integer.MIN_VALUE);
            try (ResultSet rows = query.executeQuery(UNSEALED)) {
                while (rows.next()) {
                    Instant writtenAt = rows.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC);
                    count++;
                    oldest = oldest == null || writtenAt.isBefore(oldest) ? writtenAt : oldest;
                    if (end && added.size() < Finding.MOST && check.isAdded(rows.getLong(1), writtenAt)) {
                        added.add(rows.getLong(1));
                    }
                }
            }
        }
        check.found(null, Fault.ENTRY_ADDED, added);
        return new Verification.Unsealed(count, oldest);
    }

    private boolean exists(String select, Object value) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(select)) {
            query.setObject(1, value);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }
}
