package th.ita.assessment.announcement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import th.ita.assessment.lease.Times;
import th.ita.assessment.subject.Epoch;
import th.ita.assessment.subject.Subject;
import th.ita.assessment.subject.Subjects;

/** The table of subjects as the announcer works it off. Times are the database's. */
@ApplicationScoped
class Outbox {
    private static final String ANNOUNCED = """
            UPDATE subject SET
              announced_revision = ?, announced_at = UTC_TIMESTAMP(6), announced_partition = ?, announced_offset = ?,
              repeats = ?, failures = 0, failure = NULL,
              pending_since = IF(revision > ?, ?, pending_since),
              due_at = IF(is_aggregate, UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND, due_at)
            WHERE subject_key = ? AND announced_revision <= ?
            """;

    private static final String BACKLOG = """
            SELECT
              (SELECT COUNT(*) FROM subject WHERE pending = 1),
              (SELECT MIN(pending_since) FROM subject WHERE pending = 1),
              (SELECT COUNT(*) FROM subject WHERE pending = 1 AND failures > 0),
              (SELECT COUNT(*) FROM subject
                WHERE unheard = 1 AND announced_at <= UTC_TIMESTAMP(6) - INTERVAL ? MICROSECOND),
              (SELECT COUNT(*) FROM publication p JOIN subject s ON s.subject_key = p.subject_key JOIN subject_epoch e
                WHERE p.state = 'failed' AND p.epoch = e.epoch AND p.revision >= s.announced_revision AND s.pending = 0),
              UTC_TIMESTAMP(6)
            """;

    /* Each repeat doubles the grace, up to about an hour with the grace of half a minute. */
    private static final String UNHEARD = """
            SELECT subject_key, announced_partition, announced_offset, repeats FROM subject
            WHERE unheard = 1 AND pending = 0 AND announced_offset IS NOT NULL
              AND announced_at <= UTC_TIMESTAMP(6) - INTERVAL ? * POW(2, LEAST(repeats, 7)) MICROSECOND
            ORDER BY announced_at LIMIT ?
            """;

    private final DataSource database;
    private final Subjects subjects;
    private final Epoch epoch;

    Outbox(DataSource database, Subjects subjects, Epoch epoch) {
        this.database = database;
        this.subjects = subjects;
        this.epoch = epoch;
    }

    /**
     * @param pending how many subjects have a revision that is not announced
     * @param oldest since when the oldest of them waits, null if none
     * @param unreadable how many of them could not be read, and are tried again
     * @param unheard how many were announced longer than the grace ago and never heard of
     * @param failed of how many the workers could make no documents
     * @param at the database's time of all that
     */
    record Backlog(long pending, Instant oldest, long unreadable, long unheard, long failed, Instant at) {}

    /** @param repeats how often its state was announced again already */
    record Unheard(Subject subject, int partition, long offset, int repeats) {}

