package th.ita.local;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** The public API as any client sees it: HTTP, JSON and an administrator's name and password. */
final class Api {

    /** Figures stay as they were written: 95.10 is not 95.1. */
    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI base;
    private final Administrator administrator;

    /** @param base of all resources, ending with a slash */
    Api(URI base, Administrator administrator) {
        this.base = base;
        this.administrator = administrator;
    }

    record Answer(int status, String etag, JsonNode body) {

        /** This answer, when its status is one of these. */
        Answer expect(String what, int... statuses) {
            for (int status : statuses) {
                if (this.status == status) {
                    return this;
                }
            }
            throw new Refusal(what + " was answered with " + status + ": " + body);
        }
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    /** Creates what is not there; 412 when it is. */
    Answer create(String path, JsonNode body) {
        return send(request(path)
                .header("If-None-Match", "*")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body.toString())));
    }

    /** Replaces what has this ETag. */
    Answer replace(String path, String etag, JsonNode body) {
        return send(request(path)
                .header("If-Match", etag)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body.toString())));
    }

    /**
     * Imports a table of scores; answered at once with the job that does it.
     *
     * @param query such as {@code dryRun=true}
     * @param etag which the trial gave, {@code *} for any; null for a trial
     */
    Answer importScores(Path table, String query, String etag) {
        try {
            HttpRequest.Builder request = request("assessments/import?" + query)
                    .timeout(Duration.ofMinutes(5))
                    .header("Content-Type", "text/csv")
                    .header("Prefer", "respond-async")
                    .POST(BodyPublishers.ofFile(table));
            return send(etag == null ? request : request.header("If-Match", etag));
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", administrator.basicCredentials())
                .header("Accept-Language", "en");
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
            JsonNode body = response.body().length == 0 ? JSON.missingNode() : JSON.readTree(response.body());
            return new Answer(
                    response.statusCode(), response.headers().firstValue("ETag").orElse(null), body);
        } catch (IOException e) {
            throw new Unreachable(base, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable(base, e);
        }
    }

    /** No answer: it may have been done or not. */
    static final class Unreachable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unreachable(URI base, Exception cause) {
            super("No answer from " + base + ": " + cause, cause);
        }
    }
}
