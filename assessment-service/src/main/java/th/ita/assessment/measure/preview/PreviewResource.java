package th.ita.assessment.measure.preview;

import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.quarkus.narayana.jta.QuarkusTransaction;

import th.ita.assessment.account.Caller;
import th.ita.assessment.account.Needs;
import th.ita.assessment.account.Right;
import th.ita.assessment.account.Roles;
import th.ita.assessment.http.ETags;
import th.ita.assessment.http.ProblemCode;
import th.ita.assessment.http.ProblemException;
import th.ita.assessment.http.Problems;
import th.ita.assessment.measure.PrintedDraft;
import th.ita.assessment.measure.PrintedDrafts;
import th.ita.assessment.score.AssessmentId;
import th.ita.assessment.score.AssessmentPath;

/** The documents of measures before they are signed, for those who may read the version, for an hour. */
@Path("/api/v1/agencies/{agencyId}/assessments/{fiscalYear}/measure-set/previews")
@Produces(MediaType.APPLICATION_JSON)
public class PreviewResource {

    private final PrintedDrafts drafts;
    private final Previews previews;
    private final DraftRequests requests;
    private final DraftValue values;
    private final Caller caller;
    private final Clock clock;

    PreviewResource(
            PrintedDrafts drafts,
            Previews previews,
            DraftRequests requests,
            DraftValue values,
            Caller caller,
            Clock clock) {
        this.drafts = drafts;
        this.previews = previews;
        this.requests = requests;
        this.values = values;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.OFFICER, Roles.ENDORSER, Roles.PROVINCE, Roles.WEBMASTER})
    @Needs(Right.READ_APPROVED)
    @Tag(name = "Measures")
    @Operation(
            operationId = "requestMeasurePreview",
            summary = "Ask for the documents of a draft · ขอดูเอกสารร่าง",
            description =
                    "ของฉบับล่าสุดที่บัญชีนี้อ่านได้ ทุกหน้ามีคำว่า ร่าง ติดตามได้ที่ Location และเก็บไว้หนึ่งชั่วโมง\n\n"
                            + "Of the latest version that the caller may see, as it is now; each page says that it is a draft. `Location` says "
                            + "how far they are, usually done within seconds; they are kept for an hour. 503 while no documents can be asked "
                            + "for.",
            extensions = @Extension(name = "x-problems", value = "unknown-measures,unknown-assessment,withdrawn"))
    @APIResponse(
            responseCode = "202",
            description = "They are being made.",
            content = @Content(schema = @Schema(implementation = Preview.class)))
    public Response request(@BeanParam AssessmentPath path) {
        AssessmentId id = path.id();
        PrintedDraft draft = QuarkusTransaction.requiringNew().call(() -> drafts.latest(id, caller));
        String draftId = UUID.randomUUID().toString();
        byte[] value = values.of(draftId, draft, clock.instant().truncatedTo(ChronoUnit.MICROS));
        previews.expect(draftId, id, draft.version());
        try {
            requests.send(draftId, value);
        } catch (ProblemException e) {
            previews.forget(draftId);
            throw e;
        }
        Preview preview = QuarkusTransaction.requiringNew()
                .call(() -> previews.find(draftId).orElseThrow());
        return Response.accepted(preview)
                .location(URI.create("/api/v1/agencies/" + id.agencyId() + "/assessments/" + id.fiscalYear()
                        + "/measure-set/previews/" + draftId))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("{draftId}")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.OFFICER, Roles.ENDORSER, Roles.PROVINCE, Roles.WEBMASTER})
    @Needs(Right.READ_APPROVED)
    @Transactional
    @Tag(name = "Measures")
    @Operation(
            operationId = "getMeasurePreview",
            summary = "How far a draft's documents are · ความคืบหน้าของเอกสารร่าง",
            extensions = @Extension(name = "x-problems", value = "unknown-measures,unknown-version"))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Preview.class)))
    public Response get(@BeanParam AssessmentPath path, @PathParam("draftId") String draftId) {
        return Response.ok(find(path.id(), draftId))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("{draftId}/{name}")
    @Produces({"application/pdf", "text/html", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    })
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.OFFICER, Roles.ENDORSER, Roles.PROVINCE, Roles.WEBMASTER})
    @Needs(Right.READ_APPROVED)
    @Transactional
    @Tag(name = "Measures")
    @Operation(
            operationId = "getMeasurePreviewFile",
            summary = "A document of a draft · ไฟล์เอกสารร่าง",
            extensions = @Extension(name = "x-problems", value = "unknown-measures,unknown-version"))
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            example = "memorandum.pdf"))
    public Response file(
            @BeanParam AssessmentPath path, @PathParam("draftId") String draftId, @PathParam("name") String name) {
        Preview preview = find(path.id(), draftId);
        Preview.File file = preview.files().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown("name"));
        return Response.ok(previews.bytes(draftId, file.name()))
                .type(file.mediaType().equals("text/html") ? "text/html;charset=UTF-8" : file.mediaType())
                .header(HttpHeaders.ETAG, ETags.strong(file.sha256()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"draft-" + file.name() + "\"")
                // Somebody's words, shown at the address of this service: they may do nothing here.
                .header(
                        "Content-Security-Policy",
                        "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:")
                .build();
    }

    /* Nobody reaches another agency's preview by its id, nor one of a version that they may not see (any more). */
    private Preview find(AssessmentId id, String draftId) {
        Preview preview = previews.find(draftId)
                .filter(found -> found.agencyId() == id.agencyId() && found.fiscalYear() == id.fiscalYear())
                .orElseThrow(() -> unknown("draftId"));
        drafts.require(id, preview.version(), caller);
        return preview;
    }

    private static ProblemException unknown(String parameter) {
        return Problems.unknown(
                ProblemCode.UNKNOWN_PREVIEW,
                parameter,
                "ไม่พบเอกสารร่างนี้ เอกสารร่างเก็บไว้หนึ่งชั่วโมง โปรดสั่งจัดทำใหม่",
                "There is no such preview; they are kept for an hour, so ask for another one.");
    }
}
