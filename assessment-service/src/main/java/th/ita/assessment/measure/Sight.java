package th.ita.assessment.measure;

import java.util.Arrays;
import java.util.Optional;

import th.ita.assessment.account.Caller;
import th.ita.assessment.account.Right;
import th.ita.assessment.account.Role;

/** Which versions somebody may see. What they may not see is not there for them. */
enum Sight {
    /** Officers and endorsers: all. */
    DRAFTS(Right.READ_DRAFTS),
    /** A province: what is on its way, and what was approved. */
    SUBMITTED(Right.READ_SUBMITTED),
    /** A webmaster: what was approved. */
    APPROVED(Right.READ_APPROVED);

    private final Right right;

    Sight(Right right) {
        this.right = right;
    }

    /** Of somebody who has {@link Right#READ_APPROVED} there. */
    static Sight of(Caller caller, long agencyId) {
        if (caller.may(DRAFTS.right, agencyId)) {
            return DRAFTS;
        }
        return caller.may(SUBMITTED.right, agencyId) ? SUBMITTED : APPROVED;
    }

    /** The widest that a role gives where it holds; none if it gives none. */
    static Optional<Sight> of(Role role) {
        return Arrays.stream(values())
                .filter(sight -> sight.right.roles().contains(role))
                .findFirst();
    }

    boolean reaches(MeasureVersion version) {
        return switch (this) {
            case DRAFTS -> true;
            case SUBMITTED -> version.state().onItsWay() || version.approvedAt() != null;
            case APPROVED -> version.approvedAt() != null;
        };
    }

    /** The same of the version that a query calls by this alias. */
    String reaches(String alias) {
        return switch (this) {
            case DRAFTS -> "1 = 1";
            case SUBMITTED -> "(%1$s.state in (SUBMITTED, ENDORSED) or %1$s.approvedAt is not null)".formatted(alias);
            case APPROVED -> alias + ".approvedAt is not null";
        };
    }
}
