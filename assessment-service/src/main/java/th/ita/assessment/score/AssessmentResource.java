package th.ita.assessment.score;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import th.ita.assessment.agency.Agencies;
import th.ita.assessment.http.Caching;
import th.ita.assessment.http.ETags;
import th.ita.assessment.http.Page;
import th.ita.assessment.http.Problems;

/** What everybody may read of an agency's results. */
@Path("/api/v1/agencies/{agencyId}/assessments")
public class AssessmentResource {

    private static final String FULL = "full";

    private final Agencies agencies;
    private final AssessmentReader reader;
    private final Caching caching;

    AssessmentResource(Agencies agencies, AssessmentReader reader, Caching caching) {
        this.agencies = agencies;
        this.reader = reader;
        this.caching = caching;
    }

    @GET
    @PermitAll
    @Transactional
    public Response years(@PathParam("agencyId") String agencyId, @Context HttpHeaders headers) {
        long agency = Agencies.parse(agencyId);
        List<AssessmentSummary> years = reader.yearsOf(agency);
        if (years.isEmpty()) {
            agencies.require(agency);
        }
        return caching.publicly(headers, ETags.digest(years.toString()), () -> new Page<>(years, null));
    }

    @GET
    @Path("{fiscalYear}")
    @PermitAll
    @Transactional
    public Response tree(
            @BeanParam AssessmentPath path, @QueryParam("precision") String precision, @Context HttpHeaders headers) {
        if (precision != null && !precision.equals(FULL)) {
            throw Problems.parameter(
                    "precision",
                    "precision",
                    "precision รับเฉพาะค่า full หากไม่ระบุจะแสดงทศนิยมสองตำแหน่ง",
                    "“precision” takes “full” only; without it there are two decimals.");
        }
        AssessmentHead head = reader.current(path.agencyId(), path.fiscalYear());
        return caching.publicly(
                headers,
                head.etag(precision == null ? "tree" : "tree.full"),
                () -> AssessmentView.of(reader.read(head), precision != null));
    }
}
