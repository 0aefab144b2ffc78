package th.ita.assessment.audit;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
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
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import com.fasterxml.jackson.annotation.JsonRawValue;

import th.ita.assessment.http.Caching;
import th.ita.assessment.http.Cursor;
import th.ita.assessment.http.ETags;
import th.ita.assessment.http.Page;
import th.ita.assessment.http.Paging;

/** Reading the books. */
@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    private static final String LIST = "audit";

    private final AuditEntries entries;
    private final Caching caching;

    AuditResource(AuditEntries entries, Caching caching) {
        this.entries = entries;
        this.caching = caching;
    }

    @Schema(name = "AuditEntry")
    record Entry(
            long id,
            Instant at,

            @Schema(description = "In a refused one only what was claimed.", nullable = true)
            String account,

            String operation,
            String target,
            @Schema(enumeration = {"done", "refused"}) String outcome,

            @JsonRawValue
            @Schema(
                    type = SchemaType.OBJECT,
                    description = "What was there; null when there was nothing.",
                    nullable = true)
            String before,

            @JsonRawValue
            @Schema(
                    type = SchemaType.OBJECT,
                    description = "What was there afterwards; null when there was nothing.",
                    nullable = true)
            String after,

            @Schema(nullable = true) String remote) {
        static Entry of(AuditEntry entry) {
            return new Entry(
                    entry.id,
                    entry.writtenAt,
                    entry.account,
                    entry.operation,
                    entry.target,
                    entry.refused ? "refused" : "done",
                    entry.before,
                    entry.after,
                    entry.remote);
        }
    }

    /** What OpenAPI shows for a page of entries. */
    @Schema(name = "AuditPage")
    record AuditPage(
            List<Entry> items, @Schema(nullable = true) String next) {}

    @GET
    @RolesAllowed("administrator")
    @Transactional
    @Tag(name = "Administrators")
    @Operation(
            operationId = "listAudit",
            summary = "Who did what · ใครทำอะไร เมื่อใด",
            description = "The latest first; refused writes too.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AuditPage.class)))
    public Response list(
            @QueryParam("target")
                    @Parameter(
                            description =
                                    "What it was done to, such as agency/5584 or assessment/5584; what lies below is included.")
                    String target,
            @BeanParam Paging paging,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        List<AuditEntry> found =
                entries.latest(target, paging.afterNumber(LIST).orElse(Long.MAX_VALUE), paging.limit() + 1);
        Page<Entry> page = Page.of(found, paging.limit(), entry -> Cursor.of(LIST, String.valueOf(entry.id)))
                .map(Entry::of);
        // An entry never changes, so its id says it all.
        String ids = found.stream().map(entry -> String.valueOf(entry.id)).collect(Collectors.joining(" "));
        return page.link(caching.privately(headers, ETags.digest(ids), () -> page), uri);
    }
}
