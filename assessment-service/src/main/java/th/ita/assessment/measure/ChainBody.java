package th.ita.assessment.measure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import th.ita.assessment.http.FieldError;
import th.ita.assessment.http.Problems;
import th.ita.assessment.table.CellText;

/**
 * Who endorses at an agency, after the author.
 *
 * @param posts in order; the last is the chief executive
 */
@Schema(name = "EndorsementChain")
record ChainBody(
        @Schema(description = "If given, the one of the path.", nullable = true)
        Long agencyId,

        @Schema(description = "In the order of signing; the last is the chief executive.", required = true)
        List<String> posts,

        @Schema(description = "Read only: whether it is the chain of the agency's type.", nullable = true)
        Boolean ofType) {

    private static final int MOST = 10;
    private static final int LONGEST = 200;

    /** @throws th.ita.assessment.http.ProblemException 422 with all that is wrong */
    Chain check(long agency) {
        List<FieldError> errors = new ArrayList<>();
        if (agencyId != null && agencyId != agency) {
            errors.add(FieldError.pointer(
                    "/agencyId",
                    "other-agency",
                    "สายการเห็นชอบนี้เป็นของหน่วยงาน " + agencyId + " แต่ส่งไปยังหน่วยงาน " + agency,
                    "The chain is of agency " + agencyId + ", but was sent to " + agency + "."));
        }
        if (posts == null || posts.isEmpty() || posts.size() > MOST) {
            errors.add(FieldError.pointer(
                    "/posts",
                    "wrong-number",
                    "สายการเห็นชอบต้องมี 1 ถึง " + MOST + " ตำแหน่ง",
                    "A chain has 1 to " + MOST + " posts."));
            throw Problems.invalid(errors);
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < posts.size(); i++) {
            String post = posts.get(i);
            if (CellText.blank(post)) {
                errors.add(FieldError.pointer("/posts/" + i, "required", "โปรดระบุตำแหน่ง", "Name the post."));
            } else {
                TextCheck.text(errors, "/posts/" + i, post, LONGEST);
                if (!seen.add(TextCheck.tidy(post))) {
                    errors.add(FieldError.pointer(
                            "/posts/" + i, "twice", "ตำแหน่งนี้มีแล้วในสาย", "This post is in the chain already."));
                }
            }
        }
        if (!errors.isEmpty()) {
            throw Problems.invalid(errors);
        }
        return Chain.of(posts.stream().map(TextCheck::tidy).toList());
    }
}
