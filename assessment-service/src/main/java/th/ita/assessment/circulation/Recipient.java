package th.ita.assessment.circulation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who gets a letter. */
@Schema(name = "Recipient")
record Recipient(
        @Schema(maxLength = 200) String name,

        @Schema(description = "Deleted when the circulation ends; never shown.", maxLength = 254)
        String email,

        @Schema(nullable = true, maxLength = 200) String post) {}
