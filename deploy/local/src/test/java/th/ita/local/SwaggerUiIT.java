package th.ita.local;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static th.ita.local.Person.object;
import static th.ita.local.Person.ok;

/** Swagger UI in a real browser: what is given to Authorize is who one is. */
@ExtendWith(PublishedCase.class)
class SwaggerUiIT {

    private static Chromium chromium;

    @BeforeAll
    static void launch() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void aNameAndAPasswordSignIn(PublishedCase.Installed installed) throws Exception {
        Administrator administrator = installed.installation().administrator();
        try (SwaggerUi swagger = SwaggerUi.open(chromium.browser(), installed.apiUrl())) {
            swagger.page().fill("#auth-basic-username", administrator.name());
            swagger.page().fill("#auth-basic-password", administrator.password());
            assertThat(swagger.signIn("account").path("name").asText()).isEqualTo(administrator.name());
        }
    }

    @Test
    void aKeySignsIn(PublishedCase.Installed installed) throws Exception {
        ObjectNode wanted = object().put("label", "for the tests").put("access", "read");
        wanted.putArray("bindings").addObject().put("role", "webmaster").put("agencyId", 5584);
        Person administrator =
                Person.of(installed.apiUrl(), installed.installation().administrator());
        JsonNode key = ok(administrator.send("POST", "api-keys", null, wanted), 201);
        try (SwaggerUi swagger = SwaggerUi.open(chromium.browser(), installed.apiUrl())) {
            swagger.page().fill("#auth-bearer-value", key.path("key").asText());
            assertThat(swagger.signIn("key").path("name").asText())
                    .isEqualTo("key:" + key.path("id").asText());
        }
    }
}
