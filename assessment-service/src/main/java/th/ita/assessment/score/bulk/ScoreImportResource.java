package th.ita.assessment.score.bulk;

import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.quarkus.security.identity.SecurityIdentity;

import com.fasterxml.jackson.databind.util.RawValue;

import th.ita.assessment.account.Roles;
import th.ita.assessment.audit.Audit;
import th.ita.assessment.http.Page;
import th.ita.assessment.http.Parameters;
import th.ita.assessment.http.Preconditions;
import th.ita.assessment.http.Problems;
import th.ita.assessment.table.CellText;
import th.ita.assessment.table.TableFile;
import th.ita.assessment.table.TableFormat;

/** Scores of many agencies from one file. */
@Path("/api/v1/assessments/import")
@Produces(MediaType.APPLICATION_JSON)
public class ScoreImportResource {

    private static final int FIRST_ROWS = 200;
    private static final int LONGEST_NOTE = 1000;

    private final ImportRunner runner;
    private final ImportJobs jobs;
    private final ImportReports reports;
    private final ImportConfig config;
    private final Audit audit;
    private final SecurityIdentity identity;

    ScoreImportResource(
            ImportRunner runner,
            ImportJobs jobs,
            ImportReports reports,
            ImportConfig config,
            Audit audit,
            SecurityIdentity identity) {
        this.runner = runner;
        this.jobs = jobs;
        this.reports = reports;
        this.config = config;
        this.audit = audit;
        this.identity = identity;
    }

