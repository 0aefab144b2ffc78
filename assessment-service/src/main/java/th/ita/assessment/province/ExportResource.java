package th.ita.assessment.province;

import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.quarkus.narayana.jta.QuarkusTransaction;

import com.fasterxml.jackson.databind.ObjectMapper;

import th.ita.assessment.agency.Provinces;
import th.ita.assessment.analysis.peers.YearState;
import th.ita.assessment.framework.Framework;
import th.ita.assessment.http.Caching;
import th.ita.assessment.http.ETags;
import th.ita.assessment.http.FiscalYears;
import th.ita.assessment.http.Problems;
import th.ita.assessment.score.AssessmentReader;
import th.ita.assessment.table.CsvCell;
import th.ita.assessment.table.CsvFile;

import de.siegmar.fastcsv.writer.CsvWriter;

/** Every result of a year in one file. */
@Path("/api/v1/exports/assessments")
@Produces({ExportResource.CSV, ExportResource.NDJSON})
public class ExportResource {

    static final String CSV = "text/csv";
    static final String NDJSON = "application/x-ndjson";

    private final Export export;
    private final AssessmentReader reader;
    private final Provinces provinces;
    private final YearState states;
    private final Caching caching;
    private final ObjectMapper json;

    ExportResource(
            Export export,
            AssessmentReader reader,
            Provinces provinces,
            YearState states,
            Caching caching,
            ObjectMapper json) {
        this.export = export;
        this.reader = reader;
        this.provinces = provinces;
        this.states = states;
        this.caching = caching;
        this.json = json;
    }

    @GET
    @PermitAll
    @Tag(name = "Provincial dashboards")
    @Operation(
            operationId = "exportAssessments",
            summary = "Every result of a year in one file · ส่งออกผลของทุกหน่วยงาน",
            description =
                    "ไฟล์ CSV เปิดด้วย Excel ได้ทันที · By the agencies' numbers: agency, level, and the total, the "
                            + "instruments and the indicators with two decimals. CSV is UTF-8 with a byte order mark, and cells "
                            + "that a spreadsheet would take for formulas have an apostrophe before them; NDJSON has one object a "
                            + "line. `Accept` says which, or `format`. Withdrawn results are not in it. A result that is "
                            + "corrected during the transfer is told as it is when its turn comes.",
            extensions = {@Extension(name = "x-problems", value = "unknown-fiscal-year")})
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING), example = ExportExamples.CSV),
                @Content(
                        mediaType = NDJSON,
                        schema = @Schema(implementation = Export.Row.class),
                        example = ExportExamples.NDJSON)
            })
    public Response export(
            @QueryParam("fiscalYear")
                    @Parameter(
                            description = "The analysed fiscal year, Buddhist era.",
                            required = true,
                            example = "2564",
                            schema = @Schema(type = SchemaType.INTEGER))
                    String fiscalYear,
            @QueryParam("province") @Parameter(description = "The two digits of one province.") String province,
            @QueryParam("format")
                    @Parameter(
                            description = "For a link, which cannot say what it accepts.",
                            schema = @Schema(enumeration = {"csv", "ndjson"}))
                    String format,
            @Context HttpHeaders headers) {
        Framework framework = reader.framework(FiscalYears.parse("fiscalYear", fiscalYear));
        requireProvince(province);
        boolean csv = isCsv(format, headers);
        String state = QuarkusTransaction.requiringNew().call(() -> states.of(framework.fiscalYear()));
        String etag = ETags.digest(framework.version() + state + province + csv);
        Response response = caching.publicly(
                headers, etag, () -> (StreamingOutput) output -> write(output, framework, province, csv));
        String file = "ita-" + framework.fiscalYear() + (province == null ? "" : "-" + province);
        return Response.fromResponse(response)
                .type(csv ? CSV + ";charset=UTF-8;header=present" : NDJSON)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + file + (csv ? ".csv" : ".ndjson") + '"')
                .build();
    }

    private void write(OutputStream output, Framework framework, String province, boolean csv) throws IOException {
        Writer text = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        try {
            if (csv) {
                writeCsv(text, framework, province);
            } else {
                writeLines(text, framework, province);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        text.flush();
    }

    private void writeCsv(Writer text, Framework framework, String province) throws IOException {
        CsvWriter csv = CsvFile.begin(text);
        csv.writeRecord(headings(framework));
        csv.flush();
        export.read(framework, province, portion -> {
            portion.forEach(row -> csv.writeRecord(cells(row)));
            flush(csv);
        });
    }

    private void writeLines(Writer text, Framework framework, String province) {
        export.read(framework, province, portion -> {
            for (Export.Row row : portion) {
                write(text, row);
            }
            flush(text);
        });
    }

    private void write(Writer text, Export.Row row) {
        try {
            text.write(json.writeValueAsString(row) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a portion has brought, so that whoever reads gets it. */
    private static void flush(Flushable written) {
        try {
            written.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> headings(Framework framework) {
        List<String> headings = new ArrayList<>(List.of(
                "agencyId",
                "nameTh",
                "type",
                "district",
                "provinceCode",
                "provinceNameTh",
                "fiscalYear",
                "totalOrigin",
                "levelCode",
                "sheetVersion"));
        headings.addAll(Export.nodes(framework));
        return headings;
    }

    private static List<String> cells(Export.Row row) {
        List<Object> cells = new ArrayList<>();
        cells.add(row.agencyId());
        cells.add(row.nameTh());
        cells.add(row.type());
        cells.add(row.district());
        cells.add(row.provinceCode());
        cells.add(row.provinceNameTh());
        cells.add(row.fiscalYear());
        cells.add(row.totalOrigin());
        cells.add(row.levelCode());
        cells.add(row.sheetVersion());
        cells.addAll(row.scores().values());
        return cells.stream().map(CsvCell::of).toList();
    }

    private void requireProvince(String province) {
        if (province != null && provinces.find(province).isEmpty()) {
            throw Problems.parameter(
                    "province",
                    "unknown-province",
                    "ไม่มีจังหวัดรหัสที่ระบุใน province",
                    "There is no province with the code in “province”.");
        }
    }

    /** What is asked for, or liked better; CSV where nothing is said. */
    private static boolean isCsv(String format, HttpHeaders headers) {
        if (format == null) {
            return headers.getAcceptableMediaTypes().stream()
                    .filter(type -> !type.isWildcardSubtype())
                    .filter(type ->
                            type.isCompatible(MediaType.valueOf(CSV)) || type.isCompatible(MediaType.valueOf(NDJSON)))
                    .findFirst()
                    .map(type -> type.isCompatible(MediaType.valueOf(CSV)))
                    .orElse(true);
        }
        return switch (format) {
            case "csv" -> true;
            case "ndjson" -> false;
            default ->
                throw Problems.parameter(
                        "format", "format", "format รับเฉพาะค่า csv หรือ ndjson", "“format” is csv or ndjson.");
        };
    }
}
