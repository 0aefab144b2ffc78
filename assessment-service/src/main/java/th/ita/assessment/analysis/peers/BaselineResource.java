package th.ita.assessment.analysis.peers;

import java.net.URI;
import java.util.List;
import java.util.Map;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

import io.quarkus.security.identity.SecurityIdentity;

import th.ita.assessment.account.Roles;
import th.ita.assessment.agency.AgencyTypes;
import th.ita.assessment.agency.Provinces;
import th.ita.assessment.framework.Framework;
import th.ita.assessment.framework.FrameworkNode;
import th.ita.assessment.http.Caching;
import th.ita.assessment.http.Cursor;
import th.ita.assessment.http.ETags;
import th.ita.assessment.http.FieldError;
import th.ita.assessment.http.FiscalYears;
import th.ita.assessment.http.Page;
import th.ita.assessment.http.Paging;
import th.ita.assessment.http.Parameters;
import th.ita.assessment.http.Preconditions;
import th.ita.assessment.http.Problems;
import th.ita.assessment.score.AssessmentReader;

/** What the documents of a year compare with. */
@Path("/api/v1/baselines/{fiscalYear}")
@Produces(MediaType.APPLICATION_JSON)
public class BaselineResource {

    private static final String LIST = "baselines";
    private static final int LONGEST_NOTE = 1000;

    private final Baselines baselines;
    private final AssessmentReader reader;
    private final Provinces provinces;
    private final AgencyTypes types;
    private final Caching caching;
    private final SecurityIdentity identity;

    BaselineResource(
            Baselines baselines,
            AssessmentReader reader,
            Provinces provinces,
            AgencyTypes types,
            Caching caching,
            SecurityIdentity identity) {
        this.baselines = baselines;
        this.reader = reader;
        this.provinces = provinces;
        this.types = types;
        this.caching = caching;
        this.identity = identity;
    }

    /** Why a baseline is set. */
    @Schema(name = "BaselineNote")
    record NoteBody(
            @Schema(description = "Why, for other administrators.", nullable = true, maxLength = LONGEST_NOTE)
            String note) {}

    /** What OpenAPI shows for a page of baselines. */
    @Schema(name = "BaselinePage")
    record BaselinePage(
            List<BaselineSummary> items,
            @Schema(nullable = true) String next) {}

