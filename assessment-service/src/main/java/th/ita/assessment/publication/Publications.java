package th.ita.assessment.publication;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;

import th.ita.assessment.subject.Epoch;

/** What is published where, as the workers have said. */
@ApplicationScoped
class Publications {
    private static final Logger LOG = Logger.getLogger(Publications.class);

    private final DataSource database;
    private final Epoch epoch;

    Publications(DataSource database, Epoch epoch) {
        this.database = database;
        this.epoch = epoch;
    }

    /**
     * Keeps these, in their order. One that is older than what is known of its subject changes nothing; an equal one is kept
     * again, since another edition of the worker writes other bytes. The documents of a state that was published stay until
     * a later one is.
     *
     * @return those that were not too old
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Publication> keep(List<Publication> heard) {
        int current = epoch.current().epoch();
        try (Connection connection = database.getConnection()) {
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

    private static boolean keep(Connection connection, Publication publication) throws SQLException {
        try (PreparedStatement known = connection.prepareStatement(
                "SELECT epoch, revision FROM publication WHERE subject_key = ? FOR UPDATE")) {
            known.setString(1, publication.subject());
            try (ResultSet row = known.executeQuery()) {
                if (row.next() && isOlder(publication, row.getInt(1), row.getLong(2))) {
                    return false;
                }
            }
        }
        try (PreparedStatement replace = connection.prepareStatement("""
                REPLACE INTO publication
                  (subject_key, epoch, revision, state, edition, reason_code, reason_message, path, heard_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, UTC_TIMESTAMP(6))
                """)) {
            Publication.Reason reason = publication.reason();
            replace.setString(1, publication.subject());
            replace.setInt(2, publication.epoch());
            replace.setLong(3, publication.revision());
            replace.setString(4, publication.state());
            replace.setString(5, publication.edition());
            replace.setString(6, reason == null ? null : reason.code());
            replace.setString(7, reason == null ? null : shortened(reason.message()));
            replace.setString(8, publication.path());
            replace.executeUpdate();
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
        try (PreparedStatement forget =
                connection.prepareStatement("DELETE FROM published_document WHERE subject_key = ?")) {
            forget.setString(1, publication.subject());
            forget.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO published_document (subject_key, position, epoch, revision, kind, media_type, path,
                  permanent_path, sha256, size, heard_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, UTC_TIMESTAMP(6))
                """)) {
            int position = 0;
            for (Publication.Document document : publication.documents()) {
                insert.setString(1, publication.subject());
                insert.setInt(2, position++);
                insert.setInt(3, publication.epoch());
                insert.setLong(4, publication.revision());
                insert.setString(5, document.kind());
                insert.setString(6, document.mediaType());
                insert.setString(7, document.path());
                insert.setString(8, document.permanentPath());
                insert.setString(9, document.sha256());
                insert.setLong(10, document.size());
                insert.addBatch();
            }
            insert.executeBatch();
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
