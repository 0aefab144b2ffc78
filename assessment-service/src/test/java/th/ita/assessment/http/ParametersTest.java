package th.ita.assessment.http;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What a parameter says, or that it says nothing. */
class ParametersTest {

    private static final Map<String, Integer> CHOICES = Map.of("two", 2, "one", 1, "three", 3);

    @Test
    void aFlagIsTrueOrFalseAndFalseWhereNobodySaysIt() {
        assertThat(Parameters.flag("dryRun", "true")).isTrue();
        assertThat(Parameters.flag("dryRun", "false")).isFalse();
        assertThat(Parameters.flag("dryRun", null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1", "yes", "TRUE", "True", "true ", "null"})
    void aFlagIsNothingElse(String value) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> Parameters.flag("dryRun", value));
        assertThat(refused.code()).isEqualTo(ProblemCode.INVALID_PARAMETER);
        assertThat(refused.errors()).extracting(FieldError::name).containsExactly("dryRun");
    }

    @Test
    void aChoiceIsOneOfItsWordsAndTheRefusalNamesThemAll() {
        assertThat(Parameters.choice("size", "two", CHOICES, 1)).isEqualTo(2);
        assertThat(Parameters.choice("size", null, CHOICES, 1)).isEqualTo(1);
        assertThat(Parameters.choice("size", null, CHOICES, null)).isNull();
        for (String value : new String[] {"", "four", "TWO"}) {
            ProblemException refused =
                    catchThrowableOfType(ProblemException.class, () -> Parameters.choice("size", value, CHOICES, 1));
            assertThat(refused.getMessage()).contains("“size” is one, three or two.");
        }
    }

    @Test
    void aVersionIsAWholeNumberFromOne() {
        assertThat(Parameters.positive("version", "1")).isEqualTo(1);
        assertThat(Parameters.positive("version", "999999999")).isEqualTo(999_999_999);
        for (String value : new String[] {"", "0", "-1", "+1", "01", "1.0", "๑", "1000000000", "one"}) {
            assertThat(catchThrowableOfType(ProblemException.class, () -> Parameters.positive("version", value))
                            .code())
                    .as(value)
                    .isEqualTo(ProblemCode.INVALID_PARAMETER);
        }
    }
}
