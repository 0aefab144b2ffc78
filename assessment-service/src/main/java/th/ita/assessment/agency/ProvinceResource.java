package th.ita.assessment.agency;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import th.ita.assessment.http.Caching;
import th.ita.assessment.http.ETags;
import th.ita.assessment.http.Page;
import th.ita.assessment.http.ProblemCode;
import th.ita.assessment.http.Problems;

/** The two short lists that an agency's entry refers to. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
public class ProvinceResource {

    private final Provinces provinces;
    private final AgencyTypes types;
    private final Caching caching;

    ProvinceResource(Provinces provinces, AgencyTypes types, Caching caching) {
        this.provinces = provinces;
        this.types = types;
        this.caching = caching;
    }

    /** What OpenAPI shows for the list of provinces; it is always whole. */
    @Schema(name = "ProvincePage")
    record ProvincePage(
            List<Province> items, @Schema(nullable = true) String next) {}

    /** What OpenAPI shows for the list of types; it is always whole. */
    @Schema(name = "AgencyTypePage")
    record AgencyTypePage(
            List<AgencyType> items, @Schema(nullable = true) String next) {}

    @GET
    @Path("provinces")
    @PermitAll
    @Tag(name = "Provincial dashboards")
    @Operation(
            operationId = "listProvinces",
            summary = "The 77 provinces · จังหวัดทั้ง 77",
            description = "All of them, by code.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProvincePage.class)))
    public Response provinces(@Context HttpHeaders headers) {
        return caching.publicly(
                headers, ETags.digest(provinces.all().toString()), () -> new Page<>(provinces.all(), null));
    }

    @GET
    @Path("provinces/{provinceCode}")
    @PermitAll
    @Tag(name = "Provincial dashboards")
    @Operation(
            operationId = "getProvince",
            summary = "One province · จังหวัดเดียว",
            description = "One of the 77, Bangkok included.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Province.class)))
    public Response province(@PathParam("provinceCode") String code, @Context HttpHeaders headers) {
        Province province = provinces
                .find(code)
                .orElseThrow(() -> Problems.unknown(
                        ProblemCode.UNKNOWN_PROVINCE,
                        "provinceCode",
                        "ไม่มีจังหวัดรหัส " + code,
                        "There is no province with the code " + code + "."));
        return caching.publicly(headers, ETags.digest(province.toString()), () -> province);
    }

    @GET
    @Path("agency-types")
    @PermitAll
    @Tag(name = "Everybody")
    @Operation(
            operationId = "listAgencyTypes",
            summary = "The types of agencies · ประเภทหน่วยงาน",
            description = "All of them, local government first.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AgencyTypePage.class)))
    public Response types(@Context HttpHeaders headers) {
        return caching.publicly(headers, ETags.digest(types.all().toString()), () -> new Page<>(types.all(), null));
    }
}
