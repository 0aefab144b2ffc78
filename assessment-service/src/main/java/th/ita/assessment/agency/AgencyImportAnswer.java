package th.ita.assessment.agency;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import of the register has done, or would do. */
@Schema(name = "AgencyImport", description = "What an import of the register has done, or would do.")
record AgencyImportAnswer(
        boolean dryRun,

        @Schema(description = "Of the file and of what it meets; the ETag, too. An import sends it as `If-Match`.")
        String digest,

        int registered,
        int changed,
        int unchanged,
        int refused,
        @Schema(description = "Every row, in its order.") List<AgencyImportRow> rows) {

    static AgencyImportAnswer of(boolean dryRun, String digest, List<AgencyImportRow> rows) {
        return new AgencyImportAnswer(
                dryRun,
                digest,
                count(rows, AgencyImportRow.Outcome.REGISTERED),
                count(rows, AgencyImportRow.Outcome.CHANGED),
                count(rows, AgencyImportRow.Outcome.UNCHANGED),
                count(rows, AgencyImportRow.Outcome.REFUSED),
                rows);
    }

    private static int count(List<AgencyImportRow> rows, AgencyImportRow.Outcome outcome) {
        return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}
