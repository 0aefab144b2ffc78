package th.ita.assessment.audit;

import jakarta.annotation.security.RolesAllowed;
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

import th.ita.assessment.http.Paging;

/** Reading the books. */
@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    private final AuditReading reading;

    AuditResource(AuditReading reading) {
        this.reading = reading;
    }

    @GET
    @RolesAllowed("administrator")
    @Tag(name = "Administrators")
    @Operation(
            operationId = "listAudit",
            summary = "Who did what · ใครทำอะไร เมื่อใด",
            description = "The latest first; refused writes too.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AuditView.AuditPage.class)))
    public Response list(
            @BeanParam AuditFilters filters,
            @BeanParam Paging paging,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        return reading.all(new AuditReading.Asked(filters, paging, headers, uri));
    }
}
