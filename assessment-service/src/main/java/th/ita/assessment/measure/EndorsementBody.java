package th.ita.assessment.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import th.ita.assessment.http.FieldError;
import th.ita.assessment.http.Problems;

/** A signature as it is sent. */
@Schema(name = "EndorsementRequest")
record EndorsementBody(
        @Schema(required = true, description = "The signer's own post.")
        String post,

        @Schema(required = true) String name,

        @Schema(nullable = true) String rank,

        @Schema(description = "Where they sign in another's place.", nullable = true)
        Acting acting,

        @Schema(description = "The chief executive's cannot be blank.", nullable = true)
        String opinion,

        @Schema(required = true, description = "The day of the signature.")
        LocalDate date) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_OPINION = 2000;

    /** @throws th.ita.assessment.http.ProblemException 422 where a text cannot be taken */
    Endorsement signature(int step, String road, String by) {
        List<FieldError> errors = new ArrayList<>();
        TextCheck.text(errors, "/post", post, LONGEST_NAME);
        TextCheck.text(errors, "/name", name, LONGEST_NAME);
        TextCheck.text(errors, "/rank", rank, LONGEST_NAME);
        TextCheck.text(errors, "/opinion", opinion, LONGEST_OPINION);
        if (acting != null) {
            TextCheck.text(errors, "/acting/for", acting.post(), LONGEST_NAME);
            TextCheck.text(errors, "/acting/text", acting.text(), LONGEST_NAME);
        }
        if (!errors.isEmpty()) {
            throw Problems.invalid(errors);
        }
        return new Endorsement(
                step,
                TextCheck.tidy(post),
                TextCheck.tidy(name),
                TextCheck.tidy(rank),
                acting == null ? null : new Acting(TextCheck.tidy(acting.post()), TextCheck.tidy(acting.text())),
                TextCheck.tidy(opinion),
                date,
                road,
                by);
    }
}
