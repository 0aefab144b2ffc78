package th.ita.assessment.file;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import th.ita.assessment.lease.Leases;

/** Deletes the files that nothing refers to any more, once a day, however many replicas there are and however often they start. */
@ApplicationScoped
class FileSweep {

    private static final Logger LOG = Logger.getLogger(FileSweep.class);
    private static final String WORK = "file-sweep";
    private static final Duration EVERY = Duration.ofDays(1);

    private final DataSource database;
    private final Instance<FileReferences> references;
    private final Leases leases;
    private final FileConfig config;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name(WORK).factory());

    FileSweep(DataSource database, @Any Instance<FileReferences> references, Leases leases, FileConfig config) {
        this.database = database;
        this.references = references;
        this.leases = leases;
        this.config = config;
    }

    void onStart(@Observes StartupEvent event) {
        // The first an hour after the start, which has enough to do.
        thread.scheduleWithFixedDelay(this::turn, 1, 1, TimeUnit.HOURS);
    }

    void onStop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }

    private void turn() {
        try {
            // A holder of its own each time, so that nobody holds it twice a day.
            if (leases.take(WORK, UUID.randomUUID().toString(), EVERY)) {
                int gone = sweep();
                LOG.infof("Deleted %d files that nothing refers to", gone);
            }
        } catch (RuntimeException e) {
            LOG.warn("Files that nothing refers to cannot be deleted; it is tried again tomorrow", e);
        }
    }

    /** @return how many were deleted */
    int sweep() {
        List<String> old = QuarkusTransaction.requiringNew().call(this::old);
        Set<String> named = new HashSet<>();
        // Later than the files were looked for: what is referred to since is uploaded since.
        QuarkusTransaction.requiringNew().run(() -> references.forEach(some -> named.addAll(some.files())));
        int gone = 0;
        for (String sha256 : old) {
            if (!named.contains(sha256) && QuarkusTransaction.requiringNew().call(() -> delete(sha256))) {
                gone++;
            }
        }
        return gone;
    }

    private List<String> old() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT sha256 FROM stored_file WHERE kept_at < UTC_TIMESTAMP(6) - INTERVAL ? MICROSECOND")) {
            select.setLong(1, keepUnused());
            List<String> old = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    old.add(row.getString(1));
                }
            }
            return old;
        }
    }

    /* Whoever uploads the same bytes in this moment holds the row and makes it new, or finds none and puts it there again. */
    private boolean delete(String sha256) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("DELETE FROM stored_file WHERE sha256 = ?"
                        + " AND kept_at < UTC_TIMESTAMP(6) - INTERVAL ? MICROSECOND")) {
            delete.setString(1, sha256);
            delete.setLong(2, keepUnused());
            return delete.executeUpdate() == 1;
        }
    }

    private long keepUnused() {
        return config.keepUnused().toNanos() / 1000;
    }
}
