package th.ita.assessment.measure;

import java.util.function.Predicate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import th.ita.assessment.account.Caller;
import th.ita.assessment.account.Needs;
import th.ita.assessment.account.PersonsOnly;
import th.ita.assessment.account.Right;
import th.ita.assessment.account.Role;
import th.ita.assessment.account.Roles;
import th.ita.assessment.http.Preconditions;
import th.ita.assessment.score.AssessmentId;
import th.ita.assessment.score.AssessmentPath;

import static th.ita.assessment.measure.MeasureSetResource.answer;

/** The way of a measure set: submitted, endorsed, registered, published, and back. Each step names what it was read as. */
@Path("/api/v1/agencies/{agencyId}/assessments/{fiscalYear}/measure-set")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MeasureStepsResource {

    private final MeasureSets sets;
    private final Caller caller;

    MeasureStepsResource(MeasureSets sets, Caller caller) {
        this.sets = sets;
        this.caller = caller;
    }

    @POST
    @Path("submit")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.OFFICER})
    @Needs(Right.EDIT_MEASURES)
    @Tag(name = "Measures")
    @Operation(
            operationId = "submitMeasures",
            summary = "Submit the measures · เสนอชุดมาตรการ",
            description = "ถือเป็นลายมือชื่อแรกของผู้จัดทำ ต้องไม่มีข้อขัดแย้งค้างอยู่\n\n"
                    + "The author's signature, the first one. Nothing may stand against it any more: see `check`.",
            extensions = {
                @Extension(name = "x-precondition", value = "match"),
                @Extension(name = "x-problems", value = "unknown-measures,conflict,contradicted")
            })
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MeasureSet.class)))
    public Response submit(@BeanParam AssessmentPath path, @Context HttpHeaders headers) {
        return answer(sets.submit(path.id(), caller.name(), Preconditions.matching(headers)), null);
    }

    @POST
    @Path("endorse")
    @PersonsOnly
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.ENDORSER})
    @Needs(Right.ENDORSE)
    @Tag(name = "Measures")
    @Operation(
            operationId = "endorseMeasures",
            summary = "Endorse the measures · ให้ความเห็นชอบ",
            description =
                    "ลงนามตามลำดับสายการเห็นชอบ ผู้บริหารสูงสุดต้องให้ความเห็น ผู้รักษาราชการแทนต้องไม่ใช่ตำแหน่งที่ลงนามในลำดับนั้นหรือลำดับถัดไป\n\n"
                            + "The next signature of the chain, in the post that the caller's account is bound to; who signs for another says for whom and in what capacity, and does not sign a later step themselves. The chief executive gives an opinion.",
            extensions = {
                @Extension(name = "x-precondition", value = "match"),
                @Extension(name = "x-problems", value = "unknown-measures,conflict")
            })
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MeasureSet.class)))
    public Response endorse(
            @BeanParam AssessmentPath path, @NotNull EndorsementBody body, @Context HttpHeaders headers) {
        AssessmentId id = path.id();
        return answer(
                sets.endorse(
                        id,
                        body,
                        Endorsement.SCREEN,
                        ownPosts(id.agencyId()),
                        caller.name(),
                        Preconditions.matching(headers)),
                null);
    }

    @POST
    @Path("endorse-on-paper")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.OFFICER})
    @Needs(Right.EDIT_MEASURES)
    @Tag(name = "Measures")
    @Operation(
            operationId = "endorseMeasuresOnPaper",
            summary = "Record an endorsement on paper · บันทึกการลงนามบนกระดาษ",
            description = "เจ้าหน้าที่บันทึกแทนผู้ลงนาม\n\n"
                    + "What was signed on paper, recorded by an officer on the signer's behalf; says so, and by whom.",
            extensions = {
                @Extension(name = "x-precondition", value = "match"),
                @Extension(name = "x-problems", value = "unknown-measures,conflict")
            })
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MeasureSet.class)))
    public Response endorseOnPaper(
            @BeanParam AssessmentPath path, @NotNull EndorsementBody body, @Context HttpHeaders headers) {
        return answer(
                sets.endorse(
                        path.id(),
                        body,
                        Endorsement.PAPER,
                        post -> true,
                        caller.name(),
                        Preconditions.matching(headers)),
                null);
    }

    @POST
    @Path("return")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.OFFICER, Roles.ENDORSER})
    @Needs(Right.RETURN_MEASURES)
    @Tag(name = "Measures")
    @Operation(
            operationId = "returnMeasures",
            summary = "Send the measures back · ส่งคืนให้แก้ไข",
            description =
                    "ลายมือชื่อที่ให้ไว้เป็นอันยกเลิก\n\n"
                            + "Back to a draft, with the reason; what was signed is void. By an endorser of the agency, or by its officers.",
            extensions = {
                @Extension(name = "x-precondition", value = "match"),
                @Extension(name = "x-problems", value = "unknown-measures,conflict")
            })
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MeasureSet.class)))
    public Response sendBack(@BeanParam AssessmentPath path, @NotNull ActionReason body, @Context HttpHeaders headers) {
        String reason = TextCheck.reason(body);
        return answer(sets.returnToDraft(path.id(), reason, caller.name(), Preconditions.matching(headers)), null);
    }

    @POST
    @Path("register")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.OFFICER})
    @Needs(Right.EDIT_MEASURES)
    @Tag(name = "Measures")
    @Operation(
            operationId = "registerMeasures",
            summary = "Give number and day · ลงเลขที่และวันที่หนังสือ",
            description = "แก้ไขได้จนกว่าจะเผยแพร่\n\n"
                    + "ที่ and วันที่ of the memorandum; may be corrected until it is published.",
            extensions = {
                @Extension(name = "x-precondition", value = "match"),
                @Extension(name = "x-problems", value = "unknown-measures,conflict")
            })
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MeasureSet.class)))
    public Response register(
            @BeanParam AssessmentPath path, @NotNull RegistrationBody body, @Context HttpHeaders headers) {
        return answer(sets.register(path.id(), body, caller.name(), Preconditions.matching(headers)), null);
    }

    @POST
    @Path("publish")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.WEBMASTER})
    @Needs(Right.PUBLISH)
    @Tag(name = "Measures")
    @Operation(
            operationId = "publishMeasures",
            summary = "Publish the measures · เผยแพร่ชุดมาตรการ",
            description =
                    "ฉบับที่เผยแพร่อยู่เดิมจะถูกแทน\n\n"
                            + "Puts the approved version in force instead of the one that was. Twice is once: the second call finds another ETag.",
            extensions = {
                @Extension(name = "x-precondition", value = "match"),
                @Extension(name = "x-problems", value = "unknown-measures,conflict,contradicted")
            })
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MeasureSet.class)))
    public Response publish(@BeanParam AssessmentPath path, @Context HttpHeaders headers) {
        return answer(sets.publish(path.id(), caller.name(), Preconditions.matching(headers)), null);
    }

    @POST
    @Path("withdraw")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.WEBMASTER})
    @Needs(Right.PUBLISH)
    @Tag(name = "Measures")
    @Operation(
            operationId = "withdrawMeasures",
            summary = "Take published measures back · ถอนชุดมาตรการ",
            description = "เหตุผลจะแสดงในหน้าเว็บ\n\n" + "Of the version in force, with a reason for the public.",
            extensions = {
                @Extension(name = "x-precondition", value = "match"),
                @Extension(name = "x-problems", value = "unknown-measures,conflict")
            })
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MeasureSet.class)))
    public Response withdraw(@BeanParam AssessmentPath path, @NotNull ActionReason body, @Context HttpHeaders headers) {
        String reason = TextCheck.reason(body);
        return answer(sets.withdraw(path.id(), reason, caller.name(), Preconditions.matching(headers)), null);
    }

    @POST
    @Path("keep")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.OFFICER})
    @Needs(Right.EDIT_MEASURES)
    @Tag(name = "Measures")
    @Operation(
            operationId = "keepMeasures",
            summary = "Keep what is signed · คงฉบับที่เห็นชอบแล้วไว้",
            description =
                    "เมื่อผลการประเมินเปลี่ยนไปหลังเห็นชอบ และตัดสินใจคงไว้ จากนั้นเผยแพร่ได้โดยไม่ตรวจกับผลใหม่\n\n"
                            + "When the result has changed since it was approved (`stale`): somebody has seen what, and leaves the document as it is. "
                            + "It is then published as it was signed: only signatures, registration and scan are still checked, not the texts against the new result.",
            extensions = {
                @Extension(name = "x-precondition", value = "match"),
                @Extension(name = "x-problems", value = "unknown-measures,conflict")
            })
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MeasureSet.class)))
    public Response keep(@BeanParam AssessmentPath path, @NotNull ActionReason body, @Context HttpHeaders headers) {
        String reason = TextCheck.reason(body);
        return answer(sets.keep(path.id(), reason, caller.name(), Preconditions.matching(headers)), null);
    }

    @POST
    @Path("new-version")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.OFFICER})
    @Needs(Right.EDIT_MEASURES)
    @Tag(name = "Measures")
    @Operation(
            operationId = "newMeasureVersion",
            summary = "Open a new version · เปิดฉบับใหม่",
            description =
                    "ฉบับที่เผยแพร่อยู่ยังคงใช้จนกว่าฉบับใหม่จะเผยแพร่\n\n"
                            + "A draft that says what the approved, published or withdrawn version says. What is published stays so until the new one is.",
            extensions = {
                @Extension(name = "x-precondition", value = "match"),
                @Extension(name = "x-problems", value = "unknown-measures,conflict")
            })
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MeasureSet.class)))
    public Response newVersion(
            @BeanParam AssessmentPath path, @NotNull ActionReason body, @Context HttpHeaders headers) {
        String reason = TextCheck.reason(body);
        return answer(sets.newVersion(path.id(), reason, caller.name(), Preconditions.matching(headers)), null);
    }

    /** The posts in which the caller signs at an agency; an administrator stands in for everybody. */
    private Predicate<String> ownPosts(long agencyId) {
        return post -> caller.is(Role.ADMINISTRATOR)
                || caller.bindings().stream()
                        .anyMatch(binding -> binding.role() == Role.ENDORSER
                                && binding.agencyId() == agencyId
                                && binding.post().equals(post));
    }
}
