package th.ita.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WebsiteTest {

    private static final String PAGE = "assessment/5584/2564/";

    @TempDir
    Path folder;

    private final HttpClient browser = HttpClient.newHttpClient();
    private Website website;

    @BeforeEach
    void publish() throws IOException {
        write(PAGE + "index.html", "<h1>ปากช่อง</h1>");
        write(PAGE + "r7-0a1b2c3d/analysis.pdf", "%PDF");
        write(PAGE + "r7-0a1b2c3d/tree.csv", "รหัส");
        write("assets-deadbeef/style.css", "body {}");
        write("404.html", "<h1>ไม่พบหน้า</h1>");
        write(".ita/website-id", "secret");
        write("agency/5584/data.json", "{}");
        website = Website.start(folder, "127.0.0.1", 0);
    }

    @AfterEach
    void stop() {
        website.close();
    }

    @Test
    void aFolderIsItsPage() throws Exception {
        HttpResponse<String> page = get("/" + PAGE);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).isEqualTo("<h1>ปากช่อง</h1>");
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; script-src 'none'");
    }

    @Test
    void aFolderWithoutItsSlashLeadsToTheOneWith() throws Exception {
        HttpResponse<String> moved = get("/assessment/5584/2564?utm=1");

        assertThat(moved.statusCode()).isEqualTo(308);
        assertThat(moved.headers().firstValue("Location")).hasValue("./2564/?utm=1");
    }

    @ParameterizedTest
    @CsvSource({
        "r7-0a1b2c3d/analysis.pdf, application/pdf",
        "r7-0a1b2c3d/tree.csv, text/csv; charset=utf-8",
    })
    void aVersionNeverChanges(String file, String type) throws Exception {
        HttpResponse<String> answer = get("/" + PAGE + file);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
    }

    @Test
    void aPageThatIsKnownIsNotSentAgain() throws Exception {
        String tag = get("/" + PAGE).headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = send(request("/" + PAGE).header("If-None-Match", tag));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();

        write(PAGE + "index.html", "<h1>ใหม่</h1>");
        assertThat(send(request("/" + PAGE).header("If-None-Match", tag)).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing/",
                "/agency/5584/",
                "/agency/5584/data.json/",
                "/.ita/website-id",
                "/assessment/%2e%2e/.ita/website-id",
                "/..%2f..%2fetc%2fpasswd",
                "/" + PAGE + "index.html%00.pdf"
            })
    void whatIsNotPublishedHasAPageThatSaysSo(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("<h1>ไม่พบหน้า</h1>");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
    }

    @Test
    void beforeAnythingIsPublishedTheAnswerIsPlainText() throws Exception {
        Files.delete(folder.resolve("404.html"));

        HttpResponse<String> answer = get("/");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
    }

    @Test
    void nothingCanBeWritten() throws Exception {
        HttpResponse<String> answer = send(request("/" + PAGE).PUT(HttpRequest.BodyPublishers.ofString("mine")));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD");
    }

    @Test
    void headHasTheHeadersOfGet() throws Exception {
        HttpResponse<String> head = send(request("/" + PAGE).method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Length"))
                .isEqualTo(get("/" + PAGE).headers().firstValue("Content-Length"));
    }

    @Test
    void aPageIsWholeWhileItIsReplacedAgainAndAgain() throws Exception {
        String brief = "<p>สั้น</p>";
        String lengthy = "<p>" + "ยาว".repeat(20_000) + "</p>";
        CompletableFuture<Void> publisher = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 400; i++) {
                replace(i % 2 == 0 ? brief : lengthy);
            }
        });

        replace(brief);
        do {
            assertThat(get("/" + PAGE).body()).isIn(brief, lengthy);
        } while (!publisher.isDone());
        publisher.join();
    }

    @Test
    void aTakenPortIsToldInOneSentence() {
        assertThatThrownBy(() -> Website.start(folder, "127.0.0.1", website.port()))
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "Port " + website.port() + " for the website is taken; choose another with --website-port.");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + website.port() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private synchronized void replace(String page) {
        try {
            write("next.html", page);
            Files.move(
                    folder.resolve("next.html"), folder.resolve(PAGE + "index.html"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(String file, String content) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}
