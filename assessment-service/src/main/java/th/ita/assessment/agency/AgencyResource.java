package th.ita.assessment.agency;

import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.exception.ConstraintViolationException;

import th.ita.assessment.http.Caching;
import th.ita.assessment.http.Cursor;
import th.ita.assessment.http.ETags;
import th.ita.assessment.http.Page;
import th.ita.assessment.http.Paging;
import th.ita.assessment.http.Preconditions;
import th.ita.assessment.http.Problems;

/** The register of agencies, for everybody to search and for administrators to keep. */
@Path("/api/v1/agencies")
@Produces(MediaType.APPLICATION_JSON)
public class AgencyResource {

    private static final String LIST = "agencies";
    private static final int LONGEST_QUERY = 100;

    private final Agencies agencies;
    private final Provinces provinces;
    private final AgencyTypes types;
    private final Caching caching;

    AgencyResource(Agencies agencies, Provinces provinces, AgencyTypes types, Caching caching) {
        this.agencies = agencies;
        this.provinces = provinces;
        this.types = types;
        this.caching = caching;
    }

    /** What OpenAPI shows for a page of agencies. */
    @Schema(name = "AgencyPage")
    record AgencyPage(
            List<AgencyView> items, @Schema(nullable = true) String next) {}

    @GET
    @PermitAll
    @Transactional
    @Tag(name = "Everybody")
    @Operation(
            operationId = "listAgencies",
            summary = "Search the register · ค้นหาหน่วยงาน",
            description = "Agencies by id, filtered by any of name, province and type.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AgencyPage.class)))
    public Response list(
            @QueryParam("query") @Parameter(description = "Part of the Thai or English name, or the id.") String query,
            @QueryParam("province") @Parameter(description = "A province's code, such as 70.") String province,
            @QueryParam("type") @Parameter(description = "A code of `agency-types`, such as อบต.") String type,
            @BeanParam Paging paging,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        if (query != null && query.length() > LONGEST_QUERY) {
            throw Problems.parameter(
                    "query",
                    "length",
                    "คำค้นยาวได้ไม่เกิน " + LONGEST_QUERY + " อักขระ",
                    "“query” may have up to " + LONGEST_QUERY + " characters.");
        }
        if (province != null && provinces.find(province).isEmpty()) {
            throw Problems.parameter(
                    "province",
                    "unknown-province",
                    "ไม่มีจังหวัดรหัสนี้ ดูรหัสจังหวัดได้ที่ /api/v1/provinces",
                    "There is no province of this code; see /api/v1/provinces.");
        }
        if (type != null && types.find(type).isEmpty()) {
            throw Problems.parameter(
                    "type",
                    "unknown-type",
                    "ไม่รู้จักประเภทหน่วยงานนี้ ใช้ได้เฉพาะ " + types.codes(),
                    "There is no such type of agency; there are " + types.codes() + ".");
        }
        int limit = paging.limit();
        List<Agency> found = agencies.search(query, province, type, paging.afterNumber(LIST), limit + 1);
        Page<Agency> page = Page.of(found, limit, agency -> Cursor.of(LIST, String.valueOf(agency.id())));
        StringBuilder versions = new StringBuilder(String.valueOf(page.next()));
        page.items()
                .forEach(agency ->
                        versions.append(' ').append(agency.id()).append('-').append(agency.version()));
        Response response =
                caching.publicly(headers, ETags.digest(versions.toString()), () -> page.map(agencies::view));
        return page.link(response, uri);
    }

    @GET
    @Path("{agencyId}")
    @PermitAll
    @Transactional
    @Tag(name = "Everybody")
    @Operation(
            operationId = "getAgency",
            summary = "One agency · หน่วยงานเดียว",
            description = "With the ETag that a change of it needs.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AgencyView.class)))
    public Response get(@PathParam("agencyId") String agencyId, @Context HttpHeaders headers) {
        Agency agency = agencies.require(agencyId);
        return caching.publicly(headers, etag(agency), () -> agencies.viewWithHistory(agency));
    }

    @PUT
    @Path("{agencyId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("administrator")
    @Transactional
    @Tag(name = "Administrators")
    @Operation(
            operationId = "putAgency",
            summary = "Register an agency, or change its entry · ลงทะเบียนหรือแก้ไขหน่วยงาน",
            description = "ลงทะเบียนใหม่ใส่ `*` ใน If-None-Match แก้ไขใส่ ETag ที่ได้จากการอ่านใน If-Match"
                    + " หากเปลี่ยนชื่อหรือประเภทตั้งแต่วันใด ใส่วันนั้นใน validFrom ผลการประเมินของปีก่อนหน้ายังใช้ชื่อเดิม"
                    + " หากแก้ชื่อที่พิมพ์ผิดให้คง validFrom ไว้\n\n"
                    + "Register with `If-None-Match: *`; change with `If-Match` and the ETag that reading gave. "
                    + "What is equal to what is there changes nothing. A `validFrom` after that of the present name starts a new"
                    + " name and type from that day; results of fiscal years that ended before it keep the old one.",
            extensions = @Extension(name = "x-precondition", value = "put"))
    @APIResponse(
            responseCode = "201",
            description = "Registered.",
            content = @Content(schema = @Schema(implementation = AgencyView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed, or equal already.",
            content = @Content(schema = @Schema(implementation = AgencyView.class)))
    public Response put(
            @PathParam("agencyId") String agencyId,
            @NotNull AgencyView body,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        long id = Agencies.parse(agencyId);
        Optional<Agency> known = agencies.lock(id);
        Preconditions.forPut(headers, known.map(AgencyResource::etag).orElse(null));
        AgencyView content = AgencyCheck.of(id, body, provinces, types, agencies.today());
        Agency agency;
        try {
            agency = agencies.put(known.orElse(null), content);
        } catch (ConstraintViolationException registeredMeanwhile) {
            Preconditions.requireCreate(headers, ETags.strong(id, 1));
            throw registeredMeanwhile;
        }
        return (known.isPresent() ? Response.ok() : Response.created(uri.getAbsolutePath()))
                .entity(agencies.viewWithHistory(agency))
                .header(HttpHeaders.ETAG, etag(agency))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    static String etag(Agency agency) {
        return ETags.strong(agency.id(), agency.version());
    }
}
