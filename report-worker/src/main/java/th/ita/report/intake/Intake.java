package th.ita.report.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;

import th.ita.report.document.Composer;
import th.ita.report.document.Publisher;
import th.ita.report.html.NotFoundPage;
import th.ita.report.html.WebsiteAssets;
import th.ita.report.pdf.PdfRenderer;
import th.ita.report.website.FolderWebsite;
import th.ita.report.website.SharedFiles;

/** The worker: its consumers, from the program's start to its end. */
@ApplicationScoped
class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);

    /** A batch is broken off after the page it is at; the rest is closing connections. */
    private static final Duration STOP = Duration.ofSeconds(30);

    private final VersionRenderer renderer;
    private final Edition edition = Edition.current();
    private final List<SnapshotConsumer> consumers;

    Intake(IntakeConfig config, @Identifier("default-kafka-broker") Map<String, Object> kafka, MeterRegistry registry) {
        Clock clock = Clock.systemUTC();
        IntakeMetrics metrics = new IntakeMetrics(registry, clock);
        Publisher publisher = new Publisher(
                config.website().publisher(), config.website().contact().orElse(null));
        WebsiteAssets assets = WebsiteAssets.load();
        this.renderer = new VersionRenderer(
                new Composer(publisher),
                new PdfRenderer(config.website().publicUrl().orElse(null)),
                assets.folder(),
                metrics);

        FolderWebsite website = new FolderWebsite(
                config.website().folder(),
                shared(assets, NotFoundPage.render(publisher, config.website().basePath())));
        SnapshotHandler handler = new SnapshotHandler(website, renderer::render, edition, metrics);
        KafkaClients clients = new KafkaClients(kafka);
        this.consumers = IntStream.rangeClosed(1, config.intake().consumers())
                .mapToObj(number -> new ConsumerState("report-worker-" + number, clock))
                .peek(metrics::watch)
                .map(state -> new SnapshotConsumer(clients, website, handler, edition, state))
                .toList();
    }

    static SharedFiles shared(WebsiteAssets assets, byte[] notFoundPage) {
        Map<String, byte[]> files = new TreeMap<>();
        assets.files().forEach((name, bytes) -> files.put(assets.folder() + "/" + name, bytes));
        files.put("404.html", notFoundPage);
        return new SharedFiles(files);
    }

    void start(@Observes StartupEvent event) {
        long began = System.nanoTime();
        renderer.warmUp(edition);
        LOG.infof(
                "Edition %s, renderers warm after %d ms",
                edition, Duration.ofNanos(System.nanoTime() - began).toMillis());
        consumers.forEach(SnapshotConsumer::start);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        consumers.forEach(SnapshotConsumer::stop);
        for (SnapshotConsumer consumer : consumers) {
            if (!consumer.awaitEnd(STOP)) {
                LOG.warnf(
                        "%s has not ended in time; what it was at is repeated",
                        consumer.state().name());
            }
        }
    }

    List<ConsumerState> states() {
        return consumers.stream().map(SnapshotConsumer::state).toList();
    }
}
