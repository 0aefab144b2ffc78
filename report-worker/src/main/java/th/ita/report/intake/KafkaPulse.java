package th.ita.report.intake;

import java.time.Duration;
import java.util.Optional;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.Metric;

/** Whether Kafka answers a consumer: polling alone does not tell, it waits in silence. */
final class KafkaPulse {

    private static final int SILENCE_SECONDS = 15;

    private final Consumer<?, ?> consumer;
    private Metric lastHeartbeat;
    private Long joined;

    KafkaPulse(Consumer<?, ?> consumer) {
        this.consumer = consumer;
    }

    /** What is wrong, if anything is. */
    Optional<String> trouble() {
        if (consumer.groupMetadata().generationId() < 0) {
            return Optional.of("it has not joined its group in Kafka yet");
        }
        if (joined == null) {
            joined = System.nanoTime();
        }
        long seconds = secondsOfSilence();
        return seconds > SILENCE_SECONDS
                ? Optional.of("Kafka has not been reached for " + seconds + " s")
                : Optional.empty();
    }

    /** Since the last heartbeat; before the first one, since joining. */
    private long secondsOfSilence() {
        if (lastHeartbeat == null) {
            lastHeartbeat = consumer.metrics().values().stream()
                    .filter(metric -> metric.metricName().name().equals("last-heartbeat-seconds-ago"))
                    .findFirst()
                    .orElse(null);
        }
        double seconds = lastHeartbeat == null ? -1 : (double) lastHeartbeat.metricValue();
        return seconds < 0 ? Duration.ofNanos(System.nanoTime() - joined).toSeconds() : (long) seconds;
    }
}
