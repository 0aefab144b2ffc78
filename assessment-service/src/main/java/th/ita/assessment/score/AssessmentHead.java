package th.ita.assessment.score;

import java.time.Instant;

import th.ita.assessment.agency.AgencyView;
import th.ita.assessment.framework.Framework;
import th.ita.assessment.http.ETags;

/**
 * What is known of a result without reading its sheet: enough to say whether a reader has it already.
 *
 * @param agencyVersion goes up with every change of the agency
 * @param framework the version with which the result was computed, which need not be the one in use
 * @param sheetVersion goes up with every sheet, restore and withdrawal
 * @param changedAt of that version, or when recomputing changed a figure of it
 * @param withdrawal null unless withdrawn
 */
public record AssessmentHead(
        AgencyView agency,
        int agencyVersion,
        Framework framework,
        int sheetVersion,
        AssessmentState state,
        Instant changedAt,
        Withdrawal withdrawal) {

    /** Goes up when the same sheet of the same framework would be scored, analysed or shown otherwise than before. */
    private static final int EDITION = 1;

    public long agencyId() {
        return agency.id();
    }

    public int fiscalYear() {
        return framework.fiscalYear();
    }

    /**
     * The strong entity tag of something that follows from nothing but this.
     *
     * @param what which representation it is, such as {@code tree}
     */
    public String etag(String what) {
        return ETags.strong(
                agencyId(), fiscalYear(), "s" + sheetVersion, "a" + agencyVersion, framework.version(), what, EDITION);
    }
}
