package th.ita.assessment.score;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version of a sheet, without the sheet.
 *
 * @param restoredVersion which version was given again; null unless it is a restore
 */
@Schema(name = "SheetVersion", description = "Who gave a sheet, restored or withdrew one, when and why.")
record SheetVersionSummary(
        int version,
        SheetAction action,
        @Schema(nullable = true) Integer restoredVersion,
        @Schema(nullable = true) String reason,
        String writtenBy,
        Instant writtenAt,
        String frameworkVersion) {

    static SheetVersionSummary of(SheetVersion version) {
        SheetWriting writing = version.writing();
        return new SheetVersionSummary(
                version.version(),
                writing.action(),
                writing.restoredVersion(),
                writing.reason(),
                writing.by(),
                writing.at(),
                version.frameworkVersion());
    }
}
