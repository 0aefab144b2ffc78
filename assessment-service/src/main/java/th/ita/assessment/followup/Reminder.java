package th.ita.assessment.followup;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonValue;

import th.ita.assessment.framework.LocalizedText;

/**
 * Something that is due with measures.
 *
 * @param measure its id; null where all of them are meant
 * @param since from when on it is due
 * @param day that it is about: the first or last of the schedule, the last of the year, or that of the last word
 */
@Schema(name = "Reminder", description = "Something that is due with measures.")
record Reminder(
        int fiscalYear,

        @Schema(description = "Null where all of them are meant.", nullable = true)
        String measure,

        @Schema(nullable = true) String point,
        Kind what,

        @Schema(description = "From when on it is due.") LocalDate since,

        @Schema(
                description =
                        "The day that it is about: first or last of the schedule, last of the year, that of the last word.")
        LocalDate day,

        String th,
        String en) {

    public enum Kind {
        /** It should have begun, and nobody says that it has. */
        START("start"),
        /** It should be done. */
        END("end"),
        /** Nobody has said anything for long. */
        NO_PROGRESS("no-progress"),
        /** The year ends, and not every measure is said to be done or not done. */
        YEAR_END_REPORT("year-end-report");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @JsonValue
        public String code() {
            return code;
        }
    }

    static Reminder of(
            FollowedSet set,
            String measure,
            String point,
            Kind what,
            LocalDate since,
            LocalDate day,
            LocalizedText text) {
        return new Reminder(set.fiscalYear(), measure, point, what, since, day, text.th(), text.en());
    }
}
