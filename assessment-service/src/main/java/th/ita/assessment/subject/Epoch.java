package th.ita.assessment.subject;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

/**
 * The first half of what orders the states of a subject, (epoch, revision). It is raised by an administrator: after a backup
 * was restored, whose revisions are lower than those announced before, or to have everything announced anew.
 */
@ApplicationScoped
public class Epoch {
    private final DataSource database;
    private final Event<SubjectsBumped> bumped;

    Epoch(DataSource database, Event<SubjectsBumped> bumped) {
        this.database = database;
        this.bumped = bumped;
    }

    /** @param raisedBy name of the administrator, null for the epoch that the schema began with */
    public record Raised(int epoch, Instant raisedAt, String raisedBy) {}

    /** As the caller's transaction sees it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Raised current() {
        return read("");
    }

    /** As it is now, and so that nobody raises it before the caller's transaction has ended. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Raised held() {
        return read(" LOCK IN SHARE MODE");
    }

    /** As it is now, and so that nobody else reads or raises it before the caller's transaction has ended. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Raised toBeRaised() {
        return read(" FOR UPDATE");
    }

    /** Raises the epoch by one: all subjects are pending again, those that sum up others a little later. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Raised raise(String by) {
        try (Connection connection = database.getConnection();
                PreparedStatement raise = connection.prepareStatement(
                        "UPDATE subject_epoch SET epoch = epoch + 1, raised_at = UTC_TIMESTAMP(6), raised_by = ?");
                Statement anew = connection.createStatement()) {
            raise.setString(1, by);
            raise.executeUpdate();
            anew.executeUpdate(ANNOUNCE_ALL);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot raise the epoch", e);
        }
        bumped.fire(new SubjectsBumped());
        return read("");
    }

    /** Makes all subjects pending, in the same epoch: for a topic that has lost what was announced. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void announceAll() {
        try (Connection connection = database.getConnection();
                Statement anew = connection.createStatement()) {
            anew.executeUpdate(ANNOUNCE_ALL);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot make all subjects pending", e);
        }
        bumped.fire(new SubjectsBumped());
    }

    private static final String ANNOUNCE_ALL = """
            UPDATE subject SET
              announced_revision = 0, heard_revision = 0, repeats = 0, pending_since = UTC_TIMESTAMP(6),
              due_at = UTC_TIMESTAMP(6) + INTERVAL is_aggregate SECOND
            """;

    private Raised read(String lock) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT epoch, raised_at, raised_by FROM subject_epoch WHERE id = 1" + lock)) {
            row.next();
            return new Raised(
                    row.getInt("epoch"),
                    row.getObject("raised_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                    row.getString("raised_by"));
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the epoch", e);
        }
    }
}
