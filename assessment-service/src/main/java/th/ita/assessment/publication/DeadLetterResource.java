package th.ita.assessment.publication;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import th.ita.assessment.account.Roles;
import th.ita.assessment.http.Cursor;
import th.ita.assessment.http.Page;
import th.ita.assessment.http.Paging;

/** What could not be made into documents. */
@Path("/api/v1/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
public class DeadLetterResource {
    private static final String LIST = "dead-letters";

    private final SubjectStatuses statuses;

    DeadLetterResource(SubjectStatuses statuses) {
        this.statuses = statuses;
    }

    @GET
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Transactional
    @Tag(name = "Administrators")
    @Operation(
            operationId = "listDeadLetters",
            summary = "States that no documents could be made of · รายการที่จัดทำเอกสารไม่ได้",
            description = "With the worker's reason. Send one again with `announceSubject`.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SubjectPage.class)))
    public Response list(@BeanParam Paging paging, @Context UriInfo uri) {
        int limit = paging.limit();
        List<SubjectStatus> found =
                statuses.list(SubjectStatuses.Filter.FAILED, paging.after(LIST).orElse(""), limit + 1);
        Page<SubjectStatus> page = Page.of(found, limit, subject -> Cursor.of(LIST, subject.key()));
        return page.link(
                Response.ok(page).header(HttpHeaders.CACHE_CONTROL, "no-store").build(), uri);
    }
}
