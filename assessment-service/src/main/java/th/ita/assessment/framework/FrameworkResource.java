package th.ita.assessment.framework;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

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
import th.ita.assessment.http.FiscalYears;
import th.ita.assessment.http.Page;
import th.ita.assessment.http.ProblemCode;
import th.ita.assessment.http.Problems;

/** The frameworks, for everybody who wants to know what a code of a year means. */
@Path("/api/v1/frameworks")
@Produces(MediaType.APPLICATION_JSON)
public class FrameworkResource {

    private final Caching caching;
    private final Map<Integer, Tagged> byYear;
    private final Page<Summary> all;

    FrameworkResource(Frameworks frameworks, Caching caching) {
        this.caching = caching;
        // They change with the program only, so each is turned into its view once.
        byYear = frameworks.all().stream()
                .map(framework -> FrameworkView.of(framework, FiscalYears.ce(framework.fiscalYear())))
                .map(view -> new Tagged(ETags.digest(view.toString()), view))
                .collect(Collectors.toMap(tagged -> tagged.view().fiscalYear(), Function.identity()));
        all = new Page<>(
                frameworks.all().stream()
                        .map(framework ->
                                Summary.of(byYear.get(framework.fiscalYear()).view()))
                        .toList(),
                null);
    }

    private record Tagged(String etag, FrameworkView view) {}

    /** One line of the list. */
    @Schema(name = "FrameworkSummary")
    record Summary(
            String family,
            int fiscalYear,
            int fiscalYearCe,
            String version,
            String nameTh,
            String nameEn,
            boolean confirmed) {
        static Summary of(FrameworkView view) {
            return new Summary(
                    view.family(),
                    view.fiscalYear(),
                    view.fiscalYearCe(),
                    view.version(),
                    view.nameTh(),
                    view.nameEn(),
                    view.confirmed());
        }
    }

    /** What OpenAPI shows for the list of frameworks; it is always whole. */
    @Schema(name = "FrameworkPage")
    record FrameworkPage(
            List<Summary> items, @Schema(nullable = true) String next) {}

    @GET
    @PermitAll
    @Tag(name = "Everybody")
    @Operation(
            operationId = "listFrameworks",
            summary = "The years that are known · ปีงบประมาณที่ระบบรู้จัก",
            description = "All of them, the latest first.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FrameworkPage.class)))
    public Response list(@Context HttpHeaders headers) {
        return caching.publicly(headers, ETags.digest(all.toString()), () -> all);
    }

    @GET
    @Path("{fiscalYear}")
    @PermitAll
    @Tag(name = "Everybody")
    @Operation(
            operationId = "getFramework",
            summary = "The framework of a year · กรอบการประเมินของปี",
            description =
                    "Every node with its names and its weight in the total, the scales of the answers, the levels.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FrameworkView.class)))
    public Response get(@PathParam("fiscalYear") String fiscalYear, @Context HttpHeaders headers) {
        Tagged found = byYear.get(FiscalYears.parse("fiscalYear", fiscalYear));
        if (found == null) {
            throw Problems.unknown(
                    ProblemCode.UNKNOWN_FISCAL_YEAR,
                    "fiscalYear",
                    "ยังไม่มีกรอบการประเมินของปีงบประมาณ " + fiscalYear,
                    "No framework of fiscal year " + fiscalYear + " is known.");
        }
        return caching.publicly(headers, found.etag(), found::view);
    }
}
