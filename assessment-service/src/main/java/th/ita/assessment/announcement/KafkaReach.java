package th.ita.assessment.announcement;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.common.KafkaException;

import io.smallrye.common.annotation.Identifier;

import th.ita.assessment.topic.Topics;

/** Asks whether the brokers can be reached from here. */
@ApplicationScoped
class KafkaReach {
    private final Map<String, Object> connection;
    private final AnnouncementConfig config;

    KafkaReach(@Identifier("default-kafka-broker") Map<String, Object> connection, AnnouncementConfig config) {
        this.connection = connection;
        this.config = config;
    }

    /** Just now; takes up to twice {@link AnnouncementConfig#kafkaPatience} when they can't. */
    boolean isReachable() {
        try (Topics topics = new Topics(connection, config.kafkaPatience())) {
            topics.describe(config.topic());
            return true;
        } catch (KafkaException e) {
            return false;
        }
    }
}
