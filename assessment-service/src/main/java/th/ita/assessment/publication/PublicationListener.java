package th.ita.assessment.publication;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;

import com.fasterxml.jackson.databind.ObjectMapper;

import th.ita.assessment.listening.TopicListener;

/**
 * Hears what became of states, and keeps it in the database; hearing it twice changes nothing.
 */
@ApplicationScoped
class PublicationListener {
    private static final Logger LOG = Logger.getLogger(PublicationListener.class);

    /** They are small. */
    private static final int MOST_AT_ONCE = 500;

    private final PublicationConfig config;
    private final Map<String, Object> connection;
    private final Publications publications;
    private final Approvals approvals;
    private final ObjectMapper json;
    private final MeterRegistry registry;

    private TopicListener listener;

    PublicationListener(
            PublicationConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> connection,
            Publications publications,
            Approvals approvals,
            ObjectMapper json,
            MeterRegistry registry) {
        this.config = config;
        this.connection = connection;
        this.publications = publications;
        this.approvals = approvals;
        this.json = json;
        this.registry = registry;
    }

    void onStart(@Observes StartupEvent event) {
        if (config.enabled()) {
            listener = new TopicListener(
                    new TopicListener.Topic(
                            "publications", config.topic(), config.group(), MOST_AT_ONCE, config.retry()),
                    connection,
                    this::hear,
                    () -> {});
            listener.start();
        }
    }

    void onStop(@Observes ShutdownEvent event) throws InterruptedException {
        if (listener != null) {
            listener.stop();
        }
    }

    void hear(ConsumerRecords<String, byte[]> records) {
        List<Publication> readable = new ArrayList<>(records.count());
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                readable.add(json.readValue(record.value(), Publication.class).checked(record.key()));
            } catch (IOException | RuntimeException e) {
                // Whatever it is that is odd about it: what is not dropped keeps all that come after it waiting.
                registry.counter("ita.publications.unreadable").increment();
                LOG.errorf(
                        "Skipped a publication that cannot be read: %s-%d@%d, key %s: %s",
                        record.topic(), record.partition(), record.offset(), record.key(), e.getMessage());
            }
        }
        List<Publication> kept = publications.keep(readable);
        approvals.keep(kept);
        for (Publication publication : kept) {
            registry.counter("ita.publications", "state", publication.state()).increment();
            if (!publication.isPublished()) {
                LOG.warnf(
                        "%s revision %d could not be published: %s: %s",
                        publication.subject(),
                        publication.revision(),
                        publication.reason().code(),
                        publication.reason().message());
            }
        }
    }
}
