package th.ita.assessment.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;

import static org.assertj.core.api.Assertions.assertThat;

/** Two representations of the same, each with a strong tag of its own, and who holds either hears that it is current. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class CompressionTest {

    @TestHTTPResource("/api/v1")
    URI api;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void whoReadsGzipGetsALargeAnswerCompressed() throws Exception {
        HttpResponse<byte[]> plain = get("/frameworks/2564", null, null);
        HttpResponse<byte[]> gzip = get("/frameworks/2564", "gzip, deflate", null);

        assertThat(header(plain, "Content-Encoding")).isEmpty();
        assertThat(header(gzip, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(gzip, "Content-Type")).isEqualTo(header(plain, "Content-Type"));
        assertThat(unzipped(gzip.body())).isEqualTo(plain.body());
        assertThat(gzip.body().length).isLessThan(plain.body().length / 4);
        for (HttpResponse<byte[]> either : new HttpResponse[] {plain, gzip}) {
            assertThat(header(either, "Vary")).isEqualTo("Accept-Encoding");
            assertThat(header(either, "Cache-Control")).startsWith("public");
            assertThat(header(either, "ETag")).matches("\"[^\"]+\"");
        }
        assertThat(header(gzip, "ETag")).isEqualTo(header(plain, "ETag").replaceFirst("\"$", "-gzip\""));
    }

    @Test
    void whoHasEitherHearsThatItIsCurrent() throws Exception {
        String plain = header(get("/frameworks/2564", null, null), "ETag");
        String gzip = header(get("/frameworks/2564", "gzip", null), "ETag");

        for (String held : new String[] {plain, gzip, "W/" + gzip, "\"another\", " + gzip}) {
            HttpResponse<byte[]> answer = get("/frameworks/2564", "gzip", held);
            assertThat(answer.statusCode()).as(held).isEqualTo(304);
            assertThat(answer.body()).isEmpty();
            assertThat(held).contains(header(answer, "ETag"));
            assertThat(header(answer, "Vary")).isEqualTo("Accept-Encoding");
        }
        assertThat(get("/frameworks/2564", null, plain).statusCode()).isEqualTo(304);
        // A cache must not hand compressed bytes to who can't read them.
        assertThat(get("/frameworks/2564", null, gzip).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsSmallStaysAsItIs() throws Exception {
        HttpResponse<byte[]> answer = get("/provinces/70", "gzip", null);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Encoding")).isEmpty();
        assertThat(header(answer, "ETag")).doesNotContain("gzip");
        assertThat(header(answer, "Vary")).isEqualTo("Accept-Encoding");
        assertThat(answer.body()).isEqualTo(get("/provinces/70", null, null).body());
    }

    @Test
    void theTagOfCompressedBytesServesAWriteToo() {
        String agency = "/api/v1/agencies/815584";
        String body = "{\"nameTh\":\"องค์การบริหารส่วนตำบลทดลอง\",\"type\":\"อบต.\",\"provinceCode\":\"70\"}";
        String etag = Api.administrator()
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body(body)
                .put(agency)
                .then()
                .statusCode(201)
                .extract()
                .header("ETag");
        Api.administrator()
                .contentType("application/json")
                .header("If-Match", Encoding.tagged(etag))
                .body(body)
                .put(agency)
                .then()
                .statusCode(200);
    }

    private HttpResponse<byte[]> get(String path, String encoding, String known) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(api + path));
        if (encoding != null) {
            request.header("Accept-Encoding", encoding);
        }
        if (known != null) {
            request.header("If-None-Match", known);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static byte[] unzipped(byte[] body) throws IOException {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return gzip.readAllBytes();
        }
    }
}
