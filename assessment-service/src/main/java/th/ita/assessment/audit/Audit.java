package th.ita.assessment.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import th.ita.assessment.http.ETags;

/** The books: who did what to what, kept for good. */
@ApplicationScoped
public class Audit {

    private static final Logger LOG = Logger.getLogger(Audit.class);

    /** What is longer is kept as a digest: the books refer to contents, they do not store them again. */
    private static final int LONGEST = 16_000;

    private final AuditEntries entries;
    private final DataSource database;
    private final ObjectMapper mapper;
    private final Clock clock;
    private final SecurityIdentity identity;
    private final CurrentVertxRequest request;

    Audit(
            AuditEntries entries,
            DataSource database,
            ObjectMapper mapper,
            Clock clock,
            SecurityIdentity identity,
            CurrentVertxRequest request) {
        this.entries = entries;
        this.database = database;
        this.mapper = mapper;
        this.clock = clock;
        this.identity = identity;
        this.request = request;
    }

    /**
     * Writes down a change in the transaction that makes it: either both are there or neither.
     *
     * @param operation in kebab-case, such as {@code put-sheet}
     * @param target what was changed, as a path: {@code assessment/5584/2564}
     * @param before a small summary that Jackson can write, null when there was nothing
     * @param after the same of what is there now, null when there is nothing left
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(String operation, String target, Object before, Object after) {
        boolean inRequest = Arc.container().requestContext().isActive();
        String account =
                inRequest && !identity.isAnonymous() ? identity.getPrincipal().getName() : null;
        String remote = remote();
        entries.persist(
                new AuditEntry(clock.instant(), account, operation, target, false, json(before), json(after), remote));
        LOG.infof("%s %s by %s from %s", operation, target, account, remote);
    }

    /**
     * One change of many that an account makes at once.
     *
     * @param before as for {@link #record}
     */
    public record Change(String operation, String target, Object before, Object after) {}

    /**
     * As {@link #record}, for a piece of work that goes on after its request: who asked for it, and from where, is said by
     * whoever does it.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordAll(String account, String remote, List<Change> changes) {
        try (Connection connection = database.getConnection();
                PreparedStatement row = connection.prepareStatement("INSERT INTO audit (written_at, account, operation,"
                        + " target, refused, state_before, state_after, remote) VALUES (?, ?, ?, ?, FALSE, ?, ?, ?)")) {
            LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
            for (Change change : changes) {
                row.setObject(1, now);
                row.setString(2, account);
                row.setString(3, change.operation());
                row.setString(4, change.target());
                row.setString(5, json(change.before()));
                row.setString(6, json(change.after()));
                row.setString(7, remote);
                row.addBatch();
            }
            row.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write the books", e);
        }
    }

    /** The address that the current request comes from; null outside of one. */
    public String remote() {
        return Arc.container().requestContext().isActive() && request.getCurrent() != null
                ? request.getCurrent().request().remoteAddress().hostAddress()
                : null;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void recordRefusal(String account, String operation, String target, String remote) {
        entries.persist(new AuditEntry(clock.instant(), account, operation, target, true, null, null, remote));
    }

    /** What was refused to a party beyond what is kept one by one. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void recordRefusalsBeyond(RefusalCounts.Beyond beyond) {
        entries.persist(new AuditEntry(
                clock.instant(),
                beyond.account(),
                "refusals-beyond",
                "audit",
                true,
                null,
                json(new Counted(beyond.count(), beyond.since(), beyond.names(), beyond.addresses())),
                beyond.remote()));
    }

    /** As the books say it of {@link RefusalCounts.Beyond}. */
    record Counted(int count, Instant since, Set<String> names, Set<String> addresses) {}

    private String json(Object state) {
        if (state == null) {
            return null;
        }
        try {
            String json = mapper.writeValueAsString(Discretion.apply(mapper.valueToTree(state)));
            return json.length() <= LONGEST
                    ? json
                    : mapper.writeValueAsString(new Digest(json.length(), ETags.digest(json)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Stands for what was too long to keep. */
    record Digest(int length, String digest) {}
}
