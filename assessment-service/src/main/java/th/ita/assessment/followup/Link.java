package th.ita.assessment.followup;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where something can be seen. */
@Schema(name = "ProgressLink")
public record Link(
        @Schema(description = "http or https, without credentials.", maxLength = 500)
        String url,

        @Schema(description = "What is to be seen there; the address itself where left out.", maxLength = 200)
        String title) {}
