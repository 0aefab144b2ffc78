package th.ita.assessment.province;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;

import th.ita.assessment.framework.Framework;
import th.ita.assessment.framework.Frameworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class SummaryTest {

    private static final Framework NACC_2564 = Frameworks.load().find(2564).orElseThrow();

    @Test
    void resultsOfSeveralLevelsAreOneSummary() {
        Summary summary = Summary.of(
                NACC_2564, List.of(part("A", 2, "180.01", "85.01", "95.00"), part("AA", 1, "95.21", "95.21", "95.21")));

        assertThat(summary.count()).isEqualTo(3);
        assertThat(summary.mean()).isEqualTo(new BigDecimal("91.74"));
        assertThat(summary.minimum()).isEqualTo(new BigDecimal("85.01"));
        assertThat(summary.maximum()).isEqualTo(new BigDecimal("95.21"));
        assertThat(summary.levels())
                .extracting(Summary.LevelCount::code, Summary.LevelCount::count)
                .containsExactly(
                        tuple("AA", 1L),
                        tuple("A", 2L),
                        tuple("B", 0L),
                        tuple("C", 0L),
                        tuple("D", 0L),
                        tuple("E", 0L),
                        tuple("F", 0L));
    }

    @Test
    void aMeanIsRoundedHalfUp() {
        assertThat(Summary.of(NACC_2564, List.of(part("A", 2, "180.01", "90.00", "90.01")))
                        .mean())
                .isEqualTo(new BigDecimal("90.01"));
    }

    @Test
    void nothingHasNoMeanButAllLevels() {
        Summary summary = Summary.of(NACC_2564, List.of());

        assertThat(summary.count()).isZero();
        assertThat(summary.mean()).isNull();
        assertThat(summary.minimum()).isNull();
        assertThat(summary.maximum()).isNull();
        assertThat(summary.levels()).hasSize(7).allMatch(level -> level.count() == 0);
    }

    private static Summary.Part part(String level, long count, String sum, String minimum, String maximum) {
        return new Summary.Part(level, count, new BigDecimal(sum), new BigDecimal(minimum), new BigDecimal(maximum));
    }
}
