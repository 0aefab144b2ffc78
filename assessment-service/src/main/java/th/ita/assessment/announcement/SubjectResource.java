package th.ita.assessment.announcement;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import th.ita.assessment.account.Roles;
import th.ita.assessment.audit.Audit;
import th.ita.assessment.http.Cursor;
import th.ita.assessment.http.FieldError;
import th.ita.assessment.http.Page;
import th.ita.assessment.http.Paging;
import th.ita.assessment.http.Problems;
import th.ita.assessment.publication.SubjectPage;
import th.ita.assessment.publication.SubjectStatus;
import th.ita.assessment.publication.SubjectStatuses;
import th.ita.assessment.subject.Subjects;

/** What has a page, and how far each has come. */
@Path("/api/v1/subjects")
@Produces(MediaType.APPLICATION_JSON)
public class SubjectResource {
    private static final String LIST = "subjects";

    private final SubjectStatuses statuses;
    private final Subjects subjects;
    private final Audit audit;

    SubjectResource(SubjectStatuses statuses, Subjects subjects, Audit audit) {
        this.statuses = statuses;
        this.subjects = subjects;
        this.audit = audit;
    }

    /** Which one to send again. */
    @Schema(name = "SubjectKey")
    record SubjectKey(
            @Schema(required = true, examples = "assessment/5584/2564")
            String key) {}

    @GET
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Transactional
    @Tag(name = "Administrators")
    @Operation(
            operationId = "listSubjects",
            summary = "What has a page, and how far each has come · หน้าเว็บทั้งหมดและความคืบหน้า",
            description = "By key; all of them, or those that are on the way or stuck.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SubjectPage.class)))
    public Response list(
            @QueryParam("state")
                    @Parameter(
                            description =
                                    "`pending`: not announced yet; `unheard`: announced, not reported back yet; `failed`:"
                                            + " no documents could be made; `unreadable`: pending because the state could not be read.",
                            schema = @Schema(enumeration = {"pending", "unheard", "failed", "unreadable"}))
                    String state,
            @BeanParam Paging paging,
            @Context UriInfo uri) {
        SubjectStatuses.Filter filter = filter(state);
        int limit = paging.limit();
        List<SubjectStatus> found = statuses.list(filter, paging.after(LIST).orElse(""), limit + 1);
        Page<SubjectStatus> page = Page.of(found, limit, subject -> Cursor.of(LIST, subject.key()));
        return page.link(
                Response.ok(page).header(HttpHeaders.CACHE_CONTROL, "no-store").build(), uri);
    }

    private static SubjectStatuses.Filter filter(String state) {
        if (state == null) {
            return SubjectStatuses.Filter.ALL;
        }
        return switch (state) {
            case "pending", "unheard", "failed", "unreadable" ->
                SubjectStatuses.Filter.valueOf(state.toUpperCase(Locale.ROOT));
            default ->
                throw Problems.parameter(
                        "state",
                        "unknown-state",
                        "state ใช้ได้เฉพาะ pending, unheard, failed หรือ unreadable",
                        "“state” is one of pending, unheard, failed and unreadable.");
        };
    }

    @POST
    @Path("announce")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Transactional
    @Tag(name = "Administrators")
    @Operation(
            operationId = "announceSubject",
            summary = "Send a subject again, in its current state · สั่งจัดทำหน้าเว็บใหม่",
            description = "Gives it a new revision; its page is made anew. For what failed, once the cause is mended.")
    @APIResponse(
            responseCode = "202",
            description = "It will be announced; as it was before.",
            content = @Content(schema = @Schema(implementation = SubjectStatus.class)))
    public Response announce(@NotNull SubjectKey body) {
        if (body.key() == null) {
            throw Problems.malformed(FieldError.pointer(
                    "/key", "required", "ต้องระบุ key เช่น assessment/5584/2564", "“key” is missing."));
        }
        SubjectStatus before = statuses.find(body.key())
                .orElseThrow(() -> Problems.invalid(List.of(FieldError.pointer(
                        "/key",
                        "unknown-subject",
                        "ไม่มีรายการชื่อ " + body.key() + " ดูรายการทั้งหมดได้ที่ /api/v1/subjects",
                        "There is no subject " + body.key() + "; see /api/v1/subjects."))));
        subjects.bump(before.key());
        audit.record(
                "announce-subject",
                before.key(),
                Map.of("revision", before.revision()),
                Map.of("revision", before.revision() + 1));
        return Response.accepted(before)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
