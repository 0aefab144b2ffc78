package th.ita.report.intake;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
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

import th.ita.report.archive.ApprovedArchive;
import th.ita.report.archive.ArchiveFolder;
import th.ita.report.archive.FileArchive;
import th.ita.report.document.Composer;
import th.ita.report.document.Publisher;
import th.ita.report.docx.DocxRenderer;
import th.ita.report.html.CheckEntryPage;
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
    private final List<RoadConsumer> consumers;

    Intake(IntakeConfig config, @Identifier("default-kafka-broker") Map<String, Object> kafka, MeterRegistry registry) {
        Clock clock = Clock.systemUTC();
        IntakeMetrics metrics = new IntakeMetrics(registry, clock);
        Publisher publisher = new Publisher(
                config.website().publisher(), config.website().contact().orElse(null));
        WebsiteAssets assets = WebsiteAssets.load();
        ArchiveFolder archive = new ArchiveFolder(archiveFolder(config));
        FileArchive uploaded = new FileArchive(archive);
        Composer composer = new Composer(publisher);
        URI publicUrl = config.website().publicUrl().orElse(null);
        PdfRenderer pdf = new PdfRenderer(publicUrl);
        PrintRenderer prints = PrintRenderer.of(pdf, new DocxRenderer(publicUrl), metrics);
        this.renderer = new VersionRenderer(
                composer,
                pdf,
                prints,
                new KeptFiles(new ApprovedArchive(archive), uploaded, metrics),
                assets.folder(),
                metrics);

        FolderWebsite website = new FolderWebsite(
                config.website().folder(),
                shared(
                        assets,
                        NotFoundPage.render(publisher, config.website().basePath()),
                        CheckEntryPage.render(publisher, assets.folder())));
        Road snapshots =
                new SnapshotRoad(website, new SnapshotHandler(website, renderer::render, edition, metrics), edition);
        KafkaClients clients = new KafkaClients(kafka);
        Map<String, Road> roads = new LinkedHashMap<>();
        IntStream.rangeClosed(1, config.intake().consumers())
                .forEach(number -> roads.put("report-worker-" + number, snapshots));
        roads.put("report-worker-files", new FileRoad(archive, uploaded, metrics));
        // On a thread of its own: who looks at a draft waits for other drafts only, and no page for a draft.
        roads.put("report-worker-drafts", new DraftRoad(composer, prints, metrics));
        this.consumers = roads.entrySet().stream()
                .map(road -> {
                    ConsumerState state = new ConsumerState(road.getKey(), clock);
                    metrics.watch(state);
                    return new RoadConsumer(clients, road.getValue(), state);
                })
                .toList();
    }

    /** What readers may not see must not lie where a web server shows everything. */
    private static Path archiveFolder(IntakeConfig config) {
        Path website = config.website().folder().toAbsolutePath().normalize();
        Path archive = config.archive()
                .folder()
                .orElseGet(() -> website.resolveSibling(website.getFileName() + "-archive"))
                .toAbsolutePath()
                .normalize();
        if (archive.startsWith(website)) {
            throw new IllegalStateException(
                    "ita.archive.folder (" + archive + ") lies in the website's folder; it must lie outside");
        }
        return archive;
    }

    static SharedFiles shared(WebsiteAssets assets, byte[] notFoundPage, byte[] checkPage) {
        Map<String, byte[]> files = new TreeMap<>();
        assets.files().forEach((name, bytes) -> files.put(assets.folder() + "/" + name, bytes));
        files.put("404.html", notFoundPage);
        files.put(CheckEntryPage.PATH, checkPage);
        return new SharedFiles(files);
    }

    void start(@Observes StartupEvent event) {
        long began = System.nanoTime();
        renderer.warmUp(edition);
        LOG.infof(
                "Edition %s, renderers warm after %d ms",
                edition, Duration.ofNanos(System.nanoTime() - began).toMillis());
        consumers.forEach(RoadConsumer::start);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        consumers.forEach(RoadConsumer::stop);
        for (RoadConsumer consumer : consumers) {
            if (!consumer.awaitEnd(STOP)) {
                LOG.warnf(
                        "%s has not ended in time; what it was at is repeated",
                        consumer.state().name());
            }
        }
    }

    List<ConsumerState> states() {
        return consumers.stream().map(RoadConsumer::state).toList();
    }
}
