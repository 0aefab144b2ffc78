package th.ita.assessment.followup;

import java.time.Period;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When officers are reminded. Reasons stand beside each in {@code application.properties}. */
@ConfigMapping(prefix = "ita.reminders")
public interface ReminderConfig {

    /** How long before a measure's first or last day it is said. */
    @WithDefault("P14D")
    Period ahead();

    /** How long a measure that was begun may go without a word. */
    @WithDefault("P90D")
    Period silence();

    /** How long before the end of the measures' year the report on all of them is asked for. */
    @WithDefault("P30D")
    Period report();

    /** How long after that year's end anybody is still reminded. */
    @WithDefault("P1Y")
    Period lasting();
}
