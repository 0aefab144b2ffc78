package th.ita.assessment.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

import th.ita.assessment.agency.Agencies;
import th.ita.assessment.audit.AuditFilters;
import th.ita.assessment.audit.AuditReading;
import th.ita.assessment.http.Paging;

/** The part of the books that concerns an agency, for its officers. */
@Path("/api/v1/agencies/{agencyId}/audit")
@Produces(MediaType.APPLICATION_JSON)
public class AgencyAuditResource {

    private final AuditReading reading;
    private final Agencies agencies;
    private final Caller caller;

    AgencyAuditResource(AuditReading reading, Agencies agencies, Caller caller) {
        this.reading = reading;
        this.agencies = agencies;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.OFFICER})
    @Needs(Right.READ_AUDIT)
    @Tag(name = "Administrators")
    @Operation(
            operationId = "listAgencyAudit",
            summary = "Who did what to an agency and its measures · ใครทำอะไรกับข้อมูลของหน่วยงาน",
            description = "The latest first; what somebody was refused to do, too. Where others came from is told to"
                    + " administrators only.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(ref = "AuditPage")))
    public Response list(
            @PathParam("agencyId") String agencyId,
            @BeanParam AuditFilters filters,
            @BeanParam Paging paging,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        return reading.ofAgency(
                agencies.require(agencyId).id(),
                caller.name(),
                caller.is(Role.ADMINISTRATOR),
                new AuditReading.Asked(filters, paging, headers, uri));
    }
}
