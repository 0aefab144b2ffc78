package th.ita.assessment.audit;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;

import com.fasterxml.jackson.databind.ObjectMapper;

import th.ita.assessment.lease.Leases;
import th.ita.assessment.lease.Replica;

/**
 * The thread that seals. Whatever fails, it tries again at its next turn; that it began and that it is over is said once
 * each. Nobody waits for it: what is written in the books is written without it.
 */
@ApplicationScoped
class SealerLoop {

    private static final Logger LOG = Logger.getLogger(SealerLoop.class);

    private final SealingConfig config;
    private final Sealer sealer;
    private final Semaphore wakeUp = new Semaphore(0);

    private Thread thread;
    private volatile boolean stopping;
    private String trouble;

    SealerLoop(
            SealingConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> connection,
            Leases leases,
            Seals seals,
            ObjectMapper json,
            Clock clock) {
        this.config = config;
        this.sealer = new Sealer(Replica.name(), config, connection, leases, seals, json, clock);
    }

    void onStart(@Observes StartupEvent event) {
        if (config.enabled()) {
            thread = new Thread(this::run, "sealer");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** The last entries are sealed on the way out, unless there was trouble: then nobody waits for it. */
    void onStop(@Observes ShutdownEvent event) {
        if (thread == null) {
            return;
        }
        stopping = true;
        wakeUp.release();
        try {
            thread.join(config.kafkaPatience().toMillis() * 2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!stopping) {
            turn();
            try {
                stopping |= wakeUp.tryAcquire(config.every().toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                stopping = true;
            }
        }
        if (trouble == null) {
            turn();
        }
        try {
            sealer.close();
        } catch (RuntimeException e) {
            LOG.debugf("The sealer's lease runs out by itself: %s", e.getMessage());
        }
    }

    private void turn() {
        try {
            if (!sealer.leads()) {
                sealer.letGoOfKafka();
                return;
            }
            sealer.seal();
        } catch (RuntimeException e) {
            troubled("The database, or something else, keeps the books from being sealed", e);
            return;
        }
        try {
            sealer.send();
        } catch (RuntimeException e) {
            sealer.letGoOfKafka();
            troubled("Kafka does not take the heads of the books' seals; they are sent later, in order", e);
            return;
        }
        if (trouble != null) {
            LOG.info("The books are sealed again, and Kafka has the heads");
            trouble = null;
        }
    }

    private void troubled(String what, RuntimeException e) {
        if (!what.equals(trouble)) {
            LOG.warnf("%s: %s", what, e.getMessage());
            trouble = what;
        }
    }
}
