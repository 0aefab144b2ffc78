package th.ita.assessment.score;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import th.ita.assessment.account.Roles;
import th.ita.assessment.framework.Framework;
import th.ita.assessment.http.ETags;
import th.ita.assessment.http.FiscalYears;
import th.ita.assessment.http.Parameters;
import th.ita.assessment.http.Preconditions;
import th.ita.assessment.http.Problems;

/** Brings results to the version of the framework that is in use. */
@Path("/api/v1/frameworks/{fiscalYear}/recompute")
@Produces(MediaType.APPLICATION_JSON)
public class RecomputeResource {

    private static final int USUAL = 1000;
    private static final int MOST = 10_000;

    private final Recomputation recomputation;
    private final AssessmentReader reader;

    RecomputeResource(Recomputation recomputation, AssessmentReader reader) {
        this.recomputation = recomputation;
        this.reader = reader;
    }

    /** What came of it. */
    @Schema(name = "Recomputation", description = "What recomputing changed, or would change.")
    record Recomputed(
            int fiscalYear,

            @Schema(description = "The version in use, to which results are brought.")
            String version,

            boolean dryRun,

            @Schema(description = "How many results of another version were computed anew.")
            int computed,

            @Schema(description = "How many of them show something else: a figure, a name, a level.")
            int changed,

            @Schema(description = "How many of them show another figure or level.")
            int figuresChanged,

            @Schema(description = "How many keep their version, since their sheet makes no sense in the new one.")
            int refused,

            @Schema(description = "How many of another version are behind the last agency that was looked at.")
            long remaining,

            @Schema(description = "Send it as `after` to go on; null when nothing remains.", nullable = true)
            Long next,

            @Schema(description = "The first hundred.") List<Recomputation.Change> changes,

            @Schema(description = "The first hundred, each with a reason.")
            List<Recomputation.Refused> refusals) {}

    @POST
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Tag(name = "Administrators")
    @Operation(
            operationId = "recomputeFramework",
            summary = "Recompute with the corrected framework · คำนวณผลใหม่ด้วยกรอบที่แก้ไข",
            description =
                    "ดูก่อนได้ด้วย `dryRun=true` ว่าผลของหน่วยงานใดจะเปลี่ยน แล้วส่ง ETag ที่ได้ใน `If-Match` เพื่อคำนวณจริง "
                            + "แบบคะแนนไม่เปลี่ยน เปลี่ยนเฉพาะผลที่คำนวณ\n\n"
                            + "Scores the current sheets of a year anew whose result was computed with another version than the one "
                            + "in use. With `dryRun=true` it only says what would change, and its ETag is what `If-Match` wants "
                            + "afterwards: so that nothing else is used than what was looked at. A few agencies at a time are "
                            + "written together; stopped in the middle, it goes on with the rest when it is sent again. At most "
                            + "`limit` agencies are taken; `next` says where to go on.",
            extensions = {
                @Extension(name = "x-precondition", value = "match"),
                @Extension(name = "x-problems", value = "unknown-fiscal-year")
            })
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Recomputed.class)))
    public Response recompute(
            @PathParam("fiscalYear") String fiscalYear,
            @QueryParam("dryRun")
                    @Parameter(
                            description = "เลือก true เพื่อดูผลโดยไม่บันทึก · Whether to only say what would change.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    String dryRun,
            @QueryParam("after")
                    @Parameter(
                            description = "The `next` of the answer before.",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "0"))
                    String after,
            @QueryParam("limit")
                    @Parameter(
                            description = "How many agencies at most.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "10000",
                                            defaultValue = "1000"))
                    String limit,
            @Context HttpHeaders headers) {
        Framework framework = reader.framework(FiscalYears.parse("fiscalYear", fiscalYear));
        boolean trial = Parameters.flag("dryRun", dryRun);
        long from = number("after", after, 0, 0, 999_999_999);
        int most = (int) number("limit", limit, USUAL, 1, MOST);
        String etag = ETags.strong(framework.version());
        if (!trial) {
            Preconditions.requireMatch(headers, etag);
        }
        Recomputation.Tally tally = recomputation.run(framework, from, most, trial);
        long remaining = recomputation.remaining(framework, tally.last);
        return Response.ok(new Recomputed(
                        framework.fiscalYear(),
                        framework.version(),
                        trial,
                        tally.computed,
                        tally.changed,
                        tally.figures,
                        tally.refused,
                        remaining,
                        remaining == 0 ? null : tally.last,
                        tally.changes,
                        tally.refusals))
                .header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static long number(String name, String text, long usual, long least, long most) {
        if (text == null) {
            return usual;
        }
        if (text.matches("\\d{1,9}")) {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw Problems.parameter(
                name,
                name,
                name + " ต้องเป็นจำนวนเต็มตั้งแต่ " + least + " ถึง " + most,
                "“" + name + "” is a whole number from " + least + " to " + most + ".");
    }
}
