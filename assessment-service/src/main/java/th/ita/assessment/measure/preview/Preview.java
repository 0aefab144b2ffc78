package th.ita.assessment.measure.preview;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** Documents of a version that is not signed by all yet: asked for, on their way, there or failed. */
@Schema(
        name = "MeasurePreview",
        description = "Documents to look at before they are signed; each page says that it is a draft.")
record Preview(
        @Schema(format = "uuid") String draftId,

        @Schema(hidden = true) @JsonIgnore long agencyId,

        @Schema(hidden = true) @JsonIgnore int fiscalYear,

        @Schema(description = "The version that it shows, as it was when it was asked for.")
        int version,

        @Schema(enumeration = {"waiting", "ready", "failed"})
        String state,

        Instant requestedAt,
        @Schema(description = "Then it is deleted.") Instant expiresAt,
        @Schema(description = "Empty until all are there.") List<File> files,
        @Schema(nullable = true) Failure failure) {

    @Schema(name = "MeasurePreviewFile")
    record File(
            String name,
            String mediaType,
            @Schema(description = "Bytes.") long size,

            @Schema(description = "Of the bytes, in hexadecimal.")
            String sha256,

            @Schema(description = "Where to get it, below this service's address.")
            String path) {}

    /** @param message the worker's */
    @Schema(name = "MeasurePreviewFailure")
    record Failure(@Schema(examples = "render-failed") String code, String th, String en, String message) {
        static Failure of(String code, String message) {
            return new Failure(
                    code, "ระบบจัดทำเอกสารร่างไม่สำเร็จ", "The documents of the draft could not be made.", message);
        }
    }
}
