package th.ita.report.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;

/** What an operator wants to see of the worker over time. */
final class IntakeMetrics {

    private final MeterRegistry registry;
    private final Clock clock;
    private final AtomicReference<Instant> lastPublished;

    IntakeMetrics(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        this.lastPublished = new AtomicReference<>(clock.instant());
        TimeGauge.builder(
                        "ita.last.published.age",
                        () -> Duration.between(lastPublished.get(), clock.instant())
                                .toMillis(),
                        TimeUnit.MILLISECONDS)
                .description("Since a page was published, or since the start")
                .register(registry);
    }

    interface Work<T, E extends Exception> {
        T run() throws E;
    }

    /** @param part compose, html, pdf, docx or publish */
    <T, E extends Exception> T timed(String part, Work<T, E> work) throws E {
        Timer.Sample sample = Timer.start(registry);
        T result = work.run();
        sample.stop(Timer.builder("ita.page.time")
                .description("What making one page takes, by part")
                .tag("part", part)
                .register(registry));
        return result;
    }

    void published(Collection<String> files) {
        count("published");
        files.forEach(
                file -> registry.counter("ita.documents.published", "type", file.substring(file.lastIndexOf('.') + 1))
                        .increment());
        lastPublished.set(clock.instant());
    }

    /** The page was there already, byte for byte. */
    void repeated() {
        count("repeated");
    }

    /** A newer page is there. */
    void stale() {
        count("stale");
    }

    void rejected(String code) {
        count("rejected");
        registry.counter("ita.dead.letters", "code", code).increment();
    }

    void watch(ConsumerState state) {
        Gauge.builder("ita.intake.lag", state, ConsumerState::lag)
                .description("Snapshots that this consumer has not come to")
                .tag("consumer", state.name())
                .register(registry);
        Gauge.builder("ita.intake.waiting", state, ConsumerState::waiting)
                .description("Snapshots put aside until a file has come or the archive can be used")
                .tag("consumer", state.name())
                .register(registry);
        Gauge.builder("ita.intake.paused", state, s -> s.trouble().isPresent() ? 1 : 0)
                .description("1 while this consumer can't go on")
                .tag("consumer", state.name())
                .register(registry);
    }

    /** @param outcome copied, kept, mended or lost */
    void approved(String outcome) {
        registry.counter("ita.archive.approved", "outcome", outcome).increment();
    }

    /** @param outcome kept or dropped */
    void file(String outcome) {
        registry.counter("ita.archive.files", "outcome", outcome).increment();
    }

    /** @param outcome rendered or failed */
    void draft(String outcome) {
        registry.counter("ita.drafts", "outcome", outcome).increment();
    }

    private void count(String outcome) {
        registry.counter("ita.snapshots", "outcome", outcome).increment();
    }
}
