package th.ita.assessment.score;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something is done. */
@Schema(name = "Reason")
record ReasonBody(
        @Schema(required = true, maxLength = Reasons.LONGEST)
        String reason) {}
