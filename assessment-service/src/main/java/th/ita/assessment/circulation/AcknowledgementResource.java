package th.ita.assessment.circulation;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import th.ita.assessment.agency.Agencies;
import th.ita.assessment.circulation.Circulating.Acknowledgement;
import th.ita.assessment.measure.PublishedMeasures;
import th.ita.assessment.subject.SubjectKeys;

/**
 * Where a letter's link leads: a page with a button. Only pressing it acknowledges; programs that scan mail open links, and
 * press nothing. Whoever holds the link may press, so it is kept out of logs, caches and referrers.
 */
@Path("/api/v1/acknowledgements/{token}")
@Produces("text/html;charset=UTF-8")
public class AcknowledgementResource {

    private final Circulating circulating;
    private final PublishedMeasures measures;
    private final Agencies agencies;
    private final String website;

    AcknowledgementResource(
            Circulating circulating,
            PublishedMeasures measures,
            Agencies agencies,
            @ConfigProperty(name = "ita.public.website-url") String website) {
        this.circulating = circulating;
        this.measures = measures;
        this.agencies = agencies;
        this.website = website.replaceFirst("/+$", "");
    }

    @GET
    @PermitAll
    @Transactional
    @Tag(name = "Everybody")
    @Operation(
            operationId = "getAcknowledgement",
            summary = "The page behind a letter's link · หน้ารับทราบ",
            description =
                    "การเปิดหน้านี้ยังไม่ถือว่ารับทราบ\n\n"
                            + "A page in Thai with a button. Opening it acknowledges nothing. What cannot be a link gets a page that says so, with 404.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_HTML,
                            schema = @Schema(type = SchemaType.STRING),
                            example = "<!DOCTYPE html><html lang=\"th\">…"))
    public Response get(@PathParam("token") String token) {
        return circulating.find(token).map(this::page).orElseGet(AcknowledgementResource::nothing);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @PermitAll
    @Transactional
    @Tag(name = "Everybody")
    @Operation(
            operationId = "acknowledge",
            summary = "Acknowledge · รับทราบ",
            description = "นับครั้งแรกเท่านั้น · The first time counts.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_HTML,
                            schema = @Schema(type = SchemaType.STRING),
                            example = "<!DOCTYPE html><html lang=\"th\">…"))
    public Response acknowledge(@PathParam("token") String token) {
        return circulating
                .find(token)
                .map(circulating::acknowledge)
                .map(this::page)
                .orElseGet(AcknowledgementResource::nothing);
    }

    private Response page(Acknowledgement known) {
        Letter letter = known.letter();
        Circulation circulation = known.circulation();
        long agencyId = circulation.agencyId();
        int fiscalYear = circulation.fiscalYear();
        return html(
                200,
                letter.acknowledgedAt() != null
                        ? AcknowledgementPage.acknowledged(letter.name(), letter.acknowledgedAt())
                        : AcknowledgementPage.ask(
                                agencies.require(agencyId).nameTh(),
                                measures.of(agencyId, fiscalYear).getFirst().measureFiscalYear(),
                                letter.name(),
                                website + "/" + SubjectKeys.measures(agencyId, fiscalYear) + "/"));
    }

    private static Response nothing() {
        return html(404, AcknowledgementPage.nothing());
    }

    private static Response html(int status, String page) {
        return Response.status(status)
                .entity(page)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'")
                .build();
    }
}
