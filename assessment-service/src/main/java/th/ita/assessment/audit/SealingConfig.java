package th.ita.assessment.audit;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the books are sealed; reasons stand beside each. */
@ConfigMapping(prefix = SealingConfig.PREFIX)
public interface SealingConfig {
    String PREFIX = "ita.audit.sealing";
    String LONGEST_TRANSACTION = "1H";
    String TOPIC = "ita.audit-head.v1";
    String KAFKA_PATIENCE = "5S";

    /** Whether this replica may seal. */
    @WithDefault("true")
    boolean enabled();

    /** How long an entry may stay unsealed: until then its removal leaves nothing but a line of the log. */
    @WithDefault("5S")
    Duration every();

    /** How many entries a seal covers at most: where one does not match, so many are looked at. */
    @WithDefault("1000")
    int batch();

    /**
     * Longer than any transaction that writes an entry takes to commit, {@code ita.import.longest-transaction} above all. Up
     * to then an entry may turn up between older ones; later it was put there.
     */
    @WithDefault(LONGEST_TRANSACTION)
    Duration longestTransaction();

    /** How long a sealer that has stopped renewing still holds its lease. */
    @WithDefault("30S")
    Duration lease();

    /** Where the heads go. */
    @WithDefault(TOPIC)
    String topic();

    /** Replicas of the topic, should it have to be created; -1 leaves it to the broker. */
    @WithDefault("-1")
    short replication();

    /** How long Kafka may take for one step before it counts as away. */
    @WithDefault(KAFKA_PATIENCE)
    Duration kafkaPatience();
}
