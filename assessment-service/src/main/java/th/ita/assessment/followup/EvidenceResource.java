package th.ita.assessment.followup;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import th.ita.assessment.account.Caller;
import th.ita.assessment.account.Needs;
import th.ita.assessment.account.Right;
import th.ita.assessment.account.Roles;
import th.ita.assessment.agency.Agencies;
import th.ita.assessment.audit.Audit;
import th.ita.assessment.framework.Framework;
import th.ita.assessment.http.Caching;
import th.ita.assessment.http.ETags;
import th.ita.assessment.http.FiscalYears;
import th.ita.assessment.http.Preconditions;
import th.ita.assessment.http.ProblemCode;
import th.ita.assessment.http.Problems;
import th.ita.assessment.score.AssessmentPath;
import th.ita.assessment.score.DeadlockRetry;
import th.ita.assessment.subject.SubjectKeys;
import th.ita.assessment.subject.Subjects;

/** What an agency shows to those who assess it: per item of a year where it is, and what was done since the year before. */
@Path("/api/v1/agencies/{agencyId}/assessments/{fiscalYear}/evidence")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EvidenceResource {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final EvidencePacks packs;
    private final EvidenceReader reader;
    private final Agencies agencies;
    private final Subjects subjects;
    private final Audit audit;
    private final Caching caching;
    private final Caller caller;
    private final ObjectMapper mapper;
    private final Clock clock;

    EvidenceResource(
            EvidencePacks packs,
            EvidenceReader reader,
            Agencies agencies,
            Subjects subjects,
            Audit audit,
            Caching caching,
            Caller caller,
            ObjectMapper mapper,
            Clock clock) {
        this.packs = packs;
        this.reader = reader;
        this.agencies = agencies;
        this.subjects = subjects;
        this.audit = audit;
        this.caching = caching;
        this.caller = caller;
        this.mapper = mapper;
        this.clock = clock;
    }

    @Schema(name = "PublishedEvidence", description = "What an agency shows for the items of a year.")
    record PublishedView(
            long agencyId, int fiscalYear, int fiscalYearCe, List<Evidence.Item> items, Evidence.Summary summary) {}

    @GET
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.OFFICER, Roles.ENDORSER})
    @Needs(Right.READ_DRAFTS)
    @Transactional
    @Tag(name = "Measures")
    @Operation(
            operationId = "getEvidence",
            summary = "The evidence pack of a year · ชุดหลักฐานของปี",
            description =
                    "ปีในที่อยู่คือปีที่จะรับการตรวจ แสดงหมายเหตุของปีก่อนและมาตรการที่ตอบข้อนั้น อ่านแล้วแก้ไขและส่งกลับด้วย PUT ได้\n\n"
                            + "Of the year whose items are to be proved, also of one that has no result yet: each with last year's remark and the measures that answer it. To be changed and sent back.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EvidenceBody.class)))
    public Response get(@BeanParam AssessmentPath path) {
        long agencyId = path.agencyId();
        agencies.require(agencyId);
        return answer(agencyId, path.fiscalYear());
    }

    @PUT
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.OFFICER})
    @Needs(Right.FOLLOW_UP)
    @Tag(name = "Measures")
    @Operation(
            operationId = "putEvidence",
            summary = "Write the evidence pack · แก้ไขหรือเผยแพร่ชุดหลักฐาน",
            description =
                    "published: true คือเผยแพร่ให้ผู้ตรวจและประชาชนเห็น ข้อที่ไม่ส่งมาถือว่าว่าง\n\n"
                            + "Only `url` and `done` of the items are kept; items that are left out say nothing. With `published: true` it has a page for everybody.",
            extensions = {@Extension(name = "x-precondition", value = "match")})
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EvidenceBody.class)))
    public Response put(@BeanParam AssessmentPath path, @NotNull EvidenceBody body, @Context HttpHeaders headers) {
        long agencyId = path.agencyId();
        int fiscalYear = path.fiscalYear();
        return DeadlockRetry.inTransaction(LONGEST, () -> {
            agencies.requireLocked(agencyId);
            write(agencyId, fiscalYear, body, headers);
            return answer(agencyId, fiscalYear);
        });
    }

    @GET
    @Path("published")
    @PermitAll
    @Transactional
    @Tag(name = "Measures")
    @Operation(
            operationId = "getPublishedEvidence",
            summary = "The evidence pack that is published · ชุดหลักฐานที่เผยแพร่แล้ว",
            description = "ตามที่หน่วยงานเผยแพร่ · What the agency shows to everybody.",
            extensions = {@Extension(name = "x-problems", value = "unknown-evidence")})
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PublishedView.class)))
    public Response published(@BeanParam AssessmentPath path, @Context HttpHeaders headers) {
        long agencyId = path.agencyId();
        int fiscalYear = path.fiscalYear();
        agencies.require(agencyId);
        Evidence evidence = packs.of(agencyId, fiscalYear)
                .filter(EvidencePack::published)
                .map(pack -> reader.read(agencyId, fiscalYear, pack))
                .orElseThrow(() -> Problems.unknown(
                        ProblemCode.UNKNOWN_EVIDENCE,
                        "fiscalYear",
                        "หน่วยงาน " + agencyId + " ไม่ได้เผยแพร่ชุดหลักฐานของปี " + fiscalYear,
                        "Agency " + agencyId + " has not published an evidence pack of " + fiscalYear + "."));
        String json = write(new PublishedView(
                agencyId, fiscalYear, FiscalYears.ce(fiscalYear), evidence.items(), evidence.summary()));
        return caching.publicly(headers, ETags.digest(json), () -> json);
    }

    private void write(long agencyId, int fiscalYear, EvidenceBody body, HttpHeaders headers) {
        EvidencePack known = packs.of(agencyId, fiscalYear).orElse(null);
        Preconditions.requireMatch(headers, EvidencePack.etag(agencyId, fiscalYear, known));
        Framework framework = reader.framework(agencyId, fiscalYear);
        List<EvidenceEntry> entries = body.check(framework, known);
        EvidencePack pack = known == null ? new EvidencePack(agencyId, fiscalYear) : known;
        EvidencePack.Audited before = known == null ? null : known.audited(entries);
        List<EvidenceEntry> said = pack.items();
        if (entries.equals(pack.items()) && body.publish() == pack.published() && known != null) {
            return;
        }
        boolean seen = pack.published() || body.publish();
        pack.take(entries, body.publish(), body.reason(), caller.name(), clock.instant());
        packs.persistAndFlush(pack);
        String key = SubjectKeys.evidence(agencyId, fiscalYear);
        audit.record("put-evidence", key, before, pack.audited(said));
        if (seen) {
            subjects.bump(key);
        }
    }

    private Response answer(long agencyId, int fiscalYear) {
        EvidencePack pack = packs.of(agencyId, fiscalYear).orElse(null);
        Evidence evidence = reader.read(agencyId, fiscalYear, pack);
        return Response.ok(EvidenceBody.of(
                        agencyId, fiscalYear, pack, evidence, reader.proposals(agencyId, evidence.framework())))
                .header(HttpHeaders.ETAG, EvidencePack.etag(agencyId, fiscalYear, pack))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private String write(PublishedView view) {
        try {
            return mapper.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
