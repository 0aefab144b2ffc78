package th.ita.assessment.announcement;

import jakarta.inject.Singleton;

import io.quarkus.arc.Unremovable;

/** Subjects as a test wants them, for tests of other packages. */
@Singleton
@Unremovable
public class Ledger {
    private final Replicas replicas;

    Ledger(Replicas replicas) {
        this.replicas = replicas;
    }

    /** No subjects, nothing published. */
    public void empty() {
        replicas.empty();
        replicas.sql("DELETE FROM publication");
        replicas.sql("DELETE FROM published_document");
        replicas.sql("UPDATE subject_epoch SET epoch = 1");
    }

    /** A subject that is no aggregate. */
    public void subject(String key, long revision, long announced) {
        replicas.sql("INSERT INTO subject (subject_key, is_aggregate, revision, revised_at, pending_since, due_at,"
                + " announced_revision, announced_at) VALUES ('" + key + "', 0, " + revision
                + ", UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), " + announced + ", UTC_TIMESTAMP(6))");
    }

    public void bump(String key) {
        replicas.bump(key);
    }

    public long number(String select) {
        return replicas.number(select);
    }
}
