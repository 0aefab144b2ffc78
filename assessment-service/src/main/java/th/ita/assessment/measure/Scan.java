package th.ita.assessment.measure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The scan of what was signed on paper.
 *
 * @param sha256 of its bytes, in hexadecimal
 * @param size bytes
 */
@Schema(name = "MeasureScan", description = "The scan of what was signed on paper.")
public record Scan(
        @Schema(description = "Of the bytes, in hexadecimal.")
        String sha256,

        @Schema(description = "Bytes.") long size,
        String mediaType) {

    static final String MEDIA_TYPE = "application/pdf";
}
