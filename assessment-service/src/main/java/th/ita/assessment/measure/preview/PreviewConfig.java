package th.ita.assessment.measure.preview;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How previews are asked for and kept. */
@ConfigMapping(prefix = "ita.preview")
public interface PreviewConfig {
    /** Whether this replica listens for what comes back. */
    @WithDefault("true")
    boolean enabled();

    @WithDefault("ita.draft.v1")
    String requests();

    @WithDefault("ita.draft-document.v1")
    String answers();

    /** One for all replicas; they share the partitions. */
    @WithDefault("assessment-service-previews")
    String group();

    /** How long a preview can be read; whoever needs it longer asks again. */
    @WithDefault("1H")
    Duration keep();

    /** How often those that are too old are deleted. */
    @WithDefault("5M")
    Duration sweep();

    /** So many previews of one set are kept, the latest ones: each has about 2 MB. */
    @WithDefault("10")
    int perSet();

    /** How long Kafka may take before a request is told to come back later. */
    @WithDefault("5S")
    Duration kafkaPatience();

    /** How long it is waited between attempts while Kafka or the database is away. */
    @WithDefault("1S")
    Duration retry();
}
