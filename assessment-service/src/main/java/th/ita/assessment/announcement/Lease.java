package th.ita.assessment.announcement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * The right to announce, held by one replica at a time. It keeps the others from working in vain; what keeps a leader that
 * was paused and replaced from writing an older state is the broker, see {@link SnapshotTopic}.
 */
@ApplicationScoped
class Lease {
    /* Assigned from left to right: taken_at still sees the holder as it was. */
    private static final String TAKE = """
            UPDATE announcer_lease SET
              taken_at = IF(holder = ? AND expires_at > UTC_TIMESTAMP(6), taken_at, UTC_TIMESTAMP(6)),
              holder = ?,
              expires_at = UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND
            WHERE id = 1 AND (holder = ? OR expires_at <= UTC_TIMESTAMP(6))
            """;

    private final DataSource database;

    Lease(DataSource database) {
        this.database = database;
    }

    /** @param until when it ends unless renewed, by the database's clock */
    record Holding(String holder, Instant since, Instant until) {}

    /** Takes or renews the lease for so long from now; false when another holds it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean take(String holder, Duration length) {
        try (Connection connection = database.getConnection();
                PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setString(1, holder);
            take.setString(2, holder);
            take.setLong(3, length.toNanos() / 1000);
            take.setString(4, holder);
            return take.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot take the announcer's lease", e);
        }
    }

    /** Lets another replica take it at once; does nothing unless this holder has it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void release(String holder) {
        try (Connection connection = database.getConnection();
                PreparedStatement release = connection.prepareStatement(
                        "UPDATE announcer_lease SET expires_at = UTC_TIMESTAMP(6) WHERE id = 1 AND holder = ?")) {
            release.setString(1, holder);
            release.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot release the announcer's lease", e);
        }
    }

    /** Who holds it; empty when it has run out. */
    @Transactional
    Optional<Holding> holding() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT holder, taken_at, expires_at FROM"
                        + " announcer_lease WHERE id = 1 AND holder IS NOT NULL AND expires_at > UTC_TIMESTAMP(6)");
                ResultSet row = select.executeQuery()) {
            return row.next()
                    ? Optional.of(new Holding(row.getString(1), instant(row, 2), instant(row, 3)))
                    : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the announcer's lease", e);
        }
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
