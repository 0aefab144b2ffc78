package th.ita.assessment.score.bulk;

import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import th.ita.assessment.audit.Audit;
import th.ita.assessment.framework.Frameworks;
import th.ita.assessment.http.DatabaseFaults;
import th.ita.assessment.http.ProblemCode;
import th.ita.assessment.http.ProblemException;
import th.ita.assessment.http.Problems;
import th.ita.assessment.lease.Replica;
import th.ita.assessment.score.SheetBatch;

/**
 * Works imports off: so many at a time, so many more may wait. The replica that received a file works on it, since the file
 * lies there; it renews a lease on the job, and what is not renewed any more counts as interrupted everywhere.
 */
@ApplicationScoped
class ImportRunner {

    private static final Logger LOG = Logger.getLogger(ImportRunner.class);

    private final ImportConfig config;
    private final Spool spool;
    private final Frameworks frameworks;
    private final SheetBatch sheets;
    private final ImportJobs jobs;
    private final ImportReports reports;
    private final Audit audit;
    private final String replica = Replica.name();
    private final Map<String, Work> work = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor workers;
    private final ScheduledExecutorService renewal;
    private volatile boolean stopping;

    ImportRunner(
            ImportConfig config,
            Spool spool,
            Frameworks frameworks,
            SheetBatch sheets,
            ImportJobs jobs,
            ImportReports reports,
            Audit audit) {
        this.config = config;
        this.spool = spool;
        this.frameworks = frameworks;
        this.sheets = sheets;
        this.jobs = jobs;
        this.reports = reports;
        this.audit = audit;
        this.workers = new ThreadPoolExecutor(
                config.workers(),
                config.workers(),
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(config.queue()),
                named("import"));
        this.renewal = Executors.newSingleThreadScheduledExecutor(named("import-lease"));
    }

    /** A run, and what tells that it is over. */
    private record Work(ImportRun run, Spool.Received file, CountDownLatch over) {}

    private static java.util.concurrent.ThreadFactory named(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    void onStart(@Observes StartupEvent event) {
        long often = config.lease().toMillis() / 4;
        renewal.scheduleWithFixedDelay(this::renewAll, often, often, TimeUnit.MILLISECONDS);
    }

    void onStop(@Observes ShutdownEvent event) {
        stopping = true;
        work.values().forEach(one -> one.run().counter().stop(ImportState.INTERRUPTED));
        workers.shutdown();
        try {
            if (!workers.awaitTermination(config.lease().toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("An import does not end; its job is held for interrupted when its lease has run out");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        renewal.shutdownNow();
    }

    /**
     * Takes a file in and has it worked on.
     *
     * @return the job's id
     * @throws ProblemException 413 when it is too large, 503 when too many are waiting
     */
    String submit(ImportOrder order, InputStream body) {
        if (stopping || workers.getQueue().remainingCapacity() == 0) {
            throw busy();
        }
        Spool.Received file = spool.receive(body);
        String id = null;
        try {
            jobs.forget(config.keep());
            id = jobs.create(order, file, replica, config.lease());
            ImportRun run =
                    new ImportRun(id, order, file, spool.folder(), config, frameworks, sheets, jobs, reports, audit);
            Work one = new Work(run, file, new CountDownLatch(1));
            work.put(id, one);
            workers.execute(() -> workOn(one));
            return id;
        } catch (RejectedExecutionException e) {
            work.remove(id);
            file.delete();
            jobs.end(id, ImportState.CANCELLED, null);
            throw busy();
        } catch (RuntimeException e) {
            file.delete();
            throw e;
        }
    }

    private static ProblemException busy() {
        return Problems.of(
                        ProblemCode.UNAVAILABLE,
                        "มีการนำเข้ารออยู่เต็มจำนวนแล้ว โปรดลองใหม่ภายหลัง",
                        "As many imports are waiting as may wait. Please try again later.")
                .header("Retry-After", "30");
    }

    /** Whether this import has ended within that time, here. */
    boolean await(String id, Duration patience) {
        Work one = work.get(id);
        try {
            return one == null || one.over().await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Stops it at its next step if it is worked on here; elsewhere whoever works on it will see the request. */
    void cancel(String id) {
        jobs.requestCancel(id);
        Work one = work.get(id);
        if (one != null) {
            one.run().counter().stop(ImportState.CANCELLED);
        }
    }

    private void workOn(Work one) {
        String id = one.run().id();
        try {
            one.run().counter().goOn();
            if (jobs.start(id)) {
                one.run().run();
            }
        } catch (ImportStopped e) {
            end(one, e.state(), null);
        } catch (RuntimeException e) {
            ProblemException unavailable = DatabaseFaults.unavailable(e);
            LOG.errorf(unavailable == null ? e : null, "Import %s failed: %s", id, e.getMessage());
            end(one, ImportState.FAILED, unavailable == null ? ImportFlaws.broken() : ImportFlaws.unavailable());
        } finally {
            work.remove(id);
            one.file().delete();
            one.over().countDown();
        }
    }

    private void end(Work one, ImportState state, Flaw problem) {
        try {
            jobs.renew(one.run().id(), one.run().counter().counts(), config.lease());
            jobs.end(one.run().id(), state, problem);
        } catch (RuntimeException e) {
            LOG.warnf(
                    "Import %s is held for interrupted when its lease has run out: %s",
                    one.run().id(), e.getMessage());
        }
    }

    private void renewAll() {
        work.forEach((id, one) -> {
            try {
                ImportCounter counter = one.run().counter();
                if (!jobs.renew(id, counter.counts(), config.lease())) {
                    counter.stop(ImportState.INTERRUPTED);
                } else if (jobs.isCancelRequested(id)) {
                    counter.stop(ImportState.CANCELLED);
                }
            } catch (RuntimeException e) {
                LOG.warnf("The lease of import %s is not renewed: %s", id, e.getMessage());
            }
        });
    }
}
