package th.ita.assessment.publication;

import com.fasterxml.jackson.annotation.JsonValue;

/** How far the newest state of a subject has come on its way to the website. */
public enum PublicationState {
    /** Accepted; not on the topic yet. */
    PENDING("pending"),
    /** On the topic; no worker has reported back yet. */
    ANNOUNCED("announced"),
    /** On the website. */
    PUBLISHED("published"),
    /** The worker could make no documents of it; those of an earlier state stay. */
    FAILED("failed");

    private final String code;

    PublicationState(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }

    /**
     * @param revision the newest
     * @param announced the revision announced last in this epoch, 0 if none
     * @param epoch the current one
     * @param heardEpoch of what was reported last, 0 if nothing was
     * @param heardRevision likewise
     * @param heard what was reported: {@code published} or {@code failed}, null if nothing was
     */
    static PublicationState of(
            long revision, long announced, int epoch, int heardEpoch, long heardRevision, String heard) {
        if (announced < revision) {
            return PENDING;
        }
        if (heard == null || heardEpoch != epoch || heardRevision < announced) {
            return ANNOUNCED;
        }
        return heard.equals(Publication.PUBLISHED) ? PUBLISHED : FAILED;
    }
}
