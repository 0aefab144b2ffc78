package th.ita.assessment.score.bulk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import has come upon so far. A sheet is one agency's year. */
@Schema(name = "ImportCounts", description = "What it has come upon so far. A sheet is one agency's year.")
record ImportCounts(
        int rowsRead,
        int rowsAccepted,
        int rowsUnchanged,
        int rowsRefused,

        @Schema(description = "Sheets that it would change, or changes.")
        int sheetsChanged,

        int sheetsUnchanged,
        int sheetsRefused,

        @Schema(description = "Sheets that are written; in a running all-or-nothing import not yet for others to see.")
        int sheetsWritten) {

    static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0, 0, 0);
}
