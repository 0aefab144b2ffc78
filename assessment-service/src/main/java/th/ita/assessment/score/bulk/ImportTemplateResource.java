package th.ita.assessment.score.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import th.ita.assessment.agency.Agencies;
import th.ita.assessment.framework.Framework;
import th.ita.assessment.http.Caching;
import th.ita.assessment.http.ETags;
import th.ita.assessment.http.FiscalYears;
import th.ita.assessment.http.Language;
import th.ita.assessment.http.Parameters;
import th.ita.assessment.score.AssessmentReader;
import th.ita.assessment.table.TableFile;
import th.ita.assessment.table.TableFormat;

/** Tables to fill in. */
@Path("/api/v1/assessments/import/template")
@Produces({"text/csv", TableFile.XLSX})
public class ImportTemplateResource {

    private final TemplateSheets sheets;
    private final AssessmentReader reader;
    private final Caching caching;

    ImportTemplateResource(TemplateSheets sheets, AssessmentReader reader, Caching caching) {
        this.sheets = sheets;
        this.reader = reader;
        this.caching = caching;
    }

    @GET
    @PermitAll
    @Tag(name = "Everybody")
    @Operation(
            operationId = "getImportTemplate",
            summary = "A table of scores to fill in · แม่แบบสำหรับนำเข้าคะแนน",
            description =
                    "แม่แบบมีข้อมูลของหน่วยงานหนึ่งเป็นตัวอย่าง ส่งกลับโดยไม่แก้ไขจะไม่เปลี่ยนอะไร หัวคอลัมน์เป็นไทยหรืออังกฤษตาม"
                            + " Accept-Language\n\n"
                            + "With one agency's year in it to show how; sent back as it is, it changes nothing. Headings are Thai, or"
                            + " English by `Accept-Language`.",
            extensions = {@Extension(name = "x-problems", value = "unknown-fiscal-year,unknown-agency")})
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = SchemaType.STRING),
                        example = "รหัสหน่วยงาน,ชื่อหน่วยงาน,ปีงบประมาณ,รหัส,ชื่อข้อ,คะแนน,หมายเหตุ\r\n"
                                + "5584,องค์การบริหารส่วนตำบลปากช่อง,2564,TOTAL,คะแนนรวม,95.21,\r\n"),
                @Content(
                        mediaType = TableFile.XLSX,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        example = "ita-nodes-2564.xlsx")
            })
    public Response template(
            @QueryParam("shape")
                    @Parameter(
                            description =
                                    "`nodes`: หนึ่งแถวต่อหนึ่งข้อ · a row per node. `agencies`: หนึ่งแถวต่อหนึ่งหน่วยงาน · a row per agency.",
                            schema =
                                    @Schema(
                                            enumeration = {"nodes", "agencies"},
                                            defaultValue = "nodes"))
                    String shape,
            @QueryParam("format")
                    @Parameter(
                            description = "ชนิดแฟ้ม · The kind of file.",
                            schema =
                                    @Schema(
                                            enumeration = {"csv", "xlsx"},
                                            defaultValue = "csv"))
                    String format,
            @QueryParam("fiscalYear")
                    @Parameter(
                            description = "ปีงบประมาณ พ.ศ. · The analysed fiscal year, Buddhist era.",
                            required = true,
                            example = "2564",
                            schema = @Schema(type = SchemaType.INTEGER))
                    String fiscalYear,
            @QueryParam("agencyId")
                    @Parameter(
                            description =
                                    "หน่วยงานที่เป็นตัวอย่าง · The agency that is shown; without it, that of the worked examples.",
                            schema = @Schema(type = SchemaType.INTEGER))
                    String agencyId,
            @Context HttpHeaders headers) {
        Shape wanted = Parameters.choice(
                "shape", shape, Map.of("nodes", Shape.NODES, "agencies", Shape.AGENCIES), Shape.NODES);
        TableFormat file = Parameters.choice(
                "format", format, Map.of("csv", TableFormat.CSV, "xlsx", TableFormat.XLSX), TableFormat.CSV);
        Framework framework = reader.framework(FiscalYears.parse("fiscalYear", fiscalYear));
        long agency = agencyId == null || agencyId.isEmpty() ? sheets.exampleAgency() : Agencies.parse(agencyId);
        TemplateSheets.Shown shown = sheets.of(agency, framework);
        Language language = Language.of(headers);
        String name = "ita-%s-%d.%s"
                .formatted(wanted.code(), framework.fiscalYear(), file == TableFormat.CSV ? "csv" : "xlsx");
        Response reply = caching.publicly(
                headers,
                ETags.digest(List.of(agency, shown.agencyName(), shown.version(), framework.version(), language, name)
                        .toString()),
                () -> bytes(
                        file,
                        new TemplateRows(framework, language, shown.sheet()).of(wanted, agency, shown.agencyName())));
        return Response.fromResponse(reply)
                .type(file == TableFormat.CSV ? "text/csv;charset=UTF-8" : TableFile.XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private static byte[] bytes(TableFormat format, List<List<Object>> rows) {
        try {
            return format == TableFormat.CSV ? TableFile.csv(rows) : TableFile.xlsx(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
