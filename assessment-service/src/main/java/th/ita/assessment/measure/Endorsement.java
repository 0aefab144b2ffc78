package th.ita.assessment.measure;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A signature of the chain, with its opinion (ความเห็น).
 *
 * @param step counted from 1
 * @param post the signer's own
 * @param acting null where they sign in their own post
 * @param road {@code screen}, or {@code paper} where an officer recorded what was signed on paper
 * @param recordedBy the account that entered it
 */
@Schema(name = "Endorsement")
public record Endorsement(
        int step,
        String post,
        String name,
        @Schema(nullable = true) String rank,
        @Schema(nullable = true) Acting acting,
        @Schema(nullable = true) String opinion,
        LocalDate date,
        @Schema(enumeration = {"screen", "paper"}) String road,
        String recordedBy) {

    static final String SCREEN = "screen";
    static final String PAPER = "paper";
}