    /** The subjects to announce now, those that wait longest first. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Subject> due(int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT subject_key FROM subject"
                        + " WHERE pending = 1 AND due_at <= UTC_TIMESTAMP(6) ORDER BY due_at LIMIT ?")) {
            select.setInt(1, limit);
            List<Subject> due = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    // A row that was put in by hand under no subject's name keeps nobody else waiting.
                    Subject.parse(rows.getString(1)).ifPresent(due::add);
                }
            }
            return due;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot look for pending subjects", e);
        }
    }

    /**
     * Notes what the broker has acknowledged and, in the same transaction, bumps the pages that sum up what is new. Only a
     * larger revision counts, so a leader that was overtaken changes nothing.
     *
     * @param repeats how often each state was announced again, by position
     * @param interval how long an aggregate rests now
     * @return false when the epoch was raised meanwhile: everything is pending and stays so
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean announced(List<Snapshot.Sent> sent, Collection<Unheard> repeated, Duration interval) {
        int current = epoch.held().epoch();
        TreeMap<String, Snapshot.Sent> bySubject = new TreeMap<>();
        SortedSet<String> stale = new TreeSet<>();
        for (Snapshot.Sent one : sent) {
            if (one.snapshot().epoch() != current) {
                return false;
            }
            bySubject.put(one.snapshot().subject().key(), one);
            if (one.snapshot().revision() > one.snapshot().announcedBefore()
                    && !one.snapshot().subject().aggregate()) {
                stale.addAll(one.snapshot().sumsUp());
            }
        }
        try (Connection connection = database.getConnection()) {
            lock(connection, bySubject.navigableKeySet(), stale);
            try (PreparedStatement update = connection.prepareStatement(ANNOUNCED)) {
                for (Snapshot.Sent one : bySubject.values()) {
                    Snapshot snapshot = one.snapshot();
                    update.setLong(1, snapshot.revision());
                    update.setInt(2, one.partition());
                    update.setLong(3, one.offset());
                    update.setInt(4, repeats(snapshot.subject(), repeated));
                    update.setLong(5, snapshot.revision());
                    update.setObject(6, LocalDateTime.ofInstant(snapshot.readAt(), ZoneOffset.UTC));
                    update.setLong(7, micros(interval));
                    update.setString(8, snapshot.subject().key());
                    update.setLong(9, snapshot.revision());
                    update.addBatch();
                }
                update.executeBatch();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot note what was announced", e);
        }
        subjects.bump(stale);
        return true;
    }

    /* All rows in the order of their keys, as every other transaction takes them: so that none waits for another in a circle. */
    private static void lock(Connection connection, Collection<String> some, Collection<String> others)
            throws SQLException {
        TreeSet<String> keys = new TreeSet<>(some);
        keys.addAll(others);
        if (keys.isEmpty()) {
            return;
        }
        try (PreparedStatement lock =
                connection.prepareStatement("SELECT subject_key FROM subject WHERE subject_key IN ("
                        + String.join(",", Collections.nCopies(keys.size(), "?"))
                        + ") ORDER BY subject_key FOR UPDATE")) {
            int parameter = 1;
            for (String key : keys) {
                lock.setString(parameter++, key);
            }
            lock.executeQuery().close();
        }
    }

    private static int repeats(Subject subject, Collection<Unheard> repeated) {
        return repeated.stream()
                .filter(unheard -> unheard.subject().equals(subject))
                .mapToInt(unheard -> unheard.repeats() + 1)
                .findFirst()
                .orElse(0);
    }

    /** A subject that cannot be read waits, longer each time up to five minutes; the others go on. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void unreadable(Subject subject, String reason) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        UPDATE subject SET
                          due_at = UTC_TIMESTAMP(6) + INTERVAL LEAST(300, POW(2, LEAST(failures, 9))) SECOND,
                          failures = failures + 1, failure = ?
                        WHERE subject_key = ?
                        """)) {
            update.setString(1, reason.substring(0, Math.min(500, reason.length())));
            update.setString(2, subject.key());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot note that " + subject.key() + " is unreadable", e);
        }
    }

    /** States announced so long ago that one should have heard of them. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Unheard> unheard(Duration grace, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(UNHEARD)) {
            select.setLong(1, micros(grace));
            select.setInt(2, limit);
            List<Unheard> unheard = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    unheard.add(new Unheard(
                            Subject.parse(rows.getString(1)).orElseThrow(),
                            rows.getInt(2),
                            rows.getLong(3),
                            rows.getInt(4)));
                }
            }
            return unheard;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot look for states not heard of", e);
        }
    }

    /** @param grace as for {@link #unheard} */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Backlog backlog(Duration grace) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(BACKLOG)) {
            select.setLong(1, micros(grace));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Backlog(
                        row.getLong(1),
                        Times.instant(row, 2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        Times.instant(row, 6));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot count pending subjects", e);
        }
    }

    /** Makes everything pending again, for a topic that had to be created and so has lost what was announced. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void announceAll() {
        epoch.announceAll();
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / 1000;
    }
}
