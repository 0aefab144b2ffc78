package th.ita.assessment.announcement;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;
import th.ita.assessment.score.SheetClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

/** The application while no broker is to be found. */
@QuarkusTest
@TestProfile(WithoutKafkaTest.NoBroker.class)
class WithoutKafkaTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    public static class NoBroker implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(DatabaseOnly.class));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    /** Nobody listens where the broker should be. */
    public static class DatabaseOnly extends EmbeddedServers {
        @Override
        public Map<String, String> start() {
            Map<String, String> config = new HashMap<>(super.start());
            config.put("kafka.bootstrap.servers", "127.0.0.1:1");
            config.put("ita.announcement.kafka-patience", "200MS");
            config.put("ita.announcement.retry", "100MS");
            config.put("ita.publication.retry", "100MS");
            config.put("ita.preview.retry", "100MS");
            config.put("ita.preview.kafka-patience", "200MS");
            return config;
        }
    }

    @Inject
    AnnouncementMetrics metrics;

    @Inject
    Replicas replicas;

    @Test
    void writesAreTakenAndWaitAndTheServiceStaysReady() {
        await().atMost(PATIENCE).until(metrics::troubled);
        SheetClient agency = SheetClient.ofNewAgency();
        agency.create(SheetClient.total("93.05")).then().statusCode(201);
        Api.anybody().get(agency.path() + "/documents").then().statusCode(200).body("state", is("pending"));
        Api.anybody().get("/q/health/ready").then().statusCode(200).body("status", is("UP"));
        Api.anybody().get("/q/health").then().statusCode(200);
        Api.administrator()
                .get("/api/v1/announcement")
                .then()
                .statusCode(200)
                .body("kafkaReachable", is(false))
                .body("pending", is(2));
        await().atMost(PATIENCE).until(() -> metrics.oldestPendingSeconds() > 0);
        assertThat(replicas.number("SELECT COUNT(*) FROM subject WHERE failures > 0"))
                .as("that is nobody's fault")
                .isZero();
    }
}
