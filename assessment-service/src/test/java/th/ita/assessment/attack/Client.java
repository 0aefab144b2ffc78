package th.ita.assessment.attack;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.zip.ZipInputStream;

import org.eclipse.microprofile.config.ConfigProvider;

import th.ita.assessment.account.People;

/** Calls the API as somebody, and takes whatever comes back. */
final class Client implements AutoCloseable {

    /** An answer that is a stream of events never ends; so long it is listened to. */
    private static final Duration LISTENING = Duration.ofSeconds(2);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI service;

    Client(URI service) {
        this.service = service;
    }

    /** @param text of the body; of a workbook that of its parts */
    record Answer(int status, String type, String etag, String text, HttpResponse<?> response) {

        boolean isGood() {
            return status >= 200 && status < 300;
        }
    }

    static String administrator() {
        return basic(
                ConfigProvider.getConfig().getValue("ita.administrator.name", String.class),
                ConfigProvider.getConfig().getValue("ita.administrator.password", String.class));
    }

    /** An account that {@link People} made. */
    static String person(String name) {
        return basic(name, People.PASSWORD);
    }

    static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    HttpRequest.Builder request(String authorization, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://" + service.getAuthority() + path))
                .timeout(Duration.ofSeconds(30));
        return authorization == null ? request : request.header("Authorization", authorization);
    }

    Answer get(String authorization, String path, String accept) {
        HttpRequest.Builder request = request(authorization, path);
        return send((accept == null ? request : request.header("Accept", accept)).GET());
    }

    Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<InputStream> response = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            String type = response.headers().firstValue("Content-Type").orElse("");
            return new Answer(
                    response.statusCode(),
                    type,
                    response.headers().firstValue("ETag").orElse(null),
                    text(read(response.body(), type)),
                    response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static byte[] read(InputStream body, String type) throws IOException, InterruptedException {
        if (!type.startsWith("text/event-stream")) {
            try (body) {
                return body.readAllBytes();
            }
        }
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        Thread listener = Thread.ofVirtual().start(() -> {
            try {
                body.transferTo(heard);
            } catch (IOException closed) {
                // heard enough
            }
        });
        listener.join(LISTENING);
        body.close();
        return heard.toByteArray();
    }

    private static String text(byte[] body) throws IOException {
        if (body.length < 2 || body[0] != 'P' || body[1] != 'K') {
            return new String(body, StandardCharsets.UTF_8);
        }
        StringBuilder parts = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body))) {
            while (zip.getNextEntry() != null) {
                parts.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                        .append('\n');
            }
        }
        return parts.toString();
    }

    @Override
    public void close() {
        http.close();
    }
}
