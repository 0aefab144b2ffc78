package th.ita.assessment.score;

import java.time.Instant;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import th.ita.assessment.http.Caching;
import th.ita.assessment.http.Cursor;
import th.ita.assessment.http.ETags;
import th.ita.assessment.http.Page;
import th.ita.assessment.http.Paging;
import th.ita.assessment.http.Parameters;
import th.ita.assessment.http.Preconditions;

/** The history of a sheet: every version there was, and going back to one. */
@Path("/api/v1/agencies/{agencyId}/assessments/{fiscalYear}/sheet")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SheetVersionsResource {

    private static final String LIST = "sheet-versions";

    private final Sheets sheets;
    private final AssessmentReader reader;
    private final Caching caching;
    private final Caller caller;

    SheetVersionsResource(Sheets sheets, AssessmentReader reader, Caching caching, Caller caller) {
        this.sheets = sheets;
        this.reader = reader;
        this.caching = caching;
        this.caller = caller;
    }

    /** What OpenAPI shows for a page of versions. */
    @Schema(name = "SheetVersionPage")
    record SheetVersionPage(
            List<SheetVersionSummary> items,
            @Schema(nullable = true) String next) {}

    /** A version with its sheet. */
    @Schema(name = "SheetVersionWithSheet")
    record Version(
            int version,
            SheetAction action,
            @Schema(nullable = true) Integer restoredVersion,
            @Schema(nullable = true) String reason,
            String writtenBy,
            Instant writtenAt,
            String frameworkVersion,
            @Schema(implementation = SheetBody.class) SheetView sheet) {

        static Version of(SheetVersionSummary version, SheetView sheet) {
            return new Version(
                    version.version(),
                    version.action(),
                    version.restoredVersion(),
                    version.reason(),
                    version.writtenBy(),
                    version.writtenAt(),
                    version.frameworkVersion(),
                    sheet);
        }
    }

    @GET
    @Path("versions")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.OFFICER})
    @Needs(Right.READ_SHEET)
    @Transactional
    @Tag(name = "Administrators")
    @Operation(
            operationId = "listSheetVersions",
            summary = "The versions of a score sheet · ทุกฉบับของแบบกรอกคะแนน",
            description =
                    "ฉบับล่าสุดอยู่บนสุด · The latest first, with who wrote them, when and why. A withdrawal is a version too.",
            extensions = {@Extension(name = "x-problems", value = "unknown-assessment")})
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SheetVersionPage.class)))
    public Response list(@BeanParam AssessmentPath path, @BeanParam Paging paging, @Context UriInfo uri) {
        int before = (int) paging.afterNumber(LIST).orElse(Integer.MAX_VALUE);
        List<SheetVersionSummary> found = sheets.versions(path.id(), before, paging.limit() + 1);
        Page<SheetVersionSummary> page =
                Page.of(found, paging.limit(), version -> Cursor.of(LIST, String.valueOf(version.version())));
        return page.link(
                Response.ok(page).header(HttpHeaders.CACHE_CONTROL, "no-store").build(), uri);
    }

    @GET
    @Path("versions/{version}")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.OFFICER})
    @Needs(Right.READ_SHEET)
    @Transactional
    @Tag(name = "Administrators")
    @Operation(
            operationId = "getSheetVersion",
            summary = "One version of a score sheet · อ่านฉบับหนึ่ง",
            description = "As it was given then; restoring it makes it the current one.",
            extensions = {@Extension(name = "x-problems", value = "unknown-assessment")})
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Version.class)))
    public Response get(
            @BeanParam AssessmentPath path, @PathParam("version") String version, @Context HttpHeaders headers) {
        AssessmentId id = path.id();
        SheetVersion found = sheets.version(id, Parameters.positive("version", version));
        return caching.privately(
                headers,
                ETags.strong(id.agencyId(), id.fiscalYear(), found.version(), "version"),
                () -> Version.of(
                        SheetVersionSummary.of(found),
                        SheetView.of(id, reader.framework(id.fiscalYear()), sheets.read(found))));
    }

    @POST
    @Path("versions/{version}/restore")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.OFFICER})
    @Needs(Right.WRITE_SHEET)
    @Tag(name = "Administrators")
    @Operation(
            operationId = "restoreSheetVersion",
            summary = "Give an earlier version of a score sheet again · นำฉบับเดิมกลับมาใช้",
            description = "ใส่เลขฉบับที่ต้องการ ใส่ ETag ปัจจุบัน (จากการอ่านแบบกรอกคะแนน) ใน If-Match และระบุเหตุผล "
                    + "ฉบับนั้นจะกลายเป็นฉบับใหม่ล่าสุด\n\n"
                    + "It becomes a new version; a withdrawn result counts again. If it is what the current "
                    + "sheet says, nothing changes.",
            extensions = {
                @Extension(name = "x-precondition", value = "match"),
                @Extension(name = "x-problems", value = "unknown-assessment")
            })
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssessmentSummary.class)))
    public Response restore(
            @BeanParam AssessmentPath path,
            @PathParam("version") String version,
            @NotNull ReasonBody body,
            @Context HttpHeaders headers) {
        int number = Parameters.positive("version", version);
        return SheetResource.answer(
                sheets.restore(path.id(), number, Reasons.required(body), by(), Preconditions.matching(headers)), null);
    }

    @POST
    @Path("withdraw")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Tag(name = "Administrators")
    @Operation(
            operationId = "withdrawSheet",
            summary = "Take a result back · ถอนผลการประเมิน",
            description =
                    "ใช้เมื่อกรอกผิดหน่วยงาน ใส่ ETag ปัจจุบัน (จากการอ่านแบบกรอกคะแนน) ใน If-Match และระบุเหตุผล "
                            + "ซึ่งจะแสดงในหน้าเว็บ\n\n"
                            + "For a sheet that should not have been entered. The result is not shown or counted any "
                            + "more, and its page says why. Another sheet, or a restored one, brings it back.",
            extensions = {
                @Extension(name = "x-precondition", value = "match"),
                @Extension(name = "x-problems", value = "unknown-assessment,conflict")
            })
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssessmentSummary.class)))
    public Response withdraw(@BeanParam AssessmentPath path, @NotNull ReasonBody body, @Context HttpHeaders headers) {
        return SheetResource.answer(
                sheets.withdraw(path.id(), Reasons.required(body), by(), Preconditions.matching(headers)), null);
    }

    private String by() {
        return caller.name();
    }
}
