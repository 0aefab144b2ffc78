package th.ita.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The end-to-end tests believe a reader who complains about nothing: so here he gets everything to complain about. */
class ReaderTest {

    private static final String PAGE = "assessment/5584/2564/";
    private static final String TREE = "{\"nodes\":[]}";

    @TempDir
    Path folder;

    private Website website;

    @BeforeEach
    void publish() {
        publish(7, "tree.json");
        website = Website.start(folder, "127.0.0.1", 0);
    }

    @AfterEach
    void stop() {
        website.close();
    }

    @Test
    void aReaderOfWholePagesThatGoForwardHasNoComplaint() {
        assertThatCode(() -> readThroughout(() -> {
                    publish(8, "tree.json");
                    publish(9, "tree.json");
                }))
                .doesNotThrowAnyException();
    }

    @Test
    void halfAPageIsNoticed() {
        String page = page(7, "");
        assertComplaint(() -> replace(page.substring(0, page.length() / 2)), "half a page, status 200");
    }

    @Test
    void aPageThatGoesBackInTimeIsNoticed() {
        publish(8, "tree.json");
        assertComplaint(() -> publish(7, "tree.json"), "went back from 1.8 to 1.7");
    }

    @Test
    void aPageThatGoesAwayIsNoticed() {
        assertComplaint(() -> delete(PAGE + "index.html"), "went away");
    }

    @Test
    void aMissingFileIsNoticed() {
        assertComplaint(() -> delete(PAGE + version(7) + "/tree.json"), "tree.json of revision 7 is not there");
    }

    @Test
    void aMissingVersionIsNoticed() {
        assertComplaint(() -> publish(8), "manifest.json of revision 8 is not there, then");
    }

    @Test
    void aFileOfAnotherContentIsNoticed() {
        assertComplaint(() -> write(PAGE + version(7) + "/tree.json", "{}"), "2 bytes with hash");
    }

    @Test
    void aPageWithTheFilesOfAnotherRevisionIsNoticed() {
        assertComplaint(
                () -> replace(page(8, "").replace(version(8), version(7))), "revision 8 links to files of another one");
    }

    @Test
    void aPageThatChangesWithinItsRevisionIsNoticed() {
        assertComplaint(
                () -> {
                    String other = page(7, "<p>อื่น</p>");
                    write(PAGE + version(7) + "/manifest.json", manifest(7, other, "tree.json"));
                    replace(other);
                },
                "changed within revision 7");
    }

    /** The fault may be complained about in another way first, while it is being made; but it is complained about. */
    private void assertComplaint(Runnable fault, String complaint) {
        assertThatThrownBy(() -> readThroughout(fault))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("complaints of a reader after")
                .hasMessageContaining(complaint);
    }

    /** Read before the fault, and twice after it. */
    private void readThroughout(Runnable fault) {
        URI page = URI.create("http://127.0.0.1:" + website.port() + "/" + PAGE);
        try (Reader reader = new Reader(List.of(page))) {
            awaitRounds(reader);
            fault.run();
            awaitRounds(reader);
        }
    }

    private static void awaitRounds(Reader reader) {
        int seen = reader.rounds();
        Awaitility.await().until(() -> reader.rounds() > seen + 1);
    }

    private void publish(long revision, String... files) {
        String page = page(revision, "");
        for (String file : files) {
            write(PAGE + version(revision) + "/" + file, TREE);
        }
        if (files.length > 0) {
            write(PAGE + version(revision) + "/manifest.json", manifest(revision, page, files));
        }
        replace(page);
    }

    private static String version(long revision) {
        return "r" + revision + "-0a1b2c3d";
    }

    private static String page(long revision, String body) {
        return """
                <html lang="th"><head>
                <meta name="ita-version" content="epoch=1 revision=%d edition=1 snapshot=%s">
                </head><body><a href="%s/tree.json">คะแนน</a>%s</body></html>
                """.formatted(revision, "0".repeat(64), version(revision), body);
    }

    private static String manifest(long revision, String page, String... files) {
        String entries = String.join(
                ",", List.of(files).stream().map(file -> entry(file, TREE)).toList());
        return "{\"epoch\":1,\"revision\":%d,\"page\":%s,\"files\":[%s]}"
                .formatted(revision, entry("index.html", page), entries);
    }

    private static String entry(String name, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return "{\"name\":\"%s\",\"size\":%d,\"sha256\":\"%s\"}"
                .formatted(name, bytes.length, PublishedPage.sha256(bytes));
    }

    private void replace(String page) {
        write("next.html", page);
        try {
            Files.move(
                    folder.resolve("next.html"), folder.resolve(PAGE + "index.html"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete(String file) {
        try {
            Files.delete(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String file, String content) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
