package th.ita.assessment.agency;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A subdistrict organisation that becomes a municipality. */
class NameHistoryTest {

    private static final LocalDate GAZETTE = LocalDate.of(2021, 5, 1);
    private static final DatedName OLD = new DatedName(null, "องค์การบริหารส่วนตำบลปากช่อง", null, "อบต.");
    private static final DatedName NEW = new DatedName(GAZETTE, "เทศบาลตำบลปากช่อง", null, "เทศบาลตำบล");
    private static final NameHistory BOTH = NameHistory.of(OLD, NEW);

    @Test
    void aNameHoldsFromItsDayUntilTheNextOne() {
        assertThat(NameHistory.of(OLD).with(NEW)).isEqualTo(BOTH);
        assertThat(BOTH.on(LocalDate.of(2020, 9, 30))).isEqualTo(OLD);
        assertThat(BOTH.on(GAZETTE.minusDays(1))).isEqualTo(OLD);
        assertThat(BOTH.on(GAZETTE)).isEqualTo(NEW);
        assertThat(BOTH.current()).isEqualTo(NEW);
    }

    @Test
    void beforeTheFirstDayTheFirstNameHoldsAllTheSame() {
        assertThat(NameHistory.of(NEW).on(LocalDate.of(2018, 9, 30))).isEqualTo(NEW);
    }

    @Test
    void withoutADayThePresentNameIsCorrected() {
        DatedName corrected = new DatedName(null, "เทศบาลตำบลปากช่อง (จอมบึง)", null, "เทศบาลตำบล");
        assertThat(BOTH.with(corrected).names())
                .containsExactly(OLD, new DatedName(GAZETTE, "เทศบาลตำบลปากช่อง (จอมบึง)", null, "เทศบาลตำบล"));
    }

    @Test
    void theSameDayAgainCorrectsToo() {
        DatedName corrected = new DatedName(GAZETTE, "เทศบาลตำบลปากช่อง", "Pak Chong", "เทศบาลตำบล");
        assertThat(BOTH.with(corrected).names()).containsExactly(OLD, corrected);
    }

    @Test
    void whatHoldsAnywayChangesNothing() {
        assertThat(BOTH.with(NEW)).isEqualTo(BOTH);
        assertThat(BOTH.with(new DatedName(GAZETTE.plusYears(1), NEW.nameTh(), null, NEW.type())))
                .isEqualTo(BOTH);
    }

    @Test
    void anEarlierNameFindsItsPlace() {
        LocalDate founded = LocalDate.of(1997, 2, 23);
        DatedName first = new DatedName(founded, "สภาตำบลปากช่อง", null, "อบต.");
        assertThat(NameHistory.of(NEW).with(first).names()).containsExactly(first, NEW);
        assertThat(NameHistory.of(NEW).with(first).current()).isEqualTo(NEW);
    }
}
