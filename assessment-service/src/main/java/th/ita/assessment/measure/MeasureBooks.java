package th.ita.assessment.measure;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import th.ita.assessment.audit.Audit;

/** Keeps what was done to versions: the event, the entry in the audit, and word of it for whoever shows it to the public. */
@ApplicationScoped
class MeasureBooks {

    /** What the public sees when it happens to a version that was published. */
    private static final Set<String> PUBLIC = Set.of("publish", "supersede", "withdraw");

    private final MeasureVersions versions;
    private final MeasureEvents events;
    private final Event<MeasuresPublished> published;
    private final Audit audit;

    MeasureBooks(MeasureVersions versions, MeasureEvents events, Event<MeasuresPublished> published, Audit audit) {
        this.versions = versions;
        this.events = events;
        this.published = published;
        this.audit = audit;
    }

    /**
     * In the transaction that does it.
     *
     * @param before for the audit; null where there was nothing
     */
    void note(MeasureEvent event, MeasureVersion version, Object before, Object after) {
        events.persist(event);
        // Now, since a unique key lets only one version be open, and one in force.
        versions.flush();
        audit.record(
                event.event() + "-measures",
                "measures/" + version.agencyId() + "/" + version.fiscalYear() + "/v" + version.version(),
                before,
                after);
        if (PUBLIC.contains(event.event()) && version.publishedAt() != null) {
            published.fire(new MeasuresPublished(
                    version.agencyId(), version.fiscalYear(), version.version(), version.state()));
        }
    }
}
