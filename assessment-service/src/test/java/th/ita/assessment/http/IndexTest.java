package th.ita.assessment.http;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** Whoever knows no more than the server's name finds the way. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class IndexTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api", "/api/", "/api/v1", "/api/v1/"})
    void aProgramIsToldWhereToGoOn(String path) {
        for (String accept : new String[] {"*/*", "application/json"}) {
            Api.anybody()
                    .accept(accept)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .contentType("application/json")
                    .header("Vary", "Accept")
                    .body("api", equalTo("http://127.0.0.1:8080/api/v1"))
                    .body("document", equalTo("http://127.0.0.1:8080/openapi"))
                    .body("documentation", equalTo("http://127.0.0.1:8080/swagger-ui"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api", "/api/v1"})
    void aBrowserIsLedToSwaggerUi(String path) {
        Api.anybody()
                .accept("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
                .get(path)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("swagger"));
    }

    @Test
    void theWayDependsOnWhoAsks() {
        Response answer =
                Api.anybody().accept("text/html").redirects().follow(false).get("/api/v1");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/swagger-ui");
        assertThat(answer.header("Vary")).isEqualTo("Accept");
    }

    @Test
    void whatLiesBesideItIsStillNotFound() {
        Api.anybody().get("/api/v2").then().statusCode(404).body("code", equalTo("not-found"));
        Api.anybody().get("/api/v1/x/y").then().statusCode(404).body("code", equalTo("not-found"));
        Api.anybody().delete("/api/v1").then().statusCode(405).header("Allow", "GET, HEAD, OPTIONS");
    }
}
