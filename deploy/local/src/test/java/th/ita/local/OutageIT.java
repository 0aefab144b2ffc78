package th.ita.local;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The broker away during a hundred writes; the database away and back. */
class OutageIT {

    @TempDir
    static Path folder;

    private static Installation installation;
    private static Installation.Service service;

    @BeforeAll
    static void start() {
        installation = Installation.in(folder);
        service = Installation.ready(installation.startService("service"));
        Installation.ready(installation.startWorker("worker"));
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @Test
    void aHundredWritesAreAcceptedWithoutABrokerAndPublishedWithIt() {
        List<CorrectedAgency> agencies = registered(301, 310);
        try (Reader reader =
                new Reader(agencies.stream().map(CorrectedAgency::page).toList())) {
            agencies.forEach(
                    agency -> assertThat(agency.correct(service.api(), "60.00")).isTrue());
            agencies.forEach(CorrectedAgency::awaitPublished);

            installation.stopBroker();
            for (int write = 0; write < 100; write++) {
                String total = new BigDecimal("60.01")
                        .add(BigDecimal.valueOf(write, 2))
                        .toString();
                assertThat(agencies.get(write % 10).correct(service.api(), total))
                        .as("write " + write)
                        .isTrue();
            }
            assertThat(service.program().isReady())
                    .as("ready without the broker")
                    .isTrue();

            installation.startBroker();
            agencies.forEach(CorrectedAgency::awaitPublished);
            agencies.forEach(agency -> agency.awaitHeard(service.api()));
            assertThat(agencies).extracting(CorrectedAgency::writes).containsOnly(11);
        }
    }

    @Test
    void whatWasAcceptedAroundAnOutageOfTheDatabaseIsPublished() {
        CorrectedAgency agency = registered(321, 321).getFirst();
        try (Reader reader = new Reader(List.of(agency.page()))) {
            agency.correct(service.api(), "61.00");
            // Accepted, and perhaps not yet announced when the database goes.
            agency.correct(service.api(), "61.01");
            installation.stopDatabase();

            assertThat(agency.correct(service.api(), "61.02"))
                    .as("accepted without a database")
                    .isFalse();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> !service.program().isReady());

            installation.startDatabase();
            await().atMost(Duration.ofSeconds(60)).until(() -> agency.correct(service.api(), "61.03"));
            agency.awaitPublished();
            agency.awaitHeard(service.api());
            assertThat(agency.writes()).isEqualTo(3);
        }
    }

    private static List<CorrectedAgency> registered(int first, int last) {
        List<CorrectedAgency> agencies = IntStream.rangeClosed(first, last)
                .mapToObj(id -> new CorrectedAgency(installation, id))
                .toList();
        agencies.forEach(agency -> agency.register(service.api()));
        return agencies;
    }
}
