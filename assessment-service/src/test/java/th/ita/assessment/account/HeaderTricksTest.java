package th.ita.assessment.account;

import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

/** Headers that want to be believed. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class HeaderTricksTest {

    @TestHTTPResource("/")
    URI service;

    private static String administrator() {
        String pair = ConfigProvider.getConfig().getValue("ita.administrator.name", String.class) + ":"
                + ConfigProvider.getConfig().getValue("ita.administrator.password", String.class);
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void nobodyIsBelievedWhereTheyComeFromUnlessAProxyIsTrusted() {
        String target = "/api/v1/agencies/820001";
        for (String header : new String[] {"X-Forwarded-For", "Forwarded", "X-Real-IP"}) {
            Api.anybody()
                    .header(header, header.equals("Forwarded") ? "for=203.0.113.9" : "203.0.113.9")
                    .contentType("application/json")
                    .body("{}")
                    .put(target)
                    .then()
                    .statusCode(401);
        }
        await().untilAsserted(() -> Api.administrator()
                .queryParam("target", target)
                .get("/api/v1/audit")
                .then()
                .body("items", hasSize(3))
                .body("items.remote", everyItem(is("127.0.0.1"))));
    }

    @Test
    void aSecondAuthorizationIsNotOverlooked() throws Exception {
        String nobody = "Basic bm9ib2R5Ondyb25n";
        for (String[] both : new String[][] {{nobody, administrator()}, {administrator(), nobody}}) {
            String request =
                    "GET /api/v1/audit HTTP/1.1\r\nHost: localhost\r\nAccept-Language: en\r\nConnection: close\r\n"
                            + "Authorization: " + both[0] + "\r\nAuthorization: " + both[1] + "\r\n\r\n";
            try (Socket socket = new Socket(service.getHost(), service.getPort())) {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer)
                        .startsWith("HTTP/1.1 400 ")
                        .contains("application/problem+json", "A request has one Authorization header.");
            }
        }
    }

    @Test
    void aReadStaysOneWhateverMethodItClaims() {
        for (String header : new String[] {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"}) {
            Api.administrator()
                    .header(header, "PUT")
                    .get("/api/v1/agencies/820002")
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("unknown-agency"));
            Api.anybody()
                    .header(header, "GET")
                    .contentType("application/json")
                    .body("{}")
                    .put("/api/v1/agencies/820002")
                    .then()
                    .statusCode(401);
        }
    }

    @Test
    void nobodyIsSomebodyBecauseAHeaderSaysSo() {
        for (String header :
                new String[] {"X-Remote-User", "Remote-User", "X-Forwarded-User", "X-Forwarded-Client-Cert"}) {
            Api.anybody().header(header, "admin").get("/api/v1/audit").then().statusCode(401);
        }
        Api.anybody()
                .header("Authorization", administrator().replace("Basic", "Digest"))
                .get("/api/v1/audit")
                .then()
                .statusCode(401);
        Api.anybody()
                .cookie("Authorization", administrator())
                .header("Proxy-Authorization", administrator())
                .get("/api/v1/audit")
                .then()
                .statusCode(401);
    }
}
