package th.ita.assessment.framework;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;
import th.ita.assessment.score.FrameworkUploadTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a new release of the program may bring along, and what it may not. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
@TestProfile(FrameworkUploadTest.Alone.class)
class RecordedFrameworksTest {

    private static final String FILE = "nacc-2568.yaml";

    @Inject
    RecordedFrameworks recorded;

    @Inject
    Frameworks frameworks;

    @Test
    void theSameVersionWithAnotherContentStopsTheService() throws IOException {
        String other = real(FILE).replace("en: Total score", "en: Sum");
        assertThatThrownBy(() -> recorded.record(shipped(FILE, other)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("nacc-2568.yaml says something else than version 2568.1 did");
    }

    @Test
    void theSameFileAgainAndOtherCommentsChangeNothing() throws IOException {
        recorded.record(shipped(FILE, "# another comment\n" + real(FILE)));
        assertThat(frameworks.find(2568).orElseThrow().version()).isEqualTo("2568.1");
    }

    @Test
    void aCorrectedFileIsUsedFromThenOnUnlessSomebodyUploadedOne() throws IOException {
        String file = "nacc-2565.yaml";
        recorded.record(shipped(file, real(file).replace("\"2565.1\"", "\"2565.2\"")));
        recorded.forget();
        assertThat(frameworks.find(2565).orElseThrow().version()).isEqualTo("2565.2");

        Api.administrator()
                .contentType("application/yaml")
                .header("If-Match", "\"2565.2-yaml\"")
                .body(real(file).replace("\"2565.1\"", "\"2565.3\"").getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/frameworks/2565/definition")
                .then()
                .statusCode(200);
        recorded.record(shipped(file, real(file).replace("\"2565.1\"", "\"2565.4\"")));
        recorded.forget();
        assertThat(frameworks.find(2565).orElseThrow().version()).isEqualTo("2565.3");
        assertThat(frameworks.find(2565, "2565.1")).isPresent();
    }

    private static FrameworkFiles.Shipped shipped(String file, String text) {
        return new FrameworkFiles.Shipped(file, text, FrameworkReader.read(file, new StringReader(text)));
    }

    private static String real(String file) throws IOException {
        try (var text = Frameworks.class.getResourceAsStream("/frameworks/" + file)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
