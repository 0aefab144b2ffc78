package th.ita.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A deleted website comes back from the broker, byte for byte, without a command to any program. */
class RebuildIT {

    private static final Pattern VERSION = Pattern.compile("(.*)(r\\d+-[0-9a-f]{8})/.*");

    @TempDir
    Path folder;

    @Test
    void aDeletedWebsiteComesBackByteForByte() throws Exception {
        try (Installation installation = Installation.in(folder)) {
            Installation.Service service = installation.startService("service");
            Program worker = installation.startWorker("worker");
            Installation.ready(service);
            new Sample(service.api(), new Progress(System.out, System.nanoTime()), () -> {}).load();
            List<CorrectedAgency> agencies = Stream.of(501L, 502L, 503L)
                    .map(id -> new CorrectedAgency(installation, id))
                    .toList();
            for (CorrectedAgency agency : agencies) {
                agency.register(service.api());
                agency.correct(service.api(), "77.01");
                agency.correct(service.api(), "77.02");
            }
            agencies.forEach(CorrectedAgency::awaitPublished);
            Map<String, String> before = awaitQuiet(service, installation.websiteFolder());
            assertThat(before)
                    .containsKeys(
                            "index.html", "404.html", "province/70/index.html", "assessment/5584/2564/index.html");

            // While the worker runs, as somebody would do it; and with the worker stopped, as deploy/run --rebuild does
            // it.
            installation.removeWebsite();
            awaitSame(before, installation.websiteFolder());

            worker.stop();
            installation.removeWebsite();
            installation.startWorker("another worker");
            awaitSame(before, installation.websiteFolder());
        }
    }

    /** Waits until every subject is published, and answers the website as it then is. */
    private static Map<String, String> awaitQuiet(Installation.Service service, Path website) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> Stream.of("pending", "unheard", "failed").allMatch(state -> service.api()
                        .get("subjects?state=" + state)
                        .expect("Asking for subjects", 200)
                        .body()
                        .path("items")
                        .isEmpty()));
        return current(website);
    }

    private static void awaitSame(Map<String, String> before, Path website) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(current(website)).isEqualTo(before));
    }

    /** The hash of every file that is part of the website now; superseded versions are not. */
    private static Map<String, String> current(Path website) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(website)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                String name = website.relativize(file).toString();
                if (!name.startsWith(".") && isCurrent(website, name)) {
                    files.put(name, PublishedPage.sha256(Files.readAllBytes(file)));
                }
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            // Somebody is publishing: not the time to compare.
            return Map.of();
        }
        return files;
    }

    private static boolean isCurrent(Path website, String name) throws IOException {
        Matcher version = VERSION.matcher(name);
        if (!version.matches()) {
            return true;
        }
        try {
            return Files.readString(website.resolve(version.group(1) + "index.html"))
                    .contains("\"" + version.group(2) + "/");
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
