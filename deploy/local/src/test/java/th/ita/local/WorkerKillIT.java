package th.ita.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

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
        int interrupted = 0;
        try (Reader reader = new Reader(List.of(agency.page()))) {
            for (int round = 1; round <= 5; round++) {
                try (Program worker = installation.startWorker("worker during " + round)) {
                    Installation.ready(worker);
                    List<Path> before = list(work());
                    long revision = revision(agency);
                    agency.correct(service.api(), "80.1" + round);
                    awaitWork(agency, worker, before, revision);
                    worker.kill();
                    if (revision(agency) == revision) {
                        interrupted++;
                    }
                }
            }
            try (Program last = installation.startWorker("worker during, last")) {
                PublishedPage page = agency.awaitPublished();
                agency.awaitHeard(service.api());
                assertThat(versions("assessment/102/2564", page.revision())).hasSize(1);
            }
        }
        assertThat(interrupted)
                .as("publications that the kill came before the end of")
                .isPositive();
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

    /** Waits until the worker has begun to write files, or was so quick that it has published already. */
    private static void awaitWork(CorrectedAgency agency, Program worker, List<Path> before, long revision)
            throws Exception {
        while (worker.isAlive()) {
            if (!before.containsAll(list(work())) || revision(agency) != revision) {
                return;
            }
        }
        throw new IllegalStateException("The worker ended by itself.\n" + worker.tail());
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
