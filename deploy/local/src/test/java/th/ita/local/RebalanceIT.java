package th.ita.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two workers share the topic; one joins, falls silent, wakes up and is killed, while corrections go on and somebody reads. */
class RebalanceIT {

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
    void noPageGoesBackWhoeverOwnsIt() {
        List<CorrectedAgency> agencies = IntStream.rangeClosed(201, 208)
                .mapToObj(id -> new CorrectedAgency(installation, id))
                .toList();
        agencies.forEach(agency -> agency.register(service.api()));
        Program first = installation.startWorker("first worker");
        Installation.ready(first);

        try (Reader reader =
                new Reader(agencies.stream().map(CorrectedAgency::page).toList())) {
            correctAll(agencies, "70.01");
            agencies.forEach(CorrectedAgency::awaitPublished);

            Program second = installation.startWorker("second worker");
            correctAll(agencies, "70.02");
            Installation.ready(second);
            correctAll(agencies, "70.03");
            agencies.forEach(CorrectedAgency::awaitPublished);

            // The first falls silent in the middle of its work; the group gives its pages to the second.
            correctAll(agencies, "70.04");
            first.pause();
            correctAll(agencies, "70.05");
            agencies.forEach(CorrectedAgency::awaitPublished);

            // It wakes up, still believing that they are its own.
            first.resume();
            correctAll(agencies, "70.06");
            agencies.forEach(CorrectedAgency::awaitPublished);
            first.awaitReady(Duration.ofMinutes(1));

            second.kill();
            correctAll(agencies, "70.07");
            agencies.forEach(CorrectedAgency::awaitPublished);
            agencies.forEach(agency -> agency.awaitHeard(service.api()));
        }
    }

    private static void correctAll(List<CorrectedAgency> agencies, String total) {
        agencies.forEach(agency -> agency.correct(service.api(), total));
    }
}
