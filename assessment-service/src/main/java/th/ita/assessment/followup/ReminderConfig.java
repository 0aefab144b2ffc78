package th.ita.assessment.followup;

import java.time.Period;

import io.smallrye.config.ConfigMapping;

/** When officers are reminded. Reasons stand beside each in {@code application.properties}. */
@ConfigMapping(prefix = "ita.reminders")
public interface ReminderConfig {

    /** How long before a measure's first or last day it is said. */
    Period ahead();

    /** How long a measure that was begun may go without a word. */
    Period silence();

    /** How long before the end of the measures' year the report on all of them is asked for. */
    Period report();

    /** How long after that year's end anybody is still reminded. */
    Period lasting();
}
