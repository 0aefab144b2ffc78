package th.ita.assessment.announcement;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import jakarta.inject.Inject;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import com.fasterxml.jackson.databind.node.ObjectNode;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;
import th.ita.assessment.score.SheetClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

/** The application as it runs: it announces by itself, and hears what the workers report. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class LeaderLoopTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Replicas replicas;

    @Inject
    LeaderLoop loop;

    @Test
    void aSheetIsAnnouncedAndTheReportOnItHeard() throws Exception {
        SheetClient agency = SheetClient.ofNewAgency();
        agency.create(SheetClient.total("93.05")).then().statusCode(201);
        String key = "assessment/" + agency.agencyId() + "/2564";
        await().atMost(PATIENCE).untilAsserted(() -> documents(agency, "announced"));
        assertThat(replicas.records("ita.snapshot.v1"))
                .filteredOn(record -> record.key().equals(key))
                .last()
                .satisfies(record -> assertThat(replicas.value(record)
                                .at("/analysis/total/value")
                                .decimalValue())
                        .isEqualByComparingTo("93.05"));

        report(key, "not a publication");
        report(key, published(key));
        await().atMost(PATIENCE).untilAsserted(() -> documents(agency, "published"));
        Api.anybody()
                .get(agency.path() + "/documents")
                .then()
                .body("documents[1].kind", is("analysis"))
                .body("documents[1].url", is("http://127.0.0.1:8081/" + key + "/r1-1a2b3c4d/analysis.pdf"));
    }

    @Test
    void theLeaderIsKnownAndAReplicaThatStopsGivesTheLeaseBack() {
        await().atMost(PATIENCE).untilAsserted(() -> Api.administrator()
                .get("/api/v1/announcement")
                .then()
                .body("leader.here", is(true))
                .body("leader.replica", is(loop.replica())));
        loop.stop();
        assertThat(replicas.leases.holding(Announcer.WORK)).isEmpty();
        loop.start();
        await().atMost(PATIENCE)
                .until(() -> replicas.leases.holding(Announcer.WORK).isPresent());
    }

    private static void documents(SheetClient agency, String state) {
        Api.anybody().get(agency.path() + "/documents").then().statusCode(200).body("state", is(state));
    }

    private String published(String key) throws IOException {
        try (InputStream file = getClass().getResourceAsStream("/events/examples/publication-published.json")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("assessment/5584/2564", key)
                    .replace("/r7-", "/r1-");
            return ((ObjectNode) replicas.json.readTree(text))
                    .put("revision", 1)
                    .toString();
        }
    }

    private void report(String key, String value) throws ExecutionException, InterruptedException {
        Map<String, Object> connection = new HashMap<>(replicas.connection);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(connection, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("ita.publication.v1", key, value))
                    .get();
        }
    }
}
