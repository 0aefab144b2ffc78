package th.ita.assessment.announcement;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;

import com.fasterxml.jackson.databind.ObjectMapper;

import th.ita.assessment.lease.Leases;
import th.ita.assessment.lease.Replica;
import th.ita.assessment.subject.Epoch;
import th.ita.assessment.subject.SubjectsBumped;

/**
 * The thread that announces. Woken after a commit on this replica, it looks for pending subjects at least every
 * {@link AnnouncementConfig#poll}; while Kafka or the database is away it tries again every {@link AnnouncementConfig#retry},
 * and says so once when it starts and once when it is over.
 */
@ApplicationScoped
class LeaderLoop {
    private static final Logger LOG = Logger.getLogger(LeaderLoop.class);
    private static final Duration COUNTING = Duration.ofSeconds(2);

    private final AnnouncementConfig config;
    private final Outbox outbox;
    private final AnnouncementMetrics metrics;
    private final Announcer announcer;
    private final String replica;
    private final Semaphore wakeUp = new Semaphore(0);

    private Thread thread;
    private volatile boolean stopping;
    private String trouble;
    private long troubledSince;
    private long counted;

    LeaderLoop(
            AnnouncementConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> connection,
            DataSource database,
            Leases leases,
            Outbox outbox,
            FileOutbox files,
            Epoch epoch,
            Contents contents,
            ObjectMapper json,
            AnnouncementMetrics metrics) {
        this.config = config;
        this.outbox = outbox;
        this.metrics = metrics;
        this.replica = Replica.name();
        SnapshotReader reader = new SnapshotReader(database, epoch, contents, json);
        this.announcer = new Announcer(replica, config, connection, leases, outbox, files, reader, metrics);
    }

    void onStart(@Observes StartupEvent event) {
        if (config.enabled()) {
            start();
        }
    }

    void onStop(@Observes ShutdownEvent event) {
        stop();
    }

    void onBump(@Observes(during = TransactionPhase.AFTER_SUCCESS) SubjectsBumped event) {
        wakeUp.release();
    }

    /** How this replica is called in the lease. */
    String replica() {
        return replica;
    }

    synchronized void start() {
        if (thread == null) {
            stopping = false;
            thread = new Thread(this::run, "announcer");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Ends after the step that is under way, and gives the lease back. */
    synchronized void stop() {
        if (thread == null) {
            return;
        }
        stopping = true;
        wakeUp.release();
        try {
            thread.join(config.lease().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    private void run() {
        while (!stopping) {
            Duration pause = turn();
            count();
            rest(pause);
        }
        try {
            announcer.close();
        } catch (RuntimeException e) {
            LOG.warnf("Could not give the announcer's lease back, it runs out by itself: %s", e.getMessage());
        }
    }

    private Duration turn() {
        try {
            Announcer.Turn turn = announcer.turn();
            recovered();
            return turn == Announcer.Turn.MORE ? Duration.ZERO : config.poll();
        } catch (SnapshotTopic.Fenced e) {
            announcer.stepDown("another replica has opened the topic");
            return config.retry();
        } catch (RuntimeException e) {
            troubled(e);
            try {
                // Perhaps another replica can reach what this one cannot.
                announcer.close();
            } catch (RuntimeException again) {
                LOG.debugf("The lease runs out by itself: %s", again.getMessage());
            }
            return config.retry();
        }
    }

    private void troubled(RuntimeException e) {
        boolean kafka = isKafka(e);
        String now = kafka ? "Kafka" : "The database, or something else,";
        if (!now.equals(trouble)) {
            if (trouble == null) {
                troubledSince = System.nanoTime();
            }
            trouble = now;
            // Of a broker that is away there is no more to say; of anything else the stack tells where it was.
            LOG.warnf(
                    kafka ? null : e,
                    "%s keeps this replica from announcing; changes are accepted and wait: %s",
                    now,
                    e.getMessage());
        }
        metrics.troubled(true);
    }

    private void recovered() {
        if (trouble != null) {
            LOG.infof(
                    "Announcing works again after %d s",
                    TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - troubledSince));
            trouble = null;
        }
        metrics.troubled(false);
    }

    private static boolean isKafka(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof KafkaException) {
                return true;
            }
        }
        return false;
    }

    private void count() {
        if (System.nanoTime() - counted < COUNTING.toNanos()) {
            return;
        }
        try {
            metrics.counted(outbox.backlog(config.unheardGrace()));
        } catch (RuntimeException e) {
            LOG.debugf("Cannot count pending subjects: %s", e.getMessage());
        }
        counted = System.nanoTime();
    }

    private void rest(Duration pause) {
        try {
            if (stopping || !wakeUp.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
            wakeUp.drainPermits();
        } catch (InterruptedException e) {
            stopping = true;
        }
    }
}
