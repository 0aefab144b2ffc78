package th.ita.assessment.analysis.peers;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import th.ita.assessment.framework.FrameworkNode;
import th.ita.assessment.http.Caching;
import th.ita.assessment.http.ETags;
import th.ita.assessment.score.AssessmentHead;
import th.ita.assessment.score.AssessmentPath;
import th.ita.assessment.score.AssessmentReader;

/** A result among others, as they are now. */
@Path("/api/v1/agencies/{agencyId}/assessments/{fiscalYear}/comparison")
@Produces(MediaType.APPLICATION_JSON)
public class ComparisonResource {

    private final AssessmentReader reader;
    private final Comparisons comparisons;
    private final YearState states;
    private final Caching caching;

    ComparisonResource(AssessmentReader reader, Comparisons comparisons, YearState states, Caching caching) {
        this.reader = reader;
        this.comparisons = comparisons;
        this.states = states;
        this.caching = caching;
    }

    @GET
    @PermitAll
    @Transactional
    @Tag(name = "Everybody")
    @Operation(
            operationId = "getComparison",
            summary = "A result among others · เปรียบเทียบกับหน่วยงานอื่น",
            description =
                    "อันดับ 1 คือคะแนนสูงสุด คะแนนเท่ากันได้อันดับเดียวกัน เปอร์เซ็นไทล์คือร้อยละของหน่วยงานที่ได้คะแนนต่ำกว่า\n\n"
                            + "With the agencies of its province, of its type and of the country, as the register and the "
                            + "results are now. Values count as they are shown, with two decimals. `rank` is 1 and how many "
                            + "of the `n` are higher, so that equal ones share it; `percentile` is how many of the `n` are "
                            + "lower, in percent, the agency itself being one of the `n`. Withdrawn results count nowhere; an "
                            + "agency of no province has no scope `province`. Documents compare with the year's baseline "
                            + "instead, which does not change with every correction.",
            extensions = {@Extension(name = "x-problems", value = "unknown-assessment,withdrawn")})
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Comparison.class)))
    public Response get(
            @BeanParam AssessmentPath path,
            @QueryParam("node")
                    @Parameter(
                            description = "Compare this node, given up to 20 times, instead of the total, the "
                                    + "instruments and the indicators.")
                    List<String> node,
            @Context HttpHeaders headers) {
        AssessmentHead head = reader.current(path.agencyId(), path.fiscalYear());
        List<FrameworkNode> nodes = PeerNodes.asked(head.framework(), node);
        String state = states.of(head.fiscalYear());
        String etag = ETags.digest(head.etag("comparison")
                + state
                + nodes.stream().map(FrameworkNode::code).toList());
        return caching.publicly(headers, etag, () -> comparisons.of(head, nodes, state));
    }
}
