package th.ita.assessment.analysis;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import th.ita.assessment.http.Caching;
import th.ita.assessment.score.AssessmentHead;
import th.ita.assessment.score.AssessmentPath;
import th.ita.assessment.score.AssessmentReader;

/** What a result says: the levels, the strong and the weak points, and what there is to gain. */
@Path("/api/v1/agencies/{agencyId}/assessments/{fiscalYear}/analysis")
@Produces(MediaType.APPLICATION_JSON)
public class AnalysisResource {

    private final AssessmentReader reader;
    private final AnalysisReader analyses;
    private final Caching caching;

    AnalysisResource(AssessmentReader reader, AnalysisReader analyses, Caching caching) {
        this.reader = reader;
        this.analyses = analyses;
        this.caching = caching;
    }

    @GET
    @PermitAll
    @Transactional
    @Tag(name = "Everybody")
    @Operation(
            operationId = "getAnalysis",
            summary = "What a result says · บทวิเคราะห์ผลการประเมิน",
            description = "Level and distance to the next, strongest and weakest nodes, lost items and what each "
                    + "would gain, what is missing or implied; each finding with its numbers and a sentence in "
                    + "Thai and English.",
            extensions = {@Extension(name = "x-problems", value = "unknown-assessment,withdrawn")})
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Analysis.class)))
    public Response get(@BeanParam AssessmentPath path, @Context HttpHeaders headers) {
        AssessmentHead head = reader.current(path.agencyId(), path.fiscalYear());
        AnalysisReader.Beside beside = analyses.beside(head);
        return caching.publicly(headers, beside.etag("analysis"), () -> analyses.analyse(beside, reader.read(head)));
    }
}
