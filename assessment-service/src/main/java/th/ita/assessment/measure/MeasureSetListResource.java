package th.ita.assessment.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import th.ita.assessment.account.Caller;
import th.ita.assessment.account.Needs;
import th.ita.assessment.account.Right;
import th.ita.assessment.account.Roles;
import th.ita.assessment.agency.Provinces;
import th.ita.assessment.http.Cursor;
import th.ita.assessment.http.FiscalYears;
import th.ita.assessment.http.Page;
import th.ita.assessment.http.Paging;
import th.ita.assessment.http.Problems;

/** Which measure sets there are, over all agencies that a caller sees to. */
@Path("/api/v1/measure-sets")
@Produces(MediaType.APPLICATION_JSON)
public class MeasureSetListResource {

    private static final String LIST = "measure-sets";

    /** Agency and year of the last set of a page. */
    private static final Pattern PLACE = Pattern.compile("\\d{1,9}/\\d{4}");

    private final SeenSets sets;
    private final Provinces provinces;
    private final Caller caller;

    MeasureSetListResource(SeenSets sets, Provinces provinces, Caller caller) {
        this.sets = sets;
        this.provinces = provinces;
        this.caller = caller;
    }

    /** A set in the list. */
    @Schema(name = "MeasureSetSummary", description = "The newest version of a measure set that the caller may see.")
    record Summary(
            long agencyId,
            String agencyNameTh,

            @Schema(description = "The analysed year.") int fiscalYear,

            int fiscalYearCe,
            int version,
            MeasureState state,

            @Schema(description = "How many of the chain have signed.")
            int step,

            @Schema(description = "The post that signs next; null unless it is on its way.", nullable = true)
            String turn,

            @Schema(description = "Whether the result says otherwise by now.")
            boolean stale,

            @Schema(nullable = true) String number,
            @Schema(nullable = true) LocalDate date,

            @Schema(description = "When anything was last done to that version.")
            Instant changedAt,

            @Schema(description = "Where the set is read.") String path) {

        static Summary of(SeenSets.Row row) {
            return new Summary(
                    row.agencyId(),
                    row.agencyNameTh(),
                    row.fiscalYear(),
                    FiscalYears.ce(row.fiscalYear()),
                    row.version(),
                    row.state(),
                    row.endorsements().number(),
                    row.turn(),
                    row.stale() != null,
                    row.documentNumber(),
                    row.documentDate(),
                    row.changedAt(),
                    "/api/v1/agencies/" + row.agencyId() + "/assessments/" + row.fiscalYear() + "/measure-set");
        }
    }

    /** What OpenAPI shows for a page. */
    @Schema(name = "MeasureSetPage")
    record SummaryPage(
            List<Summary> items, @Schema(nullable = true) String next) {}

    @GET
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.OFFICER, Roles.ENDORSER, Roles.PROVINCE, Roles.WEBMASTER})
    @Needs(Right.READ_APPROVED)
    @Transactional
    @Tag(name = "Measures")
    @Operation(
            operationId = "listMeasureSets",
            summary = "Measure sets over agencies · ชุดมาตรการของทุกหน่วยงานที่ดูแล",
            description =
                    "ผู้ดูแลระบบเห็นทุกหน่วยงาน จังหวัดเห็นฉบับที่เสนอแล้วของหน่วยงานในจังหวัด เจ้าหน้าที่และผู้ให้ความเห็นชอบเห็นของหน่วยงานตน "
                            + "เว็บมาสเตอร์เห็นฉบับที่อนุมัติแล้ว\n\n"
                            + "Of each set the newest version that the caller may see, by agency and year: an administrator all, "
                            + "officers and endorsers those of their agency, a province what was submitted, a webmaster what was "
                            + "approved. A filter by state is on that version.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SummaryPage.class)))
    public Response list(
            @QueryParam("fiscalYear")
                    @Parameter(
                            description = "ปีที่วิเคราะห์ · The analysed year, such as 2564.",
                            schema = @Schema(type = SchemaType.INTEGER))
                    String fiscalYear,
            @QueryParam("province") @Parameter(description = "รหัสจังหวัด · A province's code, such as 70.")
                    String province,
            @QueryParam("state")
                    @Parameter(
                            description = "สถานะ · How far it has come.",
                            schema = @Schema(implementation = MeasureState.class))
                    String state,
            @BeanParam Paging paging,
            @Context UriInfo uri) {
        SeenSets.Asked asked = new SeenSets.Asked(
                fiscalYear == null ? null : FiscalYears.parse("fiscalYear", fiscalYear),
                province(province),
                state(state));
        SeenSets.Place after =
                paging.after(LIST, PLACE).map(MeasureSetListResource::place).orElse(SeenSets.Place.BEFORE_ALL);
        int limit = paging.limit();
        List<SeenSets.Row> found = sets.read(caller.bindings(), asked, after, limit + 1);
        Page<Summary> page = Page.of(found, limit, row -> Cursor.of(LIST, row.agencyId() + "/" + row.fiscalYear()))
                .map(Summary::of);
        return page.link(
                Response.ok(page).header(HttpHeaders.CACHE_CONTROL, "no-store").build(), uri);
    }

    private String province(String code) {
        if (code != null && provinces.find(code).isEmpty()) {
            throw Problems.parameter(
                    "province",
                    "unknown-province",
                    "ไม่มีจังหวัดรหัสนี้ ดูรหัสจังหวัดได้ที่ /api/v1/provinces",
                    "There is no province of this code; see /api/v1/provinces.");
        }
        return code;
    }

    private static MeasureState state(String code) {
        if (code == null) {
            return null;
        }
        return Arrays.stream(MeasureState.values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow(() -> {
                    String all = Arrays.stream(MeasureState.values())
                            .map(MeasureState::code)
                            .collect(Collectors.joining(", "));
                    return Problems.parameter(
                            "state", "state", "state รับเฉพาะค่า " + all, "“state” is one of " + all + ".");
                });
    }

    private static SeenSets.Place place(String key) {
        int slash = key.indexOf('/');
        return new SeenSets.Place(Long.parseLong(key.substring(0, slash)), Integer.parseInt(key.substring(slash + 1)));
    }
}
