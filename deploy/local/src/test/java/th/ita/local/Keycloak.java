package th.ita.local;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A real Keycloak with the realm of {@code keycloak-realm.json}, run from a copy of an unpacked one. */
record Keycloak(Program program, URI realm) implements AutoCloseable {

    /** Where an unpacked Keycloak 26 lies. */
    static final String HOME = "ITA_KEYCLOAK_HOME";

    /** Everybody's in the realm. */
    static final String PASSWORD = "somsri-word-of-mine";

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** Returns when it answers; the first start takes half a minute, since it builds itself. */
    static Keycloak in(Path folder) throws IOException, InterruptedException {
        Path home = Files.createDirectories(folder).resolve("home");
        copy(Path.of(System.getenv(HOME)), home);
        Path imported = Files.createDirectories(home.resolve("data/import"));
        try (InputStream realm = Keycloak.class.getResourceAsStream("/keycloak-realm.json")) {
            Files.copy(realm, imported.resolve("ita-realm.json"));
        }
        int port = FreePort.next();
        URI realm = URI.create("http://127.0.0.1:" + port + "/realms/ita");
        Program program = Program.start(
                "keycloak",
                List.of(
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port),
                URI.create(realm + "/.well-known/openid-configuration"),
                Map.of("JAVA_HOME", System.getProperty("java.home")),
                folder.resolve("keycloak.log"));
        return new Keycloak(program.awaitReady(PATIENCE), realm);
    }

    /** A token for this client, given for name and password. */
    String token(String client) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=password&scope=openid&username=somsri&password=" + PASSWORD
                        + "&client_id=" + client))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return Api.JSON
                    .readTree(http.send(request, BodyHandlers.ofString()).body())
                    .path("access_token")
                    .asText();
        }
    }

    /** What somebody else has in it stays theirs. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : (Iterable<Path>) all.filter(one -> !one.startsWith(from.resolve("data")))::iterator) {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    @Override
    public void close() {
        program.kill();
    }
}