    @POST
    @Consumes({"text/csv", TableFile.XLSX, MediaType.APPLICATION_OCTET_STREAM})
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Tag(name = "Administrators")
    @Operation(
            operationId = "importScores",
            summary = "Import scores of many agencies from a file · นำเข้าคะแนนหลายหน่วยงานจากแฟ้ม",
            description =
                    "ส่งแฟ้ม CSV หรือ XLSX ตามแม่แบบ (`import/template`) ครั้งแรกส่งพร้อม `dryRun=true` จะได้ผลของทุกแถวโดยไม่บันทึกอะไร"
                            + " แล้วส่งแฟ้มเดิมอีกครั้งโดยใส่ค่า ETag ที่ได้ใน If-Match ข้อที่ไม่มีในแฟ้มและเซลล์ว่างคงค่าเดิมไว้"
                            + " นอกจากเลือก `replace=true` แถวที่ถูกปฏิเสธทำให้ทุกแถวของหน่วยงานและปีเดียวกันไม่ถูกนำเข้า\n\n"
                            + "A CSV or XLSX file in one of two shapes (see `import/template`). Try it first with `dryRun=true`: nothing"
                            + " is changed and every row is answered. Then send the same file with the ETag of that answer as"
                            + " `If-Match`. Nodes that are not in the file, and empty cells, stay as they are, unless `replace=true`"
                            + " says that the file is all there is to know. A refused row takes the other rows of its agency and year"
                            + " with it, so that nobody's sheet is half changed. What takes longer is answered with 202: ask at"
                            + " `Location`. An import that was interrupted is completed by trying and importing the file again.",
            extensions = {
                @Extension(name = "x-precondition", value = "match"),
                @Extension(name = "x-problems", value = "conflict,unreadable-table")
            })
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = SchemaType.STRING),
                        example =
                                "รหัสหน่วยงาน,ปีงบประมาณ,รหัส,คะแนน,หมายเหตุ\n5584,2564,TOTAL,95.21,\n5584,2564,O24,100,\n"),
                @Content(
                        mediaType = TableFile.XLSX,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        example = "ita-nodes-2564.xlsx"),
                @Content(
                        mediaType = MediaType.APPLICATION_OCTET_STREAM,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        example = "ita-nodes-2564.xlsx")
            })
    @APIResponse(
            responseCode = "200",
            description = "Tried, or imported.",
            content = @Content(schema = @Schema(implementation = ImportAnswer.class)))
    @APIResponse(
            responseCode = "202",
            description = "It goes on; `Location` says how far it is.",
            content = @Content(schema = @Schema(implementation = ImportAnswer.class)))
    public Response importScores(
            @QueryParam("dryRun")
                    @Parameter(
                            description =
                                    "เลือก true เพื่อดูผลโดยไม่บันทึก · Whether to only say what it would change.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    String dryRun,
            @QueryParam("mode")
                    @Parameter(
                            description =
                                    "`all-or-nothing`: หากมีแถวใดถูกปฏิเสธจะไม่บันทึกเลย · one refused row, and nothing is written."
                                            + " `row-by-row`: บันทึกหน่วยงานที่ไม่มีแถวถูกปฏิเสธ · agencies without a refused row are written.",
                            schema =
                                    @Schema(
                                            enumeration = {"all-or-nothing", "row-by-row"},
                                            defaultValue = "all-or-nothing"))
                    String mode,
            @QueryParam("replace")
                    @Parameter(
                            description =
                                    "แทนที่แบบคะแนนทั้งฉบับ ข้อที่ไม่มีในแฟ้มถือว่าไม่ทราบคะแนน · Whether a sheet is replaced"
                                            + " whole: what the file does not say is not known any more.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    String replace,
            @QueryParam("note")
                    @Parameter(
                            description = "เหตุผล เก็บไว้กับทุกฉบับ · Why; kept with each version.",
                            schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST_NOTE))
                    String note,
            InputStream body,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        boolean trial = Parameters.flag("dryRun", dryRun);
        String precondition = trial ? null : Preconditions.tags(headers);
        ImportOrder order = new ImportOrder(
                TableFormat.of(headers.getHeaderString(HttpHeaders.CONTENT_TYPE))
                        .orElse(null),
                trial,
                mode(mode),
                Parameters.flag("replace", replace),
                precondition,
                note(note),
                identity.getPrincipal().getName(),
                audit.remote());
        String id = runner.submit(order, body);
        if (!String.valueOf(headers.getHeaderString("Prefer")).contains("respond-async")) {
            runner.await(id, config.answerWithin());
        }
        return answer(jobs.find(id).orElseThrow(), uri);
    }

    private Response answer(ImportJob job, UriInfo uri) {
        URI location = uri.getBaseUriBuilder()
                .path(ImportJobsResource.class)
                .path(job.id())
                .build();
        if (job.state() == ImportState.DONE || !job.state().ended()) {
            boolean done = job.state().ended();
            List<ImportReports.Line> lines =
                    done ? reports.read(job.id(), 0, Optional.empty(), FIRST_ROWS + 1) : List.of();
            Page<RawValue> rows = RowPage.of(lines, FIRST_ROWS);
            return Response.status(done ? Response.Status.OK : Response.Status.ACCEPTED)
                    .entity(new ImportAnswer(job, rows.items(), rows.next()))
                    .location(location)
                    .header(HttpHeaders.ETAG, job.etag())
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        }
        throw ImportProblems.of(
                        job,
                        () -> reports.read(job.id(), 0, Optional.of(RowReport.Outcome.REFUSED), ImportProblems.MOST))
                .header(HttpHeaders.LOCATION, location.toString());
    }

    private static ImportMode mode(String value) {
        return Parameters.choice(
                "mode",
                value,
                Map.of(
                        ImportMode.ALL_OR_NOTHING.code(), ImportMode.ALL_OR_NOTHING,
                        ImportMode.ROW_BY_ROW.code(), ImportMode.ROW_BY_ROW),
                ImportMode.ALL_OR_NOTHING);
    }

    private static String note(String note) {
        if (CellText.blank(note)) {
            return null;
        }
        if (note.length() > LONGEST_NOTE || note.codePoints().anyMatch(Character::isISOControl)) {
            throw Problems.parameter(
                    "note",
                    "note",
                    "note ต้องเป็นข้อความบรรทัดเดียวไม่เกิน " + LONGEST_NOTE + " ตัวอักษร",
                    "“note” is one line of at most " + LONGEST_NOTE + " characters.");
        }
        return note.strip();
    }
}
