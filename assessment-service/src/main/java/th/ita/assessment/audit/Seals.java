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
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * The chain in the database. A seal's number is its key, so that of two who seal at once, whatever they believe about their
 * lease, one fails and nothing forks.
 */
@ApplicationScoped
class Seals {

    static final String SEAL = "number, sealed_at, previous, entries, digest, head";

    private static final String UNSEALED = "SELECT " + Line.COLUMNS
            + " FROM audit a LEFT JOIN audit_sealed s ON s.entry_id = a.id"
            + " WHERE s.entry_id IS NULL AND a.id > ? ORDER BY a.id LIMIT ?";

    /* Backwards from the newest, of which there are few. */
    private static final String FLOOR = "SELECT MAX(entry_id) FROM audit_sealed WHERE seal ="
            + " (SELECT number FROM audit_seal WHERE sealed_at < ? ORDER BY number DESC LIMIT 1)";

    private final DataSource database;

    Seals(DataSource database) {
        this.database = database;
    }

    /** @param last the largest id that it covers */
    record Made(Seal seal, long last) {}

    /**
     * Seals what is committed and in no seal yet, the smaller ids first.
     *
     * @param above only entries with a larger id are looked at: 0 for all, {@link #floor} for those that may be new
     * @param most how many go into it
     * @return empty when there is nothing to seal
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Made> next(long above, int most, Instant now) {
        try (Connection connection = database.getConnection()) {
            Optional<Seal> last = last(connection);
            TreeMap<Long, String> covered = unsealed(connection, above, most);
            if (covered.isEmpty()) {
                return Optional.empty();
            }
            Seal seal = Seal.next(
                    last.map(Seal::number).orElse(0L) + 1, last.map(Seal::head).orElse(Seal.NOTHING), covered, now);
            insert(connection, seal, covered);
            return Optional.of(new Made(seal, covered.lastKey()));
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot seal the books", e);
        }
    }

    /**
     * Above which id entries may still appear: what a seal covered longer ago than any transaction lasts. Ids are given out in
     * order, so whatever is below was begun before that.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    long floor(Instant now, Duration longestTransaction) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(FLOOR)) {
            query.setObject(1, utc(now.minus(longestTransaction)));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the seals", e);
        }
    }

    /** Those whose heads were not sent yet, the first ones, in order. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Seal> unsent(int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT " + SEAL + " FROM audit_seal WHERE sent_at IS NULL ORDER BY number LIMIT ?")) {
            query.setInt(1, most);
            List<Seal> unsent = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    unsent.add(seal(rows));
                }
            }
            return unsent;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the seals", e);
        }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void sent(Seal seal, Instant now) {
        update("UPDATE audit_seal SET sent_at = ? WHERE number = ?", utc(now), seal.number());
    }

    /** For a topic that has lost them: all are sent again. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int sendAllAgain() {
        return update("UPDATE audit_seal SET sent_at = NULL WHERE sent_at IS NOT NULL");
    }

    private int update(String statement, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot note what was sent", e);
        }
    }

    private static Optional<Seal> last(Connection connection) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(
                        "SELECT " + SEAL + " FROM audit_seal ORDER BY number DESC LIMIT 1 FOR UPDATE")) {
            return row.next() ? Optional.of(seal(row)) : Optional.empty();
        }
    }

    private static TreeMap<Long, String> unsealed(Connection connection, long above, int most) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(UNSEALED)) {
            query.setLong(1, above);
            query.setInt(2, most);
            TreeMap<Long, String> covered = new TreeMap<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    Line line = Line.of(rows, 1);
                    covered.put(line.id(), line.digest());
                }
            }
            return covered;
        }
    }

    private static void insert(Connection connection, Seal seal, SortedMap<Long, String> covered) throws SQLException {
        try (PreparedStatement row =
                connection.prepareStatement("INSERT INTO audit_seal (" + SEAL + ") VALUES (?, ?, ?, ?, ?, ?)")) {
            row.setLong(1, seal.number());
            row.setObject(2, utc(seal.sealedAt()));
            row.setString(3, seal.previous());
            row.setInt(4, seal.entries());
            row.setString(5, seal.digest());
            row.setString(6, seal.head());
            row.executeUpdate();
        }
        try (PreparedStatement row =
                connection.prepareStatement("INSERT INTO audit_sealed (entry_id, seal, digest) VALUES (?, ?, ?)")) {
            for (var entry : covered.entrySet()) {
                row.setLong(1, entry.getKey());
                row.setLong(2, seal.number());
                row.setString(3, entry.getValue());
                row.addBatch();
            }
            row.executeBatch();
        }
    }

    static Seal seal(ResultSet row) throws SQLException {
        return new Seal(
                row.getLong(1),
                row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString(3),
                row.getInt(4),
                row.getString(5),
                row.getString(6));
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
