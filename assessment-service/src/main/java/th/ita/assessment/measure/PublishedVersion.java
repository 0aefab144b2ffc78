package th.ita.assessment.measure;

import java.time.Instant;
import java.util.List;

import th.ita.assessment.digest.Sha256;

/**
 * A version of measures that was published, and what became of it.
 *
 * @param status {@code published}, {@code superseded} or {@code withdrawn}
 * @param statusAt since when it is that
 * @param supersededBy the version that took its place, else null
 * @param withdrawalReason for the public; null unless withdrawn
 * @param code what its documents can be checked by; null only of a version that was approved before there were codes
 * @param scan null where nothing was signed on paper
 * @param frozen JSON of all that its documents print, as it is stored
 */
public record PublishedVersion(
        long agencyId,
        int fiscalYear,
        int measureFiscalYear,
        int version,
        MeasureState status,
        Instant statusAt,
        Integer supersededBy,
        String withdrawalReason,
        Instant publishedAt,
        Instant approvedAt,
        String code,
        Scan scan,
        List<Measure> measures,
        String frozen) {

    static PublishedVersion of(MeasureVersion version) {
        return new PublishedVersion(
                version.agencyId(),
                version.fiscalYear(),
                version.content().measureFiscalYear(),
                version.version(),
                version.state(),
                version.statusAt(),
                version.supersededBy(),
                version.withdrawalReason(),
                version.publishedAt(),
                version.approvedAt(),
                version.verificationCode(),
                version.scan(),
                version.content().measures(),
                version.frozen());
    }

    public boolean inForce() {
        return status == MeasureState.PUBLISHED;
    }

    /** Of the stored text in UTF-8, in hexadecimal: what names these documents for good. */
    public String frozenSha256() {
        return Sha256.of(frozen);
    }
}
