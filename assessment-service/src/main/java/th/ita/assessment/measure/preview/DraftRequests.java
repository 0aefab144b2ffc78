package th.ita.assessment.measure.preview;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;

import th.ita.assessment.http.ProblemCode;
import th.ita.assessment.http.ProblemException;
import th.ita.assessment.http.Problems;

/** Sends requests for previews to the worker. Opened with the first one; whoever never previews needs no connection. */
@ApplicationScoped
class DraftRequests {
    private static final Logger LOG = Logger.getLogger(DraftRequests.class);
    private static final int LARGEST = 4 * 1024 * 1024;

    private final PreviewConfig config;
    private final Map<String, Object> connection;
    private Producer<String, byte[]> producer;

    DraftRequests(PreviewConfig config, @Identifier("default-kafka-broker") Map<String, Object> connection) {
        this.config = config;
        this.connection = connection;
    }

    /** @throws ProblemException 503 when Kafka does not take it in time */
    void send(String draftId, byte[] value) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(config.requests(), draftId, value);
        record.headers().add("content-type", "application/json".getBytes(StandardCharsets.UTF_8));
        try {
            open().send(record).get(config.kafkaPatience().toMillis() * 2, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away();
        } catch (KafkaException | ExecutionException | TimeoutException e) {
            LOG.warnf("A preview cannot be asked for: %s", e.getMessage());
            throw away();
        }
    }

    private synchronized Producer<String, byte[]> open() {
        if (producer == null) {
            int patience = Math.toIntExact(config.kafkaPatience().toMillis());
            Map<String, Object> settings = new HashMap<>(connection);
            settings.put(ProducerConfig.ACKS_CONFIG, "all");
            settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
            settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip");
            settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST);
            settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, patience);
            settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, patience);
            settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, patience);
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    private static ProblemException away() {
        return Problems.of(
                        ProblemCode.UNAVAILABLE,
                        "ระบบจัดทำเอกสารยังไม่พร้อม โปรดลองใหม่ภายหลัง",
                        "Documents cannot be asked for at the moment; please try again later.")
                .header("Retry-After", "30");
    }

    synchronized void onStop(@Observes ShutdownEvent event) {
        if (producer != null) {
            producer.close(Duration.ZERO);
        }
    }
}
