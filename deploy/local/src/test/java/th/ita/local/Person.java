package th.ita.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody with an account who works with the API; or, without one, anybody. */
final class Person {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private static final String CHOSEN = "ข้าวผัดกะเพราไข่ดาว";

    private final URI base;
    private final String credentials;

    private Person(URI base, String credentials) {
        this.base = base;
        this.credentials = credentials;
    }

    static Person anybody(URI base) {
        return new Person(base, null);
    }

    static Person of(URI base, Administrator administrator) {
        return new Person(base, administrator.basicCredentials());
    }

    /** @param authorization the header as it is sent */
    static Person with(URI base, String authorization) {
        return new Person(base, authorization);
    }

    /** Gives a new account, whose owner has chosen a password already. */
    Person create(String name, ObjectNode binding) {
        ObjectNode account = object().put("fullName", name);
        account.putArray("bindings").add(binding);
        String given = ok(send("PUT", "accounts/" + name, "*none", account), 201)
                .at("/initialPassword")
                .asText();
        ok(with(name, given).send("PUT", "accounts/me/password", null, object().put("password", CHOSEN)), 200);
        return with(name, CHOSEN);
    }

    private Person with(String name, String password) {
        return new Person(base, new Administrator(name, password, "the tests").basicCredentials());
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    JsonNode get(String path) {
        return ok(send("GET", path, null, null), 200);
    }

    HttpResponse<byte[]> look(String path) {
        return send("GET", path, null, null);
    }

    /** @param tag for {@code If-Match}; {@code *none} for {@code If-None-Match: *}; null for neither */
    HttpResponse<byte[]> send(String method, String path, String tag, JsonNode body) {
        return send(
                method,
                path,
                tag,
                "application/json",
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()));
    }

    HttpResponse<byte[]> send(String method, String path, String tag, String contentType, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept-Language", "th")
                .header("Content-Type", contentType)
                .method(method, body);
        if (credentials != null) {
            request.header("Authorization", credentials);
        }
        if ("*none".equals(tag)) {
            request.header("If-None-Match", "*");
        } else if (tag != null) {
            request.header("If-Match", tag);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new Api.Unreachable(base, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Api.Unreachable(base, e);
        }
    }

    /** The answer's body, when its status is one of these. */
    static JsonNode ok(HttpResponse<byte[]> answer, Integer... statuses) {
        try {
            JsonNode body = answer.body().length == 0
                    ? JsonNodeFactory.instance.missingNode()
                    : Api.JSON.readTree(answer.body());
            assertThat(answer.statusCode()).as(answer.uri() + ": " + body).isIn((Object[]) statuses);
            return body;
        } catch (IOException e) {
            throw new IllegalStateException(answer.uri() + " answers no JSON", e);
        }
    }

    static String tag(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("ETag").orElse(null);
    }
}
