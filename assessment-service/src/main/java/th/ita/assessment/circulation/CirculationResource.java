package th.ita.assessment.circulation;

import java.net.URI;
import java.time.Instant;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import th.ita.assessment.account.Caller;
import th.ita.assessment.account.Needs;
import th.ita.assessment.account.Right;
import th.ita.assessment.account.Roles;
import th.ita.assessment.http.Preconditions;
import th.ita.assessment.score.AssessmentId;
import th.ita.assessment.score.AssessmentPath;

/** แจ้งเวียน: published measures go to those who have to know them, and who has read them is on record. */
@Path("/api/v1/agencies/{agencyId}/assessments/{fiscalYear}/measure-set/circulations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CirculationResource {

    private final Circulating circulating;
    private final Circulations circulations;
    private final Caller caller;

    CirculationResource(Circulating circulating, Circulations circulations, Caller caller) {
        this.circulating = circulating;
        this.circulations = circulations;
        this.caller = caller;
    }

    @Schema(name = "Circulations", description = "The latest first. The list's ETag is what a write names.")
    record CirculationList(List<CirculationSummary> items) {}

    /** Without the letters. */
    @Schema(name = "CirculationSummary")
    record CirculationSummary(
            long id,
            int version,
            String createdBy,
            Instant createdAt,
            Instant endsAt,
            @Schema(nullable = true) Instant endedAt,
            @Schema(nullable = true) Circulation.End ended,
            CirculationView.Counts counts) {

        static CirculationSummary of(CirculationView view) {
            return new CirculationSummary(
                    view.id(),
                    view.version(),
                    view.createdBy(),
                    view.createdAt(),
                    view.endsAt(),
                    view.endedAt(),
                    view.ended(),
                    view.counts());
        }
    }

    @GET
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.OFFICER})
    @Needs(Right.CIRCULATE)
    @Transactional
    @Tag(name = "Measures")
    @Operation(
            operationId = "listCirculations",
            summary = "The circulations of the measures · รายการแจ้งเวียน",
            description = "ETag ของรายการนี้ใช้กับการแจ้งเวียนและการยุติ\n\n"
                    + "The latest first. Its ETag is the `If-Match` of who begins or ends one.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CirculationList.class)))
    public Response list(@BeanParam AssessmentPath path) {
        AssessmentId id = path.id();
        List<CirculationSummary> items = circulations.of(id.agencyId(), id.fiscalYear()).stream()
                .map(each -> CirculationView.of(each, circulations.letters(each.id())))
                .map(CirculationSummary::of)
                .toList();
        return answer(Response.ok(new CirculationList(items)), id);
    }

    @POST
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.OFFICER})
    @Needs(Right.CIRCULATE)
    @Tag(name = "Measures")
    @Operation(
            operationId = "circulateMeasures",
            summary = "Circulate the published measures · แจ้งเวียนมาตรการ",
            description =
                    "ส่งอีเมลถึงผู้รับทุกคน แต่ละคนมีลิงก์รับทราบของตน ที่อยู่อีเมลถูกลบเมื่อทุกคนรับทราบ เมื่อยุติ หรือเมื่อครบกำหนด\n\n"
                            + "A letter to each recipient, with a link of their own to acknowledge. Addresses are shown to nobody, and deleted when all have acknowledged, when it is ended, or when its time is over.",
            extensions = {
                @Extension(name = "x-precondition", value = "match"),
                @Extension(name = "x-problems", value = "unknown-measures")
            })
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CirculationView.class)))
    public Response circulate(
            @BeanParam AssessmentPath path,
            @NotNull CirculationBody body,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        AssessmentId id = path.id();
        CirculationView begun = circulating.begin(id, body, caller.name(), Preconditions.matching(headers));
        URI location =
                uri.getAbsolutePathBuilder().path(String.valueOf(begun.id())).build();
        return answer(Response.created(location).entity(begun), id);
    }

    @GET
    @Path("{circulationId}")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.OFFICER})
    @Needs(Right.CIRCULATE)
    @Transactional
    @Tag(name = "Measures")
    @Operation(
            operationId = "getCirculation",
            summary = "Who has acknowledged, and who has not · ใครรับทราบแล้ว",
            description = "ใครรับทราบเมื่อใด ใครยังไม่รับทราบ ใครส่งไม่ถึง\n\n"
                    + "Who has and when, who has not, and whom no letter reached.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CirculationView.class)))
    public Response get(@BeanParam AssessmentPath path, @PathParam("circulationId") String circulationId) {
        AssessmentId id = path.id();
        Circulation circulation = circulating.require(id, number(circulationId));
        return answer(Response.ok(CirculationView.of(circulation, circulations.letters(circulation.id()))), id);
    }

    @DELETE
    @Path("{circulationId}")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.OFFICER})
    @Needs(Right.CIRCULATE)
    @Tag(name = "Measures")
    @Operation(
            operationId = "endCirculation",
            summary = "End a circulation early · ยุติการแจ้งเวียน",
            description =
                    "จดหมายที่ยังไม่ส่งจะไม่ส่ง ที่อยู่และลิงก์ถูกลบ รายชื่อและการรับทราบยังอยู่\n\n"
                            + "What was not sent is not sent any more; addresses and links are deleted, names and acknowledgements stay.",
            extensions = {@Extension(name = "x-precondition", value = "match")})
    @APIResponse(responseCode = "204", description = "It has ended.")
    public Response end(
            @BeanParam AssessmentPath path,
            @PathParam("circulationId") String circulationId,
            @Context HttpHeaders headers) {
        AssessmentId id = path.id();
        circulating.stop(id, number(circulationId), Preconditions.matching(headers));
        return Response.noContent().build();
    }

    private Response answer(Response.ResponseBuilder response, AssessmentId id) {
        return response.header(HttpHeaders.ETAG, circulating.etag(id))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static long number(String circulationId) {
        if (!circulationId.matches("[1-9]\\d{0,17}")) {
            throw Circulating.unknown(circulationId);
        }
        return Long.parseLong(circulationId);
    }
}
