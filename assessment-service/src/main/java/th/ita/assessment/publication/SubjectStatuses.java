package th.ita.assessment.publication;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import th.ita.assessment.lease.Times;

/** Finds subjects by where they stand. In the caller's transaction. */
@ApplicationScoped
public class SubjectStatuses {
    private static final String SELECT = """
            SELECT s.subject_key, s.revision, s.revised_at, s.announced_revision, s.announced_at, s.heard_revision,
              s.failure, e.epoch, p.epoch, p.revision, p.state, p.reason_code, p.reason_message
            FROM subject s JOIN subject_epoch e LEFT JOIN publication p ON p.subject_key = s.subject_key
            """;

    /** What a list of subjects can be narrowed to. */
    public enum Filter {
        ALL("1 = 1"),
        PENDING("s.pending = 1"),
        UNHEARD("s.unheard = 1"),
        FAILED("p.state = 'failed' AND p.epoch = e.epoch AND p.revision >= s.announced_revision AND s.pending = 0"),
        UNREADABLE("s.pending = 1 AND s.failures > 0");

        private final String condition;

        Filter(String condition) {
            this.condition = condition;
        }
    }

    private final DataSource database;

    SubjectStatuses(DataSource database) {
        this.database = database;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<SubjectStatus> find(String key) {
        return query(SELECT + " WHERE s.subject_key = ?", ascii(key), 1).stream()
                .findFirst();
    }

    /** At most so many, in the order of their keys, after this key. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<SubjectStatus> list(Filter filter, String after, int most) {
        return query(
                SELECT + " WHERE s.subject_key > ? AND (" + filter.condition + ") ORDER BY s.subject_key LIMIT " + most,
                ascii(after),
                most);
    }

    /** Keys are ASCII, and the database does not compare them with anything else; no key has a question mark. */
    private static String ascii(String key) {
        return key.replaceAll("[^\\x20-\\x7E]", "?");
    }

    private List<SubjectStatus> query(String sql, String key, int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, key);
            List<SubjectStatus> found = new ArrayList<>(Math.min(most, 200));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(status(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read subjects", e);
        }
    }

    private static SubjectStatus status(ResultSet row) throws SQLException {
        PublicationState state = PublicationState.of(
                row.getLong(2), row.getLong(4), row.getInt(8), row.getInt(9), row.getLong(10), row.getString(11));
        return new SubjectStatus(
                row.getString(1),
                state,
                row.getLong(2),
                Times.instant(row, 3),
                row.getLong(4),
                Times.instant(row, 5),
                row.getLong(6),
                reason(row, state));
    }

    private static SubjectStatus.Reason reason(ResultSet row, PublicationState state) throws SQLException {
        if (state == PublicationState.FAILED) {
            return new SubjectStatus.Reason(row.getString(12), row.getString(13));
        }
        return row.getString(7) == null ? null : new SubjectStatus.Reason("unreadable", row.getString(7));
    }
}
