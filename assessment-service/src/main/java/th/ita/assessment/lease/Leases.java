package th.ita.assessment.lease;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * The right to do a piece of background work, held by one replica at a time, each kind of work by a name of its own. It keeps
 * replicas from working in vain; only the database's clock counts. A holder that was paused and replaced does not notice:
 * what it must not do then, the work itself has to keep it from.
 */
@ApplicationScoped
public class Leases {
    /* Assigned from left to right: taken_at still sees the holder as it was. */
    private static final String TAKE = """
            UPDATE lease SET
              taken_at = IF(holder = ? AND expires_at > UTC_TIMESTAMP(6), taken_at, UTC_TIMESTAMP(6)),
              holder = ?,
              expires_at = UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND
            WHERE work = ? AND (holder = ? OR expires_at <= UTC_TIMESTAMP(6))
            """;

    /* The row, for work that nobody did before. First, so that nobody locks the gap where it will be. */
    private static final String BEGIN = """
            INSERT INTO lease (work, holder, taken_at, expires_at)
            VALUES (?, ?, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6)) ON DUPLICATE KEY UPDATE work = VALUES(work)
            """;

    private final DataSource database;

    Leases(DataSource database) {
        this.database = database;
    }

    /** @param until when it ends unless renewed, by the database's clock */
    public record Holding(String holder, Instant since, Instant until) {}

    /**
     * Takes or renews a lease for so long from now.
     *
     * @param work what it is the right to do, such as {@code announcer}
     * @param holder names this replica, unlike any other
     * @return false when another holds it
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean take(String work, String holder, Duration length) {
        try (Connection connection = database.getConnection();
                PreparedStatement begin = connection.prepareStatement(BEGIN);
                PreparedStatement take = connection.prepareStatement(TAKE)) {
            begin.setString(1, work);
            begin.setString(2, holder);
            begin.executeUpdate();
            take.setString(1, holder);
            take.setString(2, holder);
            take.setLong(3, length.toNanos() / 1000);
            take.setString(4, work);
            take.setString(5, holder);
            return take.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot take the lease of the " + work, e);
        }
    }

    /** Lets another replica take it at once; does nothing unless this holder has it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void release(String work, String holder) {
        try (Connection connection = database.getConnection();
                PreparedStatement release = connection.prepareStatement(
                        "UPDATE lease SET expires_at = UTC_TIMESTAMP(6) WHERE work = ? AND holder = ?")) {
            release.setString(1, work);
            release.setString(2, holder);
            release.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot release the lease of the " + work, e);
        }
    }

    /** Who holds it; empty when it has run out. */
    @Transactional
    public Optional<Holding> holding(String work) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT holder, taken_at, expires_at FROM lease"
                        + " WHERE work = ? AND expires_at > UTC_TIMESTAMP(6)")) {
            select.setString(1, work);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Holding(row.getString(1), Times.instant(row, 2), Times.instant(row, 3)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the lease of the " + work, e);
        }
    }
}
