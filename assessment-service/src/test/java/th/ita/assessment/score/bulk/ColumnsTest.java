package th.ita.assessment.score.bulk;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import th.ita.assessment.framework.Frameworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ColumnsTest {

    private static final Frameworks FRAMEWORKS = Frameworks.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "คะแนนรวม|TOTAL",
                "Total|TOTAL",
                "คะแนน|TOTAL",
                "iit|IIT",
                "OIT (40%)|OIT",
                "1|1",
                "๑๐|10",
                "ตัวชี้วัดที่ 9|9",
                "ตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล|9",
                "9. การเปิดเผยข้อมูล|9",
                "indicator 10|10",
                "การใช้งบประมาณ|2",
                "o42|O42",
                "9.1|9.1",
            })
    void aColumnOfScoresIsNamedByCodeOrNameInThaiOrEnglish(String heading, String node) {
        assertThat(columns("รหัสหน่วยงาน", "ปี", heading).nodes()).isEqualTo(Map.of(2, node));
    }

    @Test
    void aTableOfNodesHasAColumnOfCodes() {
        Columns columns = columns("Agency", "Name", "Year", "Code", "Node name", "Score", "Remark");

        assertThat(columns).isEqualTo(new Columns(Shape.NODES, 0, 2, -1, 3, 5, 6, Map.of()));
    }

    @Test
    void whatAColumnCannotMeanIsRefusedAtItsHeading() {
        refused("unknown-column", "C1", "รหัสหน่วยงาน", "ปี", "คะแนนพิเศษ");
        refused("duplicate-column", "D1", "รหัสหน่วยงาน", "ปี", "IIT", "IIT (30%)");
        refused("missing-column", null, "รหัสหน่วยงาน", "IIT");
        refused("missing-column", null, "agency", "year", "code");
        refused("no-scores", null, "agency", "year", "จังหวัด");
        refused("remark-of-no-node", "D1", "agency", "year", "total", "หมายเหตุ");
        refused("unknown-column", "D1", "agency", "year", "code", "IIT", "value");
    }

    private static void refused(String code, String cell, String... headings) {
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> columns(headings))
                .satisfies(refused -> {
                    assertThat(refused.flaw().code()).isEqualTo(code);
                    assertThat(refused.flaw().cell()).isEqualTo(cell);
                });
    }

    private static Columns columns(String... headings) {
        return Columns.of(List.of(headings), column -> (char) ('A' + column) + "1", FRAMEWORKS.all());
    }
}
