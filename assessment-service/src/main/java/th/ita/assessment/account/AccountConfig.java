package th.ita.assessment.account;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How guessing is slowed down. */
@ConfigMapping(prefix = "ita.account")
interface AccountConfig {

    /** So many wrong passwords lock a name: more than a person needs to remember theirs, too few to find one out. */
    @WithDefault("5")
    int failures();

    /** So long the first time; twice as long after each further {@link #failures()}. */
    @WithDefault("15M")
    Duration lock();

    /** And never longer: whoever guesses on purpose to lock others out shall not have it for days. */
    @WithDefault("4H")
    Duration longestLock();

    /** When nobody has failed for so long, a name's failures are forgotten. */
    @WithDefault("24H")
    Duration memory();

    /**
     * So many wrong names, passwords and keys from one address within {@link #lock()}, and it has to wait; an office of many
     * people may share one.
     */
    @WithDefault("50")
    int failuresPerAddress();
}
