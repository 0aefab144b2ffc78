package th.ita.assessment.province;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
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

import th.ita.assessment.agency.Province;
import th.ita.assessment.agency.Provinces;
import th.ita.assessment.http.Caching;
import th.ita.assessment.http.ETags;

/** All years of a province, or of the country. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
public class TrendResource {

    private final Summaries summaries;
    private final Provinces provinces;
    private final Caching caching;

    TrendResource(Summaries summaries, Provinces provinces, Caching caching) {
        this.summaries = summaries;
        this.provinces = provinces;
        this.caching = caching;
    }

    /** @param province null for the country */
    @Schema(name = "Trend")
    record Trend(
            @Schema(description = "Null for the country.", nullable = true)
            Province province,

            @Schema(description = "Every year in which an agency has a result that counts, the earliest first.")
            List<Summaries.Year> years) {}

    @GET
    @Path("provinces/{provinceCode}/trend")
    @PermitAll
    @Transactional
    @Tag(name = "Provincial dashboards")
    @Operation(
            operationId = "getProvinceTrend",
            summary = "A province over the years · แนวโน้มรายปีของจังหวัด",
            description =
                    "How many results, their mean, and how many reached each level: by each year's own levels, which "
                            + "changed in 2566. Agencies count in the province that they belong to now.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Trend.class)))
    public Response province(@PathParam("provinceCode") String provinceCode, @Context HttpHeaders headers) {
        Province province = SummaryResource.province(provinces, provinceCode);
        return reply(
                headers,
                new Trend(province, summaries.yearsOfProvince(provinceCode).reversed()));
    }

    @GET
    @Path("country/trend")
    @PermitAll
    @Transactional
    @Tag(name = "Provincial dashboards")
    @Operation(
            operationId = "getCountryTrend",
            summary = "The country over the years · แนวโน้มรายปีของประเทศ",
            description = "Agencies of no province are counted here only.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Trend.class)))
    public Response country(@Context HttpHeaders headers) {
        return reply(headers, new Trend(null, summaries.yearsOfCountry().reversed()));
    }

    private Response reply(HttpHeaders headers, Trend trend) {
        return caching.publicly(headers, ETags.digest(trend.toString()), () -> trend);
    }
}
