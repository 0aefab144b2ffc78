package th.ita.assessment.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import th.ita.assessment.framework.Framework;
import th.ita.assessment.framework.Frameworks;

import static org.assertj.core.api.Assertions.assertThat;

class SheetLinesTest {

    private static final Framework NACC_2564 = Frameworks.load().find(2564).orElseThrow();

    @Test
    void theTemplateHasEveryNodeOnceInTheFrameworksOrder() {
        assertThat(SheetLines.template(NACC_2564))
                .extracting(line -> line.get("code"))
                .containsExactlyElementsOf(
                        NACC_2564.preorder().map(node -> (Object) node.code()).toList());
    }

    @Test
    void aLineHasTheMembersThatItsNodeCanTake() {
        assertThat(line("TOTAL")).containsOnlyKeys("code", "name", "reported");
        assertThat(line("TOTAL")).containsEntry("name", "คะแนนรวม");
        assertThat(line("9.1")).containsOnlyKeys("code", "name", "reported");
        assertThat(line("E1")).containsOnlyKeys("code", "name", "reported");
        assertThat(line("E1.1")).containsOnlyKeys("code", "name", "reported", "percent", "counts");
        assertThat(options("E1.1")).containsExactly("least", "little", "much", "most");
        assertThat(options("E13")).containsExactly("yes", "no");
        assertThat(line("O2")).containsOnlyKeys("code", "name", "reported", "remark", "evidenceUrls");
        assertThat(line("O2")).containsEntry("reported", null).containsEntry("evidenceUrls", List.of());
    }

    @Test
    void aGivenSheetIsShownAsItWasGiven() {
        ScoreSheet sheet = new ScoreSheet(
                null,
                List.of(
                        new ScoreSheet.Entry("e13", "ใช้เทคโนโลยี", null, null, Map.of("yes", 30, "no", 2), null, null),
                        new ScoreSheet.Entry("TOTAL", null, new BigDecimal("95.210"), null, null, null, null)));

        List<Map<String, Object>> lines = SheetLines.of(NACC_2564, sheet);

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0))
                .containsOnlyKeys("code", "name", "reported", "counts")
                .containsEntry("code", "e13")
                .containsEntry("name", "ใช้เทคโนโลยี")
                .containsEntry("counts", Map.of("yes", 30, "no", 2));
        assertThat(lines.get(1)).containsEntry("reported", new BigDecimal("95.210"));
    }

    @Test
    void anEntryOfANodeThatTheFrameworkHasNoMoreIsStillShown() {
        ScoreSheet sheet = new ScoreSheet(
                null, List.of(new ScoreSheet.Entry("O99", null, BigDecimal.ZERO, null, null, "ไม่พบ", null)));

        assertThat(SheetLines.of(NACC_2564, sheet).getFirst())
                .containsEntry("reported", BigDecimal.ZERO)
                .containsEntry("remark", "ไม่พบ");
    }

    private static Map<String, Object> line(String code) {
        return SheetLines.template(NACC_2564).stream()
                .filter(line -> line.get("code").equals(code))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static Iterable<String> options(String code) {
        return ((Map<String, Object>) line(code).get("percent")).keySet();
    }
}
