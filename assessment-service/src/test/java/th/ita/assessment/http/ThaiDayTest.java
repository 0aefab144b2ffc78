package th.ita.assessment.http;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ThaiDayTest {

    private static final Instant LAST_SECOND = Instant.parse("2022-05-20T16:59:59Z");

    @Test
    void aDayEndsInThailandAtFiveInTheAfternoonUtc() {
        assertThat(ThaiDay.of(LAST_SECOND)).isEqualTo(LocalDate.of(2022, 5, 20));
        assertThat(ThaiDay.of(LAST_SECOND.plusSeconds(1))).isEqualTo(LocalDate.of(2022, 5, 21));
        assertThat(ThaiDay.today(Clock.fixed(LAST_SECOND.plusSeconds(1), ZoneOffset.UTC)))
                .isEqualTo(LocalDate.of(2022, 5, 21));
    }

    @Test
    void aMonthLaterIsTheSameHourOfTheMonthsLastDayWhereItIsShorter() {
        // 31 January, 01:00 in Thailand.
        assertThat(ThaiDay.later(Instant.parse("2022-01-30T18:00:00Z"), Period.ofMonths(1)))
                .isEqualTo(Instant.parse("2022-02-27T18:00:00Z"));
    }
}
