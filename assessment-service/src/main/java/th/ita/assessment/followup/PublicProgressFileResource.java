package th.ita.assessment.followup;

import jakarta.annotation.security.PermitAll;
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

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import th.ita.assessment.score.AssessmentId;
import th.ita.assessment.score.AssessmentPath;

/** Files that everybody may see. */
@Path("/api/v1/agencies/{agencyId}/assessments/{fiscalYear}/progress/files/{sha256}")
@Produces(MediaType.APPLICATION_OCTET_STREAM)
public class PublicProgressFileResource {

    private final ProgressReader reader;
    private final ProgressDownloads downloads;

    PublicProgressFileResource(ProgressReader reader, ProgressDownloads downloads) {
        this.reader = reader;
        this.downloads = downloads;
    }

    @GET
    @PermitAll
    @Transactional
    @Tag(name = "Measures")
    @Operation(
            operationId = "getPublicProgressFile",
            summary = "A published file · ไฟล์ที่เผยแพร่",
            description = "เฉพาะไฟล์ public ของรายการที่เผยแพร่แล้ว · Of a published entry, and for everybody.",
            extensions = {@Extension(name = "x-problems", value = "unknown-measures")})
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            example = "announcement.pdf"))
    public Response get(
            @BeanParam AssessmentPath path, @PathParam("sha256") String sha256, @Context HttpHeaders headers) {
        AssessmentId id = path.id();
        reader.requireInForce(id.agencyId(), id.fiscalYear());
        return downloads.answer(id, sha256, ProgressEntry::published, ProgressFile::shown, headers);
    }
}
