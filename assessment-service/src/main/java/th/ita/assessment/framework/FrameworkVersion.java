package th.ita.assessment.framework;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/** A version of a year's framework as it was written; it never changes, for results rest on it. */
@Entity
@IdClass(FrameworkVersion.Key.class)
class FrameworkVersion {

    /** It came with a release of the program. */
    static final String FILE = "file";

    /** An administrator sent it. */
    static final String UPLOAD = "upload";

    record Key(int fiscalYear, String version) {}

    @Id
    private int fiscalYear;

    @Id
    private String version;

    private int position;
    private String origin;
    private String definition;
    private String recordedBy;
    private Instant recordedAt;

    protected FrameworkVersion() {}

    /**
     * @param position counted within the year; of several of one origin, the highest is in use
     * @param definition YAML as it was written
     * @param recordedBy null for a file
     */
    FrameworkVersion(
            int fiscalYear,
            String version,
            int position,
            String origin,
            String definition,
            String recordedBy,
            Instant recordedAt) {
        this.fiscalYear = fiscalYear;
        this.version = version;
        this.position = position;
        this.origin = origin;
        this.definition = definition;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    int fiscalYear() {
        return fiscalYear;
    }

    String version() {
        return version;
    }

    int position() {
        return position;
    }

    String origin() {
        return origin;
    }

    String definition() {
        return definition;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
