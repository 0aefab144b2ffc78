package th.ita.assessment.announcement;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** What an operator watches; the age of the oldest pending subject first, it grows whatever it is that is broken. */
@Singleton
class AnnouncementMetrics {
    private final MeterRegistry registry;
    private volatile Outbox.Backlog backlog = new Outbox.Backlog(0, null, 0, 0, 0, Instant.EPOCH);
    private volatile long counted = System.nanoTime();
    private volatile boolean leads;
    private volatile boolean troubled;

    AnnouncementMetrics(MeterRegistry registry) {
        this.registry = registry;
        Gauge.builder("ita.subjects.oldest.pending", this, AnnouncementMetrics::oldestPendingSeconds)
                .baseUnit("seconds")
                .description("How long the oldest change waits to be announced; 0 when none does")
                .register(registry);
        Gauge.builder("ita.subjects.pending", this, metrics -> metrics.backlog.pending())
                .description("Subjects with a revision that is not announced")
                .register(registry);
        Gauge.builder("ita.subjects.unreadable", this, metrics -> metrics.backlog.unreadable())
                .description("Pending subjects whose state could not be read")
                .register(registry);
        Gauge.builder("ita.subjects.unheard", this, metrics -> metrics.backlog.unheard())
                .description("Subjects announced longer than the grace ago that no worker has reported back")
                .register(registry);
        Gauge.builder("ita.subjects.failed", this, metrics -> metrics.backlog.failed())
                .description("Subjects whose newest state the workers could make no documents of")
                .register(registry);
        Gauge.builder("ita.announcer.leader", this, metrics -> metrics.leads ? 1 : 0)
                .description("1 on the replica that announces; their sum should be 1")
                .register(registry);
        Gauge.builder("ita.announcer.troubled", this, metrics -> metrics.troubled ? 1 : 0)
                .description("1 while this replica's announcing fails, because Kafka or the database is away")
                .register(registry);
    }

    /** Seconds; keeps growing while it cannot be counted anew. */
    double oldestPendingSeconds() {
        Outbox.Backlog last = backlog;
        if (last.oldest() == null) {
            return 0;
        }
        Duration age = Duration.between(last.oldest(), last.at()).plusNanos(System.nanoTime() - counted);
        return age.toMillis() / 1000.0;
    }

    void counted(Outbox.Backlog now) {
        counted = System.nanoTime();
        backlog = now;
    }

    void leads(boolean now) {
        leads = now;
    }

    boolean leads() {
        return leads;
    }

    void troubled(boolean now) {
        troubled = now;
    }

    boolean troubled() {
        return troubled;
    }

    void unreadable() {
        registry.counter("ita.announcer.unreadable").increment();
    }

    /** @param sent acknowledged and noted just now */
    void announced(List<Snapshot.Sent> sent) {
        for (Snapshot.Sent one : sent) {
            Snapshot snapshot = one.snapshot();
            registry.counter("ita.announced", "kind", snapshot.subject().kind()).increment();
            if (!snapshot.subject().aggregate() && snapshot.revision() > snapshot.announcedBefore()) {
                Timer.builder("ita.announce.delay")
                        .description("From a change's commit, nearly, until the broker's acknowledgement")
                        .publishPercentileHistogram()
                        .register(registry)
                        .record(one.delay());
            }
        }
    }
}
