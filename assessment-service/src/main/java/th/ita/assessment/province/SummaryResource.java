package th.ita.assessment.province;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import th.ita.assessment.agency.Province;
import th.ita.assessment.agency.Provinces;
import th.ita.assessment.framework.Framework;
import th.ita.assessment.http.Caching;
import th.ita.assessment.http.ETags;
import th.ita.assessment.http.FiscalYears;
import th.ita.assessment.http.ProblemCode;
import th.ita.assessment.http.Problems;
import th.ita.assessment.score.AssessmentReader;

/** A year of a province, or of the country, for the simplest of dashboards. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
public class SummaryResource {

    private final Summaries summaries;
    private final Provinces provinces;
    private final AssessmentReader reader;
    private final Caching caching;

    SummaryResource(Summaries summaries, Provinces provinces, AssessmentReader reader, Caching caching) {
        this.summaries = summaries;
        this.provinces = provinces;
        this.reader = reader;
        this.caching = caching;
    }

    /** @param province null for the country */
    @Schema(name = "SummaryOfYear")
    record SummaryOfYear(
            @Schema(description = "Null for the country.", nullable = true)
            Province province,

            int fiscalYear,
            int fiscalYearCe,
            Summary summary) {}

    @GET
    @Path("provinces/{provinceCode}/summary")
    @PermitAll
    @Transactional
    @Tag(name = "Provincial dashboards")
    @Operation(
            operationId = "getProvinceSummary",
            summary = "A province in a year · ภาพรวมจังหวัดในหนึ่งปี",
            description = "How many results, their mean, minimum and maximum, and how many reached each level.",
            extensions = {@Extension(name = "x-problems", value = "unknown-fiscal-year")})
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SummaryOfYear.class)))
    public Response province(
            @PathParam("provinceCode") String provinceCode,
            @QueryParam("fiscalYear")
                    @Parameter(
                            description = "The analysed fiscal year, Buddhist era.",
                            required = true,
                            example = "2564",
                            schema = @Schema(type = SchemaType.INTEGER))
                    String fiscalYear,
            @Context HttpHeaders headers) {
        Framework framework = framework(fiscalYear);
        Province province = province(provinces, provinceCode);
        return reply(headers, province, framework, summaries.ofProvince(provinceCode, framework));
    }

    @GET
    @Path("country/summary")
    @PermitAll
    @Transactional
    @Tag(name = "Provincial dashboards")
    @Operation(
            operationId = "getCountrySummary",
            summary = "The country in a year · ภาพรวมประเทศในหนึ่งปี",
            description = "Agencies of no province are counted here only.",
            extensions = {@Extension(name = "x-problems", value = "unknown-fiscal-year")})
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SummaryOfYear.class)))
    public Response country(
            @QueryParam("fiscalYear")
                    @Parameter(
                            description = "The analysed fiscal year, Buddhist era.",
                            required = true,
                            example = "2564",
                            schema = @Schema(type = SchemaType.INTEGER))
                    String fiscalYear,
            @Context HttpHeaders headers) {
        Framework framework = framework(fiscalYear);
        return reply(headers, null, framework, summaries.ofYear(framework));
    }

    /**
     * The province of a path.
     *
     * @throws th.ita.assessment.http.ProblemException 404 {@code unknown-province}
     */
    static Province province(Provinces provinces, String code) {
        return provinces
                .find(code)
                .orElseThrow(() -> Problems.unknown(
                        ProblemCode.UNKNOWN_PROVINCE,
                        "provinceCode",
                        "ไม่มีจังหวัดรหัส " + code,
                        "There is no province with the code " + code + "."));
    }

    private Framework framework(String fiscalYear) {
        return reader.framework(FiscalYears.parse("fiscalYear", fiscalYear));
    }

    // A summary is its own best version: it takes one small query to know whether it is still the same.
    private Response reply(HttpHeaders headers, Province province, Framework framework, Summary summary) {
        int year = framework.fiscalYear();
        SummaryOfYear body = new SummaryOfYear(province, year, FiscalYears.ce(year), summary);
        return caching.publicly(headers, ETags.digest(body.toString()), () -> body);
    }
}
