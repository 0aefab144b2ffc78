package th.ita.assessment.announcement;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How states are announced. The defaults fit one machine and a cluster alike; reasons stand beside each. */
@ConfigMapping(prefix = "ita.announcement")
public interface AnnouncementConfig {
    /** Whether this replica may lead. */
    @WithDefault("true")
    boolean enabled();

    /** How long a leader that has stopped renewing still holds the lease: the longest pause of a takeover. */
    @WithDefault("10S")
    Duration lease();

    /** How often pending subjects are looked for without being woken: another replica's writes wake nobody here. */
    @WithDefault("500MS")
    Duration poll();

    /** How many subjects go into one Kafka transaction. */
    @WithDefault("100")
    int batch();

    /** How long a page that sums up others stays as it is at least: one agency's year is on four of them. */
    @WithDefault("1S")
    Duration aggregateInterval();

    /** How long Kafka may take for one step before it counts as away; well under the lease. */
    @WithDefault("5S")
    Duration kafkaPatience();

    /** How long it is waited between attempts while Kafka or the database is away. */
    @WithDefault("1S")
    Duration retry();

    /** How often it is checked whether states were never heard of. */
    @WithDefault("15S")
    Duration unheardCheck();

    /** How long after its announcing a state that the workers have read past may stay unheard of; doubles with each repeat. */
    @WithDefault("30S")
    Duration unheardGrace();

    /** The consumer group of the workers, whose committed offsets tell how far they have read. */
    @WithDefault("report-worker")
    String workerGroup();

    /** One for all replicas: who opens it last fences every other. */
    @WithDefault("ita-announcer")
    String transactionalId();

    @WithDefault("ita.snapshot.v1")
    String topic();

    /** Replicas of a topic that has to be created; -1 leaves it to the broker. */
    @WithDefault("-1")
    short replication();
}
