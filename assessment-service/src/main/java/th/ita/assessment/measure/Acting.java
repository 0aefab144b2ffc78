package th.ita.assessment.measure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * In whose place somebody signs.
 *
 * @param post the post that is stood in for, as the chain names it; {@code for} in JSON
 * @param text in what capacity, such as รักษาราชการแทน
 */
@Schema(name = "ActingFor")
public record Acting(
        @JsonProperty("for") @Schema(name = "for", nullable = true)
        String post,

        @Schema(nullable = true) String text) {}
