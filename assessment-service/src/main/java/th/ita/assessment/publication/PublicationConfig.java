package th.ita.assessment.publication;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the service hears of publications. */
@ConfigMapping(prefix = "ita.publication")
public interface PublicationConfig {
    /** Whether this replica listens. */
    @WithDefault("true")
    boolean enabled();

    @WithDefault("ita.publication.v1")
    String topic();

    /** One for all replicas; they share the partitions. */
    @WithDefault("assessment-service")
    String group();

    /** How long it is waited between attempts while Kafka or the database is away. */
    @WithDefault("1S")
    Duration retry();
}
