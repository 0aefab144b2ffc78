package th.ita.assessment.measure;

import java.time.Instant;
import java.util.Objects;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody read a warning and has a reason to go on.
 *
 * @param node the one that the warning names; null where it names none
 * @param by set by the service, like {@code at}
 */
@Schema(name = "MeasureWaiver")
public record Waiver(
        String rule,

        @Schema(nullable = true) String node,
        @Schema(nullable = true) String reason,

        @Schema(description = "Read only.", nullable = true) String by,

        @Schema(description = "Read only.", nullable = true) Instant at) {

    boolean isFor(Contradiction warning) {
        return rule.equals(warning.rule()) && Objects.equals(node, warning.node());
    }
}
