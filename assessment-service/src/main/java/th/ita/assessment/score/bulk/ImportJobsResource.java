package th.ita.assessment.score.bulk;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.quarkus.narayana.jta.QuarkusTransaction;

import com.fasterxml.jackson.databind.util.RawValue;

import th.ita.assessment.account.Roles;
import th.ita.assessment.audit.Audit;
import th.ita.assessment.http.Cursor;
import th.ita.assessment.http.Page;
import th.ita.assessment.http.Paging;
import th.ita.assessment.http.Parameters;
import th.ita.assessment.http.ProblemCode;
import th.ita.assessment.http.Problems;

/** Imports: how far each is, what became of its rows, and stopping it. */
@Path("/api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportJobsResource {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final String LIST = "imports";
    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";
    private static final int LINES_AT_ONCE = 1000;
    private static final List<Variant> VARIANTS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(NDJSON), MediaType.valueOf(CSV))
            .build();

    private final ImportJobs jobs;
    private final ImportReports reports;
    private final ImportRunner runner;
    private final Audit audit;

    ImportJobsResource(ImportJobs jobs, ImportReports reports, ImportRunner runner, Audit audit) {
        this.jobs = jobs;
        this.reports = reports;
        this.runner = runner;
        this.audit = audit;
    }

    /** What OpenAPI shows for a page of imports. */
    @Schema(name = "ImportPage")
    record ImportPage(
            List<ImportJob> items, @Schema(nullable = true) String next) {}

    @GET
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Tag(name = "Administrators")
    @Operation(
            operationId = "listImports",
            summary = "Imports of scores · การนำเข้าทั้งหมด",
            description = "ล่าสุดอยู่บนสุด · The latest first; trials too.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportPage.class)))
    public Response list(@BeanParam Paging paging, @Context UriInfo uri) {
        jobs.noticeInterrupted();
        List<ImportJob> found = jobs.list(paging.after(LIST, ID).orElse(null), paging.limit() + 1);
        Page<ImportJob> page = Page.of(found, paging.limit(), job -> Cursor.of(LIST, job.id()));
        return page.link(privately(Response.ok(page)).build(), uri);
    }

    @GET
    @Path("{importId}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Tag(name = "Administrators")
    @Operation(
            operationId = "getImport",
            summary = "How far an import is, or what came of it · ความคืบหน้าและผลของการนำเข้า")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportJob.class)))
    public Response get(@PathParam("importId") String importId) {
        ImportJob job = find(importId);
        Response.ResponseBuilder response = privately(Response.ok(job));
        return (job.etag() == null ? response : response.header(HttpHeaders.ETAG, job.etag())).build();
    }

    @POST
    @Path("{importId}/cancel")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Tag(name = "Administrators")
    @Operation(
            operationId = "cancelImport",
            summary = "Stop an import · ยกเลิกการนำเข้า",
            description =
                    "หยุดที่ขั้นถัดไป แบบ all-or-nothing จะไม่บันทึกอะไรเลย แบบ row-by-row หน่วยงานที่บันทึกแล้วคงอยู่\n\n"
                            + "It stops at its next step: all-or-nothing, nothing is written; row by row, the agencies that are written"
                            + " stay. Of one that has ended nothing changes.",
            extensions = {@Extension(name = "x-problems", value = "conflict")})
    @APIResponse(
            responseCode = "202",
            description = "It will stop.",
            content = @Content(schema = @Schema(implementation = ImportJob.class)))
    public Response cancel(@PathParam("importId") String importId) {
        ImportJob job = find(importId);
        if (job.state().ended()) {
            throw Problems.of(
                    ProblemCode.CONFLICT,
                    "การนำเข้านี้สิ้นสุดแล้ว (" + job.state().code() + ")",
                    "This import has ended already (" + job.state().code() + ").");
        }
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record(
                        "cancel-import",
                        "import/" + job.id(),
                        Map.of("state", job.state()),
                        Map.of("cancelled", true)));
        runner.cancel(job.id());
        return privately(Response.accepted(find(job.id()))).build();
    }

    @GET
    @Path("{importId}/rows")
    @Produces({MediaType.APPLICATION_JSON, NDJSON, CSV})
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Tag(name = "Administrators")
    @Operation(
            operationId = "listImportRows",
            summary = "What became of each row of an import · ผลของทุกแถว",
            description = "ทีละหน้าเป็น JSON หรือทั้งหมดในครั้งเดียวเป็น NDJSON หรือ CSV ตาม Accept\n\n"
                    + "Page by page as JSON; all at once, streamed, as NDJSON or CSV by `Accept`. Rows that name no agency or year"
                    + " come first, then by agency, year and row.",
            extensions = {@Extension(name = "x-problems", value = "invalid-parameter")})
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RowPage.class)),
                @Content(
                        mediaType = NDJSON,
                        schema = @Schema(implementation = RowReport.class),
                        example =
                                "{\"row\":17,\"agencyId\":5584,\"fiscalYear\":2564,\"outcome\":\"unchanged\",\"changes\":[],"
                                        + "\"reasons\":[]}\n"),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        example = "row,agencyId,fiscalYear,outcome,cell,node,member,from,to,reason,th,en\r\n"
                                + "17,5584,2564,accepted,D17,O24,reported,0,100,,,\r\n")
            })
    public Response rows(
            @PathParam("importId") String importId,
            @QueryParam("outcome")
                    @Parameter(
                            description = "เฉพาะผลนี้ · Only these.",
                            schema = @Schema(enumeration = {"accepted", "unchanged", "refused"}))
                    String outcome,
            @BeanParam Paging paging,
            @Context Request request,
            @Context UriInfo uri) {
        ImportJob job = find(importId);
        Optional<RowReport.Outcome> wanted = Optional.ofNullable(Parameters.choice(
                "outcome",
                outcome,
                Map.of(
                        "accepted", RowReport.Outcome.ACCEPTED,
                        "unchanged", RowReport.Outcome.UNCHANGED,
                        "refused", RowReport.Outcome.REFUSED),
                null));
        String type = request.selectVariant(VARIANTS).getMediaType().toString();
        if (type.equals(MediaType.APPLICATION_JSON)) {
            int from = (int) (paging.afterNumber(RowPage.LIST).orElse(-1) + 1);
            Page<RawValue> page = RowPage.of(reports.read(job.id(), from, wanted, paging.limit() + 1), paging.limit());
            return page.link(
                    privately(Response.ok(page).type(MediaType.APPLICATION_JSON))
                            .build(),
                    uri);
        }
        boolean csv = type.equals(CSV);
        StreamingOutput stream = out -> write(job.id(), wanted, csv, out);
        return privately(Response.ok(stream).type(csv ? CSV + ";charset=UTF-8" : NDJSON))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"import-" + job.id() + (csv ? ".csv\"" : ".ndjson\""))
                .build();
    }

    private void write(String id, Optional<RowReport.Outcome> wanted, boolean csv, OutputStream to) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), 1 << 16);
        ReportCsv table = csv ? new ReportCsv(out) : null;
        int next = 0;
        while (true) {
            List<ImportReports.Line> lines = reports.read(id, next, wanted, LINES_AT_ONCE);
            for (ImportReports.Line line : lines) {
                if (csv) {
                    table.write(line.text());
                } else {
                    out.write(line.text());
                    out.write('\n');
                }
                next = line.number() + 1;
            }
            if (lines.size() < LINES_AT_ONCE) {
                if (csv) {
                    table.flush();
                }
                out.flush();
                return;
            }
        }
    }

    private ImportJob find(String id) {
        jobs.noticeInterrupted();
        return (ID.matcher(id).matches() ? jobs.find(id) : Optional.<ImportJob>empty())
                .orElseThrow(() -> Problems.unknown(
                        ProblemCode.UNKNOWN_IMPORT,
                        "importId",
                        "ไม่พบการนำเข้ารหัสนี้ รายงานเก็บไว้ระยะหนึ่งแล้วถูกลบ",
                        "There is no import with this id. Reports are kept for a while, then deleted."));
    }

    private static Response.ResponseBuilder privately(Response.ResponseBuilder response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
