package th.ita.assessment.score;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

import th.ita.assessment.agency.Agencies;
import th.ita.assessment.http.Caching;
import th.ita.assessment.http.ETags;
import th.ita.assessment.http.Page;
import th.ita.assessment.http.Problems;

/** What everybody may read of an agency's results. */
@Path("/api/v1/agencies/{agencyId}/assessments")
@Produces(MediaType.APPLICATION_JSON)
public class AssessmentResource {

    private static final String FULL = "full";

    private final Agencies agencies;
    private final AssessmentReader reader;
    private final AnswerDistributions answers;
    private final Caching caching;

    AssessmentResource(Agencies agencies, AssessmentReader reader, AnswerDistributions answers, Caching caching) {
        this.agencies = agencies;
        this.reader = reader;
        this.answers = answers;
        this.caching = caching;
    }

    /** What OpenAPI shows for the list of years. */
    @Schema(name = "AssessmentPage")
    record AssessmentPage(
            List<AssessmentSummary> items,
            @Schema(nullable = true) String next) {}

    @GET
    @PermitAll
    @Transactional
    @Tag(name = "Everybody")
    @Operation(
            operationId = "listAssessments",
            summary = "The years of an agency · ผลทุกปีของหน่วยงาน",
            description = "The latest first; withdrawn ones are among them, without figures. The list is always whole.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssessmentPage.class)))
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
    @Tag(name = "Everybody")
    @Operation(
            operationId = "getAssessment",
            summary = "A result: every node of the score tree · ผลคะแนนทุกข้อ",
            description = "Each node says its effective value and where it comes from: `reported` (the legal "
                    + "value), `computed` from its children, `implied` by its parent and siblings, or "
                    + "`missing`. Answers of respondents are never shown.",
            extensions = {@Extension(name = "x-problems", value = "unknown-assessment,withdrawn")})
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssessmentView.class)))
    public Response tree(
            @BeanParam AssessmentPath path,
            @QueryParam("precision")
                    @Parameter(
                            description =
                                    "Every digit that scoring keeps, instead of two decimals; not of figures that "
                                            + "would tell how answers were distributed which are withheld.",
                            schema = @Schema(enumeration = FULL))
                    String precision,
            @Context HttpHeaders headers) {
        if (precision != null && !precision.equals(FULL)) {
            throw Problems.parameter(
                    "precision",
                    "precision",
                    "precision รับเฉพาะค่า full หากไม่ระบุจะแสดงทศนิยมสองตำแหน่ง",
                    "“precision” takes “full” only; without it there are two decimals.");
        }
        AssessmentHead head = reader.current(path.agencyId(), path.fiscalYear());
        if (precision == null) {
            return caching.publicly(headers, head.etag("tree"), () -> AssessmentView.of(reader.read(head)));
        }
        return caching.publicly(
                headers,
                head.etag("tree.full." + answers.threshold()),
                () -> AssessmentView.inFullPrecision(reader.read(head), answers));
    }

    @GET
    @Path("{fiscalYear}/answers")
    @PermitAll
    @Transactional
    @Tag(name = "Everybody")
    @Operation(
            operationId = "getAnswers",
            summary = "How questions were answered, where that may be told · การกระจายของคำตอบ",
            description =
                    "Shown from `threshold` respondents on, in whole percent and without their number. Below, and "
                            + "where nobody says how many there were, the answers are withheld and `withheld` says why: they "
                            + "would tell what single people said. Questions of which no answers were given are not listed.",
            extensions = {@Extension(name = "x-problems", value = "unknown-assessment,withdrawn")})
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AnswersView.class)))
    public Response answers(@BeanParam AssessmentPath path, @Context HttpHeaders headers) {
        AssessmentHead head = reader.current(path.agencyId(), path.fiscalYear());
        return caching.publicly(
                headers, head.etag("answers." + answers.threshold()), () -> AnswersView.of(reader.read(head), answers));
    }
}
