package th.ita.assessment.http;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;

/** Days as Thailand counts them, wherever the service runs: seven hours ahead of UTC. */
public final class ThaiDay {

    private static final ZoneId THAILAND = ZoneId.of("Asia/Bangkok");

    private ThaiDay() {}

    public static LocalDate today(Clock clock) {
        return of(clock.instant());
    }

    /** The day on which something happened there. */
    public static LocalDate of(Instant when) {
        return LocalDate.ofInstant(when, THAILAND);
    }

    /** So many days, months or years later, at the same hour there. */
    public static Instant later(Instant when, Period by) {
        return when.atZone(THAILAND).plus(by).toInstant();
    }
}
