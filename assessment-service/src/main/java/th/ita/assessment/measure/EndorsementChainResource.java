package th.ita.assessment.measure;

import java.time.Clock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import th.ita.assessment.account.Right;
import th.ita.assessment.account.Roles;
import th.ita.assessment.agency.Agencies;
import th.ita.assessment.agency.Agency;
import th.ita.assessment.audit.Audit;
import th.ita.assessment.http.Caching;
import th.ita.assessment.http.ETags;
import th.ita.assessment.http.Preconditions;

/** Who endorses at an agency. */
@Path("/api/v1/agencies/{agencyId}/endorsement-chain")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EndorsementChainResource {

    private final EndorsementChains chains;
    private final Agencies agencies;
    private final Audit audit;
    private final Caching caching;
    private final Caller caller;
    private final Clock clock;

    EndorsementChainResource(
            EndorsementChains chains, Agencies agencies, Audit audit, Caching caching, Caller caller, Clock clock) {
        this.chains = chains;
        this.agencies = agencies;
        this.audit = audit;
        this.caching = caching;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.OFFICER, Roles.ENDORSER})
    @Needs(Right.READ_DRAFTS)
    @Transactional
    @Tag(name = "Measures")
    @Operation(
            operationId = "getEndorsementChain",
            summary = "Who endorses at an agency · สายการเห็นชอบของหน่วยงาน",
            description =
                    "ถ้ายังไม่กำหนดเอง ใช้ตามประเภทหน่วยงาน · That of the agency's type, until it has one of its own.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ChainBody.class)))
    public Response get(@PathParam("agencyId") String agencyId, @Context HttpHeaders headers) {
        Agency agency = agencies.require(agencyId);
        EndorsementChains.Current current = chains.of(agency);
        return caching.privately(headers, etag(agency, current), () -> body(agency, current));
    }

    @PUT
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.OFFICER})
    @Needs(Right.EDIT_MEASURES)
    @Transactional
    @Tag(name = "Measures")
    @Operation(
            operationId = "putEndorsementChain",
            summary = "Say who endorses at an agency · กำหนดสายการเห็นชอบ",
            description =
                    "ใช้กับชุดมาตรการที่เสนอหลังจากนี้ · For what is submitted from now on; what is on its way goes on as it was submitted.",
            extensions = {@Extension(name = "x-precondition", value = "match")})
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ChainBody.class)))
    public Response put(@PathParam("agencyId") String agencyId, @NotNull ChainBody body, @Context HttpHeaders headers) {
        long id = Agencies.parse(agencyId);
        agencies.requireLocked(id);
        Agency agency = agencies.require(id);
        EndorsementChains.Current before = chains.of(agency);
        Preconditions.requireMatch(headers, etag(agency, before));
        Chain chain = body.check(id);
        if (!chain.equals(before.chain())) {
            EndorsementChain own = chains.findByIdOptional(id).orElseGet(() -> new EndorsementChain(id));
            own.take(chain, caller.name(), clock.instant());
            chains.persist(own);
            audit.record("put-endorsement-chain", "measures/" + id, before.chain(), chain);
        }
        EndorsementChains.Current now = chains.of(agency);
        return Response.ok(body(agency, now))
                .header(HttpHeaders.ETAG, etag(agency, now))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static ChainBody body(Agency agency, EndorsementChains.Current current) {
        return new ChainBody(agency.id(), current.chain().posts(), current.version() == 0);
    }

    /** With the agency's version, since its type may be another one then. */
    private static String etag(Agency agency, EndorsementChains.Current current) {
        return ETags.strong("chain", agency.id(), agency.version(), current.version());
    }
}
