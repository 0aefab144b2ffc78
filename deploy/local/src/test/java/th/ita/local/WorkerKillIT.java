package th.ita.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static th.ita.local.Patience.await;

/** SIGKILL of the worker before, during and after publishing, while somebody reads. */
class WorkerKillIT {

    @TempDir
    static Path folder;

    private static Installation installation;
    private static Installation.Service service;

    @BeforeAll
    static void start() {
        installation = Installation.in(folder);
        service = Installation.ready(installation.startService("service"));
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @Test
    void killedBeforePublishing() {
        CorrectedAgency agency = registered(101);
        try (Reader reader = new Reader(List.of(agency.page()));
                Program first = installation.startWorker("worker before")) {
            Installation.ready(first);
            agency.correct(service.api(), "80.01");
            agency.awaitPublished();

            first.kill();
            agency.correct(service.api(), "80.02");
            assertThat(agency.publishedNow().value("TOTAL")).isEqualByComparingTo("80.01");

            try (Program second = installation.startWorker("worker before 2")) {
                agency.awaitPublished();
                agency.awaitHeard(service.api());
            }
        }
    }

    @Test
    void killedWhilePublishing() throws Exception {
        CorrectedAgency agency = registered(102);
        try (Reader reader = new Reader(List.of(agency.page()))) {
            try (Program worker = installation.startWorker("worker during")) {
                Installation.ready(worker);
                agency.correct(service.api(), "80.10");
                agency.awaitPublished();
                long revision = revision(agency);
                List<Path> before = list(work());
                List<FileChannel> locks = takeLocks();
                try {
                    agency.correct(service.api(), "80.11");
                    await("the worker to begin").until(() -> !before.containsAll(list(work())));
                    worker.kill();
                } finally {
                    for (FileChannel lock : locks) {
                        lock.close();
                    }
                }
                assertThat(revision(agency)).isEqualTo(revision);
            }
            // And wherever else the kill comes.
            for (int round = 2; round <= 4; round++) {
                try (Program worker = installation.startWorker("worker during " + round)) {
                    Installation.ready(worker);
                    agency.awaitPublished();
                    long revision = revision(agency);
                    List<Path> before = list(work());
                    agency.correct(service.api(), "80.1" + round);
                    await("the worker to begin, or to be done")
                            .pollInterval(Duration.ofMillis(1))
                            .until(() -> !before.containsAll(list(work())) || revision(agency) != revision);
                    worker.kill();
                }
            }
            try (Program last = installation.startWorker("worker during, last")) {
                PublishedPage page = agency.awaitPublished();
                agency.awaitHeard(service.api());
                assertThat(versions("assessment/102/2564", page.revision())).hasSize(1);
            }
        }
    }

    @Test
    void killedAfterPublishing() throws Exception {
        CorrectedAgency agency = registered(103);
        try (Reader reader = new Reader(List.of(agency.page()))) {
            for (int round = 1; round <= 3; round++) {
                try (Program worker = installation.startWorker("worker after " + round)) {
                    agency.correct(service.api(), "80.2" + round);
                    agency.awaitPublished();
                    worker.kill();
                }
            }
            PublishedPage before = agency.publishedNow();
            try (Program last = installation.startWorker("worker after, last")) {
                agency.awaitHeard(service.api());
            }
            assertThat(agency.publishedNow()).usingRecursiveComparison().isEqualTo(before);
            assertThat(versions("assessment/103/2564", before.revision())).hasSize(1);
        }
    }

    private static CorrectedAgency registered(long id) {
        CorrectedAgency agency = new CorrectedAgency(installation, id);
        agency.register(service.api());
        return agency;
    }

    /** Whoever publishes takes one of them before the page is renamed: while we hold them all, nobody gets so far. */
    private static List<FileChannel> takeLocks() throws IOException {
        List<FileChannel> taken = new ArrayList<>();
        for (int number = 0; number < 64; number++) {
            FileChannel file = FileChannel.open(
                    installation.websiteFolder().resolve(".ita/locks/%02d".formatted(number)),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            taken.add(file);
            file.lock();
        }
        return taken;
    }

    private static Path work() {
        return installation.websiteFolder().resolve(".ita/work");
    }

    private static long revision(CorrectedAgency agency) throws Exception {
        return agency.published().map(PublishedPage::revision).orElse(0L);
    }

    private static List<Path> versions(String subject, long revision) throws Exception {
        return list(installation.websiteFolder().resolve(subject)).stream()
                .filter(path -> path.getFileName().toString().startsWith("r" + revision + "-"))
                .toList();
    }

    private static List<Path> list(Path path) throws Exception {
        if (!Files.exists(path)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.toList();
        }
    }
}
