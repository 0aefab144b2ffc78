package th.ita.report.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import th.ita.report.html.VersionMark;
import th.ita.report.website.FolderWebsite;
import th.ita.report.website.SharedFiles;
import th.ita.report.website.Version;
import th.ita.report.website.Versions;
import th.ita.report.website.Website;

/** The worker without its container; by default its pages are small and say little more than their mark. */
final class TestWorker implements AutoCloseable {

    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    final AtomicInteger rendered = new AtomicInteger();

    private final Map<String, Object> kafka;
    private final Path folder;
    private Edition edition = new Edition(1);
    private int threads = 2;
    private BiFunction<Snapshot, VersionMark, Version> renderer =
            (snapshot, mark) -> Versions.version(snapshot.subject(), mark);
    private List<SnapshotConsumer> consumers = List.of();

    TestWorker(Map<String, Object> kafka, Path folder) {
        this.kafka = kafka;
        this.folder = folder;
    }

    TestWorker edition(int number) {
        edition = new Edition(number);
        return this;
    }

    TestWorker threads(int threads) {
        this.threads = threads;
        return this;
    }

    TestWorker renderer(BiFunction<Snapshot, VersionMark, Version> renderer) {
        this.renderer = renderer;
        return this;
    }

    Website website() {
        return new FolderWebsite(folder, new SharedFiles(Map.of("404.html", Versions.bytes("ไม่พบหน้านี้"))));
    }

    SnapshotHandler handler() {
        return handler(website());
    }

    private SnapshotHandler handler(Website website) {
        return new SnapshotHandler(
                website,
                (snapshot, mark) -> {
                    rendered.incrementAndGet();
                    return renderer.apply(snapshot, mark);
                },
                edition,
                new IntakeMetrics(registry, Clock.systemUTC()));
    }

    TestWorker start() {
        Website website = website();
        SnapshotHandler handler = handler(website);
        consumers = IntStream.rangeClosed(1, threads)
                .mapToObj(number -> new SnapshotConsumer(
                        new KafkaClients(kafka),
                        website,
                        handler,
                        edition,
                        new ConsumerState("worker-" + number, Clock.systemUTC())))
                .toList();
        consumers.forEach(SnapshotConsumer::start);
        return this;
    }

    List<ConsumerState> states() {
        return consumers.stream().map(SnapshotConsumer::state).toList();
    }

    boolean isFine() {
        return states().stream().allMatch(state -> state.trouble().isEmpty());
    }

    double count(String outcome) {
        var counter = registry.find("ita.snapshots").tag("outcome", outcome).counter();
        return counter == null ? 0 : counter.count();
    }

    @Override
    public void close() throws InterruptedException {
        consumers.forEach(SnapshotConsumer::stop);
        for (SnapshotConsumer consumer : consumers) {
            if (!consumer.awaitEnd(Duration.ofSeconds(20))) {
                throw new IllegalStateException(consumer.state().name() + " does not end");
            }
        }
    }
}
