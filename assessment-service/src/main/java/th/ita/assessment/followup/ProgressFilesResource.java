package th.ita.assessment.followup;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import th.ita.assessment.account.Needs;
import th.ita.assessment.account.Right;
import th.ita.assessment.account.Roles;
import th.ita.assessment.file.FileType;
import th.ita.assessment.file.StoredFiles;
import th.ita.assessment.http.FieldError;
import th.ita.assessment.http.Parameters;
import th.ita.assessment.http.Preconditions;
import th.ita.assessment.http.ProblemCode;
import th.ita.assessment.http.Problems;
import th.ita.assessment.measure.TextCheck;
import th.ita.assessment.score.AssessmentId;
import th.ita.assessment.score.AssessmentPath;

import static th.ita.assessment.followup.ProgressEntriesResource.answer;

/** Files of an entry: pictures and PDFs, for the public only where an officer says so. */
@Path("/api/v1/agencies/{agencyId}/assessments/{fiscalYear}/progress/entries/{entryId}/files")
@Produces(MediaType.APPLICATION_JSON)
public class ProgressFilesResource {

    private static final int LARGEST = 5 << 20;
    private static final int LONGEST_NAME = 150;

    private final ProgressWriting writing;
    private final ProgressDownloads downloads;
    private final StoredFiles files;

    ProgressFilesResource(ProgressWriting writing, ProgressDownloads downloads, StoredFiles files) {
        this.writing = writing;
        this.downloads = downloads;
        this.files = files;
    }

    @POST
    @Consumes({"application/pdf", "image/jpeg", "image/png"})
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.OFFICER})
    @Needs(Right.FOLLOW_UP)
    @Tag(name = "Measures")
    @Operation(
            operationId = "addProgressFile",
            summary = "Attach a file to an entry · แนบไฟล์",
            description =
                    "PDF, JPEG หรือ PNG ตรวจจากเนื้อไฟล์ ไม่เกิน 5 MB ต่อไฟล์ ไม่เกิน 20 ไฟล์ต่อชุดมาตรการ ส่งไฟล์เดิมซ้ำเพื่อเปลี่ยนชื่อหรือ public\n\n"
                            + "PDF, JPEG or PNG, told by its bytes, up to 5 MB, 20 with a set of measures. The same bytes again change name and `public`.",
            extensions = {
                @Extension(name = "x-precondition", value = "match"),
                @Extension(name = "x-problems", value = "unknown-measures,conflict,unreadable-file")
            })
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            example = "announcement.pdf"))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Entry.class)))
    public Response add(
            @BeanParam AssessmentPath path,
            @PathParam("entryId") String entryId,
            @QueryParam("name")
                    @Parameter(
                            required = true,
                            description = "As people will see it.",
                            schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST_NAME))
                    String name,
            @QueryParam("public")
                    @Parameter(
                            description = "Whether everybody sees it once the entry is published.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    String shown,
            InputStream body,
            @Context HttpHeaders headers) {
        AssessmentId id = path.id();
        long entry = EntryPath.parse(entryId);
        String tidy = name(name);
        boolean everybody = Parameters.flag("public", shown);
        byte[] bytes = files.read(body);
        if (bytes.length > LARGEST) {
            throw Problems.of(ProblemCode.TOO_LARGE, "ไฟล์แนบต้องไม่เกิน 5 MB", "A file may have up to 5 MB.");
        }
        StoredFiles.Checked checked = StoredFiles.check(bytes, FileType.PDF, FileType.JPEG, FileType.PNG);
        ProgressWriting.Written written =
                writing.attach(id, entry, tidy, everybody, checked, Preconditions.matching(headers));
        return answer(Response.status(Response.Status.CREATED).entity(written.entry()), written);
    }

    @DELETE
    @Path("{sha256}")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.OFFICER})
    @Needs(Right.FOLLOW_UP)
    @Tag(name = "Measures")
    @Operation(
            operationId = "deleteProgressFile",
            summary = "Take a file away · ถอดไฟล์ออก",
            description = "ถ้าเผยแพร่อยู่ ถือเป็นการแก้ไข · From a published entry that is a correction.",
            extensions = {
                @Extension(name = "x-precondition", value = "match"),
                @Extension(name = "x-problems", value = "unknown-measures")
            })
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Entry.class)))
    public Response delete(
            @BeanParam AssessmentPath path,
            @PathParam("entryId") String entryId,
            @PathParam("sha256") String sha256,
            @Context HttpHeaders headers) {
        ProgressWriting.Written written =
                writing.detach(path.id(), EntryPath.parse(entryId), sha256, Preconditions.matching(headers));
        return answer(Response.ok(written.entry()), written);
    }

    @GET
    @Path("{sha256}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.OFFICER, Roles.ENDORSER})
    @Needs(Right.READ_DRAFTS)
    @Transactional
    @Tag(name = "Measures")
    @Operation(
            operationId = "getProgressFile",
            summary = "A file of an entry · ไฟล์ของรายการ",
            description = "รวมไฟล์ที่ประชาชนไม่เห็น · Also one that the public does not see.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            example = "announcement.pdf"))
    public Response get(
            @BeanParam AssessmentPath path,
            @PathParam("entryId") String entryId,
            @PathParam("sha256") String sha256,
            @Context HttpHeaders headers) {
        long number = EntryPath.parse(entryId);
        return downloads.answer(path.id(), sha256, entry -> entry.id() == number, any -> true, headers);
    }

    /** A name alone: what leads into folders, or is no line, is none. */
    private static String name(String given) {
        List<FieldError> errors = new ArrayList<>();
        String name = TextCheck.tidy(given);
        TextCheck.text(errors, "name", name, LONGEST_NAME);
        if (name == null
                || !errors.isEmpty()
                || name.startsWith(".")
                || name.matches("(?s).*[/\\\\:*?\"<>|\\n\\t].*")) {
            throw Problems.parameter(
                    "name",
                    "file-name",
                    "โปรดตั้งชื่อไฟล์ไม่เกิน " + LONGEST_NAME
                            + " ตัวอักษร ไม่มี / \\ : * ? \" < > | และไม่ขึ้นต้นด้วยจุด",
                    "Give the file a name of up to " + LONGEST_NAME
                            + " characters, without / \\ : * ? \" < > | and not beginning with a dot.");
        }
        return name;
    }
}
