package th.ita.assessment.announcement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import javax.sql.DataSource;

import io.quarkus.narayana.jta.QuarkusTransaction;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import th.ita.assessment.lease.Times;
import th.ita.assessment.subject.Epoch;
import th.ita.assessment.subject.Subject;

/**
 * Reads a subject's state together with its revision, in one repeatable-read transaction: what the revision stands for is
 * what is read. An aggregate has no revision of its own content, so it is given a fresh one in that transaction; two
 * snapshots of the same revision never differ.
 */
final class SnapshotReader {
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private static final String FRESH = """
            UPDATE subject SET
              pending_since = IF(announced_revision < revision, pending_since, UTC_TIMESTAMP(6)),
              revision = revision + 1,
              revised_at = GREATEST(revised_at, UTC_TIMESTAMP(6))
            WHERE subject_key = ?
            """;

    private final DataSource database;
    private final Epoch epoch;
    private final Function<Subject, Content> contents;
    private final ObjectMapper json;

    /** @param contents reads what is said of a subject, in the caller's transaction */
    SnapshotReader(DataSource database, Epoch epoch, Function<Subject, Content> contents, ObjectMapper json) {
        this.database = database;
        this.epoch = epoch;
        this.contents = contents;
        this.json = json;
    }

    private record Envelope(
            String subject,
            String kind,
            int epoch,
            long revision,
            String revisedAt,
            String state,
            Content.Withdrawal withdrawal) {}

    private record Value(
            @JsonUnwrapped Envelope envelope, @JsonUnwrapped Object body) {}

    private record Row(long revision, Instant revisedAt, long announced, Instant now, long nanos) {}

    /** @throws RuntimeException whatever went wrong with this subject */
    Snapshot read(Subject subject) {
        return QuarkusTransaction.requiringNew().call(() -> readInTransaction(subject));
    }

    private Snapshot readInTransaction(Subject subject) throws SQLException, JsonProcessingException {
        Row row = row(subject);
        int current = epoch.current().epoch();
        Content content = contents.apply(subject);
        Envelope envelope = new Envelope(
                subject.key(),
                subject.kind(),
                current,
                row.revision(),
                text(row.revisedAt()),
                content.state(),
                content.withdrawal());
        byte[] value = json.writeValueAsBytes(new Value(envelope, content.body()));
        if (value.length > SnapshotTopic.LARGEST) {
            throw new IllegalStateException(
                    "Snapshot of " + value.length + " bytes, the largest is " + SnapshotTopic.LARGEST);
        }
        return new Snapshot(
                subject,
                current,
                row.revision(),
                row.revisedAt(),
                row.announced(),
                row.now(),
                row.nanos(),
                value,
                content.sumsUp(),
                content.files());
    }

    private Row row(Subject subject) throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (subject.aggregate()) {
                // Before the first read: that one fixes what this transaction sees, which must not be older than the
                // revision.
                try (PreparedStatement update = connection.prepareStatement(FRESH)) {
                    update.setString(1, subject.key());
                    update.executeUpdate();
                }
            }
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT revision, revised_at, announced_revision, UTC_TIMESTAMP(6) FROM subject WHERE subject_key = ?")) {
                select.setString(1, subject.key());
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next()) {
                        throw new IllegalStateException("No such subject: " + subject.key());
                    }
                    return new Row(
                            row.getLong(1),
                            Times.instant(row, 2),
                            row.getLong(3),
                            Times.instant(row, 4),
                            System.nanoTime());
                }
            }
        }
    }

    /** RFC 3339 in UTC, always with microseconds. */
    static String text(Instant instant) {
        return INSTANT.format(instant);
    }
}
