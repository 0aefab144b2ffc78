package th.ita.assessment.measure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a lost item has no measure. */
@Schema(name = "UncoveredItem")
public record UncoveredItem(
        String node, @Schema(nullable = true) String reason) {}
