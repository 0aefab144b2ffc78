package th.ita.assessment.score;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import th.ita.assessment.framework.Framework;
import th.ita.assessment.framework.Frameworks;

import static org.assertj.core.api.Assertions.assertThat;

class SheetContentTest {

    private static final Framework NACC_2564 = Frameworks.load().find(2564).orElseThrow();

    @Test
    void orderNamesAndWaysOfWritingDoNotMakeAnotherSheet() {
        ScoreSheet one = sheet(
                "AA",
                reported("TOTAL", "95.21"),
                reported("O2", "0"),
                answered("E1.1", Map.of("most", "87.42", "much", "12.58")));
        ScoreSheet other = sheet(
                "aa",
                answered("e1.1", Map.of("much", "12.580", "most", "87.42")),
                reported("o2", "0.00"),
                new ScoreSheet.Entry("TOTAL", "คะแนนรวม", new BigDecimal("95.210"), null, null, " ", List.of()));

        assertThat(SheetContent.of(NACC_2564, one)).isEqualTo(SheetContent.of(NACC_2564, other));
    }

    @Test
    void anEntryThatSaysNothingIsNoDifference() {
        Map<String, BigDecimal> unknown = new LinkedHashMap<>();
        Arrays.asList("least", "little", "much", "most").forEach(option -> unknown.put(option, null));

        assertThat(SheetContent.of(
                        NACC_2564,
                        sheet(
                                null,
                                reported("9", "90.20"),
                                new ScoreSheet.Entry("I1.1", "x", null, unknown, null, null, null))))
                .isEqualTo(SheetContent.of(NACC_2564, sheet(null, reported("9", "90.2"))));
    }

    @Test
    void theOnlySubItemOfAQuestionIsTheQuestion() {
        assertThat(SheetContent.of(NACC_2564, sheet(null, reported("E2.1", "92.57"))))
                .isEqualTo(SheetContent.of(NACC_2564, sheet(null, reported("E2", "92.57"))));
    }

    @Test
    void aFigureARemarkOrALevelMakesAnotherSheet() {
        SheetContent content = SheetContent.of(NACC_2564, sheet("AA", reported("O2", "0")));

        assertThat(SheetContent.of(NACC_2564, sheet("A", reported("O2", "0")))).isNotEqualTo(content);
        assertThat(SheetContent.of(NACC_2564, sheet("AA", reported("O2", "100"))))
                .isNotEqualTo(content);
        assertThat(SheetContent.of(NACC_2564, sheet("AA", reported("O3", "0")))).isNotEqualTo(content);
        assertThat(SheetContent.of(
                        NACC_2564,
                        sheet("AA", new ScoreSheet.Entry("O2", null, BigDecimal.ZERO, null, null, "ไม่พบ", null))))
                .isNotEqualTo(content);
    }

    private static ScoreSheet sheet(String level, ScoreSheet.Entry... entries) {
        return new ScoreSheet(level, List.of(entries));
    }

    private static ScoreSheet.Entry reported(String code, String value) {
        return new ScoreSheet.Entry(code, null, new BigDecimal(value), null, null, null, null);
    }

    private static ScoreSheet.Entry answered(String code, Map<String, String> percent) {
        Map<String, BigDecimal> answers = new LinkedHashMap<>();
        percent.forEach((option, share) -> answers.put(option, new BigDecimal(share)));
        return new ScoreSheet.Entry(code, null, null, answers, null, null, null);
    }
}
