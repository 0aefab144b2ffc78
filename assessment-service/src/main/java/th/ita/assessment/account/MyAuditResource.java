package th.ita.assessment.account;

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

import th.ita.assessment.audit.AuditFilters;
import th.ita.assessment.audit.AuditReading;
import th.ita.assessment.http.Paging;

/** What the books say of whoever is asking. */
@Path("/api/v1/accounts/me/audit")
@Produces(MediaType.APPLICATION_JSON)
public class MyAuditResource {

    private final AuditReading reading;
    private final Caller caller;

    MyAuditResource(AuditReading reading, Caller caller) {
        this.reading = reading;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.ANY)
    @Tag(name = "Administrators")
    @Operation(
            operationId = "listMyAudit",
            summary = "What I did · สิ่งที่ฉันทำ",
            description = "The latest first; also what was refused to me, or to somebody who used my name.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(ref = "AuditPage")))
    public Response list(
            @BeanParam AuditFilters filters,
            @BeanParam Paging paging,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        return reading.of(caller.name(), new AuditReading.Asked(filters, paging, headers, uri));
    }
}
