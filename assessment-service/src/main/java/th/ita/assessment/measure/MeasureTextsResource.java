package th.ita.assessment.measure;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
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

import th.ita.assessment.account.Caller;
import th.ita.assessment.account.Needs;
import th.ita.assessment.account.Right;
import th.ita.assessment.account.Roles;
import th.ita.assessment.agency.Agencies;
import th.ita.assessment.audit.Audit;
import th.ita.assessment.framework.Framework;
import th.ita.assessment.http.Caching;
import th.ita.assessment.http.ETags;
import th.ita.assessment.http.Preconditions;
import th.ita.assessment.score.AssessmentPath;
import th.ita.assessment.score.AssessmentReader;

/** An agency's own texts for measures, by the nodes of a year's framework. */
@Path("/api/v1/agencies/{agencyId}/measure-texts/{fiscalYear}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MeasureTextsResource {

    private final MeasureTexts texts;
    private final Agencies agencies;
    private final AssessmentReader assessments;
    private final Audit audit;
    private final Caching caching;
    private final Caller caller;
    private final Clock clock;

    MeasureTextsResource(
            MeasureTexts texts,
            Agencies agencies,
            AssessmentReader assessments,
            Audit audit,
            Caching caching,
            Caller caller,
            Clock clock) {
        this.texts = texts;
        this.agencies = agencies;
        this.assessments = assessments;
        this.audit = audit;
        this.caching = caching;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.OFFICER})
    @Needs(Right.EDIT_MEASURES)
    @Transactional
    @Tag(name = "Measures")
    @Operation(
            operationId = "getMeasureTexts",
            summary = "An agency's own texts for measures · ข้อความมาตรการของหน่วยงานเอง",
            description = "They come before those of the catalogue when measures are drafted. Empty until it has some.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TextsBody.class)))
    public Response get(@BeanParam AssessmentPath path, @Context HttpHeaders headers) {
        assessments.framework(path.fiscalYear());
        agencies.require(path.agencyId());
        Optional<AgencyTexts> own = texts.own(path.agencyId(), path.fiscalYear());
        return caching.privately(headers, etag(path, own), () -> body(path, own));
    }

    @PUT
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.OFFICER})
    @Needs(Right.EDIT_MEASURES)
    @Transactional
    @Tag(name = "Measures")
    @Operation(
            operationId = "putMeasureTexts",
            summary = "Write own texts for measures · บันทึกข้อความมาตรการของหน่วยงาน",
            description =
                    "The whole list: what is not in it is the catalogue's again. Months are those of the fiscal year, "
                            + "1 is October.",
            extensions = {@Extension(name = "x-precondition", value = "match")})
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TextsBody.class)))
    public Response put(@BeanParam AssessmentPath path, @NotNull TextsBody body, @Context HttpHeaders headers) {
        long agencyId = path.agencyId();
        agencies.requireLocked(agencyId);
        Framework framework = assessments.framework(path.fiscalYear());
        Optional<AgencyTexts> before = texts.own(agencyId, path.fiscalYear());
        Preconditions.requireMatch(headers, etag(path, before));
        List<CatalogueEntry> entries = body.check(agencyId, framework);
        AgencyTexts own = before.orElseGet(() -> new AgencyTexts(agencyId, path.fiscalYear()));
        TextsBody old = body(path, before);
        if (!entries.equals(old.entries())) {
            own.take(entries, caller.name(), clock.instant());
            texts.persist(own);
            audit.record("put-measure-texts", "measures/" + agencyId + "/" + path.fiscalYear(), old, body);
        }
        Optional<AgencyTexts> now = texts.own(agencyId, path.fiscalYear());
        return Response.ok(body(path, now))
                .header(HttpHeaders.ETAG, etag(path, now))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static TextsBody body(AssessmentPath path, Optional<AgencyTexts> own) {
        return new TextsBody(
                path.agencyId(),
                path.fiscalYear(),
                own.map(AgencyTexts::entries).orElse(List.of()));
    }

    private static String etag(AssessmentPath path, Optional<AgencyTexts> own) {
        return ETags.strong(
                "texts",
                path.agencyId(),
                path.fiscalYear(),
                own.map(AgencyTexts::version).orElse(0));
    }
}