    @GET
    @PermitAll
    @Transactional
    @Tag(name = "Provincial dashboards")
    @Operation(
            operationId = "getBaseline",
            summary = "What documents of a year compare with · ฐานเปรียบเทียบของปี",
            description =
                    "The announced baseline: of the country, and of a province and a type if asked for, the number of "
                            + "results, mean, quartiles, median, minimum and maximum of the total, the instruments and the "
                            + "indicators, as they were when it was set. A scope of fewer than three results is left out. The "
                            + "place of one agency is in its documents; where it stands today is `…/comparison`.",
            extensions = {@Extension(name = "x-problems", value = "unknown-version")})
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BaselineView.class)))
    public Response announced(
            @BeanParam BaselineQuery query,
            @QueryParam("version")
                    @Parameter(
                            description = "One that a document was made with, instead of the one that counts now.",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
                    String version,
            @Context HttpHeaders headers) {
        Framework framework = reader.framework(query.fiscalYear());
        List<PeerScope> scopes = query.scopes(provinces, types);
        Baseline found = baselines.announced(
                query.fiscalYear(), version == null ? null : Parameters.positive("version", version));
        BaselineYear year = baselines.year(query.fiscalYear());
        String tag = ETags.digest(found.key() + year.etag() + framework.version() + scopes);
        return caching.publicly(headers, tag, () -> view(found, year, framework, scopes));
    }

    @GET
    @Path("versions")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Transactional
    @Tag(name = "Administrators")
    @Operation(
            operationId = "listBaselines",
            summary = "The baselines of a year · ฐานเปรียบเทียบทุกฉบับของปี",
            description = "ฉบับล่าสุดอยู่บนสุด คัดลอก ETag ไปใส่ใน If-Match เมื่อจัดทำหรือประกาศฉบับ\n\n"
                    + "The latest first, drafts too. Its ETag is what setting and announcing one take as `If-Match`.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BaselinePage.class)))
    public Response list(@PathParam("fiscalYear") String fiscalYear, @BeanParam Paging paging, @Context UriInfo uri) {
        Framework framework = framework(fiscalYear);
        int below = (int) paging.afterNumber(LIST).orElse(Integer.MAX_VALUE);
        BaselineYear year = baselines.year(framework.fiscalYear());
        List<BaselineSummary> found = baselines.versions(framework.fiscalYear(), below, paging.limit() + 1).stream()
                .map(baseline -> BaselineSummary.of(baseline, year))
                .toList();
        Page<BaselineSummary> page =
                Page.of(found, paging.limit(), baseline -> Cursor.of(LIST, String.valueOf(baseline.version())));
        return page.link(privately(Response.ok(page), year.etag()), uri);
    }

    @POST
    @Path("versions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Tag(name = "Administrators")
    @Operation(
            operationId = "setBaseline",
            summary = "Take the figures of a year as they are now · จัดทำฐานเปรียบเทียบฉบับใหม่",
            description =
                    "เก็บค่าสถิติของปี ณ ขณะนี้ไว้เป็นฉบับร่าง เอกสารจะยังไม่เปลี่ยนจนกว่าจะประกาศ ใส่ ETag จากรายการฉบับ (versions) "
                            + "ใน If-Match\n\n"
                            + "A draft: nothing compares with it until it is announced. `If-Match` takes the ETag of the list of "
                            + "versions, which a year without any has too.",
            extensions = {@Extension(name = "x-precondition", value = "match")})
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = BaselineSummary.class)))
    public Response set(
            @PathParam("fiscalYear") String fiscalYear,
            @NotNull NoteBody body,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Framework framework = framework(fiscalYear);
        if (body.note() != null && body.note().length() > LONGEST_NOTE) {
            throw Problems.invalid(List.of(FieldError.pointer(
                    "/note",
                    "too-long",
                    "ข้อความยาวได้ไม่เกิน " + LONGEST_NOTE + " ตัวอักษร",
                    "At most " + LONGEST_NOTE + " characters.")));
        }
        Baselines.Written written =
                baselines.set(framework, body.note(), by(), current -> Preconditions.requireMatch(headers, current));
        URI location = uri.getAbsolutePathBuilder()
                .path(String.valueOf(written.baseline().version()))
                .build();
        return privately(Response.created(location).entity(written.baseline()), written.etag());
    }

    @GET
    @Path("versions/{version}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Transactional
    @Tag(name = "Administrators")
    @Operation(
            operationId = "getBaselineVersion",
            summary = "Look at a baseline before it is announced · ดูฐานเปรียบเทียบฉบับหนึ่ง",
            description = "Any version, drafts too, as `baselines/{fiscalYear}` shows the announced one.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BaselineView.class)))
    public Response preview(
            @BeanParam BaselineQuery query, @PathParam("version") String version, @Context HttpHeaders headers) {
        Framework framework = reader.framework(query.fiscalYear());
        List<PeerScope> scopes = query.scopes(provinces, types);
        Baseline found =
                baselines.version(new Baseline.Key(query.fiscalYear(), Parameters.positive("version", version)));
        BaselineYear year = baselines.year(query.fiscalYear());
        return caching.privately(headers, year.etag(), () -> view(found, year, framework, scopes));
    }

    @POST
    @Path("versions/{version}/announce")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Tag(name = "Administrators")
    @Operation(
            operationId = "announceBaseline",
            summary = "Have documents compare with a baseline · ประกาศใช้ฐานเปรียบเทียบ",
            description =
                    "เอกสารของทุกหน่วยงานในปีนั้นจะถูกจัดทำใหม่ให้เปรียบเทียบกับฉบับนี้ ใส่ ETag จากการอ่านฉบับหรือรายการฉบับใน If-Match\n\n"
                            + "The documents of every result of that year are made anew. One that was announced before can be "
                            + "announced again; the one that counts already changes nothing. `If-Match` takes the ETag that "
                            + "reading the version, or the list, gave.",
            extensions = {@Extension(name = "x-precondition", value = "match")})
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BaselineSummary.class)))
    public Response announce(
            @PathParam("fiscalYear") String fiscalYear,
            @PathParam("version") String version,
            @Context HttpHeaders headers) {
        Baseline.Key key =
                new Baseline.Key(framework(fiscalYear).fiscalYear(), Parameters.positive("version", version));
        Baselines.Written written =
                baselines.announce(key, by(), current -> Preconditions.requireMatch(headers, current));
        return privately(Response.ok(written.baseline()), written.etag());
    }

    private BaselineView view(Baseline baseline, BaselineYear year, Framework framework, List<PeerScope> scopes) {
        Map<PeerScope, BaselineFigures.Scope> figures = baselines.figures(baseline, scopes);
        List<FrameworkNode> nodes = PeerNodes.usual(framework);
        return BaselineView.of(
                BaselineSummary.of(baseline, year),
                scopes.stream()
                        .map(scope -> BaselineView.scope(
                                scope, figures.getOrDefault(scope, new BaselineFigures.Scope(0, Map.of())), nodes))
                        .toList());
    }

    private Framework framework(String fiscalYear) {
        return reader.framework(FiscalYears.parse("fiscalYear", fiscalYear));
    }

    private static Response privately(Response.ResponseBuilder response, String etag) {
        return response.header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private String by() {
        return identity.getPrincipal().getName();
    }
}
