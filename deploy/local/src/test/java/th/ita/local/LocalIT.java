package th.ita.local;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What a user of {@code deploy/run} sees. */
class LocalIT {

    private final String service = Integer.toString(FreePort.next());
    private final String website = Integer.toString(FreePort.next());
    private final String worker = Integer.toString(FreePort.next());

    @TempDir
    Path folder;

    @Test
    void startsWithTheCaseKeepsTheDataAndStartsAnewWhenAsked() throws Exception {
        String page;
        try (LocalRun first = start().awaitUp()) {
            page = get(first.address("Page of the case")).body();
            assertThat(page).contains("ปากช่อง").doesNotContain("r0-");
            assertThat(get(first.address("Its PDF")).body()).startsWith("%PDF-1.7");
            assertThat(get(first.address("Website")).statusCode()).isEqualTo(200);
            assertThat(get(first.address("Swagger UI")).statusCode()).isEqualTo(200);
            assertThat(get(first.address("API") + "agencies/5584/assessments/2564")
                            .statusCode())
                    .isEqualTo(200);

            Path secret = folder.resolve("administrator");
            assertThat(first.address("Administrator")).endsWith(secret.toString());
            assertThat(first.printed())
                    .doesNotContain(Administrator.of(Map.of(), folder).password());

            first.interrupt().awaitEnd();
            assertThat(stopped(first))
                    .containsExactly("website", "report worker", "assessment service", "database and broker");
        }

        try (LocalRun second = start().awaitUp()) {
            assertThat(get(second.address("Page of the case")).body()).isEqualTo(page);
            assertThat(second.printed()).contains("is there");
        }

        try (LocalRun anew = start("--reset", "--no-sample").awaitUp()) {
            assertThat(get(anew.address("API") + "agencies/5584").statusCode()).isEqualTo(404);
            assertThat(anew.printed()).doesNotContain("Page of the case");
        }
    }

    @Test
    void whateverEndsByItselfIsToldAndEverythingElseStopped() throws Exception {
        try (LocalRun run = start("--no-sample").awaitUp()) {
            child(run, "report-worker").destroyForcibly();

            assertThat(run.awaitEnd()).isEqualTo(1);
            assertThat(run.printed())
                    .contains("The report worker ended with code 137.")
                    .contains("The last lines of " + folder.resolve("logs/report-worker.log"))
                    .contains("Everything is stopped");
        }
    }

    @Test
    void nothingOutlivesAKilledRunAndTheNextOneStarts() throws Exception {
        LocalRun killed = start("--no-sample").awaitUp();
        List<ProcessHandle> family = killed.handle().descendants().toList();
        killed.handle().destroyForcibly();
        await().atMost(Duration.ofSeconds(60)).until(() -> family.stream()
                .noneMatch(child -> child.info().command().isPresent()));

        start("--no-sample").awaitUp().close();
    }

    @Test
    void aTakenPortIsOneSentence() throws Exception {
        try (ServerSocket taken = new ServerSocket(Integer.parseInt(website), 1, InetAddress.getByName("127.0.0.1"));
                LocalRun run = start()) {
            assertThat(run.awaitEnd()).isEqualTo(1);
            await().untilAsserted(() -> assertThat(run.printed())
                    .isEqualTo("Port " + taken.getLocalPort()
                            + " for the website is taken by another program; choose another with --website-port."));
        }
    }

    private LocalRun start(String... more) {
        return LocalRun.start(Stream.concat(
                        Stream.of(
                                "--data=" + folder,
                                "--service-port=" + service,
                                "--website-port=" + website,
                                "--worker-port=" + worker),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private static List<String> stopped(LocalRun run) {
        return Pattern.compile("Stopping the (.*)")
                .matcher(run.printed())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static ProcessHandle child(LocalRun run, String jar) {
        return run.handle()
                .descendants()
                .filter(child -> child.info().command().orElse("").endsWith("java")
                        && child.info().commandLine().orElse("").contains(jar))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> get(String address) throws Exception {
        return HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }
}
