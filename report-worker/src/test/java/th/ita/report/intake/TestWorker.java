package th.ita.report.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import th.ita.report.website.FolderWebsite;
import th.ita.report.website.SharedFiles;
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
    private SnapshotHandler.Rendering renderer = (snapshot, mark) -> Versions.version(snapshot.subject(), mark);
    private final Map<String, Road> roads = new TreeMap<>();
    private List<RoadConsumer> consumers = List.of();

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

    /** Another road beside that of the snapshots. */
    TestWorker road(String name, Road road) {
        roads.put(name, road);
        return this;
    }

    TestWorker renderer(SnapshotHandler.Rendering renderer) {
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
                    return renderer.render(snapshot, mark);
                },
                edition,
                new IntakeMetrics(registry, Clock.systemUTC()));
    }

    TestWorker start() {
        Website website = website();
        KafkaClients clients = new KafkaClients(kafka);
        Road snapshots = new SnapshotRoad(website, handler(website), edition);
        List<RoadConsumer> all = new ArrayList<>(IntStream.rangeClosed(1, threads)
                .mapToObj(number -> new RoadConsumer(clients, snapshots, state("worker-" + number)))
                .toList());
        roads.forEach((name, road) -> all.add(new RoadConsumer(clients, road, state(name))));
        consumers = List.copyOf(all);
        consumers.forEach(RoadConsumer::start);
        return this;
    }

    private static ConsumerState state(String name) {
        return new ConsumerState(name, Clock.systemUTC());
    }

    List<ConsumerState> states() {
        return consumers.stream().map(RoadConsumer::state).toList();
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
        consumers.forEach(RoadConsumer::stop);
        for (RoadConsumer consumer : consumers) {
            if (!consumer.awaitEnd(Duration.ofSeconds(20))) {
                throw new IllegalStateException(consumer.state().name() + " does not end");
            }
        }
    }
}
