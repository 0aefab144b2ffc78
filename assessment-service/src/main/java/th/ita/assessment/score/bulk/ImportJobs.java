package th.ita.assessment.score.bulk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import th.ita.assessment.lease.Times;

/**
 * The imports in the database, where every replica sees them. Each statement is a transaction of its own, but for those that
 * belong to the one that writes scores: a job that others hold for interrupted can then not be committed any more.
 */
@ApplicationScoped
class ImportJobs {

    private static final String SELECT = "SELECT j.id, j.state, j.dry_run, j.row_by_row, j.whole_sheets, j.shape,"
            + " j.file_size, j.file_digest, j.data_digest, j.note, j.created_by, j.created_at, j.started_at, j.ended_at,"
            + " p.rows_read, p.rows_accepted, p.rows_unchanged, p.rows_refused, p.sheets_changed, p.sheets_unchanged,"
            + " p.sheets_refused, GREATEST(j.written, p.sheets_written), j.problem, j.problem_cell, j.problem_th, j.problem_en"
            + " FROM import_job j JOIN import_progress p ON p.job_id = j.id";

    private final DataSource database;

    ImportJobs(DataSource database) {
        this.database = database;
    }

    /** A job that this holder is going to work on. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    String create(ImportOrder order, Spool.Received file, String holder, Duration lease) {
        String id = UUID.randomUUID().toString();
        update(
                "INSERT INTO import_job (id, state, dry_run, row_by_row, whole_sheets, file_size, file_digest, note,"
                        + " created_by, created_at) VALUES (?, 'queued', ?, ?, ?, ?, ?, ?, ?, UTC_TIMESTAMP(6))",
                id,
                order.dryRun(),
                order.mode() == ImportMode.ROW_BY_ROW,
                order.wholeSheets(),
                file.size(),
                file.digest(),
                order.note(),
                order.account());
        update(
                "INSERT INTO import_progress (job_id, holder, lease_until)"
                        + " VALUES (?, ?, UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND)",
                id,
                holder,
                micros(lease));
        return id;
    }

    /** Whether it may begin: nobody has cancelled it, and it is not held for interrupted. */
    boolean start(String id) {
        return update(
                        "UPDATE import_job SET state = 'running', started_at = UTC_TIMESTAMP(6)"
                                + " WHERE id = ? AND state = 'queued'",
                        id)
                == 1;
    }

    void shape(String id, Shape shape) {
        update("UPDATE import_job SET shape = ? WHERE id = ? AND state = 'running'", shape.code(), id);
    }

    void digest(String id, String dataDigest) {
        update("UPDATE import_job SET data_digest = ? WHERE id = ? AND state = 'running'", dataDigest, id);
    }

    /** In the transaction that writes them; false when the job is not running any more: then nothing may be committed. */
    boolean wrote(String id, int sheets) {
        return update("UPDATE import_job SET written = written + ? WHERE id = ? AND state = 'running'", sheets, id)
                == 1;
    }

    /** @param problem may be null */
    boolean end(String id, ImportState state, Flaw problem) {
        return update(
                        "UPDATE import_job SET state = ?, ended_at = UTC_TIMESTAMP(6), problem = ?, problem_cell = ?,"
                                + " problem_th = ?, problem_en = ? WHERE id = ? AND state IN ('queued', 'running')",
                        state.code(),
                        problem == null ? null : problem.code(),
                        problem == null ? null : problem.cell(),
                        problem == null ? null : problem.th(),
                        problem == null ? null : problem.en(),
                        id)
                == 1;
    }

    /**
     * Notes how far it is and holds it for so much longer.
     *
     * @return false when the lease has run out meanwhile: others may have noticed
     */
    boolean renew(String id, ImportCounts counts, Duration lease) {
        return update(
                        "UPDATE import_progress SET lease_until = UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND, rows_read = ?,"
                                + " rows_accepted = ?, rows_unchanged = ?, rows_refused = ?, sheets_changed = ?,"
                                + " sheets_unchanged = ?, sheets_refused = ?, sheets_written = ?"
                                + " WHERE job_id = ? AND lease_until > UTC_TIMESTAMP(6)",
                        micros(lease),
                        counts.rowsRead(),
                        counts.rowsAccepted(),
                        counts.rowsUnchanged(),
                        counts.rowsRefused(),
                        counts.sheetsChanged(),
                        counts.sheetsUnchanged(),
                        counts.sheetsRefused(),
                        counts.sheetsWritten(),
                        id)
                == 1;
    }

    boolean isCancelRequested(String id) {
        return !ask("SELECT 1 FROM import_progress WHERE job_id = ? AND cancel_requested", row -> row.getInt(1), id)
                .isEmpty();
    }

    void requestCancel(String id) {
        update("UPDATE import_progress SET cancel_requested = TRUE WHERE job_id = ?", id);
    }

    /** What nobody renews any more is interrupted, from the first one who looks. */
    void noticeInterrupted() {
        update("UPDATE import_job SET state = 'interrupted', ended_at = UTC_TIMESTAMP(6)"
                + " WHERE state IN ('queued', 'running') AND id IN"
                + " (SELECT job_id FROM import_progress WHERE lease_until <= UTC_TIMESTAMP(6))");
    }

    /** What is older is forgotten, with its report. */
    void forget(Duration keep) {
        update(
                "DELETE FROM import_job WHERE state NOT IN ('queued', 'running')"
                        + " AND created_at < UTC_TIMESTAMP(6) - INTERVAL ? MICROSECOND",
                micros(keep));
    }

    Optional<ImportJob> find(String id) {
        return ask(SELECT + " WHERE j.id = ?", ImportJobs::job, id).stream().findFirst();
    }

    /** The latest first; those after this one, if there is one. */
    List<ImportJob> list(String after, int most) {
        return after == null
                ? ask(SELECT + " ORDER BY j.created_at DESC, j.id DESC LIMIT ?", ImportJobs::job, most)
                : ask(
                        SELECT + " JOIN import_job a ON a.id = ? WHERE (j.created_at, j.id) < (a.created_at, a.id)"
                                + " ORDER BY j.created_at DESC, j.id DESC LIMIT ?",
                        ImportJobs::job,
                        after,
                        most);
    }

    private static ImportJob job(ResultSet row) throws SQLException {
        String shape = row.getString(6);
        String dataDigest = row.getString(9);
        return new ImportJob(
                row.getString(1),
                ImportState.of(row.getString(2)),
                row.getBoolean(3),
                row.getBoolean(4) ? ImportMode.ROW_BY_ROW : ImportMode.ALL_OR_NOTHING,
                row.getBoolean(5),
                shape == null ? null : shape.equals(Shape.NODES.code()) ? Shape.NODES : Shape.AGENCIES,
                row.getLong(7),
                dataDigest == null ? null : row.getString(8) + "-" + dataDigest,
                row.getString(10),
                row.getString(11),
                Times.instant(row, 12),
                Times.instant(row, 13),
                Times.instant(row, 14),
                new ImportCounts(
                        row.getInt(15),
                        row.getInt(16),
                        row.getInt(17),
                        row.getInt(18),
                        row.getInt(19),
                        row.getInt(20),
                        row.getInt(21),
                        row.getInt(22)),
                row.getString(23) == null
                        ? null
                        : new Flaw(row.getString(24), row.getString(23), row.getString(25), row.getString(26)));
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / 1000;
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> ask(String sql, Reading<T> reading, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, values);
                ResultSet row = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (row.next()) {
                found.add(reading.of(row));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read imports", e);
        }
    }

    private int update(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write imports", e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
