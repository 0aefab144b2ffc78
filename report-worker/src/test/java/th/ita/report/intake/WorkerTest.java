package th.ita.report.intake;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

import com.fasterxml.jackson.databind.JsonNode;

import th.ita.report.document.Examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(value = BrokerResource.class, restrictToAnnotatedClass = true)
class WorkerTest {

    @TestHTTPResource
    private URI address;

    @Test
    void theWorkerTellsHowItFares() throws Exception {
        await().until(() -> get("q/health/ready").statusCode() == 200);
        JsonNode ready = TestKafka.JSON.readTree(get("q/health/ready").body());
        assertThat(ready.at("/checks/0/name").asText()).isEqualTo("publishing");
        assertThat(ready.at("/checks/0/data/report-worker-1").asText()).isEqualTo("fine, 0 to do");

        BrokerResource.kafka.announce(Examples.snapshot("assessment"));
        BrokerResource.kafka.announce(Examples.snapshot("assessment").put("revision", 6));
        BrokerResource.kafka.announce("assessment/1/2564", "assessment", new byte[] {'{'});
        await().until(BrokerResource.kafka::isDone);

        assertThat(metrics())
                .contains("ita_documents_published_total{type=\"html\"} 1.0")
                .contains("ita_documents_published_total{type=\"pdf\"} 1.0")
                .contains("ita_snapshots_total{outcome=\"published\"} 1.0")
                .contains("ita_snapshots_total{outcome=\"stale\"} 1.0")
                .contains("ita_snapshots_total{outcome=\"rejected\"} 1.0")
                .contains("ita_dead_letters_total{code=\"undecodable\"} 1.0")
                .contains("ita_page_time_seconds_count{part=\"pdf\"}")
                .contains("ita_intake_lag{consumer=\"report-worker-1\"} 0.0")
                .contains("ita_intake_paused{consumer=\"report-worker-2\"} 0.0")
                .contains("ita_last_published_age_seconds");
        assertThat(BrokerResource.website.resolve("assessment/5584/2564/index.html"))
                .exists();
        assertThat(BrokerResource.website.resolve("404.html")).exists();
        assertThat(linksOfThePdf()).contains(Examples.WEBSITE + "agency/5584/");
    }

    private static List<String> linksOfThePdf() throws IOException {
        Path file;
        try (Stream<Path> files = Files.walk(BrokerResource.website)) {
            file = files.filter(path -> path.endsWith("analysis.pdf"))
                    .findFirst()
                    .orElseThrow();
        }
        List<String> links = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            for (PDPage page : pdf.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI action) {
                        links.add(action.getURI());
                    }
                }
            }
        }
        return links;
    }

    @Test
    void aWorkerThatCannotPublishIsNotReadyButStaysLive() throws Exception {
        await().until(() -> get("q/health/ready").statusCode() == 200);
        Files.writeString(BrokerResource.website.resolve("agency"), "in the way");
        BrokerResource.kafka.announce(Examples.snapshot("agency"));

        await().until(() -> get("q/health/ready").statusCode() == 503);
        assertThat(get("q/health/ready").body()).contains("the website can't be written");
        assertThat(get("q/health/live").statusCode()).isEqualTo(200);
        assertThat(metrics()).containsPattern("ita_intake_paused\\{consumer=\"report-worker-[12]\"} 1.0");

        Files.delete(BrokerResource.website.resolve("agency"));
        await().until(() -> get("q/health/ready").statusCode() == 200);
        assertThat(BrokerResource.website.resolve("agency/5584/index.html")).exists();
    }

    private String metrics() throws Exception {
        return get("q/metrics").body();
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(address.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
