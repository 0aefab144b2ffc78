package th.ita.assessment.measure;

import java.io.InputStream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import th.ita.assessment.account.Caller;
import th.ita.assessment.account.Needs;
import th.ita.assessment.account.Right;
import th.ita.assessment.account.Roles;
import th.ita.assessment.file.StoredFiles;
import th.ita.assessment.http.Caching;
import th.ita.assessment.http.ETags;
import th.ita.assessment.http.Preconditions;
import th.ita.assessment.score.AssessmentId;
import th.ita.assessment.score.AssessmentPath;

import static th.ita.assessment.measure.MeasureSetResource.answer;

/** The scan of what was signed on paper, which is published beside the generated documents. */
@Path("/api/v1/agencies/{agencyId}/assessments/{fiscalYear}/measure-set/scan")
@Produces(MediaType.APPLICATION_JSON)
public class MeasureScanResource {

    private final MeasureScans scans;
    private final StoredFiles files;
    private final MeasureSetReader reader;
    private final Caching caching;
    private final Caller caller;

    MeasureScanResource(
            MeasureScans scans, StoredFiles files, MeasureSetReader reader, Caching caching, Caller caller) {
        this.scans = scans;
        this.files = files;
        this.reader = reader;
        this.caching = caching;
        this.caller = caller;
    }

    @GET
    @Produces(Scan.MEDIA_TYPE)
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.OFFICER, Roles.ENDORSER, Roles.PROVINCE, Roles.WEBMASTER})
    @Needs(Right.READ_APPROVED)
    @Transactional
    @Tag(name = "Measures")
    @Operation(
            operationId = "getMeasureScan",
            summary = "The scan of the signed paper · ไฟล์สแกนฉบับลงนาม",
            description = "ของฉบับล่าสุดที่บัญชีนี้อ่านได้ · Of the latest version that the caller may see.",
            extensions = @Extension(name = "x-problems", value = "unknown-measures,unknown-scan"))
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = Scan.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            example = "measures-5584-2564-scan.pdf"))
    public Response get(@BeanParam AssessmentPath path, @Context HttpHeaders headers) {
        AssessmentId id = path.id();
        MeasureVersion version =
                reader.versions(id, Sight.of(caller, id.agencyId())).getFirst();
        Scan scan = MeasureScans.require(version);
        Response found = caching.privately(headers, ETags.strong(scan.sha256()), () -> scans.bytes(version));
        String name = "measures-" + id.agencyId() + "-" + id.fiscalYear() + "-v" + version.version() + "-scan.pdf";
        return Response.fromResponse(found)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    @PUT
    @Consumes(Scan.MEDIA_TYPE)
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.OFFICER})
    @Needs(Right.EDIT_MEASURES)
    @Tag(name = "Measures")
    @Operation(
            operationId = "putMeasureScan",
            summary = "Attach the scan of the signed paper · แนบไฟล์สแกนฉบับลงนาม",
            description =
                    "ไฟล์ PDF ไม่เกิน 10 MB ไม่เข้ารหัส ไม่มีสคริปต์และไม่มีไฟล์ฝัง แนบหรือแทนได้ตั้งแต่เสนอจนถึงก่อนเผยแพร่ "
                            + "แล้วจะเผยแพร่คู่กับเอกสารที่ระบบจัดทำ\n\n"
                            + "A PDF of up to 10 MB, neither encrypted nor with scripts, actions or files inside. From the first signature "
                            + "until publication, any number of times; it is published beside the generated documents. Where somebody signed "
                            + "on paper nothing is published without it.",
            extensions = {
                @Extension(name = "x-precondition", value = "match"),
                @Extension(name = "x-problems", value = "unknown-measures,conflict,unreadable-file")
            })
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = Scan.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            example = "signed.pdf"))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MeasureSet.class)))
    public Response put(@BeanParam AssessmentPath path, InputStream body, @Context HttpHeaders headers) {
        AssessmentId id = path.id();
        return answer(scans.attach(id, files.read(body), caller.name(), Preconditions.matching(headers)), null);
    }

    @DELETE
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.OFFICER})
    @Needs(Right.EDIT_MEASURES)
    @Tag(name = "Measures")
    @Operation(
            operationId = "deleteMeasureScan",
            summary = "Take the scan away again · ลบไฟล์สแกน",
            description = "ก่อนเผยแพร่เท่านั้น · Only before publication.",
            extensions = {
                @Extension(name = "x-precondition", value = "match"),
                @Extension(name = "x-problems", value = "unknown-measures,unknown-scan,conflict")
            })
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MeasureSet.class)))
    public Response delete(@BeanParam AssessmentPath path, @Context HttpHeaders headers) {
        return answer(scans.detach(path.id(), caller.name(), Preconditions.matching(headers)), null);
    }
}
