package th.ita.assessment.announcement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

class ExamplesTest {
    private static final Path EXAMPLES = Path.of("src/main/resources/events/examples");

    private final ObjectMapper json = new ObjectMapper();

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleIsAsItsSchemaSays(Path example) throws IOException {
        assertThat(EventSchemas.flaws(kind(example), Files.readString(example))).isEmpty();
    }

    @Test
    void everyKindHasAnExample() throws IOException {
        assertThat(examples())
                .extracting(example -> example.getFileName().toString())
                .containsExactly(
                        "agency.json",
                        "assessment-withdrawn.json",
                        "assessment.json",
                        "audit-head.json",
                        "baseline.json",
                        "check.json",
                        "country-year.json",
                        "country.json",
                        "draft.json",
                        "evidence.json",
                        "measures-version-withdrawn.json",
                        "measures-version.json",
                        "measures-withdrawn.json",
                        "measures.json",
                        "progress-withdrawn.json",
                        "progress.json",
                        "province-year.json",
                        "province.json",
                        "publication-failed.json",
                        "publication-published.json");
    }

    @Test
    void aSchemaRefusesWhatIsWrong() throws IOException {
        ObjectNode assessment =
                (ObjectNode) json.readTree(EXAMPLES.resolve("assessment.json").toFile());
        assertThat(flawsOf(assessment.deepCopy().put("revision", 0))).isNotEmpty();
        assertThat(flawsOf(assessment.deepCopy().put("state", "withdrawn")))
                .as("with a tree, and no reason")
                .isNotEmpty();
        assertThat(flawsOf(assessment.deepCopy().put("revisedAt", "yesterday"))).isNotEmpty();
        assertThat(flawsOf(assessment.deepCopy().without("tree"))).isNotEmpty();
        ObjectNode wrongNode = assessment.deepCopy();
        ((ObjectNode) wrongNode.at("/tree/nodes/0")).put("origin", "guessed");
        assertThat(flawsOf(wrongNode)).isNotEmpty();
        assertThat(flawsOf(assessment.deepCopy().put("later", true)))
                .as("members that are not known yet are fine")
                .isEmpty();
    }

    private List<String> flawsOf(JsonNode value) {
        return EventSchemas.flaws("assessment", value.toString());
    }

    private String kind(Path example) throws IOException {
        String file = example.getFileName().toString().replace(".json", "");
        return Files.exists(EXAMPLES.resolveSibling(file + ".schema.json"))
                ? file
                : json.readTree(example.toFile()).path("kind").asText(file.replaceFirst("-.*", ""));
    }
}
