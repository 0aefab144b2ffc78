package th.ita.assessment.framework;

import java.math.BigDecimal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LevelEdgesTest {

    private final LevelRule.ByTotal rule = (LevelRule.ByTotal)
            Frameworks.load().find(2564).orElseThrow().levelRule().orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "100, AA",
        "95, AA",
        "94.995, AA",
        "94.99499999999999999999999999, AA",
        "94.994, A",
        "94.9949999999, A",
        "85, A",
        "84.995, A",
        "84.99, B",
        "75, B",
        "74.994, C",
        "65, C",
        "64.99, D",
        "55, D",
        "54.995, D",
        "54.99, E",
        "50, E",
        "49.995, E",
        "49.994, F",
        "0, F"
    })
    void a_total_is_rounded_half_up_before_its_level_is_read(BigDecimal total, String level) {
        assertThat(rule.of(total).code()).isEqualTo(level);
    }
}
