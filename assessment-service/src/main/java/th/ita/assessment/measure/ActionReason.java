package th.ita.assessment.measure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something is done to a measure set. */
@Schema(name = "MeasureReason")
record ActionReason(
        @Schema(required = true, maxLength = TextCheck.LONGEST_REASON)
        String reason) {}
