package th.ita.assessment.followup;

import java.time.LocalDate;
import java.util.List;

import th.ita.assessment.measure.Measure;

/**
 * Measures in force and what was said of them, published or not: all that reminders follow from.
 *
 * @param approvedOn the day the last of the chain signed
 * @param said by day, the newest last
 */
record FollowedSet(
        long agencyId,
        int fiscalYear,
        int measureFiscalYear,
        LocalDate approvedOn,
        List<Measure> measures,
        List<Said> said) {

    /** That a measure had come so far on a day. */
    record Said(String measure, LocalDate day, ProgressState state) {}

    /** The last word on a measure, or null. */
    Said last(String measure) {
        return said.stream()
                .filter(word -> word.measure().equals(measure))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
