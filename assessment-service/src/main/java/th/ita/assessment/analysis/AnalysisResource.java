package th.ita.assessment.analysis;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import th.ita.assessment.http.Caching;
import th.ita.assessment.score.AssessmentHead;
import th.ita.assessment.score.AssessmentPath;
import th.ita.assessment.score.AssessmentReader;
import th.ita.assessment.score.CurrentAssessment;

/** What a result says: the levels, the strong and the weak points, and what there is to gain. */
@Path("/api/v1/agencies/{agencyId}/assessments/{fiscalYear}/analysis")
public class AnalysisResource {

    private final AssessmentReader reader;
    private final Caching caching;

    AnalysisResource(AssessmentReader reader, Caching caching) {
        this.reader = reader;
        this.caching = caching;
    }

    @GET
    @PermitAll
    @Transactional
    public Response get(@BeanParam AssessmentPath path, @Context HttpHeaders headers) {
        AssessmentHead head = reader.current(path.agencyId(), path.fiscalYear());
        return caching.publicly(headers, head.etag("analysis"), () -> {
            CurrentAssessment assessment = reader.read(head);
            return Analysis.of(assessment.tree(), assessment.reportedLevel());
        });
    }
}
