package th.ita.assessment.province;

import java.math.BigDecimal;
import java.util.List;

import org.assertj.core.groups.Tuple;
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

    @Test
    void theLevelsAreThoseOfEachYearsScheme() {
        assertThat(counts(2561, "สูง", "72.00"))
                .containsExactly(
                        tuple("สูงมาก", 0L),
                        tuple("สูง", 1L),
                        tuple("ปานกลาง", 0L),
                        tuple("ต่ำ", 0L),
                        tuple("ต่ำมาก", 0L));
        assertThat(counts(2567, "ผ่าน", "93.05"))
                .containsExactly(
                        tuple("ผ่านดีเยี่ยม", 0L),
                        tuple("ผ่านดี", 0L),
                        tuple("ผ่าน", 1L),
                        tuple("ต้องปรับปรุง", 0L),
                        tuple("ต้องปรับปรุงโดยด่วน", 0L));
        assertThat(counts(2569, null, "93.82")).isEmpty();
    }

    @Test
    void aLevelThatACorrectedFrameworkHasNoMoreIsCountedAllTheSame() {
        assertThat(counts(2564, "A+", "90.00")).hasSize(8).contains(tuple("A+", 1L));
    }

    private static List<Tuple> counts(int year, String level, String total) {
        return Summary.of(Frameworks.load().find(year).orElseThrow(), List.of(part(level, 1, total, total, total)))
                .levels()
                .stream()
                .map(known -> tuple(known.code(), known.count()))
                .toList();
    }

    private static Summary.Part part(String level, long count, String sum, String minimum, String maximum) {
        return new Summary.Part(level, count, new BigDecimal(sum), new BigDecimal(minimum), new BigDecimal(maximum));
    }
}
