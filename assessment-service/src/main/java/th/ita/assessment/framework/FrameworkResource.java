package th.ita.assessment.framework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

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

import th.ita.assessment.http.Caching;
import th.ita.assessment.http.ETags;
import th.ita.assessment.http.FiscalYears;
import th.ita.assessment.http.Page;
import th.ita.assessment.http.ProblemCode;
import th.ita.assessment.http.ProblemException;
import th.ita.assessment.http.Problems;

/** The frameworks, for everybody who wants to know what a code of a year means. */
@Path("/api/v1/frameworks")
@Produces(MediaType.APPLICATION_JSON)
public class FrameworkResource {

    private final Frameworks frameworks;
    private final FrameworkVersions versions;
    private final Caching caching;
    // A version never changes, so each is turned into its view once.
    private final Map<FrameworkVersion.Key, Tagged> views = new ConcurrentHashMap<>();

    FrameworkResource(Frameworks frameworks, FrameworkVersions versions, Caching caching) {
        this.frameworks = frameworks;
        this.versions = versions;
        this.caching = caching;
    }

    private record Tagged(String etag, FrameworkView view) {

        static Tagged of(Framework framework) {
            FrameworkView view = FrameworkView.of(framework);
            return new Tagged(ETags.digest(view.toString()), view);
        }
    }

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
        static Summary of(Framework framework) {
            return new Summary(
                    framework.family(),
                    framework.fiscalYear(),
                    FiscalYears.ce(framework.fiscalYear()),
                    framework.version(),
                    framework.name().th(),
                    framework.name().en(),
                    framework.confirmed());
        }
    }

    /** What OpenAPI shows for the list of frameworks; it is always whole. */
    @Schema(name = "FrameworkPage")
    record FrameworkPage(
            List<Summary> items, @Schema(nullable = true) String next) {}

    /** One version of a year's framework. */
    @Schema(name = "FrameworkVersion")
    record VersionSummary(
            String version,

            @Schema(description = "`file`: it came with a release of the program; `upload`: an administrator sent it.")
            String origin,

            @Schema(description = "Whether new computations use it.")
            boolean inUse,

            Instant recordedAt) {}

    /** What OpenAPI shows for the list of versions; it is always whole. */
    @Schema(name = "FrameworkVersionPage")
    record VersionPage(
            List<VersionSummary> items,
            @Schema(nullable = true) String next) {}

    @GET
    @PermitAll
    @Tag(name = "Everybody")
    @Operation(
            operationId = "listFrameworks",
            summary = "The fiscal years and their frameworks · กรอบการประเมินทุกปี",
            description = "The latest first. The list is always whole.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FrameworkPage.class)))
    public Response list(@Context HttpHeaders headers) {
        List<Summary> all = frameworks.all().stream().map(Summary::of).toList();
        return caching.publicly(headers, ETags.digest(all.toString()), () -> new Page<>(all, null));
    }

    @GET
    @Path("{fiscalYear}")
    @PermitAll
    @Tag(name = "Everybody")
    @Operation(
            operationId = "getFramework",
            summary = "The framework of a year · กรอบการประเมินของปี",
            description =
                    "Every node with its names and its weight in the total, the scales of the answers, the levels. "
                            + "What was not read in a public source says `confirmed: false`.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FrameworkView.class)))
    public Response get(@PathParam("fiscalYear") String fiscalYear, @Context HttpHeaders headers) {
        int year = FiscalYears.parse("fiscalYear", fiscalYear);
        return reply(headers, frameworks.find(year).orElseThrow(() -> unknown(year)));
    }

    @GET
    @Path("{fiscalYear}/versions")
    @PermitAll
    @Transactional
    @Tag(name = "Everybody")
    @Operation(
            operationId = "listFrameworkVersions",
            summary = "The versions of a framework · ทุกฉบับของกรอบการประเมิน",
            description =
                    "The one in use first, then the later before the earlier ones of each origin. A result keeps the "
                            + "version with which it was computed until it is recomputed. The list is always whole.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VersionPage.class)))
    public Response versions(@PathParam("fiscalYear") String fiscalYear, @Context HttpHeaders headers) {
        int year = FiscalYears.parse("fiscalYear", fiscalYear);
        List<FrameworkVersions.Entry> found = versions.ofYear(year);
        if (found.isEmpty()) {
            throw unknown(year);
        }
        String inUse = found.getFirst().version();
        List<VersionSummary> items = found.stream()
                .map(entry -> new VersionSummary(
                        entry.version(), entry.origin(), entry.version().equals(inUse), entry.recordedAt()))
                .toList();
        return caching.publicly(headers, ETags.digest(items.toString()), () -> new Page<>(items, null));
    }

    @GET
    @Path("{fiscalYear}/versions/{frameworkVersion}")
    @PermitAll
    @Tag(name = "Everybody")
    @Operation(
            operationId = "getFrameworkVersion",
            summary = "A version of a framework · กรอบการประเมินฉบับหนึ่ง",
            description = "In the shape of `getFramework`, also of a version that is not in use any more.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FrameworkView.class)))
    public Response version(
            @PathParam("fiscalYear") String fiscalYear,
            @PathParam("frameworkVersion") String version,
            @Context HttpHeaders headers) {
        int year = FiscalYears.parse("fiscalYear", fiscalYear);
        return reply(
                headers,
                frameworks
                        .find(year, version)
                        // The database is not particular about a blank at the end.
                        .filter(found -> found.version().equals(version))
                        .orElseThrow(() -> frameworks.find(year).isEmpty()
                                ? unknown(year)
                                : Problems.unknown(
                                        ProblemCode.UNKNOWN_VERSION,
                                        "frameworkVersion",
                                        "กรอบการประเมินของปีงบประมาณ " + year + " ไม่มีฉบับนี้",
                                        "The framework of fiscal year " + year + " has no such version.")));
    }

    private Response reply(HttpHeaders headers, Framework framework) {
        Tagged found = views.computeIfAbsent(
                new FrameworkVersion.Key(framework.fiscalYear(), framework.version()), key -> Tagged.of(framework));
        return caching.publicly(headers, found.etag(), found::view);
    }

    static ProblemException unknown(int fiscalYear) {
        return unknown("fiscalYear", fiscalYear);
    }

    static ProblemException unknown(String parameter, int fiscalYear) {
        return Problems.unknown(
                ProblemCode.UNKNOWN_FISCAL_YEAR,
                parameter,
                "ยังไม่มีกรอบการประเมินของปีงบประมาณ " + fiscalYear,
                "No framework of fiscal year " + fiscalYear + " is known.");
    }
}
