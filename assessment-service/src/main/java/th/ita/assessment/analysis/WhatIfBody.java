package th.ita.assessment.analysis;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Scores that are only tried. */
@Schema(name = "WhatIfChanges", description = "Nodes and the scores they would have; nothing of it is stored.")
record WhatIfBody(
        @Schema(
                required = true,
                minItems = 1,
                maxItems = WhatIfCheck.MOST_CHANGES,
                description = "No node twice, and none together with one above it.")
        List<Change> changes) {

    /**
     * @param code a node with a known score, in any case
     * @param value 0 to 100, at most four decimals; of an item 0 or 100
     */
    @Schema(name = "WhatIfChange")
    record Change(
            @Schema(required = true, examples = "O24") String code,

            @Schema(required = true, minimum = "0", maximum = "100", examples = "100")
            BigDecimal value) {}
}
