package th.ita.assessment.analysis.peers;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import th.ita.assessment.http.FiscalYears;

/** A baseline without its figures. */
@Schema(name = "BaselineSummary", description = "A baseline of a year, without its figures.")
record BaselineSummary(
        int fiscalYear,
        int fiscalYearCe,
        int version,

        @Schema(description = "`draft`, `announced` (documents compare with it), or `replaced` by another.")
        String state,

        String frameworkVersion,
        @Schema(nullable = true) String note,
        String setBy,
        Instant setAt,
        @Schema(nullable = true) String announcedBy,

        @Schema(description = "When it was announced last.", nullable = true)
        Instant announcedAt) {

    static BaselineSummary of(Baseline baseline, BaselineYear year) {
        Baseline.Key key = baseline.key();
        return new BaselineSummary(
                key.fiscalYear(),
                FiscalYears.ce(key.fiscalYear()),
                key.version(),
                state(baseline, year),
                baseline.frameworkVersion(),
                baseline.note(),
                baseline.setBy(),
                baseline.setAt(),
                baseline.announcedBy(),
                baseline.announcedAt());
    }

    private static String state(Baseline baseline, BaselineYear year) {
        if (year.isAnnounced(baseline.key().version())) {
            return "announced";
        }
        return baseline.announcedAt() == null ? "draft" : "replaced";
    }
}
