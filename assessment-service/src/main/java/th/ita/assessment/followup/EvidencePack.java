package th.ita.assessment.followup;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

import th.ita.assessment.http.ETags;

/** What an agency shows for the items of a year. */
@Entity
@IdClass(EvidencePack.Key.class)
class EvidencePack {

    record Key(long agencyId, int fiscalYear) {}

    @Id
    private long agencyId;

    @Id
    private int fiscalYear;

    private int edit;

    @Convert(converter = StoredLists.OfItems.class)
    private List<EvidenceEntry> items;

    /** Since when the public sees it; null while it does not. */
    private Instant publishedAt;

    /** When it was taken back; null unless the public saw it once and does not any more. */
    private Instant withdrawnAt;

    private String withdrawalReason;
    private String changedBy;
    private Instant changedAt;

    protected EvidencePack() {}

    EvidencePack(long agencyId, int fiscalYear) {
        this.agencyId = agencyId;
        this.fiscalYear = fiscalYear;
        this.items = List.of();
    }

    /** @param reason why it is taken back; null unless it was published and shall not be any more */
    void take(List<EvidenceEntry> entries, boolean published, String reason, String by, Instant now) {
        edit++;
        items = entries;
        if (published) {
            publishedAt = publishedAt == null ? now : publishedAt;
            withdrawnAt = null;
            withdrawalReason = null;
        } else if (publishedAt != null) {
            publishedAt = null;
            withdrawnAt = now;
            withdrawalReason = reason;
        }
        changedBy = by;
        changedAt = now;
    }

    /** @param pack null before the first */
    static String etag(long agencyId, int fiscalYear, EvidencePack pack) {
        return ETags.strong("evidence", agencyId, fiscalYear, pack == null ? 0 : pack.edit);
    }

    /** What the books keep of a write. */
    record Audited(boolean published, String withdrawalReason, List<EvidenceEntry> items) {}

    /** @param others what it says besides is not written down again */
    Audited audited(List<EvidenceEntry> others) {
        return new Audited(
                published(),
                withdrawalReason,
                items.stream().filter(item -> !others.contains(item)).toList());
    }

    long agencyId() {
        return agencyId;
    }

    int fiscalYear() {
        return fiscalYear;
    }

    List<EvidenceEntry> items() {
        return items;
    }

    boolean published() {
        return publishedAt != null;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    Instant withdrawnAt() {
        return withdrawnAt;
    }

    String withdrawalReason() {
        return withdrawalReason;
    }

    Instant changedAt() {
        return changedAt;
    }

    String changedBy() {
        return changedBy;
    }
}
