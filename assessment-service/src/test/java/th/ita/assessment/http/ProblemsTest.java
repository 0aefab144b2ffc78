package th.ita.assessment.http;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** What a request ends with when it ends badly, down to the HTTP server below REST. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class ProblemsTest {

    @TestHTTPResource("/probe/body")
    URI body;

    @Test
    void aFaultShowsItsNumberAndNothingElse() {
        Api.anybody()
                .get("/probe/fault")
                .then()
                .statusCode(500)
                .contentType(Problem.MEDIA_TYPE)
                .body("code", equalTo("internal"))
                .body("incident", matchesPattern("[0-9a-f-]{36}"))
                .body("detail", containsString("please report it with the number"))
                .body("instance", equalTo("/probe/fault"))
                .body(not(containsString("secret")));
    }

    @Test
    void aDatabaseThatIsAwayIsSaidToPass() {
        Api.anybody()
                .get("/probe/database-away")
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .body("code", equalTo("unavailable"))
                .body(not(containsString("secret")));
    }

    @Test
    void aProblemSpeaksThaiUnlessAskedForEnglish() {
        io.restassured.RestAssured.get("/api/v1/nothing")
                .then()
                .statusCode(404)
                .header("Content-Language", "th")
                .header("Vary", containsString("Accept-Language"))
                .body("title", equalTo("ไม่พบข้อมูลที่ขอ"));
        Api.anybody()
                .get("/api/v1/nothing")
                .then()
                .statusCode(404)
                .contentType(Problem.MEDIA_TYPE)
                .header("Content-Language", "en")
                .body("type", equalTo("urn:ita:problem:not-found"))
                .body("title", equalTo("There is nothing here"))
                .body("status", equalTo(404))
                .body("detail", equalTo("There is nothing at /api/v1/nothing."))
                .body("instance", equalTo("/api/v1/nothing"))
                .body("code", equalTo("not-found"))
                .body("errors", hasSize(0))
                .body("incident", nullValue());
    }

    @Test
    void anAddressOutsideTheApiIsNotFoundInTheSameWords() {
        Api.anybody()
                .get("/nothing")
                .then()
                .statusCode(404)
                .contentType(Problem.MEDIA_TYPE)
                .body("code", equalTo("not-found"));
        Api.anybody()
                .get("/q/nothing")
                .then()
                .statusCode(404)
                .contentType(Problem.MEDIA_TYPE)
                .body("code", equalTo("not-found"));
    }

    @Test
    void aWrongMethodIsToldWhichOnesAreRight() {
        Api.anybody()
                .delete("/probe/body")
                .then()
                .statusCode(405)
                .header("Allow", containsString("PUT"))
                .body("code", equalTo("method-not-allowed"));
    }

    @Test
    void aTypeThatIsNotReadOrNotWrittenNamesTheHeader() {
        Api.anybody()
                .contentType("text/plain")
                .body("x")
                .put("/probe/body")
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported-media-type"))
                .body("errors[0].header", equalTo("Content-Type"));
        Api.anybody()
                .accept("image/png")
                .get("/probe/cached")
                .then()
                .statusCode(406)
                .contentType(Problem.MEDIA_TYPE)
                .body("code", equalTo("not-acceptable"))
                .body("errors[0].header", equalTo("Accept"));
    }

    @Test
    void aBodyOf20MegabytesIsTooLargeAndTheConnectionLivesOn() {
        Api.anybody()
                .contentType("application/json")
                .body(new byte[20 << 20])
                .put("/probe/body")
                .then()
                .statusCode(413)
                .contentType(Problem.MEDIA_TYPE)
                .body("code", equalTo("too-large"))
                .body("detail", equalTo("The body of a request may have up to 2 MB."));
    }

    @Test
    void aBodyOf20MegabytesThatDoesNotSayItsLengthIsTooLargeAsWell() throws Exception {
        HttpRequest chunked = HttpRequest.newBuilder(body)
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en")
                .PUT(HttpRequest.BodyPublishers.ofInputStream(() -> new Endless(20 << 20)))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(chunked, HttpResponse.BodyHandlers.ofString());
            org.assertj.core.api.Assertions.assertThat(response.statusCode()).isEqualTo(413);
            org.assertj.core.api.Assertions.assertThat(response.body()).contains("\"code\":\"too-large\"");
        }
    }

    @Test
    void theBodyIsCheckedAgainstItsConstraints() {
        Api.anybody()
                .contentType("application/json")
                .body("{\"name\":\"x\",\"numbers\":[1,-1]}")
                .put("/probe/body")
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid"))
                .body("errors", hasSize(2))
                .body("errors[0].pointer", equalTo("/name"))
                .body("errors[0].detail", equalTo("Its length has to be from 2 to 3."))
                .body("errors[1].pointer", equalTo("/numbers/1"));
    }

    @Test
    void aParameterOrHeaderIsNamedWhenItBreaksItsConstraint() {
        Api.anybody()
                .contentType("application/json")
                .header("X-Size", "-2")
                .queryParam("size", "-1")
                .body("{\"name\":\"ok\"}")
                .put("/probe/body")
                .then()
                .statusCode(400)
                .log()
                .body()
                .body("code", equalTo("invalid-parameter"))
                .body("errors[0].header", equalTo("X-Size"))
                .body("errors[1].parameter", equalTo("size"));
    }

    @Test
    void aMissingBodyIsAskedFor() {
        for (String nothing : new String[] {"", "null"}) {
            Api.anybody()
                    .contentType("application/json")
                    .body(nothing)
                    .put("/probe/body")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("malformed"))
                    .body("errors[0].pointer", equalTo(""))
                    .body("errors[0].code", equalTo("required"));
        }
    }

    @Test
    void bytesThatAreNoTextAreNoJson() {
        Api.anybody()
                .contentType("application/json")
                .body(new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'})
                .put("/probe/body")
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed"));
        Api.anybody()
                .contentType("application/json")
                .body(new byte[] {0, 0, 0x10, 0x20, 0, 0x7f, 0, 0})
                .put("/probe/body")
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed"));
    }

    @Test
    void whoHasItAlreadyGetsNothingComposed() {
        Api.anybody()
                .get("/probe/cached")
                .then()
                .statusCode(200)
                .header("ETag", "\"probe-1\"")
                .header("Cache-Control", "public, max-age=30");
        for (String known : new String[] {"\"probe-1\"", "W/\"probe-1\"", "\"other\", \"probe-1\"", "*"}) {
            Api.anybody()
                    .header("If-None-Match", known)
                    .header("X-Must-Not-Compose", "1")
                    .get("/probe/cached")
                    .then()
                    .statusCode(304)
                    .header("ETag", "\"probe-1\"");
        }
        Api.anybody()
                .header("If-None-Match", "\"probe-2\"")
                .get("/probe/cached")
                .then()
                .statusCode(200);
    }

    @Test
    void pagesOfAnySiteMayReadAndACacheMayGiveTheAnswerToAnother() {
        for (String path : new String[] {"/probe/cached", "/probe/fault", "/api/v1/nothing"}) {
            Api.anybody()
                    .header("Origin", "https://dashboard.example")
                    .get(path)
                    .then()
                    .header("Access-Control-Allow-Origin", "*")
                    .header("Access-Control-Allow-Credentials", nullValue())
                    .header("Access-Control-Expose-Headers", containsString("ETag"));
        }
        Api.anybody()
                .header("Origin", "https://dashboard.example")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "if-none-match")
                .options("/probe/cached")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Headers", containsString("If-None-Match"));
    }

    @Test
    void noOtherSiteMayMakeABrowserWriteOrUseItsPassword() {
        Api.anybody()
                .header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "PUT")
                .options("/probe/body")
                .then()
                .header("Access-Control-Allow-Methods", "GET, HEAD")
                .header("Access-Control-Allow-Headers", not(containsString("Authorization")));
        Api.anybody()
                .header("Origin", "https://elsewhere.example")
                .contentType("application/json")
                .body("{\"name\":\"ok\"}")
                .put("/probe/body")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }

    /** So many spaces, without saying so beforehand. */
    private static final class Endless extends InputStream {
        private int left;

        Endless(int size) {
            left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? ' ' : -1;
        }
    }
}
