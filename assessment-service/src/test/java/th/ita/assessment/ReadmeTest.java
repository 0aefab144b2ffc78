package th.ita.assessment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

import org.junit.jupiter.api.Test;

import th.ita.assessment.http.Language;
import th.ita.assessment.http.ProblemCode;

import static org.assertj.core.api.Assertions.assertThat;

/** What the README lists is what there is. */
class ReadmeTest {

    private final String readme = read("README.md");

    @Test
    void itsTableOfProblemsIsTheCatalogue() {
        List<String> rows = readme.lines()
                .filter(line -> line.matches("\\| `[a-z-]+` \\| \\d{3} \\|.*"))
                .toList();
        assertThat(rows)
                .containsExactlyElementsOf(Arrays.stream(ProblemCode.values())
                        .map(code -> "| `%s` | %d | %s | %s |"
                                .formatted(
                                        code.code(), code.status(), code.title(Language.EN), code.title(Language.TH)))
                        .toList());
    }

    @Test
    void itNamesEveryKeyThatIsOurs() throws IOException {
        Properties properties = new Properties();
        properties.load(Files.newBufferedReader(Path.of("src/main/resources/application.properties")));
        assertThat(properties.stringPropertyNames())
                .filteredOn(key -> key.startsWith("ita."))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(readme).contains("`" + key + "`"));
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
