package th.ita.assessment.audit;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import th.ita.assessment.http.Caching;
import th.ita.assessment.http.Cursor;
import th.ita.assessment.http.ETags;
import th.ita.assessment.http.Page;
import th.ita.assessment.http.Paging;

/** Pages of the books: all of them for administrators, and to those whom entries concern what concerns them. */
@Singleton
public class AuditReading {

    private static final String LIST = "audit";

    private final AuditEntries entries;
    private final Caching caching;

    AuditReading(AuditEntries entries, Caching caching) {
        this.entries = entries;
        this.caching = caching;
    }

    /** What a page is asked with. */
    public record Asked(AuditFilters filters, Paging paging, HttpHeaders headers, UriInfo uri) {}

    /** Everything. */
    @Transactional
    Response all(Asked asked) {
        return page(asked, null, null, AuditView::of);
    }

    /**
     * What was done to an agency and to what is its own, and what somebody was refused to do to it.
     *
     * @param reader the name of who reads
     * @param fully whether they see where others came from, and all that was claimed: administrators do
     */
    @Transactional
    public Response ofAgency(long agencyId, String reader, boolean fully, Asked asked) {
        return page(
                asked,
                String.valueOf(agencyId),
                null,
                entry -> fully ? AuditView.of(entry) : AuditView.to(reader, entry));
    }

    /** What one did oneself, and what was refused to whoever claimed to be this one. */
    @Transactional
    public Response of(String reader, Asked asked) {
        return page(asked, null, reader, entry -> AuditView.to(reader, entry));
    }

    private Response page(Asked asked, String agency, String account, Function<AuditEntry, AuditView> view) {
        int limit = asked.paging().limit();
        long before = asked.paging().afterNumber(LIST).orElse(Long.MAX_VALUE);
        List<AuditEntry> found = entries.latest(agency, account, asked.filters(), before, limit + 1);
        Page<AuditView> page = Page.of(found, limit, entry -> Cursor.of(LIST, String.valueOf(entry.id)))
                .map(view);
        // An entry never changes, so its id says it all.
        String ids = found.stream().map(entry -> String.valueOf(entry.id)).collect(Collectors.joining(" "));
        return page.link(caching.privately(asked.headers(), ETags.digest(ids), () -> page), asked.uri());
    }
}
