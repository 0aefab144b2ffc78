package th.ita.assessment.analysis;

import org.junit.jupiter.api.Test;

import th.ita.assessment.framework.Framework;
import th.ita.assessment.framework.Frameworks;

import static org.assertj.core.api.Assertions.assertThat;

/** By which rule a result is judged beside that of its own year. */
class NewestRuleTest {

    @Test
    void aYearWhoseRuleIsNotKnownYetIsPassedOver() {
        Frameworks frameworks = Frameworks.load();
        assertThat(frameworks.all().getFirst().fiscalYear()).isEqualTo(2569);
        assertThat(frameworks.all().getFirst().levelRule()).isEmpty();
        Framework newest = AnalysisReader.newestWithRule(frameworks).orElseThrow();
        assertThat(newest.fiscalYear()).isEqualTo(2568);
        assertThat(newest.levelRule().orElseThrow().name()).isEqualTo("NACC 2568");
    }
}
