package th.ita.assessment.file;

import java.time.Duration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;

/** Attached files. The reasons stand beside each in {@code application.properties}. */
@ConfigMapping(prefix = "ita.file")
public interface FileConfig {

    MemorySize maxSize();

    /** How long a file is kept at least after it was last uploaded, though nothing refers to it. */
    Duration keepUnused();
}
