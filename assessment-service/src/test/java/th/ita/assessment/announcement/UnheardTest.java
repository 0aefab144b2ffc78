package th.ita.assessment.announcement;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

import th.ita.assessment.EmbeddedServers;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@TestProfile(StepByStep.class)
@QuarkusTestResource(EmbeddedServers.class)
class UnheardTest {
    @Inject
    Replicas replicas;

    @BeforeEach
    void emptyDatabase() {
        replicas.empty();
    }

    @Test
    void whatTheWorkersHaveReadPastAndNotReportedIsAnnouncedAgain() {
        AnnouncementConfig settings = Replicas.settings();
        replicas.bump("agency/1", "agency/2");
        try (Announcer announcer = replicas.replica(settings)) {
            announcer.turn();
            replicas.sql("UPDATE subject SET heard_revision = 1 WHERE subject_key = 'agency/2'");
            replicas.readAs(settings.workerGroup(), settings.topic());

            assertThat(announcer.repeatUnheard()).isEqualTo(1);
        }

        assertThat(replicas.revisions(settings.topic()))
                .isEqualTo(Map.of("agency/1", List.of(1L, 1L), "agency/2", List.of(1L)));
        assertThat(replicas.number("SELECT repeats FROM subject WHERE subject_key = 'agency/1'"))
                .isEqualTo(1);
    }

    @Test
    void whatTheWorkersHaveNotReadYetIsLeftToThem() {
        AnnouncementConfig settings = Replicas.settings();
        try (Announcer announcer = replicas.replica(settings)) {
            announcer.turn();
            replicas.bump("agency/1");
            announcer.turn();
            assertThat(announcer.repeatUnheard()).as("nobody has read anything").isZero();

            replicas.readAs(settings.workerGroup(), settings.topic());
            assertThat(announcer.repeatUnheard()).isEqualTo(1);
            assertThat(announcer.repeatUnheard())
                    .as("the repeat is not read yet")
                    .isZero();
        }
    }

    @Test
    void eachRepeatDoublesTheGrace() {
        AnnouncementConfig settings = Replicas.settings();
        replicas.bump("agency/1");
        try (Announcer announcer = replicas.replica(settings)) {
            announcer.turn();
        }
        Duration grace = Duration.ofMinutes(1);
        replicas.sql("UPDATE subject SET repeats = 2, announced_at = UTC_TIMESTAMP(6) - INTERVAL 3 MINUTE");
        assertThat(replicas.outbox.unheard(grace, 10)).isEmpty();
        replicas.sql("UPDATE subject SET announced_at = UTC_TIMESTAMP(6) - INTERVAL 5 MINUTE");
        assertThat(replicas.outbox.unheard(grace, 10)).hasSize(1);
        assertThat(replicas.outbox.backlog(grace).unheard()).isEqualTo(1);
    }

    @Test
    void aChangeStartsAnew() {
        AnnouncementConfig settings = Replicas.settings();
        replicas.bump("agency/1");
        try (Announcer announcer = replicas.replica(settings)) {
            announcer.turn();
            replicas.readAs(settings.workerGroup(), settings.topic());
            announcer.repeatUnheard();
            replicas.bump("agency/1");
            announcer.turn();
        }
        assertThat(replicas.number("SELECT repeats FROM subject")).isZero();
    }
}
