package th.ita.assessment.followup;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import th.ita.assessment.http.FiscalYears;
import th.ita.assessment.http.Preconditions;
import th.ita.assessment.score.AssessmentId;
import th.ita.assessment.score.AssessmentPath;

/** What officers write of how measures are carried out. One entity tag for all entries of a set: that of the list. */
@Path("/api/v1/agencies/{agencyId}/assessments/{fiscalYear}/progress/entries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProgressEntriesResource {

    private final ProgressWriting writing;
    private final ProgressReader reader;
    private final ProgressEntries entries;
    private final Caching caching;
    private final Caller caller;

    ProgressEntriesResource(
            ProgressWriting writing, ProgressReader reader, ProgressEntries entries, Caching caching, Caller caller) {
        this.writing = writing;
        this.reader = reader;
        this.entries = entries;
        this.caching = caching;
        this.caller = caller;
    }

    @Schema(name = "ProgressEntries", description = "Every entry, the newest last. Its ETag is what a write names.")
    record EntryList(long agencyId, int fiscalYear, int fiscalYearCe, List<Entry> items) {}

    @GET
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.OFFICER, Roles.ENDORSER})
    @Needs(Right.READ_DRAFTS)
    @Transactional
    @Tag(name = "Measures")
    @Operation(
            operationId = "listProgressEntries",
            summary = "All entries, unpublished ones too · รายการความคืบหน้าทั้งหมด",
            description = "รวมรายการที่ยังไม่เผยแพร่ ETag ของรายการนี้ใช้กับทุกการแก้ไข\n\n"
                    + "The newest last. The list's ETag is the `If-Match` of every write below it.",
            extensions = {@Extension(name = "x-problems", value = "unknown-measures")})
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EntryList.class)))
    public Response list(@BeanParam AssessmentPath path, @Context HttpHeaders headers) {
        AssessmentId id = path.id();
        reader.requireInForce(id.agencyId(), id.fiscalYear());
        return caching.privately(
                headers,
                writing.etag(id),
                () -> new EntryList(
                        id.agencyId(),
                        id.fiscalYear(),
                        FiscalYears.ce(id.fiscalYear()),
                        entries.of(id.agencyId(), id.fiscalYear()).stream()
                                .map(Entry::of)
                                .toList()));
    }

    @POST
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.OFFICER})
    @Needs(Right.FOLLOW_UP)
    @Tag(name = "Measures")
    @Operation(
            operationId = "addProgressEntry",
            summary = "Say what was done of a measure · บันทึกความคืบหน้า",
            description =
                    "published: true คือเผยแพร่ทันที\n\n"
                            + "With `published: true` the public sees it, for good: it may be corrected later, and not be taken back.",
            extensions = {
                @Extension(name = "x-precondition", value = "match"),
                @Extension(name = "x-problems", value = "unknown-measures")
            })
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Entry.class)))
    public Response add(
            @BeanParam AssessmentPath path, @NotNull Entry body, @Context HttpHeaders headers, @Context UriInfo uri) {
        ProgressWriting.Written written = writing.add(path.id(), body, caller.name(), Preconditions.matching(headers));
        URI location = uri.getAbsolutePathBuilder()
                .path(String.valueOf(written.entry().id()))
                .build();
        return answer(Response.created(location).entity(written.entry()), written);
    }

    @PUT
    @Path("{entryId}")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.OFFICER})
    @Needs(Right.FOLLOW_UP)
    @Tag(name = "Measures")
    @Operation(
            operationId = "putProgressEntry",
            summary = "Change, correct or publish an entry · แก้ไขหรือเผยแพร่รายการ",
            description =
                    "แก้รายการที่เผยแพร่แล้วได้ ข้อความเดิมอยู่ในบันทึกการใช้งาน\n\n"
                            + "What was published may be corrected: the page says that and when, and the audit keeps what it said before.",
            extensions = {
                @Extension(name = "x-precondition", value = "match"),
                @Extension(name = "x-problems", value = "unknown-measures")
            })
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Entry.class)))
    public Response put(
            @BeanParam AssessmentPath path,
            @PathParam("entryId") String entryId,
            @NotNull Entry body,
            @Context HttpHeaders headers) {
        ProgressWriting.Written written =
                writing.correct(path.id(), EntryPath.parse(entryId), body, Preconditions.matching(headers));
        return answer(Response.ok(written.entry()), written);
    }

    @DELETE
    @Path("{entryId}")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.OFFICER})
    @Needs(Right.FOLLOW_UP)
    @Tag(name = "Measures")
    @Operation(
            operationId = "deleteProgressEntry",
            summary = "Remove an unpublished entry · ลบรายการที่ยังไม่เผยแพร่",
            description = "รายการที่เผยแพร่แล้วลบไม่ได้\n\n" + "What was published never vanishes.",
            extensions = {
                @Extension(name = "x-precondition", value = "match"),
                @Extension(name = "x-problems", value = "unknown-measures,conflict")
            })
    @APIResponse(responseCode = "204", description = "It is gone.")
    public Response delete(
            @BeanParam AssessmentPath path, @PathParam("entryId") String entryId, @Context HttpHeaders headers) {
        ProgressWriting.Written written =
                writing.delete(path.id(), EntryPath.parse(entryId), Preconditions.matching(headers));
        return answer(Response.noContent(), written);
    }

    static Response answer(Response.ResponseBuilder response, ProgressWriting.Written written) {
        return response.header(HttpHeaders.ETAG, written.etag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
