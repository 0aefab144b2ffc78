package th.ita.assessment.measure;

import th.ita.assessment.account.Caller;
import th.ita.assessment.account.Right;

/** Which versions somebody may see. What they may not see is not there for them. */
enum Sight {
    /** Officers and endorsers: all. */
    DRAFTS,
    /** A province: what is on its way, and what was approved. */
    SUBMITTED,
    /** A webmaster: what was approved. */
    APPROVED;

    /** Of somebody who has {@link Right#READ_APPROVED} there. */
    static Sight of(Caller caller, long agencyId) {
        if (caller.may(Right.READ_DRAFTS, agencyId)) {
            return DRAFTS;
        }
        return caller.may(Right.READ_SUBMITTED, agencyId) ? SUBMITTED : APPROVED;
    }

    boolean reaches(MeasureVersion version) {
        return switch (this) {
            case DRAFTS -> true;
            case SUBMITTED -> version.state().onItsWay() || version.approvedAt() != null;
            case APPROVED -> version.approvedAt() != null;
        };
    }
}
