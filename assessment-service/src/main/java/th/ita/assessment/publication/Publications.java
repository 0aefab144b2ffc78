package th.ita.assessment.publication;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import th.ita.assessment.score.DeadlockRetry;
import th.ita.assessment.subject.Epoch;

/** What is published where, as the workers have said. */
@ApplicationScoped
class Publications {
    private static final Logger LOG = Logger.getLogger(Publications.class);

    /** Subjects that are locked together, by one transaction. */
    private static final int PORTION = 50;

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final DataSource database;
    private final Epoch epoch;

    Publications(DataSource database, Epoch epoch) {
        this.database = database;
        this.epoch = epoch;
    }

    /**
     * Keeps these, those of one subject in their order. One that is older than what is known of its subject changes nothing;
     * an equal one is kept again, since another edition of the worker writes other bytes. The documents of a state that was
     * published stay until a later one is.
     *
     * @return those that were not too old
     */
    List<Publication> keep(List<Publication> heard) {
        // By their keys, as every transaction takes subjects: so that none waits for another in a circle.
        List<Publication> ordered = heard.stream()
                .sorted(Comparator.comparing(Publication::subject))
                .toList();
        List<Publication> kept = new ArrayList<>(heard.size());
        for (int from = 0; from < ordered.size(); from += PORTION) {
            List<Publication> portion = ordered.subList(from, Math.min(from + PORTION, ordered.size()));
            kept.addAll(DeadlockRetry.inTransaction(LONGEST, () -> keepPortion(portion)));
        }
        return kept;
    }

    private List<Publication> keepPortion(List<Publication> heard) {
        int current = epoch.held().epoch();
        try (Connection connection = database.getConnection()) {
            lock(connection, heard);
            List<Publication> kept = new ArrayList<>(heard.size());
            List<Publication> ahead = new ArrayList<>();
            for (Publication publication : heard) {
                if (keep(connection, publication)) {
                    kept.add(publication);
                    if (isAhead(connection, publication, current)) {
                        ahead.add(publication);
                    } else if (publication.epoch() == current) {
                        hear(connection, publication);
                    }
                }
            }
            if (!ahead.isEmpty()) {
                Publication first = ahead.getFirst();
                LOG.warnf(
                        "%d publications are of states that this database has never had, such as %s in epoch %d at revision"
                                + " %d: if a backup was restored, raise the epoch",
                        ahead.size(), first.subject(), first.epoch(), first.revision());
            }
            return kept;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot keep publications", e);
        }
    }

    /*
     * The row of each, also of those heard of for the first time: to ask for a row that is not there locks the gap where
     * others want to put theirs. And before the first read, so that nothing older is read than what is locked.
     */
    private static void lock(Connection connection, List<Publication> heard) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("""
                INSERT INTO publication (subject_key, epoch, revision, state, edition, path, heard_at)
                VALUES (?, 0, 0, '', '', '', UTC_TIMESTAMP(6)) ON DUPLICATE KEY UPDATE subject_key = VALUES(subject_key)
                """)) {
            for (Publication publication : heard) {
                lock.setString(1, publication.subject());
                lock.addBatch();
            }
            lock.executeBatch();
        }
    }

    private static boolean keep(Connection connection, Publication publication) throws SQLException {
        try (PreparedStatement known =
                connection.prepareStatement("SELECT epoch, revision FROM publication WHERE subject_key = ?")) {
            known.setString(1, publication.subject());
            try (ResultSet row = known.executeQuery()) {
                row.next();
                if (isOlder(publication, row.getInt(1), row.getLong(2))) {
                    return false;
                }
            }
        }
        try (PreparedStatement update = connection.prepareStatement("""
                UPDATE publication SET epoch = ?, revision = ?, state = ?, edition = ?, reason_code = ?,
                  reason_message = ?, path = ?, heard_at = UTC_TIMESTAMP(6)
                WHERE subject_key = ?
                """)) {
            Publication.Reason reason = publication.reason();
            update.setInt(1, publication.epoch());
            update.setLong(2, publication.revision());
            update.setString(3, publication.state());
            update.setString(4, publication.edition());
            update.setString(5, reason == null ? null : reason.code());
            update.setString(6, reason == null ? null : shortened(reason.message()));
            update.setString(7, publication.path());
            update.setString(8, publication.subject());
            update.executeUpdate();
        }
        if (publication.isPublished()) {
            keepDocuments(connection, publication);
        }
        return true;
    }

    private static boolean isOlder(Publication publication, int epoch, long revision) {
        return publication.epoch() < epoch || publication.epoch() == epoch && publication.revision() < revision;
    }

    private static String shortened(String message) {
        return message.length() <= Publication.LONGEST_MESSAGE
                ? message
                : message.substring(0, Publication.LONGEST_MESSAGE - 1) + "…";
    }

    private static void keepDocuments(Connection connection, Publication publication) throws SQLException {
        int position = 0;
        try (PreparedStatement put = connection.prepareStatement("""
                INSERT INTO published_document (subject_key, position, epoch, revision, kind, media_type, path,
                  permanent_path, sha256, size, heard_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, UTC_TIMESTAMP(6))
                ON DUPLICATE KEY UPDATE epoch = VALUES(epoch), revision = VALUES(revision), kind = VALUES(kind),
                  media_type = VALUES(media_type), path = VALUES(path), permanent_path = VALUES(permanent_path),
                  sha256 = VALUES(sha256), size = VALUES(size), heard_at = VALUES(heard_at)
                """)) {
            for (Publication.Document document : publication.documents()) {
                put.setString(1, publication.subject());
                put.setInt(2, position++);
                put.setInt(3, publication.epoch());
                put.setLong(4, publication.revision());
                put.setString(5, document.kind());
                put.setString(6, document.mediaType());
                put.setString(7, document.path());
                put.setString(8, document.permanentPath());
                put.setString(9, document.sha256());
                put.setLong(10, document.size());
                put.addBatch();
            }
            put.executeBatch();
        }
        // Only rows that are there, each by its whole key: to delete what is not there locks a gap.
        try (PreparedStatement count =
                        connection.prepareStatement("SELECT COUNT(*) FROM published_document WHERE subject_key = ?");
                PreparedStatement delete = connection.prepareStatement(
                        "DELETE FROM published_document WHERE subject_key = ? AND position = ?")) {
            count.setString(1, publication.subject());
            try (ResultSet row = count.executeQuery()) {
                row.next();
                for (int surplus = position; surplus < row.getInt(1); surplus++) {
                    delete.setString(1, publication.subject());
                    delete.setInt(2, surplus);
                    delete.executeUpdate();
                }
            }
        }
    }

    private static boolean isAhead(Connection connection, Publication publication, int current) throws SQLException {
        if (publication.epoch() != current) {
            return publication.epoch() > current;
        }
        try (PreparedStatement known =
                connection.prepareStatement("SELECT revision FROM subject WHERE subject_key = ?")) {
            known.setString(1, publication.subject());
            try (ResultSet row = known.executeQuery()) {
                return !row.next() || row.getLong(1) < publication.revision();
            }
        }
    }

    private static void hear(Connection connection, Publication publication) throws SQLException {
        try (PreparedStatement heard = connection.prepareStatement(
                "UPDATE subject SET heard_revision = ? WHERE subject_key = ? AND heard_revision < ?")) {
            heard.setLong(1, publication.revision());
            heard.setString(2, publication.subject());
            heard.setLong(3, publication.revision());
            heard.executeUpdate();
        }
    }
}
