package th.ita.assessment.score;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

import org.hibernate.annotations.Immutable;

/** A sheet as it was given, once and for all. */
@Entity
@Immutable
@IdClass(SheetVersion.Key.class)
class SheetVersion {

    record Key(long agencyId, int fiscalYear, int version) {}

    @Id
    private long agencyId;

    @Id
    private int fiscalYear;

    @Id
    private int version;

    @Enumerated(EnumType.STRING)
    private SheetAction action;

    private Integer restoredVersion;

    private String frameworkVersion;

    private String sheet;

    private String reason;

    private String writtenBy;

    private Instant writtenAt;

    protected SheetVersion() {}

    SheetVersion(
            long agencyId, int fiscalYear, int version, String frameworkVersion, String sheet, SheetWriting writing) {
        this.agencyId = agencyId;
        this.fiscalYear = fiscalYear;
        this.version = version;
        this.frameworkVersion = frameworkVersion;
        this.sheet = sheet;
        this.action = writing.action();
        this.restoredVersion = writing.restoredVersion();
        this.reason = writing.reason();
        this.writtenBy = writing.by();
        this.writtenAt = writing.at();
    }

    int version() {
        return version;
    }

    /** The JSON text of a {@link ScoreSheet}. */
    String sheet() {
        return sheet;
    }

    String frameworkVersion() {
        return frameworkVersion;
    }

    SheetWriting writing() {
        return new SheetWriting(action, restoredVersion, reason, writtenBy, writtenAt);
    }
}
