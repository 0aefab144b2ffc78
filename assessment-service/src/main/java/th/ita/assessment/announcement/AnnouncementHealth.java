package th.ita.assessment.announcement;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

import io.smallrye.health.api.Wellness;

/**
 * For information: how announcing is going on this replica. Always up, since the API reads and writes without Kafka, and what
 * could not be announced waits.
 */
@Wellness
class AnnouncementHealth implements HealthCheck {
    private final AnnouncementMetrics metrics;

    AnnouncementHealth(AnnouncementMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Announcing")
                .up()
                .withData("leads", metrics.leads())
                .withData("troubled", metrics.troubled())
                .withData("oldestPendingSeconds", Math.round(metrics.oldestPendingSeconds()))
                .build();
    }
}
