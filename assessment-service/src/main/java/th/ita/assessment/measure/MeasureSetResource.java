package th.ita.assessment.measure;

import java.net.URI;
import java.util.Arrays;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import th.ita.assessment.account.Caller;
import th.ita.assessment.account.Needs;
import th.ita.assessment.account.Right;
import th.ita.assessment.account.Roles;
import th.ita.assessment.http.Caching;
import th.ita.assessment.http.Parameters;
import th.ita.assessment.http.Preconditions;
import th.ita.assessment.http.Problems;
import th.ita.assessment.score.AssessmentId;
import th.ita.assessment.score.AssessmentPath;

/** What an agency undertakes after a result: read, drafted, written and checked. */
@Path("/api/v1/agencies/{agencyId}/assessments/{fiscalYear}/measure-set")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MeasureSetResource {

    private final MeasureSets sets;
    private final MeasureSetReader reader;
    private final MeasureDrafts drafts;
    private final Caching caching;
    private final Caller caller;

    MeasureSetResource(
            MeasureSets sets, MeasureSetReader reader, MeasureDrafts drafts, Caching caching, Caller caller) {
        this.sets = sets;
        this.reader = reader;
        this.drafts = drafts;
        this.caching = caching;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.OFFICER, Roles.ENDORSER, Roles.PROVINCE, Roles.WEBMASTER})
    @Needs(Right.READ_APPROVED)
    @Transactional
    @Tag(name = "Measures")
    @Operation(
            operationId = "getMeasureSet",
            summary = "The measures on a result · อ่านชุดมาตรการ",
            description =
                    "ฉบับล่าสุดที่บัญชีนี้อ่านได้ อ่านแล้วแก้ไขและส่งกลับด้วย PUT ได้\n\n"
                            + "The latest version that the caller may see: officers and endorsers all of their agency, a province "
                            + "what was submitted, a webmaster what was approved. Who may not see it is told that there is none.",
            extensions = {@Extension(name = "x-problems", value = "unknown-measures")})
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MeasureSet.class)))
    public Response get(@BeanParam AssessmentPath path, @Context HttpHeaders headers) {
        AssessmentId id = path.id();
        MeasureVersion version =
                reader.versions(id, Sight.of(caller, id.agencyId())).getFirst();
        return caching.privately(headers, version.etag(), () -> reader.view(version));
    }

    @PUT
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.OFFICER})
    @Needs(Right.EDIT_MEASURES)
    @Tag(name = "Measures")
    @Operation(
            operationId = "putMeasureSet",
            summary = "Write the measures · บันทึกชุดมาตรการ",
            description =
                    "ครั้งแรกใส่ `*` ใน If-None-Match ครั้งต่อไปใส่ค่า ETag ใน If-Match หากแก้เนื้อหาหลังลงนามแล้ว "
                            + "จะเกิดฉบับใหม่และลายมือชื่อเดิมเป็นอันยกเลิก เว้นแต่แก้เฉพาะ waivers ซึ่งทำได้จนกว่าจะเผยแพร่ `dryRun=true` ตรวจข้อขัดแย้งโดยไม่บันทึก\n\n"
                            + "The first draft with `If-None-Match: *`, a change with `If-Match`. Once the author has signed, a change "
                            + "of content makes a new version and voids what was signed; what was approved is changed by "
                            + "`new-version` only. Waivers alone are no such change: until publication they can be written at any "
                            + "time, and what was signed stays. With `dryRun=true` nothing is changed, and the answer says what would stand "
                            + "against submitting it.",
            extensions = {
                @Extension(name = "x-precondition", value = "put"),
                @Extension(name = "x-problems", value = "unknown-assessment,withdrawn,conflict")
            })
    @APIResponse(
            responseCode = "200",
            description = "Written, or the same already; with `dryRun=true` a `MeasureCheck`.",
            content = @Content(schema = @Schema(oneOf = {MeasureSet.class, Contradictions.class})))
    @APIResponse(
            responseCode = "201",
            description = "The first draft.",
            content = @Content(schema = @Schema(implementation = MeasureSet.class)))
    public Response put(
            @BeanParam AssessmentPath path,
            @QueryParam("dryRun")
                    @Parameter(
                            description = "เลือก true เพื่อตรวจโดยไม่บันทึก · Whether to only check it.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    String dryRun,
            @NotNull MeasureSet body,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        AssessmentId id = path.id();
        if (Parameters.flag("dryRun", dryRun)) {
            return unkept(drafts.tryOut(id, body, caller.name(), Preconditions.ifGiven(headers)));
        }
        return answer(
                sets.put(id, body, caller.name(), current -> Preconditions.forPut(headers, current)),
                uri.getAbsolutePath());
    }

    @POST
    @Path("draft-from-analysis")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.OFFICER})
    @Needs(Right.EDIT_MEASURES)
    @Tag(name = "Measures")
    @Operation(
            operationId = "draftMeasures",
            summary = "Draft the measures from the analysis · ร่างมาตรการจากบทวิเคราะห์",
            description =
                    "เสนอมาตรการสำหรับข้อตรวจที่ไม่ได้คะแนนทุกข้อและข้อที่อ่อนที่สุดของแต่ละตัวชี้วัด เพื่อให้เจ้าหน้าที่แก้ไขต่อ "
                            + "หากร่างใหม่แทนร่างเดิม จะคงผู้จัดทำ เหตุผลที่ไม่มีมาตรการ และเหตุผลที่ยกเว้นคำเตือนไว้\n\n"
                            + "A measure for each lost item and weak node, with the agency's own texts or the catalogue's, as the "
                            + "draft: the first one with `If-None-Match: *`, instead of another with `If-Match`; memorandum and "
                            + "measures are then written anew, author, reasons and waivers stay. With `dryRun=true` it is only shown.",
            extensions = {
                @Extension(name = "x-precondition", value = "put"),
                @Extension(name = "x-problems", value = "unknown-assessment,withdrawn,conflict")
            })
    @APIResponse(
            responseCode = "200",
            description = "Instead of another draft; or, with `dryRun=true`, what would be written.",
            content = @Content(schema = @Schema(implementation = MeasureSet.class)))
    @APIResponse(
            responseCode = "201",
            description = "The first draft.",
            content = @Content(schema = @Schema(implementation = MeasureSet.class)))
    public Response draft(
            @BeanParam AssessmentPath path,
            @QueryParam("dryRun")
                    @Parameter(
                            description = "เลือก true เพื่อดูโดยไม่บันทึก · Whether to only show it.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    String dryRun,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        AssessmentId id = path.id();
        if (Parameters.flag("dryRun", dryRun)) {
            return unkept(drafts.tryDraft(id, Preconditions.ifGiven(headers)));
        }
        return answer(
                sets.draft(id, caller.name(), current -> Preconditions.forPut(headers, current)),
                uri.getAbsolutePath().resolve("../measure-set"));
    }

    @GET
    @Path("check")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.OFFICER, Roles.ENDORSER})
    @Needs(Right.READ_DRAFTS)
    @Transactional
    @Tag(name = "Measures")
    @Operation(
            operationId = "checkMeasureSet",
            summary = "What contradicts the result · ตรวจข้อขัดแย้งกับผลการประเมิน",
            description =
                    "ตรวจก่อนเสนอหรือก่อนเผยแพร่ ข้อผิดพลาดต้องแก้ คำเตือนต้องแก้หรือให้เหตุผลใน waivers\n\n"
                            + "By the rules of the next step, or of the one asked for: each finding with its place and the figure "
                            + "that disproves it. An error has to be mended, a warning mended or waived with a reason. Before "
                            + "publishing what was kept although the result has changed, only the rules that read no result apply.",
            extensions = {@Extension(name = "x-problems", value = "unknown-assessment,withdrawn,unknown-measures")})
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Contradictions.class)))
    public Response check(
            @BeanParam AssessmentPath path,
            @QueryParam("stage")
                    @Parameter(
                            description = "The step; the next one where not said.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"draft", "submit", "publish"}))
                    String stage) {
        AssessmentId id = path.id();
        MeasureVersion version = reader.versions(id, Sight.DRAFTS).getFirst();
        return unkept(reader.check(version, stage(stage, version)));
    }

    /** The answer to a write: what came of it, and the tag for the next one. */
    static Response answer(MeasureSets.Written written, URI set) {
        Response.ResponseBuilder response = written.created() ? Response.created(set) : Response.ok();
        return response.entity(written.set())
                .header(HttpHeaders.ETAG, written.etag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Response unkept(Object body) {
        return Response.ok(body).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private static Contradiction.Stage stage(String asked, MeasureVersion version) {
        if (asked == null) {
            return version.state() == MeasureState.DRAFT ? Contradiction.Stage.SUBMIT : Contradiction.Stage.PUBLISH;
        }
        return Arrays.stream(Contradiction.Stage.values())
                .filter(stage -> stage.code().equals(asked))
                .findFirst()
                .orElseThrow(() -> Problems.parameter(
                        "stage",
                        "stage",
                        "stage รับเฉพาะค่า draft, submit หรือ publish",
                        "“stage” is draft, submit or publish."));
    }
}
