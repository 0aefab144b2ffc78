package th.ita.assessment.analysis;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import th.ita.assessment.score.AssessmentHead;
import th.ita.assessment.score.AssessmentPath;
import th.ita.assessment.score.AssessmentReader;
import th.ita.assessment.score.CurrentAssessment;

/** Tries other scores on a result. Everybody may: it stores nothing, so it asks for no account. */
@Path("/api/v1/agencies/{agencyId}/assessments/{fiscalYear}/what-if")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WhatIfResource {

    private final AssessmentReader reader;
    private final AnalysisReader analyses;

    WhatIfResource(AssessmentReader reader, AnalysisReader analyses) {
        this.reader = reader;
        this.analyses = analyses;
    }

    @POST
    @PermitAll
    @Transactional
    @Tag(name = "Everybody")
    @Operation(
            operationId = "tryWhatIf",
            summary = "What a result would be with other scores · ลองเปลี่ยนคะแนน",
            description =
                    "Changes any nodes that have a score and answers the total, the level by the year's rule and by the "
                            + "newest one, and every node that moves. A change moves what lies above it by its weight, so several "
                            + "changes together win the sum of what each wins. Scores that follow from withheld answers are taken "
                            + "with two decimals. Nothing is stored.",
            extensions = {@Extension(name = "x-problems", value = "unknown-assessment,withdrawn")})
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WhatIf.class)))
    public Response tryOut(@BeanParam AssessmentPath path, @NotNull WhatIfBody body) {
        AssessmentHead head = reader.current(path.agencyId(), path.fiscalYear());
        CurrentAssessment current = reader.read(head);
        WhatIf answer = WhatIf.of(
                path.agencyId(),
                current.tree(),
                analyses.newestRule(),
                WhatIfCheck.read(current.tree(), body),
                analyses.answersShown(current));
        return Response.ok(answer).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
