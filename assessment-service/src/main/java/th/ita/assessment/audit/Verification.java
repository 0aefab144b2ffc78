package th.ita.assessment.audit;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a look through a stretch of the chain came to.
 *
 * @param firstSeal the first that was looked at, null when there was none
 * @param lastSeal the last one
 * @param entries how many entries those cover
 * @param head of the last one
 * @param findings in the order of the seals, the first {@link Verifier#MOST_FINDINGS}
 * @param next the number to go on from, null when this was the end of the chain
 */
@Schema(name = "AuditVerification", description = "What a look through the chain over the books came to.")
record Verification(
        @Schema(description = "Whether nothing is wrong with what was looked at.")
        boolean intact,

        @Schema(
                description = "The number of the first seal that was looked at; null when there is none.",
                nullable = true)
        Long firstSeal,

        @Schema(description = "The last one; null when there is none.", nullable = true)
        Long lastSeal,

        @Schema(description = "How many entries these seals cover.")
        long entries,

        @Schema(
                description = "The head of the last one, which says everything before it; null when there is none.",
                nullable = true)
        String head,

        @Schema(description = "The first seal that does not hold comes first; at most twenty.")
        List<Finding> findings,

        @Schema(description = "Entries that wait for their seal; a few seconds' worth.")
        Unsealed unsealed,

        @Schema(description = "The heads that were sent to Kafka.")
        Compared kafka,

        @Schema(description = "Send it as `from` to go on; null at the end of the chain.", nullable = true)
        Long next) {

    /** @param oldestAt null when there is none */
    @Schema(name = "UnsealedEntries")
    record Unsealed(long count, @Schema(nullable = true) Instant oldestAt) {}

    /**
     * @param state {@code compared}, or {@code unreachable}
     * @param newest the largest number that Kafka has a head of; 0 for none
     */
    @Schema(name = "HeadsInKafka")
    record Compared(
            @Schema(enumeration = {"compared", "unreachable"})
            String state,

            @Schema(
                    description =
                            "The number of the newest seal that Kafka holds a head of; 0 when it holds none, null when it cannot be reached.",
                    nullable = true)
            Long newest) {}
}
