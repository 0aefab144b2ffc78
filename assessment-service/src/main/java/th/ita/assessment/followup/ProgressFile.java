package th.ita.assessment.followup;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A file that an entry shows; its bytes are kept once under their hash.
 *
 * @param shown whether the public sees it
 */
@Schema(name = "ProgressFile")
record ProgressFile(
        String name,

        @Schema(enumeration = {"application/pdf", "image/jpeg", "image/png"})
        String mediaType,

        String sha256,

        @Schema(description = "Bytes.") long size,

        @Schema(description = "Whether the public sees it, once its entry is published.") @JsonProperty("public")
        boolean shown) {}
