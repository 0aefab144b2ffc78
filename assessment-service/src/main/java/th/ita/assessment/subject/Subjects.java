package th.ita.assessment.subject;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

/** The revisions of everything that has a page. */
@ApplicationScoped
public class Subjects {
    /*
     * Assignments are carried out from left to right, so the first two still see the revision as it was. A change makes a
     * subject that failed due at once (the change may have mended it); an aggregate keeps the moment it is due, which is what
     * limits how often it is taken.
     */
    private static final String DUE = """
              due_at = IF(is_aggregate, due_at, IF(announced_revision < revision, LEAST(due_at, UTC_TIMESTAMP(6)), UTC_TIMESTAMP(6))),
            """;

    private static final String REVISED = """
              pending_since = IF(announced_revision < revision, pending_since, UTC_TIMESTAMP(6)),
              revision = revision + 1,
              revised_at = GREATEST(revised_at, UTC_TIMESTAMP(6))
            """;

    private static final String BUMP = """
            INSERT INTO subject (subject_key, is_aggregate, revision, revised_at, pending_since, due_at)
            VALUES (?, ?, 1, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))
            ON DUPLICATE KEY UPDATE
            """ + DUE + REVISED;

    private static final String BUMP_YEAR =
            "UPDATE subject SET " + DUE + REVISED + " WHERE subject_key LIKE CONCAT('assessment/%/', ?)";

    private static final String BUMP_LIKE =
            "UPDATE subject SET due_at = UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND, " + REVISED + " WHERE ";

    private final DataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final Event<SubjectsBumped> bumped;

    Subjects(DataSource database, TransactionSynchronizationRegistry transaction, Event<SubjectsBumped> bumped) {
        this.database = database;
        this.transaction = transaction;
        this.bumped = bumped;
    }

    /**
     * Gives these subjects their next revision, in the transaction of the change that the public will see: just before that is
     * committed, once each however often they are named. The announcer is woken after the commit; nothing happens when it is
     * rolled back.
     *
     * @param keys of {@link SubjectKeys}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void bump(String... keys) {
        bump(Arrays.asList(keys));
    }

    /** As {@link #bump(String...)}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void bump(Collection<String> keys) {
        if (keys.isEmpty()) {
            return;
        }
        List<Subject> subjects = keys.stream().map(Subjects::named).toList();
        bumpsOfThisTransaction().putAll(subjects.stream().collect(Collectors.toMap(Subject::key, s -> s, (a, b) -> a)));
        bumped.fire(new SubjectsBumped());
    }

    /**
     * Gives the results of all agencies in a year their next revision, by one statement in the caller's transaction: all of
     * them or none. Locks them until it ends, so it comes last there.
     *
     * @return how many
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int bumpAssessments(int fiscalYear) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(BUMP_YEAR)) {
            statement.setString(1, String.valueOf(fiscalYear));
            int bumpedSubjects = statement.executeUpdate();
            bumped.fire(new SubjectsBumped());
            return bumpedSubjects;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot bump the results of " + fiscalYear, e);
        }
    }

    /**
     * Gives all subjects of which the key is like one of these their next revision, by one statement in the caller's
     * transaction, and has them announced after a rest. Locks the table until the transaction ends, so it comes last there.
     *
     * @param patterns as {@code LIKE} has them, at least one
     * @return how many
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int bumpLike(Collection<String> patterns, Duration rest) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        BUMP_LIKE + String.join(" OR ", Collections.nCopies(patterns.size(), "subject_key LIKE ?")))) {
            int parameter = 1;
            statement.setLong(parameter++, rest.toNanos() / 1000);
            for (String pattern : patterns) {
                statement.setString(parameter++, pattern);
            }
            int bumpedSubjects = statement.executeUpdate();
            bumped.fire(new SubjectsBumped());
            return bumpedSubjects;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot bump " + patterns, e);
        }
    }

    /*
     * All bumps of a transaction are carried out together and in the order of the keys, so that two transactions which bump
     * the same subjects, each in several steps, can't wait for each other in a circle; and at its end, so that nobody waits long.
     */
    private SortedMap<String, Subject> bumpsOfThisTransaction() {
        @SuppressWarnings("unchecked")
        SortedMap<String, Subject> known = (SortedMap<String, Subject>) transaction.getResource(Subjects.class);
        if (known != null) {
            return known;
        }
        SortedMap<String, Subject> bumps = new TreeMap<>();
        transaction.putResource(Subjects.class, bumps);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                carryOut(bumps.values());
            }

            @Override
            public void afterCompletion(int status) {
                // what was rolled back has left no trace
            }
        });
        return bumps;
    }

    private void carryOut(Collection<Subject> ordered) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(BUMP)) {
            for (Subject subject : ordered) {
                statement.setString(1, subject.key());
                statement.setBoolean(2, subject.aggregate());
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot bump " + ordered, e);
        }
    }

    private static Subject named(String key) {
        return Subject.parse(key).orElseThrow(() -> new IllegalArgumentException("Not a subject's key: " + key));
    }
}
