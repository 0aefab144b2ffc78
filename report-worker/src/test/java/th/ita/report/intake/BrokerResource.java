package th.ita.report.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import th.ita.report.document.Examples;

/** A broker and an empty folder for the worker as a whole. */
public final class BrokerResource implements QuarkusTestResourceLifecycleManager {

    static TestKafka kafka;
    static Path website;

    @Override
    public Map<String, String> start() {
        try {
            Path temp = Files.createTempDirectory("worker");
            website = temp.resolve("website");
            kafka = TestKafka.start(temp.resolve("broker"), 0);
            kafka.createTopics();
            return Map.of(
                    "kafka.bootstrap.servers",
                    kafka.broker().bootstrapServers(),
                    "ita.website.folder",
                    website.toString(),
                    "ita.website.public-url",
                    Examples.WEBSITE.toString(),
                    "ita.website.publisher",
                    "สำนักงานทดสอบ",
                    "quarkus.http.test-port",
                    "0");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        if (kafka != null) {
            kafka.close();
        }
    }
}
