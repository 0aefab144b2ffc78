package th.ita.assessment.agency;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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

import com.fasterxml.jackson.databind.ObjectMapper;

import th.ita.assessment.http.Caching;
import th.ita.assessment.http.ETags;
import th.ita.assessment.http.Language;
import th.ita.assessment.http.Parameters;
import th.ita.assessment.http.Preconditions;
import th.ita.assessment.table.TableFile;
import th.ita.assessment.table.TableFormat;

/** The register from a table: tried first, then written. */
@Path("/api/v1/agencies/import")
@Produces(MediaType.APPLICATION_JSON)
public class AgencyImportResource {

    private static final String EXAMPLE = "/openapi/getAgency.json";

    private final AgencyImport register;
    private final Provinces provinces;
    private final ObjectMapper mapper;
    private final Caching caching;

    AgencyImportResource(AgencyImport register, Provinces provinces, ObjectMapper mapper, Caching caching) {
        this.register = register;
        this.provinces = provinces;
        this.mapper = mapper;
        this.caching = caching;
    }

    @POST
    @Consumes({"text/csv", TableFile.XLSX, MediaType.APPLICATION_OCTET_STREAM})
    @RolesAllowed("administrator")
    @Tag(name = "Administrators")
    @Operation(
            operationId = "importAgencies",
            summary = "Import the register from a file · นำเข้าทะเบียนหน่วยงานจากแฟ้ม",
            description =
                    "ส่งแฟ้ม CSV หรือ XLSX ตามแม่แบบ (`import/template`) ครั้งแรกส่งพร้อม `dryRun=true` จะได้ผลของทุกแถวโดยไม่บันทึกอะไร"
                            + " แล้วส่งแฟ้มเดิมอีกครั้งโดยใส่ค่า ETag ที่ได้ใน If-Match คอลัมน์ที่ไม่มีในแฟ้มคงค่าเดิม"
                            + " เซลล์ว่างคือไม่มีค่า ส่วนวันที่เปลี่ยนชื่อหรือประเภทหากเว้นว่างถือเป็นการแก้ชื่อปัจจุบัน\n\n"
                            + "A CSV or XLSX file as `import/template` shows. Try it first with `dryRun=true`: nothing is changed and"
                            + " every row is answered. Then send the same file with the ETag of that answer as `If-Match`. Columns that"
                            + " the file does not have stay as they are, an empty cell says that there is nothing; an empty validFrom"
                            + " corrects the present name, a day starts another one. What changes nothing needs no such ETag to be"
                            + " fresh: sending a file again is harmless.",
            extensions = {
                @Extension(name = "x-precondition", value = "match"),
                @Extension(name = "x-problems", value = "unreadable-table")
            })
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = SchemaType.STRING),
                        example =
                                "รหัสหน่วยงาน,ชื่อหน่วยงาน,ประเภท,อำเภอ,จังหวัด\n5584,องค์การบริหารส่วนตำบลปากช่อง,อบต.,จอมบึง,ราชบุรี\n"),
                @Content(
                        mediaType = TableFile.XLSX,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        example = "ita-agencies.xlsx"),
                @Content(
                        mediaType = MediaType.APPLICATION_OCTET_STREAM,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        example = "ita-agencies.xlsx")
            })
    @APIResponse(
            responseCode = "200",
            description = "Tried, or imported.",
            content = @Content(schema = @Schema(implementation = AgencyImportAnswer.class)))
    public Response importAgencies(
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
            InputStream body,
            @Context HttpHeaders headers) {
        boolean trial = Parameters.flag("dryRun", dryRun);
        boolean whole = Parameters.choice("mode", mode, Map.of("all-or-nothing", true, "row-by-row", false), true);
        if (!trial) {
            Preconditions.tags(headers);
        }
        List<AgencyLine> lines = register.read(
                body,
                TableFormat.of(headers.getHeaderString(HttpHeaders.CONTENT_TYPE))
                        .orElse(null));
        AgencyImport.Precondition match = digest -> Preconditions.requireMatch(headers, '"' + digest + '"');
        AgencyImportAnswer answer =
                trial ? register.tried(lines) : whole ? register.whole(lines, match) : register.rowByRow(lines, match);
        return Response.ok(answer)
                .header(HttpHeaders.ETAG, '"' + answer.digest() + '"')
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("template")
    @Produces({"text/csv", TableFile.XLSX})
    @PermitAll
    @Tag(name = "Everybody")
    @Operation(
            operationId = "getAgencyImportTemplate",
            summary = "A table of agencies to fill in · แม่แบบสำหรับนำเข้าทะเบียนหน่วยงาน",
            description = "มีหน่วยงานหนึ่งเป็นตัวอย่าง หัวคอลัมน์เป็นไทยหรืออังกฤษตาม Accept-Language\n\n"
                    + "With one agency in it to show how. Headings are Thai, or English by `Accept-Language`.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = SchemaType.STRING),
                        example =
                                "รหัสหน่วยงาน,ชื่อหน่วยงาน,ชื่อภาษาอังกฤษ,ประเภท,อำเภอ,จังหวัด,เว็บไซต์,ใช้ชื่อและประเภทนี้ตั้งแต่วันที่\r\n5584,องค์การบริหารส่วนตำบลปากช่อง,,อบต.,จอมบึง,ราชบุรี,,\r\n"),
                @Content(
                        mediaType = TableFile.XLSX,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        example = "ita-agencies.xlsx")
            })
    public Response template(
            @QueryParam("format")
                    @Parameter(
                            description = "ชนิดแฟ้ม · The kind of file.",
                            schema =
                                    @Schema(
                                            enumeration = {"csv", "xlsx"},
                                            defaultValue = "csv"))
                    String format,
            @Context HttpHeaders headers) {
        boolean csv = Parameters.choice("format", format, Map.of("csv", true, "xlsx", false), true);
        Language language = Language.of(headers);
        List<List<Object>> rows = List.of(headings(language), example(language));
        Response reply =
                caching.publicly(headers, ETags.digest(rows.toString() + csv), () -> csv ? csv(rows) : xlsx(rows));
        return Response.fromResponse(reply)
                .type(csv ? "text/csv;charset=UTF-8" : TableFile.XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"ita-agencies." + (csv ? "csv\"" : "xlsx\""))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private static List<Object> headings(Language language) {
        return Arrays.stream(AgencyColumn.values())
                .<Object>map(column -> column.heading(language))
                .toList();
    }

    /** The agency of the worked examples. */
    private List<Object> example(Language language) {
        try (InputStream file = AgencyImportResource.class.getResourceAsStream(EXAMPLE)) {
            AgencyView agency = mapper.readValue(file, AgencyView.class);
            String province = provinces
                    .find(agency.provinceCode())
                    .map(known -> language.choose(known.nameTh(), known.nameEn()))
                    .orElse("");
            Map<AgencyColumn, Object> cells = Map.of(
                    AgencyColumn.ID, agency.id(),
                    AgencyColumn.NAME_TH, agency.nameTh(),
                    AgencyColumn.TYPE, agency.type(),
                    AgencyColumn.DISTRICT, agency.district(),
                    AgencyColumn.PROVINCE, province);
            return Arrays.stream(AgencyColumn.values())
                    .map(column -> cells.getOrDefault(column, ""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] csv(List<List<Object>> rows) {
        try {
            return TableFile.csv(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] xlsx(List<List<Object>> rows) {
        try {
            return TableFile.xlsx(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
