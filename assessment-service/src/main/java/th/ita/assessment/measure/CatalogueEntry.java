package th.ita.assessment.measure;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a measure for a node may look like, before somebody makes it their own.
 *
 * @param node a code of the catalogue's year
 */
@Schema(name = "MeasureText")
record CatalogueEntry(
        String node,
        String point,
        List<String> steps,
        String responsible,
        @Schema(nullable = true) Months schedule,
        String indicator,
        String followUp) {

    /** Months of a fiscal year, from the first of the one to the last of the other; 1 is October. */
    @Schema(name = "FiscalMonths")
    record Months(int from, int to) {}

    CatalogueEntry {
        steps = steps == null ? List.of() : List.copyOf(steps);
    }
}
