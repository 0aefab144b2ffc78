package th.ita.assessment.province;

import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import th.ita.assessment.agency.Provinces;
import th.ita.assessment.framework.Framework;
import th.ita.assessment.http.Caching;
import th.ita.assessment.http.Cursor;
import th.ita.assessment.http.ETags;
import th.ita.assessment.http.FiscalYears;
import th.ita.assessment.http.Page;
import th.ita.assessment.http.Paging;
import th.ita.assessment.score.AssessmentReader;

/** The agencies of a province by their totals. */
@Path("/api/v1/provinces/{provinceCode}/ranking")
@Produces(MediaType.APPLICATION_JSON)
public class RankingResource {

    private static final String LIST = "ranking";

    private final Rankings rankings;
    private final Provinces provinces;
    private final AssessmentReader reader;
    private final Caching caching;

    RankingResource(Rankings rankings, Provinces provinces, AssessmentReader reader, Caching caching) {
        this.rankings = rankings;
        this.provinces = provinces;
        this.reader = reader;
        this.caching = caching;
    }

    /** What OpenAPI shows for a page of a ranking. */
    @Schema(name = "RankingPage")
    record RankingPage(
            List<Rankings.Ranked> items,
            @Schema(nullable = true) String next) {}

    @GET
    @PermitAll
    @Transactional
    @Tag(name = "Provincial dashboards")
    @Operation(
            operationId = "getProvinceRanking",
            summary = "The agencies of a province by total · อันดับหน่วยงานในจังหวัด",
            description =
                    "คะแนนเท่ากันได้อันดับเดียวกัน · The highest total first. `rank` is 1 and how many of the province "
                            + "are higher, so that equal totals share it, and the next one is as many further on. Withdrawn "
                            + "results, and those without a total, have no rank.",
            extensions = {@Extension(name = "x-problems", value = "unknown-fiscal-year")})
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RankingPage.class)))
    public Response ranking(
            @PathParam("provinceCode") String provinceCode,
            @QueryParam("fiscalYear")
                    @Parameter(
                            description = "The analysed fiscal year, Buddhist era.",
                            required = true,
                            example = "2564",
                            schema = @Schema(type = SchemaType.INTEGER))
                    String fiscalYear,
            @BeanParam Paging paging,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Framework framework = reader.framework(FiscalYears.parse("fiscalYear", fiscalYear));
        SummaryResource.province(provinces, provinceCode);
        Optional<Rankings.After> after = paging.after(LIST).map(Rankings.After::parse);
        List<Rankings.Ranked> found = rankings.ofProvince(provinceCode, framework, after, paging.limit() + 1);
        Page<Rankings.Ranked> page = Page.of(
                found,
                paging.limit(),
                last -> Cursor.of(LIST, Rankings.After.of(last).text()));
        return page.link(caching.publicly(headers, ETags.digest(page.toString()), () -> page), uri);
    }
}
