package th.ita.assessment.audit;

import java.time.Instant;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.annotation.JsonRawValue;

import th.ita.assessment.http.Cursor;
import th.ita.assessment.http.Page;
import th.ita.assessment.http.Paging;

/** Reading the books. */
@Path("/api/v1/audit")
public class AuditResource {

    private static final String LIST = "audit";

    private final EntityManager entities;

    AuditResource(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * @param before what was there, null when there was nothing
     * @param after what was there afterwards, null when nothing was
     */
    record Entry(
            long id,
            Instant at,
            String account,
            String operation,
            String target,
            String outcome,
            @JsonRawValue String before,
            @JsonRawValue String after,
            String remote) {
        static Entry of(AuditEntry entry) {
            return new Entry(
                    entry.id,
                    entry.writtenAt,
                    entry.account,
                    entry.operation,
                    entry.target,
                    entry.refused ? "refused" : "done",
                    entry.before,
                    entry.after,
                    entry.remote);
        }
    }

    @GET
    @RolesAllowed("administrator")
    @Transactional
    public Response list(@QueryParam("target") String target, @BeanParam Paging paging, @Context UriInfo uri) {
        TypedQuery<AuditEntry> query = entities.createQuery("""
                        from AuditEntry where id < :before
                        and (:target is null or target = :target or target like :within escape '!')
                        order by id desc""", AuditEntry.class)
                .setParameter("before", paging.afterNumber(LIST).orElse(Long.MAX_VALUE))
                .setParameter("target", target)
                .setParameter("within", target == null ? null : literal(target) + "/%")
                .setMaxResults(paging.limit() + 1);
        List<AuditEntry> found = query.getResultList();
        Page<Entry> page = Page.of(found, paging.limit(), entry -> Cursor.of(LIST, String.valueOf(entry.id)))
                .map(Entry::of);
        return page.link(Response.ok(page).header("Cache-Control", "no-store").build(), uri);
    }

    private static String literal(String text) {
        return text.replaceAll("([!%_])", "!$1");
    }
}
