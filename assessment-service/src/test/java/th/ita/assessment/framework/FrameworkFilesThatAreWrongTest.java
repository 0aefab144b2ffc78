package th.ita.assessment.framework;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Each wrong file is the real one with one slip in it. */
class FrameworkFilesThatAreWrongTest {

    private static final String FILE = "nacc-2564.yaml";

    static Stream<Arguments> slips() {
        return Stream.of(
                arguments("family: NACC", "famly: NACC", "famly: this key is not known here"),
                arguments(
                        "fiscalYear: 2564",
                        "fiscalYear: 2565",
                        "fiscalYear: family and year belong in a file named nacc-2565.yaml"),
                arguments("fiscalYear: 2564", "fiscalYear: 2564a", "fiscalYear: must be a number"),
                arguments("fiscalYear: 2564", "fiscalYear: 2021", "fiscalYear: 2021 is no year of the Buddhist era"),
                arguments(
                        "fiscalYear: 2564\n",
                        "fiscalYear: 2564\nfiscalYear: 2564\n",
                        "fiscalYear: the key is there twice"),
                arguments(
                        "version: \"2564.1\"",
                        "version: \"2565.1\"",
                        "version: \"2565.1\" must be the year and an edition"),
                arguments("version: \"2564.1\"", "version: 2564.1", "version: must be text: put it in quotes"),
                arguments("weightsNotGiven: equal\n", "", "weightsNotGiven: is missing"),
                arguments("weightsNotGiven: equal", "weightsNotGiven: same", "weightsNotGiven: \"same\" is not known"),
                arguments(
                        "total: { th: คะแนนรวม, en: Total score }", "total: { th: คะแนนรวม }", "total.en: is missing"),
                arguments("code: L4r\n", "code: L4\n", "scales[1].code: the scale L4 is there twice"),
                arguments(
                        "Much }, points: 67",
                        "Much }, points: 670",
                        "scales[0].options[2].points: 670 is not between 0 and 100"),
                arguments(
                        "code: little,", "code: least,", "scales[0].options[1].code: the option least is there twice"),
                arguments("kind: by-total", "kind: by-feeling", "levelRule.kind: \"by-feeling\" is not known"),
                arguments(
                        "minimum: 85",
                        "minimum: 96",
                        "levelRule.levels[1].minimum: 96 must be lower than the level's before, 95"),
                arguments(
                        "minimum: 85",
                        "minimum: 84.995",
                        "levelRule.levels[1].minimum: 84.995 has more than two decimals"),
                arguments("minimum: 0", "minimum: 10", "levelRule.levels[6].minimum: the lowest level must begin at 0"),
                arguments("code: AA\n", "code: a\n", "levelRule.levels[1].code: the level A is there twice"),
                arguments(
                        "weight: 40",
                        "weight: 39",
                        "instruments[2].weight: the weights of instruments sum to 99 percent"),
                arguments(
                        "    weight: 40\n",
                        "",
                        "instruments[2].weight: is missing, although its siblings have weights"),
                arguments(
                        "weight: 40",
                        "weight: -40",
                        "instruments[2].weight: -40 is not a percentage above 0 and up to 100"),
                arguments(
                        "code: \"9\"", "code: 9", "instruments[2].indicators[0].code: must be text: put it in quotes"),
                arguments(
                        "code: \"9\"",
                        "code: \"8\"",
                        "instruments[2].indicators[0].code: the code 8 is already at instruments[1].indicators[2].code"),
                arguments(
                        "{ code: O42,",
                        "{ code: o24,",
                        "instruments[2].indicators[1].subIndicators[1].items[0].code: the code o24 is already at instruments[2].indicators[0].subIndicators[2].items[6].code"),
                arguments(
                        "{ code: O42,",
                        "{ code: ข้อ42,",
                        "instruments[2].indicators[1].subIndicators[1].items[0].code: \"ข้อ42\" must be letters and digits"),
                arguments(
                        "{ code: O42, name",
                        "{ code: O42, scale: L4, name",
                        "instruments[2].indicators[1].subIndicators[1].items[0].scale: only what is answered has a scale"),
                arguments(
                        "{ th: ข้อมูลพื้นฐาน,",
                        "{ th: \"ข้อมูล\u200bพื้นฐาน\",",
                        "instruments[2].indicators[0].subIndicators[0].name.th: holds control characters"),
                arguments(
                        "{ th: โครงสร้าง, en: Organisation }",
                        "{ th: โครงสร้าง, fr: Organisation }",
                        "instruments[2].indicators[0].subIndicators[0].items[0].name.fr: this key is not known here"),
                arguments(
                        "Acquaintances and strangers are served alike }\n            scale: L4",
                        "Alike }\n            scale: L5",
                        "instruments[0].indicators[0].questions[1].scale: there is no scale L5"),
                arguments(
                        "Acquaintances and strangers are served alike }\n            scale: L4",
                        "Alike }",
                        "instruments[0].indicators[0].questions[1].scale: is missing"),
                arguments(
                        "              - { scale: L4, name: { th: ระยะเวลา, en: Times } }\n",
                        "",
                        "instruments[0].indicators[0].questions[0].subItems: a question of one sub-item is answered itself"),
                arguments(
                        "        questions:\n          - code: I7",
                        "        items:\n          - code: I7",
                        "instruments[0].indicators[1].items[1].subItems: only a question has sub-items"),
                arguments(
                        "    indicators:\n      - code: \"1\"",
                        "    questions:\n      - code: \"1\"",
                        "instruments[0].questions: no question may be below one instrument"),
                arguments(
                        "  - code: EIT\n",
                        "  - code: EIT\n    indicators: []\n",
                        "instruments[1].indicators: the key is there twice"),
                arguments("instruments:\n", "instruments: [\n", "instruments: "));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void name_the_file_and_the_path_of_the_key(String right, String wrong, String complaint) {
        String slipped = real().replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong));
        assertThat(slipped).isNotEqualTo(real());
        assertThatThrownBy(() -> FrameworkReader.read(FILE, new StringReader(slipped)))
                .isInstanceOf(FrameworkFileException.class)
                .hasMessageContaining(FILE + ": " + complaint);
    }

    @Test
    void are_refused_with_every_fault_at_once() {
        String slipped = real().replace("weight: 40", "weight: 39").replace("minimum: 0", "minimum: 10");
        assertThatThrownBy(() -> FrameworkReader.read(FILE, new StringReader(slipped)))
                .hasMessage("""
                        nacc-2564.yaml: levelRule.levels[6].minimum: the lowest level must begin at 0, else some totals have no level
                        nacc-2564.yaml: instruments[2].weight: the weights of instruments sum to 99 percent instead of 100""");
    }

    @Test
    void are_refused_when_empty() {
        assertThatThrownBy(() -> FrameworkReader.read(FILE, new StringReader("# nothing\n")))
                .hasMessageStartingWith("nacc-2564.yaml: ");
    }

    static String real() {
        try (InputStream file = Frameworks.class.getResourceAsStream("/frameworks/" + FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
