package th.ita.local;

import java.io.IOException;
import java.net.URI;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;

/** Swagger UI in a browser, as somebody uses it who has just opened it. */
record SwaggerUi(BrowserContext context, Page page) implements AutoCloseable {

    /** @param apiUrl of the service that shows it */
    static SwaggerUi open(Browser browser, URI apiUrl) {
        BrowserContext context = browser.newContext();
        Page page = context.newPage();
        page.navigate(apiUrl.resolve("/swagger-ui/").toString());
        page.locator("button.authorize").first().click();
        return new SwaggerUi(context, page);
    }

    /** The part of the dialog for one way of signing in. */
    Locator way(String name) {
        return page.locator(".auth-container")
                .filter(new Locator.FilterOptions().setHas(page.locator("h4 code:text-is(\"" + name + "\")")));
    }

    /** Presses Authorize beside that way, then asks who one is. */
    JsonNode signIn(String way) throws IOException {
        way(way).locator("button.authorize").click();
        return Api.JSON.readTree(whoAmI().text());
    }

    /** What {@code accounts/me} answers once the dialog is closed. */
    Response whoAmI() {
        page.locator("button.close-modal").click();
        Locator operation = page.locator("[id$=-getMe]");
        operation.locator(".opblock-summary-control").click();
        return page.waitForResponse(
                response -> response.url().endsWith("/accounts/me"),
                () -> operation.locator("button.execute").click());
    }

    @Override
    public void close() {
        context.close();
    }
}
