package th.ita.assessment.circulation;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * The thread that sends letters and ends circulations that are over. Woken after a commit on this replica, it looks at least
 * every {@link CirculationConfig#poll}. Every replica may run one: a claimed letter is nobody else's.
 */
@ApplicationScoped
class LetterLoop {

    private static final Logger LOG = Logger.getLogger(LetterLoop.class);
    private static final int STOPPING_SECONDS = 10;

    /** So often it is looked for circulations that are over, and for files of theirs; their time is days, not seconds. */
    private static final long ENDS = TimeUnit.MINUTES.toNanos(1);

    /** Fired in the transaction that asks for letters. */
    record LettersWanted() {}

    private final LetterSender sender;
    private final Circulating circulating;
    private final CirculationConfig config;
    private final Semaphore wakeUp = new Semaphore(0);

    private Thread thread;
    private volatile boolean stopping;
    private boolean troubled;
    private long lookedForEnds = System.nanoTime() - ENDS;

    LetterLoop(LetterSender sender, Circulating circulating, CirculationConfig config) {
        this.sender = sender;
        this.circulating = circulating;
        this.config = config;
    }

    synchronized void onStart(@Observes StartupEvent event) {
        if (config.enabled()) {
            thread = new Thread(this::run, "letters");
            thread.setDaemon(true);
            thread.start();
        }
    }

    synchronized void onStop(@Observes ShutdownEvent event) {
        if (thread == null) {
            return;
        }
        stopping = true;
        wakeUp.release();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(STOPPING_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    void onWanted(@Observes(during = TransactionPhase.AFTER_SUCCESS) LettersWanted event) {
        wakeUp.release();
    }

    private void run() {
        while (!stopping) {
            boolean more = turn();
            if (!more && !stopping) {
                try {
                    wakeUp.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS);
                    wakeUp.drainPermits();
                } catch (InterruptedException e) {
                    return;
                }
            }
        }
    }

    /** @return whether there may be more to do at once */
    private boolean turn() {
        try {
            if (System.nanoTime() - lookedForEnds >= ENDS) {
                circulating.endThoseThatAreOver();
                circulating.deleteFilesOfThoseThatHaveEnded();
                lookedForEnds = System.nanoTime();
            }
            boolean sent = sender.sendNext();
            if (troubled) {
                troubled = false;
                LOG.info("Letters are sent again");
            }
            return sent;
        } catch (RuntimeException e) {
            if (!troubled) {
                troubled = true;
                LOG.warn("Letters cannot be sent; it is tried again", e);
            }
            return false;
        }
    }
}
