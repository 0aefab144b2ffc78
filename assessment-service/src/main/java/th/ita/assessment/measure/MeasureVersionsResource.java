package th.ita.assessment.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import com.fasterxml.jackson.annotation.JsonRawValue;

import th.ita.assessment.account.Caller;
import th.ita.assessment.account.Needs;
import th.ita.assessment.account.Right;
import th.ita.assessment.account.Roles;
import th.ita.assessment.http.Caching;
import th.ita.assessment.http.Cursor;
import th.ita.assessment.http.Page;
import th.ita.assessment.http.Paging;
import th.ita.assessment.http.Parameters;
import th.ita.assessment.score.AssessmentId;
import th.ita.assessment.score.AssessmentPath;

/** Every version of a measure set, as it was. */
@Path("/api/v1/agencies/{agencyId}/assessments/{fiscalYear}/measure-set/versions")
@Produces(MediaType.APPLICATION_JSON)
public class MeasureVersionsResource {

    private static final String LIST = "measure-versions";

    private final MeasureSetReader reader;
    private final Caching caching;
    private final Caller caller;

    MeasureVersionsResource(MeasureSetReader reader, Caching caching, Caller caller) {
        this.reader = reader;
        this.caching = caching;
        this.caller = caller;
    }

    /** A version in a list. */
    @Schema(name = "MeasureVersionSummary")
    record Summary(
            int version,
            MeasureState state,
            Instant createdAt,
            @Schema(nullable = true) Instant approvedAt,
            @Schema(nullable = true) Instant publishedAt,
            @Schema(nullable = true) String number,
            @Schema(nullable = true) LocalDate date) {

        static Summary of(MeasureVersion version) {
            return new Summary(
                    version.version(),
                    version.state(),
                    version.createdAt(),
                    version.approvedAt(),
                    version.publishedAt(),
                    version.documentNumber(),
                    version.documentDate());
        }
    }

    /** What OpenAPI shows for a page of versions. */
    @Schema(name = "MeasureVersionPage")
    record SummaryPage(
            List<Summary> items, @Schema(nullable = true) String next) {}

    /** Something that was done to a version. */
    @Schema(name = "MeasureEvent")
    record Done(
            String event,

            @Schema(description = "Null for the service itself.", nullable = true)
            String by,

            Instant at,
            @Schema(nullable = true) String reason,

            @JsonRawValue
            @Schema(type = SchemaType.OBJECT, description = "What was signed, voided or changed.", nullable = true)
            String detail) {

        static Done of(MeasureEvent event) {
            return new Done(event.event(), event.doneBy(), event.doneAt(), event.reason(), event.detail());
        }
    }

    /** A version whole. */
    @Schema(name = "MeasureVersion")
    record Version(
            MeasureSet set,

            @JsonRawValue
            @Schema(
                    type = SchemaType.OBJECT,
                    description = "All that the approved document prints; null before approval.",
                    nullable = true)
            String frozen,

            List<Done> events) {}

    @GET
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.OFFICER, Roles.ENDORSER, Roles.PROVINCE, Roles.WEBMASTER})
    @Needs(Right.READ_APPROVED)
    @Transactional
    @Tag(name = "Measures")
    @Operation(
            operationId = "listMeasureVersions",
            summary = "The versions of the measures · ทุกฉบับของชุดมาตรการ",
            description = "ฉบับล่าสุดอยู่บนสุด · The latest first; those that the caller may see.",
            extensions = {@Extension(name = "x-problems", value = "unknown-measures")})
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SummaryPage.class)))
    public Response list(@BeanParam AssessmentPath path, @BeanParam Paging paging, @Context UriInfo uri) {
        AssessmentId id = path.id();
        long before = paging.afterNumber(LIST).orElse(Long.MAX_VALUE);
        List<MeasureVersion> found = reader.versions(id, Sight.of(caller, id.agencyId())).stream()
                .filter(version -> version.version() < before)
                .limit(paging.limit() + 1L)
                .toList();
        Page<Summary> page = Page.of(
                        found, paging.limit(), version -> Cursor.of(LIST, String.valueOf(version.version())))
                .map(Summary::of);
        return page.link(
                Response.ok(page).header(HttpHeaders.CACHE_CONTROL, "no-store").build(), uri);
    }

    @GET
    @Path("{version}")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.OFFICER, Roles.ENDORSER, Roles.PROVINCE, Roles.WEBMASTER})
    @Needs(Right.READ_APPROVED)
    @Transactional
    @Tag(name = "Measures")
    @Operation(
            operationId = "getMeasureVersion",
            summary = "One version of the measures, whole · อ่านฉบับหนึ่งทั้งหมด",
            description = "As it was, with what its document prints and all that was done to it.",
            extensions = {@Extension(name = "x-problems", value = "unknown-measures")})
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Version.class)))
    public Response get(
            @BeanParam AssessmentPath path, @PathParam("version") String version, @Context HttpHeaders headers) {
        AssessmentId id = path.id();
        MeasureVersion found =
                reader.version(id, Parameters.positive("version", version), Sight.of(caller, id.agencyId()));
        return caching.privately(
                headers,
                found.etag(),
                () -> new Version(
                        reader.view(found),
                        found.frozen(),
                        reader.events(found).stream().map(Done::of).toList()));
    }
}
