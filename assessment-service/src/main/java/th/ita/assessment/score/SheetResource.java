package th.ita.assessment.score;

import java.net.URI;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import th.ita.assessment.account.Caller;
import th.ita.assessment.account.Needs;
import th.ita.assessment.account.Right;
import th.ita.assessment.account.Roles;
import th.ita.assessment.agency.Agencies;
import th.ita.assessment.framework.Framework;
import th.ita.assessment.http.Caching;
import th.ita.assessment.http.ETags;
import th.ita.assessment.http.Parameters;
import th.ita.assessment.http.Preconditions;

/** The score sheet of an agency's year. */
@Path("/api/v1/agencies/{agencyId}/assessments/{fiscalYear}/sheet")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SheetResource {

    private final Sheets sheets;
    private final Agencies agencies;
    private final AssessmentReader reader;
    private final SheetReview review;
    private final Caching caching;
    private final Caller caller;

    SheetResource(
            Sheets sheets,
            Agencies agencies,
            AssessmentReader reader,
            SheetReview review,
            Caching caching,
            Caller caller) {
        this.sheets = sheets;
        this.agencies = agencies;
        this.reader = reader;
        this.review = review;
        this.caching = caching;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.OFFICER})
    @Needs(Right.READ_SHEET)
    @Transactional
    @Tag(name = "Administrators")
    @Operation(
            operationId = "getSheet",
            summary = "The current score sheet · อ่านแบบกรอกคะแนนปัจจุบัน",
            description = "อ่านแล้วแก้ไขและส่งกลับด้วย PUT ได้ทั้งหมด โดยคัดลอกค่า ETag จาก Response headers ไปใส่ใน "
                    + "If-Match\n\n"
                    + "To be changed and sent back by PUT as it is, with its ETag as `If-Match`. Entries have "
                    + "every member that their node can take, null where unknown. The sheet of a withdrawn "
                    + "result is here too.",
            extensions = {@Extension(name = "x-problems", value = "unknown-assessment")})
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SheetBody.class)))
    public Response get(@BeanParam AssessmentPath path, @Context HttpHeaders headers) {
        AssessmentId id = path.id();
        Sheets.Current current = sheets.current(id);
        return caching.privately(
                headers, current.etag(), () -> SheetView.of(id, reader.framework(id.fiscalYear()), current.sheet()));
    }

    @PUT
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.OFFICER})
    @Needs(Right.WRITE_SHEET)
    @Tag(name = "Administrators")
    @Operation(
            operationId = "putSheet",
            summary = "Give the score sheet of a year · บันทึกแบบกรอกคะแนน",
            description =
                    "ส่งทั้งแบบ ข้อที่ไม่ได้ส่งถือว่าไม่ทราบคะแนน ไม่ใช่ 0 ครั้งแรกใส่ `*` ใน If-None-Match ครั้งต่อไปใส่ค่า "
                            + "ETag ที่ได้จากการอ่านใน If-Match ลองก่อนได้ด้วย `dryRun=true` ซึ่งไม่บันทึกอะไร คะแนนที่กรอกเป็นคะแนนตามรายงาน "
                            + "(เช่น TOTAL) ใช้ตามที่กรอกเสมอ การแก้ข้อย่อยไม่เปลี่ยนคะแนนนั้น\n\n"
                            + "The whole sheet: what is not in it is not known, which is not zero. The first one with "
                            + "`If-None-Match: *`, another one with `If-Match` and the ETag that reading gave. A sheet "
                            + "with the same content changes nothing. With `dryRun=true` nothing is changed; the answer "
                            + "is a `SheetTrial`, and no precondition is needed. A score that is reported (such as TOTAL's) "
                            + "counts as given; changing what is below does not change it.",
            extensions = {@Extension(name = "x-precondition", value = "put")})
    @APIResponse(
            responseCode = "200",
            description = "Replaced, or the same already; with `dryRun=true` a `SheetTrial`.",
            content = @Content(schema = @Schema(oneOf = {AssessmentSummary.class, SheetTrial.class})))
    @APIResponse(
            responseCode = "201",
            description = "The first sheet of this year.",
            content = @Content(schema = @Schema(implementation = AssessmentSummary.class)))
    public Response put(
            @BeanParam AssessmentPath path,
            @QueryParam("dryRun")
                    @Parameter(
                            description =
                                    "เลือก true เพื่อดูผลโดยไม่บันทึก · Whether to only say what the sheet would change.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    String dryRun,
            @NotNull SheetBody body,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        AssessmentId id = path.id();
        if (Parameters.flag("dryRun", dryRun)) {
            return Response.ok(tryOut(id, body, headers))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        }
        Sheets.Written written = sheets.put(id, body, caller.name(), current -> Preconditions.forPut(headers, current));
        return answer(written, uri.getAbsolutePath());
    }

    @GET
    @Path("template")
    @PermitAll
    @Transactional
    @Tag(name = "Everybody")
    @Operation(
            operationId = "getSheetTemplate",
            summary = "An empty score sheet · แบบกรอกคะแนนเปล่า",
            description = "Every node of the framework with its name, and null in each place that can be filled in. "
                    + "It can be sent by PUT as it is.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SheetBody.class)))
    public Response template(@BeanParam AssessmentPath path, @Context HttpHeaders headers) {
        AssessmentId id = path.id();
        Framework framework = reader.framework(id.fiscalYear());
        agencies.require(id.agencyId());
        return caching.publicly(
                headers,
                ETags.strong(id.agencyId(), framework.version(), "template"),
                () -> SheetView.template(id, framework));
    }

    /** The answer to a write: what came of it, and the tag for the next one. */
    static Response answer(Sheets.Written written, URI sheet) {
        Response.ResponseBuilder response = written.created() ? Response.created(sheet) : Response.ok();
        return response.entity(written.assessment())
                .header(HttpHeaders.ETAG, written.etag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private SheetTrial tryOut(AssessmentId id, SheetBody body, HttpHeaders headers) {
        return SheetTrial.of(sheets.tryOut(id, body, Preconditions.ifGiven(headers)), review);
    }
}
