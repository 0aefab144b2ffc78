package th.ita.assessment.announcement;

import java.time.Instant;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import th.ita.assessment.account.Roles;
import th.ita.assessment.audit.Audit;
import th.ita.assessment.http.Caching;
import th.ita.assessment.http.ETags;
import th.ita.assessment.http.Preconditions;
import th.ita.assessment.lease.Leases;
import th.ita.assessment.subject.Epoch;

/** How announcing is going, and the epoch. */
@Path("/api/v1/announcement")
@Produces(MediaType.APPLICATION_JSON)
public class AnnouncementResource {
    private final Leases leases;
    private final LeaderLoop loop;
    private final Outbox outbox;
    private final Epoch epoch;
    private final KafkaReach kafka;
    private final AnnouncementConfig config;
    private final Audit audit;
    private final Caching caching;

    AnnouncementResource(
            Leases leases,
            LeaderLoop loop,
            Outbox outbox,
            Epoch epoch,
            KafkaReach kafka,
            AnnouncementConfig config,
            Audit audit,
            Caching caching) {
        this.leases = leases;
        this.loop = loop;
        this.outbox = outbox;
        this.epoch = epoch;
        this.kafka = kafka;
        this.config = config;
        this.audit = audit;
        this.caching = caching;
    }

    /** @param here whether it is the replica that answers */
    @Schema(name = "Leader")
    record Leader(String replica, Instant since, Instant until, boolean here) {}

    /**
     * @param leader null while nobody leads
     * @param kafkaReachable from the replica that answers, just now
     * @param oldestPendingSince null when nothing is pending
     */
    @Schema(name = "Announcement", description = "How announcing is going.")
    record AnnouncementView(
            int epoch,

            @Schema(description = "The replica that announces; null while none does.", nullable = true)
            Leader leader,

            @Schema(description = "From the replica that answers, just now.")
            boolean kafkaReachable,

            @Schema(description = "Subjects with a revision that is not announced yet.")
            long pending,

            @Schema(nullable = true) Instant oldestPendingSince,

            @Schema(description = "Pending ones whose state could not be read.")
            long unreadable,

            @Schema(description = "Announced, but not reported back for longer than it should take.")
            long unheard,

            @Schema(description = "Those of whose newest state no documents could be made; see `dead-letters`.")
            long failed) {}

    /** @param raisedBy null for the first */
    @Schema(name = "Epoch", description = "(epoch, revision) orders the states of a subject.")
    record EpochView(
            int epoch,
            Instant raisedAt,
            @Schema(nullable = true) String raisedBy) {
        static EpochView of(Epoch.Raised raised) {
            return new EpochView(raised.epoch(), raised.raisedAt(), raised.raisedBy());
        }

        String etag() {
            return ETags.strong("epoch", epoch);
        }
    }

    @GET
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Transactional
    @Tag(name = "Administrators")
    @Operation(
            operationId = "getAnnouncement",
            summary = "How announcing is going · สถานะการส่งข้อมูลไปเผยแพร่",
            description = "Who announces, what waits, and what is stuck.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AnnouncementView.class)))
    public Response announcement() {
        Outbox.Backlog backlog = outbox.backlog(config.unheardGrace());
        AnnouncementView view = new AnnouncementView(
                epoch.current().epoch(),
                leases.holding(Announcer.WORK)
                        .map(holding -> new Leader(
                                holding.holder(),
                                holding.since(),
                                holding.until(),
                                holding.holder().equals(loop.replica())))
                        .orElse(null),
                kafka.isReachable(),
                backlog.pending(),
                backlog.oldest(),
                backlog.unreadable(),
                backlog.unheard(),
                backlog.failed());
        return Response.ok(view).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    @GET
    @Path("epoch")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Transactional
    @Tag(name = "Administrators")
    @Operation(
            operationId = "getEpoch",
            summary = "The epoch of announcing · รอบการเผยแพร่",
            description = "With the ETag that raising it needs.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EpochView.class)))
    public Response current(@Context HttpHeaders headers) {
        EpochView view = EpochView.of(epoch.current());
        return caching.privately(headers, view.etag(), () -> view);
    }

    @POST
    @Path("epoch")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Transactional
    @Tag(name = "Administrators")
    @Operation(
            operationId = "raiseEpoch",
            summary = "Raise the epoch: everything is announced anew · เผยแพร่ใหม่ทั้งหมด",
            description = "After a backup of the database was restored, or to have every page made anew. "
                    + "States of this epoch stand above all of earlier ones, whatever their revision.")
    @Extension(name = "x-precondition", value = "match")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EpochView.class)))
    public Response raise(@Context HttpHeaders headers, @Context SecurityContext security) {
        EpochView before = EpochView.of(epoch.toBeRaised());
        Preconditions.requireMatch(headers, before.etag());
        EpochView after = EpochView.of(epoch.raise(security.getUserPrincipal().getName()));
        audit.record(
                "raise-epoch", "announcement/epoch", Map.of("epoch", before.epoch()), Map.of("epoch", after.epoch()));
        return Response.ok(after)
                .header(HttpHeaders.ETAG, after.etag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
