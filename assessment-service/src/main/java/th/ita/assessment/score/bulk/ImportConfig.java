package th.ita.assessment.score.bulk;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How imports are taken in and worked off; reasons stand beside each. */
@ConfigMapping(prefix = "ita.import")
public interface ImportConfig {
    /** How large a file may be; its default stands in application.properties, since the HTTP server needs it too. */
    MemorySize maxSize();

    /** How many rows a file may have: twice the whole country with every node. */
    @WithDefault("2000000")
    int maxRows();

    /**
     * Where uploaded files and what is sorted of them lie while they are worked on: up to three times the file's size for each
     * of {@code workers}, once for each in the queue. Without it, the system's folder for temporary files.
     */
    Optional<Path> folder();

    /** How long a request waits for its import to end before it is answered with where to ask. */
    @WithDefault("10S")
    Duration answerWithin();

    /** How many imports a replica works on at once: a long one should not make a short one wait. */
    @WithDefault("2")
    int workers();

    /** How many more may wait; beyond it a request is told to come again. */
    @WithDefault("8")
    int queue();

    /** How many agencies' years are read, and row by row are written, in one transaction. */
    @WithDefault("100")
    int batch();

    /** How long an import whose replica has stopped renewing counts as running. */
    @WithDefault("10S")
    Duration lease();

    /** How long one transaction may take: everything or nothing of the whole country is one. */
    @WithDefault("30M")
    Duration longestTransaction();

    /** How long reports are kept. */
    @WithDefault("30D")
    Duration keep();
}
