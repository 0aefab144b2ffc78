package th.ita.assessment.measure;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an agency undertakes for some nodes of its result (มาตรการ).
 *
 * @param id stays the same through all versions
 * @param nodes canonical codes, at least one
 * @param keeping whether it keeps what is good rather than mends what is not
 * @param point ประเด็นที่ต้องปรับปรุง
 * @param followUp how it is followed up and reported
 */
@Schema(name = "Measure")
public record Measure(
        @Schema(description = "Made up where not given; stays the same through all versions.", nullable = true)
        String id,

        @Schema(description = "Codes of the year's framework.")
        List<String> nodes,

        @Schema(description = "Whether it keeps what is good rather than mends what is not.", nullable = true)
        Boolean keeping,

        @Schema(description = "ประเด็นที่ต้องปรับปรุง", nullable = true)
        String point,

        List<String> steps,

        @Schema(description = "Unit or post.", nullable = true)
        String responsible,

        @Schema(nullable = true) Schedule schedule,

        @Schema(description = "Of success.", nullable = true)
        String indicator,

        @Schema(description = "How it is followed up and reported.", nullable = true)
        String followUp,

        @Schema(nullable = true) String budget) {

    public Measure {
        nodes = nodes == null ? List.of() : List.copyOf(nodes);
        steps = steps == null ? List.of() : List.copyOf(steps);
        keeping = keeping != null && keeping;
    }
}
