package th.ita.report.intake;

import java.util.Optional;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.Metric;

/** Whether Kafka answers a consumer: polling alone does not tell, it waits in silence. */
final class KafkaPulse {

    private static final int SILENCE_SECONDS = 15;

    private final Consumer<?, ?> consumer;
    private Metric lastHeartbeat;

    KafkaPulse(Consumer<?, ?> consumer) {
        this.consumer = consumer;
    }

    /** What is wrong, if anything is. */
    Optional<String> trouble() {
        if (lastHeartbeat == null) {
            lastHeartbeat = consumer.metrics().values().stream()
                    .filter(metric -> metric.metricName().name().equals("last-heartbeat-seconds-ago"))
                    .findFirst()
                    .orElse(null);
        }
        double seconds = lastHeartbeat == null ? -1 : (double) lastHeartbeat.metricValue();
        if (seconds < 0 && consumer.groupMetadata().generationId() < 0) {
            return Optional.of("it has not reached Kafka yet");
        }
        return seconds > SILENCE_SECONDS
                ? Optional.of("Kafka has not been reached for " + (long) seconds + " s")
                : Optional.empty();
    }
}
