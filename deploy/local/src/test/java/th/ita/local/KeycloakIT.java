package th.ita.local;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;

import static org.assertj.core.api.Assertions.assertThat;
import static th.ita.local.Patience.await;
import static th.ita.local.Person.object;
import static th.ita.local.Person.ok;

/** People of a real Keycloak: signed in through Swagger UI, and refused where their token says nothing or is none. */
@EnabledIfEnvironmentVariable(
        named = Keycloak.HOME,
        matches = ".+",
        disabledReason = "it names no folder of a Keycloak")
class KeycloakIT {

    @TempDir
    private static Path folder;

    private static Keycloak keycloak;
    private static Installation installation;
    private static Installation.Service service;

    @BeforeAll
    static void start() throws Exception {
        keycloak = Keycloak.in(folder.resolve("keycloak"));
        installation = Installation.in(
                folder,
                Map.of(
                        "ITA_OIDC_ENABLED",
                        "true",
                        "ITA_OIDC_URL",
                        keycloak.realm().toString()));
        service = Installation.ready(installation.startService("service"));
        for (long agency : new long[] {5584, 5585}) {
            ok(administrator().send("PUT", "agencies/" + agency, "*none", agency(agency)), 201);
        }
    }

    @AfterAll
    static void stop() {
        if (installation != null) {
            installation.close();
        }
        if (keycloak != null) {
            keycloak.close();
        }
    }

    @Test
    void whoSignsInThroughSwaggerUiWritesForTheirAgencyAndNoOther() throws Exception {
        String authorization;
        try (Chromium chromium = Chromium.launch();
                SwaggerUi swagger = SwaggerUi.open(chromium.browser(), service.url())) {
            Locator way = swagger.page()
                    .locator(".auth-container")
                    .filter(new Locator.FilterOptions().setHasText("authorization_code"))
                    .first();
            way.locator("input[id^=client_id]").fill("swagger");
            way.locator("label:has(p.name:text-is('openid'))").click();
            Page keycloaks = swagger.page()
                    .waitForPopup(() -> way.locator("button.authorize").click());
            keycloaks.fill("#username", "somsri");
            keycloaks.fill("#password", Keycloak.PASSWORD);
            keycloaks.locator("#kc-login").click();
            way.locator("button:has-text('Logout')").waitFor();
            Response answer = swagger.whoAmI();
            JsonNode me = Api.JSON.readTree(answer.text());
            assertThat(me.path("name").asText()).isEqualTo("oidc:somsri");
            assertThat(me.at("/bindings/0/role").asText()).isEqualTo("officer");
            assertThat(me.at("/bindings/0/agencyId").asLong()).isEqualTo(5584);
            authorization = answer.request().headerValue("authorization");
        }
        Person somsri = Person.with(service.url(), authorization);
        ok(somsri.send("PUT", "agencies/5584/assessments/2564/sheet", "*none", sheet()), 201);
        assertThat(ok(somsri.send("PUT", "agencies/5585/assessments/2564/sheet", "*none", sheet()), 403)
                        .path("code")
                        .asText())
                .isEqualTo("forbidden");
        assertThat(administrator()
                        .get("audit?account=oidc:somsri")
                        .path("items")
                        .findValuesAsText("account"))
                .as("the write and the refused one")
                .hasSize(2);

        int middle = authorization.lastIndexOf('.') + 20;
        String tampered = authorization.substring(0, middle)
                + (authorization.charAt(middle) == 'A' ? 'B' : 'A')
                + authorization.substring(middle + 1);
        ok(Person.with(service.url(), tampered).look("accounts/me"), 401);
    }

    @Test
    void aTokenIsGoodUntilItEnds() throws Exception {
        Person brief = Person.with(service.url(), "Bearer " + keycloak.token("brief"));
        assertThat(brief.look("accounts/me").statusCode()).isEqualTo(200);
        await("the token's end").until(() -> brief.look("accounts/me").statusCode() == 401);
    }

    @Test
    void aTokenForAnotherServiceIsRefused() throws Exception {
        Person payroll = Person.with(service.url(), "Bearer " + keycloak.token("payroll"));
        ok(payroll.look("accounts/me"), 401);
    }

    private static Person administrator() {
        return Person.of(service.url(), installation.administrator());
    }

    private static ObjectNode agency(long id) {
        return Sample.pakchong().agency().put("id", id);
    }

    private static ObjectNode sheet() {
        ObjectNode sheet = object();
        sheet.putArray("entries").addObject().put("code", "TOTAL").put("reported", 95.21);
        return sheet;
    }
}
