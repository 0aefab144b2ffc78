package th.ita.assessment.publication;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import th.ita.assessment.http.JsonManners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PublicationTest {
    private final ObjectMapper json = JsonManners.apply(new ObjectMapper());

    @Test
    void theExamplesAreRead() throws IOException {
        Publication published = json.treeToValue(example("publication-published"), Publication.class)
                .checked("assessment/5584/2564");
        assertThat(published.isPublished()).isTrue();
        assertThat(published.documents())
                .extracting(Publication.Document::kind)
                .containsExactly("page", "analysis", "analysis", "tree", "tree");

        Publication failed = json.treeToValue(example("publication-failed"), Publication.class)
                .checked("assessment/5584/2564");
        assertThat(failed.isPublished()).isFalse();
        assertThat(failed.reason().code()).isEqualTo("render-failed");
    }

    @Test
    void membersThatAreNotKnownAreIgnored() throws IOException {
        ObjectNode more = example("publication-published");
        more.put("later", 1);
        more.withObject("/documents/0").put("later", 1);
        assertThat(json.treeToValue(more, Publication.class).checked("assessment/5584/2564"))
                .isEqualTo(json.treeToValue(example("publication-published"), Publication.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../etc/", "/etc/", "https://elsewhere/", "a\\b", "a b"})
    void aPathLeadsNowhereElse(String path) throws IOException {
        ObjectNode wrong = example("publication-published");
        wrong.withObject("/documents/0").put("path", path);
        assertThatThrownBy(() -> json.treeToValue(wrong, Publication.class).checked("assessment/5584/2564"))
                .hasMessage("Not a publication: documents.path");
    }

    @Test
    void whatIsUnderAnotherKeyIsRefused() throws IOException {
        Publication published = json.treeToValue(example("publication-published"), Publication.class);
        assertThatThrownBy(() -> published.checked("agency/5584")).hasMessage("Not a publication: subject");
    }

    @Test
    void aFailureHasAReasonAndASuccessHasNone() {
        Publication silent = new Publication("country", 1, 1, "failed", "1", null, "", List.of());
        assertThatThrownBy(() -> silent.checked("country")).hasMessage("Not a publication: reason");
    }

    @Test
    void aDocumentThatIsNullIsNone() {
        Publication odd = new Publication(
                "country", 1, 1, "published", "1", null, "", Collections.singletonList((Publication.Document) null));
        assertThatThrownBy(() -> odd.checked("country")).hasMessage("Not a publication: documents");
    }

    private ObjectNode example(String name) throws IOException {
        try (InputStream example = getClass().getResourceAsStream("/events/examples/" + name + ".json")) {
            return (ObjectNode) json.readTree(example);
        }
    }
}
