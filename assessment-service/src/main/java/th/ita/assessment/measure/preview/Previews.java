package th.ita.assessment.measure.preview;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import th.ita.assessment.score.AssessmentId;

/** Previews and their files, for an hour. */
@ApplicationScoped
class Previews {

    private static final String SELECT = """
            SELECT draft_id, agency_id, fiscal_year, version, requested_at, files, failure_code, failure_message
            FROM preview
            WHERE draft_id = ? AND requested_at > UTC_TIMESTAMP(6) - INTERVAL ? MICROSECOND
            """;

    private final DataSource database;
    private final PreviewConfig config;

    Previews(DataSource database, PreviewConfig config) {
        this.database = database;
        this.config = config;
    }

    /** Notes that one is asked for, so that its documents find it; the oldest of the set beyond a few go. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void expect(String draftId, AssessmentId id, int version) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO preview (draft_id, agency_id, fiscal_year, version, requested_at)"
                                + " VALUES (?, ?, ?, ?, UTC_TIMESTAMP(6))")) {
            insert.setString(1, draftId);
            insert.setLong(2, id.agencyId());
            insert.setInt(3, id.fiscalYear());
            insert.setInt(4, version);
            insert.executeUpdate();
            for (String old : beyond(connection, id)) {
                delete(connection, old);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot note a preview", e);
        }
    }

    private List<String> beyond(Connection connection, AssessmentId id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT draft_id FROM preview WHERE agency_id = ?"
                + " AND fiscal_year = ? ORDER BY requested_at DESC, draft_id LIMIT 100 OFFSET ?")) {
            select.setLong(1, id.agencyId());
            select.setInt(2, id.fiscalYear());
            select.setInt(3, config.perSet());
            List<String> ids = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getString(1));
                }
            }
            return ids;
        }
    }

    /** One that could not be sent on its way. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void forget(String draftId) {
        try (Connection connection = database.getConnection()) {
            delete(connection, draftId);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot forget a preview", e);
        }
    }

    private static void delete(Connection connection, String draftId) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM preview WHERE draft_id = ?")) {
            delete.setString(1, draftId);
            delete.executeUpdate();
        }
    }

    /**
     * Keeps what came back; again what is there already.
     *
     * @return false when nobody asked for it, or it is too late
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean keep(DraftDocument document) {
        try (Connection connection = database.getConnection()) {
            Preview known = find(connection, document.draftId(), " FOR UPDATE").orElse(null);
            if (known == null || !known.state().equals("waiting")) {
                return known != null;
            }
            if (document.failure() != null) {
                try (PreparedStatement fail = connection.prepareStatement(
                        "UPDATE preview SET failure_code = ?, failure_message = ? WHERE draft_id = ?")) {
                    fail.setString(1, document.failure());
                    fail.setString(2, document.message());
                    fail.setString(3, document.draftId());
                    fail.executeUpdate();
                }
                return true;
            }
            insert(connection, document);
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot keep a preview's file", e);
        }
    }

    private static void insert(Connection connection, DraftDocument document) throws SQLException {
        try (PreparedStatement files = connection.prepareStatement("UPDATE preview SET files = ? WHERE draft_id = ?");
                PreparedStatement put = connection.prepareStatement("REPLACE INTO preview_file"
                        + " (draft_id, name, media_type, sha256, size, bytes) VALUES (?, ?, ?, ?, ?, ?)")) {
            files.setInt(1, document.files());
            files.setString(2, document.draftId());
            files.executeUpdate();
            put.setString(1, document.draftId());
            put.setString(2, document.name());
            put.setString(3, document.mediaType());
            put.setString(4, document.sha256());
            put.setLong(5, document.value().length);
            put.setBytes(6, document.value());
            put.executeUpdate();
        }
    }

    /** In the caller's transaction; empty when there is none of that id, or it is too old. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Preview> find(String draftId) {
        // The database does not compare its column with what is no ASCII.
        if (!draftId.matches("[0-9a-f-]{36}")) {
            return Optional.empty();
        }
        try (Connection connection = database.getConnection()) {
            return find(connection, draftId, "");
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read a preview", e);
        }
    }

    private Optional<Preview> find(Connection connection, String draftId, String lock) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT + lock)) {
            select.setString(1, draftId);
            select.setLong(2, config.keep().toNanos() / 1000);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                Instant requested = row.getObject(5, LocalDateTime.class).toInstant(ZoneOffset.UTC);
                int expected = row.getInt(6);
                String failure = row.getString(7);
                String message = row.getString(8);
                String path = "/api/v1/agencies/" + row.getLong(2) + "/assessments/" + row.getInt(3)
                        + "/measure-set/previews/" + draftId + "/";
                List<Preview.File> files = files(connection, draftId, path);
                boolean ready = failure == null && expected > 0 && files.size() >= expected;
                return Optional.of(new Preview(
                        draftId,
                        row.getLong(2),
                        row.getInt(3),
                        row.getInt(4),
                        failure != null ? "failed" : ready ? "ready" : "waiting",
                        requested,
                        requested.plus(config.keep()),
                        ready ? files : List.of(),
                        failure == null ? null : Preview.Failure.of(failure, message)));
            }
        }
    }

    private static List<Preview.File> files(Connection connection, String draftId, String path) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT name, media_type, size, sha256 FROM preview_file WHERE draft_id = ? ORDER BY name")) {
            select.setString(1, draftId);
            List<Preview.File> files = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    files.add(new Preview.File(
                            row.getString(1),
                            row.getString(2),
                            row.getLong(3),
                            row.getString(4),
                            path + row.getString(1)));
                }
            }
            return files;
        }
    }

    /** The bytes of a file of a preview that is there. */
    @Transactional(Transactional.TxType.MANDATORY)
    byte[] bytes(String draftId, String name) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT bytes FROM preview_file WHERE draft_id = ? AND name = ?")) {
            select.setString(1, draftId);
            select.setString(2, name);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("No such file: " + name);
                }
                return row.getBytes(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read a preview's file", e);
        }
    }

    /** Deletes what is too old, with its files. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int sweep(Duration keep) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "DELETE FROM preview WHERE requested_at <= UTC_TIMESTAMP(6) - INTERVAL ? MICROSECOND")) {
            delete.setLong(1, keep.toNanos() / 1000);
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot delete old previews", e);
        }
    }
}
