package th.ita.report.thai;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ThaiDatesTest {

    @Test
    void aDateIsLongThaiAndOfTheBuddhistEra() {
        assertThat(ThaiDates.longDate(LocalDate.of(2022, 3, 21))).isEqualTo("๒๑ มีนาคม ๒๕๖๕");
    }

    @Test
    void anInstantIsToldInTheTimeOfBangkok() {
        assertThat(ThaiDates.longDateTime(Instant.parse("2021-09-30T17:00:00.123456Z")))
                .isEqualTo("๑ ตุลาคม ๒๕๖๔ เวลา ๐๐.๐๐ น.");
        assertThat(ThaiDates.longDate(Instant.parse("2021-09-30T16:59:59Z"))).isEqualTo("๓๐ กันยายน ๒๕๖๔");
    }

    @Test
    void secondsAreCutOff() {
        assertThat(ThaiDates.longDateTime(Instant.parse("2022-03-21T02:15:59.999Z")))
                .endsWith("เวลา ๐๙.๑๕ น.");
    }
}
