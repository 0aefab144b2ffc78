package th.ita.local;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

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
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = open(context, installed);
            page.fill("#auth-basic-username", administrator.name());
            page.fill("#auth-basic-password", administrator.password());
            assertThat(signIn(page, "account").path("name").asText()).isEqualTo(administrator.name());
        }
    }

    @Test
    void aKeySignsIn(PublishedCase.Installed installed) throws Exception {
        ObjectNode wanted = object().put("label", "for the tests").put("access", "read");
        wanted.putArray("bindings").addObject().put("role", "webmaster").put("agencyId", 5584);
        Person administrator =
                Person.of(installed.apiUrl(), installed.installation().administrator());
        JsonNode key = ok(administrator.send("POST", "api-keys", null, wanted), 201);
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = open(context, installed);
            page.fill("#auth-bearer-value", key.path("key").asText());
            assertThat(signIn(page, "key").path("name").asText())
                    .isEqualTo("key:" + key.path("id").asText());
        }
    }

    private static Page open(BrowserContext context, PublishedCase.Installed installed) {
        Page page = context.newPage();
        page.navigate(installed.apiUrl().resolve("/swagger-ui/").toString());
        page.locator("button.authorize").first().click();
        return page;
    }

    /** Presses Authorize beside this way of signing in, then asks who one is. */
    private static JsonNode signIn(Page page, String way) throws Exception {
        page.locator(".auth-container")
                .filter(new Locator.FilterOptions().setHas(page.locator("h4 code:text-is(\"" + way + "\")")))
                .locator("button.authorize")
                .click();
        page.locator("button.close-modal").click();
        Locator operation = page.locator("[id$=-getMe]");
        operation.locator(".opblock-summary-control").click();
        String answer = page.waitForResponse(
                        response -> response.url().endsWith("/accounts/me"),
                        () -> operation.locator("button.execute").click())
                .text();
        return Api.JSON.readTree(answer);
    }
}
