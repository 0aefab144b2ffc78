package th.ita.assessment.agency;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import th.ita.assessment.http.Caching;
import th.ita.assessment.http.Preconditions;

/** What an agency was called and when, to read and to put right. */
@Path("/api/v1/agencies/{agencyId}/history")
@Produces(MediaType.APPLICATION_JSON)
public class AgencyHistoryResource {

    private final Agencies agencies;
    private final AgencyTypes types;
    private final Caching caching;

    AgencyHistoryResource(Agencies agencies, AgencyTypes types, Caching caching) {
        this.agencies = agencies;
        this.types = types;
        this.caching = caching;
    }

    /** @param names the oldest first; the last one is today's */
    @Schema(name = "AgencyHistory", description = "Names and types of an agency, the oldest first.")
    record AgencyHistory(@Schema(required = true) List<DatedName> names) {}

    @GET
    @PermitAll
    @Transactional
    @Tag(name = "Everybody")
    @Operation(
            operationId = "getAgencyHistory",
            summary = "Names and types of an agency and their days · ชื่อและประเภทของหน่วยงานตามช่วงเวลา")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AgencyHistory.class)))
    public Response get(@PathParam("agencyId") String agencyId, @Context HttpHeaders headers) {
        Agency agency = agencies.require(agencyId);
        return caching.publicly(headers, AgencyResource.etag(agency), () -> body(agency));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("administrator")
    @Transactional
    @Tag(name = "Administrators")
    @Operation(
            operationId = "putAgencyHistory",
            summary = "Correct the names and types of an agency · แก้ไขประวัติชื่อและประเภท",
            description = "แทนที่ประวัติทั้งหมด ปีใดแสดงชื่ออื่นเพราะการแก้ไขนี้ หน้าเว็บของปีนั้นจะเผยแพร่ใหม่\n\n"
                    + "All of them at once, the oldest first. The pages of those years that show another name now are published"
                    + " anew.",
            extensions = @Extension(name = "x-precondition", value = "match"))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AgencyHistory.class)))
    public Response put(
            @PathParam("agencyId") String agencyId, @NotNull AgencyHistory body, @Context HttpHeaders headers) {
        Agency known = agencies.lock(Agencies.parse(agencyId)).orElseGet(() -> agencies.require(agencyId));
        Preconditions.requireMatch(headers, AgencyResource.etag(known));
        Agency agency = agencies.putHistory(known, AgencyCheck.of(body.names(), types, agencies.today()));
        return Response.ok(body(agency))
                .header(HttpHeaders.ETAG, AgencyResource.etag(agency))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private AgencyHistory body(Agency agency) {
        return new AgencyHistory(agencies.history(agency).names());
    }
}
